import {graphFromArrays, graphOfSortedEdges} from "../../graphs/build-graph.ts";
import type {Graph} from "../../graphs/graph.ts";
import type {Network, NetworkNotes} from "../../graphs/network.ts";
import {mapOfCommunities} from "../../layout/community-map.ts";
import {leidenContracted} from "../../metrics/communities/leiden.ts";
import {type Partition, renumbered} from "../../metrics/partition.ts";
import {GRAINS} from "../../util/grains.ts";
import {growingArray} from "../../util/growing-array.ts";
import {knownColumn, type NumberColumn} from "../../util/number-column.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import type {SqlEngine} from "../engine.ts";
import {big, int} from "../sql/columns.ts";
import {COMMUNITY_EDGES, MADE_ANEW, nodeGroups} from "../sql/community-steps.ts";
import type {TablesWriter} from "../tables/folder.ts";
import type {Tables} from "../tables/tables.ts";
import type {StageNote} from "../tables/tables-index.ts";
import {type CoreHere, coreWithin, NO_CORE} from "./core.ts";
import {
  columnInEngine,
  contractedTies,
  contractInEngine,
  type EngineGraph,
  graphInEngine,
  RANK_ROUNDS,
} from "./in-engine.ts";
import {type GraphOptions, needOf} from "./plan.ts";
import {writeGraph} from "./write.ts";

/**
 * Measures the graph in the engine: components and degrees exactly, PageRank by rounds, communities by label propagation.
 * The k-core that fits into memory comes here for its core numbers and communities by Leiden; then Leiden and the layout
 * take the graph of communities, where that fits. Else only columns of nodes come here. Ties within and between the
 * communities are written by the engine.
 *
 * @param limit - bytes that a graph may take here
 */
export async function graphThere(
  engine: SqlEngine,
  tables: Tables,
  nodes: number,
  notes: NetworkNotes,
  to: TablesWriter,
  options: GraphOptions,
  limit: number,
  watch: Watch = {},
): Promise<StageNote[]> {
  checkpoint(watch, "Graph in the engine", 0);
  const found = await graphInEngine(engine, nodes);
  await engine.drop(MADE_ANEW);

  checkpoint(watch, "Core of the graph", 0.5);
  const core = await coreWithin(engine, limit, options, part(watch, 0.5, 0.6));
  const {label, isJoined, communities, positions} = await communitiesOver(
    engine,
    found,
    nodes,
    core ?? NO_CORE,
    options,
    limit,
    part(watch, 0.6, 0.8),
  );
  await writeTiesOf(engine, label, communities, to);

  checkpoint(watch, "Writing scores", 0.9);
  const component = Uint32Array.from({length: nodes}, (_, i) => i);
  await fill(engine, found.components, "label", component);
  await writeGraph(
    tables,
    networkWithoutTies(nodes, notes),
    await scoresOf(engine, found, nodes, core),
    communities,
    renumbered(component).community,
    positions,
    to,
  );
  return notesOf(engine, found, core, isJoined);
}

/** Communities of all nodes, and where they stand. */
interface Found {
  /** Node → label of its group in the engine. */
  readonly label: Float64Array;
  readonly communities: Partition;
  readonly positions: {readonly x: Float64Array; readonly y: Float64Array};
  /** Whether Leiden joined groups to communities. */
  readonly isJoined: boolean;
}

async function communitiesOver(
  engine: SqlEngine,
  {communities: labels}: EngineGraph,
  nodes: number,
  {node, group}: Pick<CoreHere, "node" | "group">,
  {seed, resolution, layoutRounds}: GraphOptions,
  limit: number,
  watch: Watch,
): Promise<Found> {
  await engine.put(
    "core_groups",
    [int("node"), int("core_group")],
    Array.from(node, (i, k) => [i, group[k] + 1]),
  );
  await engine.make(nodeGroups(labels, nodes));
  const rows = await contractInEngine(engine);
  const label = Float64Array.from({length: nodes}, (_, i) => i);
  await fill(engine, "node_groups", "label", label);
  const degree = new Float64Array(nodes);
  await fill(engine, "node_totals", "degree", degree);

  const groups = renumbered(label);
  if (needOf(groups.count, rows / 2) > limit) {
    const {community, count, size} = groups;
    const nowhere = new Float64Array(nodes).fill(Number.NaN);
    return {
      label,
      communities: {community, count, size, method: "leiden", modularity: null},
      positions: {x: nowhere, y: nowhere},
      isJoined: false,
    };
  }
  const {graph, weight} = await contractedGraph(engine, label, groups);
  const joined = leidenContracted(graph, weight, {seed, resolution}, part(watch, 0, 0.5));
  const {community, count, size} = renumbered(groups.community.map(g => joined[g]));
  const of = new Uint32Array(groups.count);
  for (const [i, g] of groups.community.entries()) of[g] = community[i];
  const positions = mapOfCommunities(
    merged(graph, of, count),
    community,
    () => degree,
    {seed, rounds: layoutRounds},
    part(watch, 0.5, 1),
  );
  return {
    label,
    communities: {community, count, size, method: "leiden", modularity: null},
    positions,
    isJoined: true,
  };
}

