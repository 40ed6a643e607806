import {graphFromArrays, graphOfSortedEdges} from "../graphs/build-graph.ts";
import type {Network, NetworkNotes} from "../graphs/network.ts";
import {communityMap} from "../layout/community-map.ts";
import {layout} from "../layout/layout.ts";
import {leiden, leidenContracted} from "../metrics/communities/leiden.ts";
import {components} from "../metrics/components.ts";
import {coreNumbers} from "../metrics/core-numbers.ts";
import {degrees, strengths} from "../metrics/degree.ts";
import {pagerank} from "../metrics/pagerank.ts";
import {type Partition, renumbered} from "../metrics/partition.ts";
import {GRAINS} from "../util/grains.ts";
import type {NumberColumn} from "../util/number-column.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {SqlEngine} from "./engine.ts";
import {columnInEngine, contractedInEngine, graphInEngine, RANK_ROUNDS} from "./graph-in-engine.ts";
import {writeCommunities, writeCommunityTies, writeScores} from "./memory/write-communities.ts";
import {readEdges} from "./tables/analysis-tables.ts";
import type {TablesWriter} from "./tables/folder.ts";
import type {Tables} from "./tables/tables.ts";
import type {StageNote} from "./tables/tables-index.ts";

/** What the co-author graph would need of memory here, and whether it may have it. */
export interface GraphPlan {
  readonly nodes: number;
  readonly ties: number;
  /** Bytes. */
  readonly need: number;
  readonly limit: number;
  readonly fits: boolean;
}

/** Columns of numbers a node that the measures hold at once. */
const COLUMNS = 8;
/** Bytes of an end of a tie, and of a number in a column. */
const EACH = 16;

/** The need, computed before anything is read: 16 bytes for each end of a tie and each number of a node. */
export function graphPlan(nodes: number, ties: number, limit: number): GraphPlan {
  const need = EACH * (2 * ties + COLUMNS * nodes);
  return {nodes, ties, need, limit, fits: need <= limit};
}

/** In words, for people and for the manifest. */
export const planText = ({nodes, ties, need, limit, fits}: GraphPlan): string =>
  `the graph of ${nodes} people and ${ties} ties needs ${size(need)} of ${size(limit)}: ${fits ? "it is measured in memory" : "it stays in the engine"}`;

const size = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

export interface GraphOptions {
  readonly seed: number;
  readonly resolution: number;
  readonly layoutRounds: number;
}

/** Rounds of Leiden where graphs are large, as an analysis of a large corpus has them. */
const ROUNDS = 3;

/** Measures the co-author graph here, from its table, and writes its scores and communities. */
export async function graphHere(
  tables: Tables,
  nodes: number,
  notes: NetworkNotes,
  to: TablesWriter,
  {seed, resolution, layoutRounds}: GraphOptions,
  watch: Watch = {},
): Promise<StageNote[]> {
  checkpoint(watch, "Reading ties", 0);
  const network = await readEdges(tables, "coauthor", nodes, notes);
  const {graph} = network;
  const scores: Record<string, NumberColumn> = {
    degree: {value: degrees(graph), known: null},
    strength: {value: strengths(graph), known: null},
    pagerank: {value: pagerank(graph, {}, part(watch, 0.1, 0.3)).score, known: null},
    core: {value: Float64Array.from(coreNumbers(graph)), known: null},
  };
  const communities = leiden(graph, {seed, resolution, rounds: ROUNDS}, part(watch, 0.3, 0.7));
  const positions = communityMap(
    graph,
    communities.community,
    communities.count,
    {seed, rounds: layoutRounds},
    part(watch, 0.7, 0.9),
  );
  checkpoint(watch, "Writing scores", 0.9);
  await writeGraph(
    tables,
    network,
    scores,
    communities,
    components(graph).component,
    positions,
    to,
  );
  return [
    {table: "scores_coauthor", engine: "memory", exactness: "exact"},
    {table: "communities", engine: "memory", exactness: `Leiden, at most ${ROUNDS} rounds`},
  ];
}

/**
 * Measures the graph in the engine: components and degrees exactly, PageRank by rounds, communities by label propagation,
 * which Leiden and the layout then take for single nodes. Only columns of nodes and the graph of communities come here.
 */