/** What nodes of a label have, by label. */
function ofLabels(label: Float64Array, value: Uint32Array): Uint32Array {
  const of = new Uint32Array(label.reduce((most, own) => Math.max(most, own), 0) + 1);
  for (const [i, own] of label.entries()) of[own] = value[i];
  return of;
}

/** The graph of groups, and the strength that all ends in each have. */
async function contractedGraph(
  engine: SqlEngine,
  label: Float64Array,
  {community, count}: {community: Uint32Array; count: number},
): Promise<{graph: Graph; weight: Float64Array}> {
  const groupOf = ofLabels(label, community);
  const weight = new Float64Array(count);
  const source = growingArray(Uint32Array);
  const target = growingArray(Uint32Array);
  const strength = growingArray(Float64Array);
  for await (const {a, b, grains} of contractedTies(engine)) {
    const [x, y] = [groupOf[a], groupOf[b]];
    weight[x] += grains / GRAINS;
    if (x >= y) continue;
    source.push(x);
    target.push(y);
    strength.push(grains / GRAINS);
  }
  const graph = graphFromArrays(count, source.finish(), target.finish(), strength.finish());
  return {graph, weight};
}

/** The graph of communities: what is tied within one falls out. */
function merged({order, start, target, strength}: Graph, of: Uint32Array, count: number): Graph {
  const a = growingArray(Uint32Array);
  const b = growingArray(Uint32Array);
  const s = growingArray(Float64Array);
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (target[k] <= i || of[i] === of[target[k]]) continue;
      a.push(of[i]);
      b.push(of[target[k]]);
      s.push(strength[k]);
    }
  return graphFromArrays(count, a.finish(), b.finish(), s.finish());
}

/** Has the engine write who is in each community, the ties within each and those between them. */
async function writeTiesOf(
  engine: SqlEngine,
  label: Float64Array,
  {community}: Partition,
  to: TablesWriter,
): Promise<void> {
  const communityOf = ofLabels(label, community);
  const labels = label
    .slice()
    .sort()
    .filter((own, k, all) => k === 0 || own !== all[k - 1]);
  await engine.put(
    "label_communities",
    [big("label"), int("community")],
    Array.from(labels, own => [own, communityOf[own]]),
  );
  for (const step of COMMUNITY_EDGES) await engine.make(step);
  await engine.write("community_people", to);
  await engine.write("community_edges", to);
  await engine.write("community_ties", to);
}

async function scoresOf(
  engine: SqlEngine,
  found: EngineGraph,
  nodes: number,
  core: CoreHere | null,
): Promise<Record<string, NumberColumn>> {
  const degree = new Float64Array(nodes);
  await fill(engine, "node_totals", "degree", degree);
  const strength = new Float64Array(nodes);
  await fill(engine, "node_totals", "total", strength);
  const rank = new Float64Array(nodes).fill(found.isolatedUnits);
  await fill(engine, found.ranks, "units", rank);
  const all = rank.reduce((sum, x) => sum + x, 0);
  const scores: Record<string, NumberColumn> = {
    degree: {value: degree, known: null},
    strength: {value: strength.map(grains => grains / GRAINS), known: null},
    pagerank: {value: rank.map(x => x / all), known: null},
  };
  if (core === null) return scores;
  const value = new Float64Array(nodes);
  const known = new Uint8Array(nodes);
  for (const [k, i] of core.node.entries()) {
    value[i] = core.core[k];
    known[i] = 1;
  }
  return {...scores, core: knownColumn(value, known)};
}

async function fill(
  engine: SqlEngine,
  table: string,
  column: string,
  into: Float64Array | Uint32Array,
): Promise<void> {
  for await (const [node, value] of columnInEngine(engine, table, column)) into[node] = value;
}

function networkWithoutTies(nodes: number, notes: NetworkNotes): Network {
  const none = {
    source: new Uint32Array(0),
    target: new Uint32Array(0),
    strength: new Float64Array(0),
  };
  return {
    id: "coauthor",
    nodeKind: "person",
    graph: graphOfSortedEdges(nodes, none),
    edges: none,
    edgePapers: new Uint32Array(0),
    firstYear: new Int16Array(0),
    lastYear: new Int16Array(0),
    notes,
  };
}

function notesOf(
  {dialect}: SqlEngine,
  {communityRounds}: EngineGraph,
  core: CoreHere | null,
  isJoined: boolean,
): StageNote[] {
  const ofCore =
    core === null
      ? ""
      : `Leiden on the ${core.k}-core (${core.node.length} people), which fits in memory; of all others `;
  const then = isJoined
    ? ", then Leiden on the graph of those"
    : "; the graph of those does not fit in memory, and nothing is laid out";
  return [
    {
      table: "scores_coauthor",
      engine: dialect.id,
      exactness: `components and degrees exact; strengths exact to 2⁻³⁶ a tie; PageRank by ${RANK_ROUNDS} rounds, off by less than 0.0001 in all; core numbers ${core === null ? "left out" : `exact from ${core.k} up, smaller ones unknown`}`,
    },
    {
      table: "communities",
      engine: dialect.id,
      exactness: `approximate: ${ofCore}label propagation (${communityRounds} rounds)${then}`,
    },
    {
      table: "community_edges and community_ties",
      engine: dialect.id,
      exactness: "exact, for these communities",
    },
  ];
}