export async function graphThere(
  engine: SqlEngine,
  tables: Tables,
  nodes: number,
  notes: NetworkNotes,
  to: TablesWriter,
  {seed, resolution, layoutRounds}: GraphOptions,
  watch: Watch = {},
): Promise<StageNote[]> {
  checkpoint(watch, "Graph in the engine", 0);
  const found = await graphInEngine(engine, nodes);
  const componentOf = Uint32Array.from({length: nodes}, (_, i) => i);
  const labelOf = Uint32Array.from({length: nodes}, (_, i) => i);
  const degree = new Float64Array(nodes);
  const rank = new Float64Array(nodes).fill(found.isolatedUnits);
  for (const [table, column, into] of [
    [found.components, "label", componentOf],
    [found.communities, "label", labelOf],
    ["node_totals", "degree", degree],
    [found.ranks, "units", rank],
  ] as const)
    for (const [node, value] of await columnInEngine(engine, table, column)) into[node] = value;
  const all = rank.reduce((sum, x) => sum + x, 0);

  checkpoint(watch, "Communities of communities", 0.6);
  const groups = renumbered(labelOf);
  const weight = new Float64Array(groups.count);
  const ends: {source: number[]; target: number[]; strength: number[]} = {
    source: [],
    target: [],
    strength: [],
  };
  for (const {a, b, grains} of await contractedInEngine(engine, found)) {
    const [x, y] = [groups.community[a], groups.community[b]];
    weight[x] += grains / GRAINS;
    if (x < y) {
      ends.source.push(x);
      ends.target.push(y);
      ends.strength.push(grains / GRAINS);
    }
  }
  const graph = graphFromArrays(
    groups.count,
    Uint32Array.from(ends.source),
    Uint32Array.from(ends.target),
    Float64Array.from(ends.strength),
  );
  const joined = leidenContracted(graph, weight, {seed, resolution}, part(watch, 0.6, 0.8));
  const places = layout(graph, {seed, rounds: layoutRounds}, part(watch, 0.8, 0.9));
  const {community, count, size} = renumbered(groups.community.map(g => joined[g]));
  const communities: Partition = {community, count, size, method: "leiden", modularity: null};
  const scores = {
    degree: {value: degree, known: null},
    pagerank: {value: rank.map(x => x / all), known: null},
  };
  const at = (xs: Float64Array) => Float64Array.from(groups.community, g => xs[g]);
  const positions = {x: at(places.x), y: at(places.y)};
  const component = renumbered(componentOf).community;
  checkpoint(watch, "Writing scores", 0.9);
  const none = {
    source: new Uint32Array(0),
    target: new Uint32Array(0),
    strength: new Float64Array(0),
  };
  const network: Network = {
    id: "coauthor",
    nodeKind: "person",
    graph: graphOfSortedEdges(nodes, none),
    edges: none,
    edgePapers: new Uint32Array(0),
    firstYear: new Int16Array(0),
    lastYear: new Int16Array(0),
    notes,
  };
  await writeGraph(tables, network, scores, communities, component, positions, to);
  const by = engine.dialect.id;
  return [
    {
      table: "scores_coauthor",
      engine: by,
      exactness: `components and degrees exact; PageRank by ${RANK_ROUNDS} rounds, off by less than 0.0001 in all; places are those of communities by label propagation`,
    },
    {
      table: "communities",
      engine: by,
      exactness: `approximate: label propagation (${found.communityRounds} rounds), then Leiden on its communities`,
    },
  ];
}

async function writeGraph(
  tables: Tables,
  network: Network,
  scores: Readonly<Record<string, NumberColumn>>,
  communities: Partition,
  component: Uint32Array,
  positions: {x: Float64Array; y: Float64Array},
  to: TablesWriter,
): Promise<void> {
  writeScores({network, scores, component, communities, positions}, to);
  const communityLabels = await leadersOf(tables, scores.degree, communities);
  writeCommunities({coauthor: {communities, communityLabels}}, to);
  if (network.edges.source.length > 0) writeCommunityTies(network, communities, to);
}

/** The two people with most co-authors name a community. */
async function leadersOf(
  tables: Tables,
  degree: NumberColumn,
  {community, count}: Partition,
): Promise<string[]> {
  const first = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  const less = (i: number, j: number) => j < 0 || degree.value[i] > degree.value[j];
  for (const [i, c] of community.entries())
    if (less(i, first[c])) {
      second[c] = first[c];
      first[c] = i;
    } else if (less(i, second[c])) second[c] = i;
  const wanted = new Set([...first, ...second]);
  const names = new Map<number, string>();
  for await (const chunk of tables.chunks("people", ["person", "name"]))
    for (let k = 0; k < chunk.person.length; k++)
      if (wanted.has(chunk.person[k] as number))
        names.set(chunk.person[k] as number, chunk.name[k] as string);
  return Array.from(first, (i, c) => [i, second[c]].flatMap(j => names.get(j) ?? []).join(", "));
}
