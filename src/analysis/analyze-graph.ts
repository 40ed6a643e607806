import {type Attribute, type DescribedGraph, groupAttribute} from "../graphs/described-graph.ts";
import type {Graph} from "../graphs/graph.ts";
import type {Network, NetworkNotes} from "../graphs/network.ts";
import type {GraphReading} from "../graphs/read/read-graph.ts";
import type {Positions} from "../layout/positions.ts";
import {modularity} from "../metrics/communities/quality.ts";
import {AUTHOR_INDICES} from "../metrics/indices/table.ts";
import {type Partition, renumbered} from "../metrics/partition.ts";
import {corpusOf} from "../papers/build.ts";
import type {People} from "../people/people.ts";
import {listColumn} from "../util/list-column.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {Analysis, NetworkResult} from "./analysis.ts";
import {manifestOf} from "./manifest.ts";
import {measured} from "./measured.ts";
import {type AnalysisOptions, analysisOptions} from "./options.ts";

/**
 * An analysis of a graph that came without papers: its nodes stand where people stand, its ties where co-author
 * ties do, and all that would need papers is empty or unknown. Positions and groups of the file are kept; where
 * there are none they are computed. Numbers of nodes that the file gives stand beside the measures.
 *
 * Throws a RangeError or TypeError for a wrong option, and the signal's reason when stopped.
 */
export async function analyzeGraph(
  reading: GraphReading,
  given: Partial<AnalysisOptions> = {},
  watch: Watch = {},
): Promise<Analysis> {
  const options = analysisOptions(given);
  const {graph, described, problems} = reading;
  const people = peopleOf(described);
  checkpoint(watch, "Measures", 0);
  const coauthor = measuredGraph(reading, options, part(watch, 0, 0.95));
  const nothing = (id: "shared-topic" | "topics", order: number): NetworkResult =>
    measured(emptyNetwork(id, order), emptyGraph(order), options, labels(""), {});
  const unknown = numberColumn(new Array<number | null>(graph.order).fill(null));
  const analysis: Analysis = {
    manifest: manifestOf(
      options,
      null,
      reading.files.map(file => ({...file, records: 0, papers: 0, problems: []})),
      problems,
      {
        papers: 0,
        nodes: graph.order,
        ties: described.size,
        loops: reading.loops,
        parallelTies: reading.parallel,
        directedTies: reading.directed,
      },
    ),
    corpus: corpusOf([]),
    problems,
    people,
    topics: NO_TOPICS,
    networks: {
      coauthor,
      "shared-topic": nothing("shared-topic", graph.order),
      topics: nothing("topics", 0),
    },
    indices: Object.fromEntries(AUTHOR_INDICES.map(({id}) => [id, unknown])),
  };
  checkpoint(watch, "Done", 1);
  return analysis;
}

const labels =
  (label: string) =>
  ({count}: {count: number}) =>
    new Array<string>(count).fill(label);

function measuredGraph(
  {graph, described}: GraphReading,
  options: AnalysisOptions,
  watch: Watch,
): NetworkResult {
  const groups = givenGroups(described, graph);
  const positions = described.places === null ? null : mapPositions(described);
  const network: Network = {
    id: "coauthor",
    nodeKind: "person",
    graph,
    edges: {source: described.source, target: described.target, strength: described.strength},
    ...behindTies(described),
    notes: {...NO_NOTES, strength: "as the file gives it"},
    given: {
      title: described.title,
      about: described.about,
      placed: positions !== null,
      grouped: groups !== null,
    },
  };
  const found = measured(
    network,
    graph,
    options,
    ({community, count}) => memberLabels(described, graph, community, count),
    watch,
  );
  const scores = {...found.scores, ...givenNumbers(described, found.scores)};
  const result = {...found, scores, positions: positions ?? found.positions};
  if (groups === null) return result;
  const {communities} = groups;
  const communityLabels =
    groups.label ?? memberLabels(described, graph, communities.community, communities.count);
  return {...result, communities, communityLabels};
}

const NO_NOTES: NetworkNotes = {
  strength: "there are no ties of this kind",
  counting: null,
  maxAuthors: null,
  leftOut: 0,
  truncated: 0,
};

/** Papers and years of ties, where the file has such attributes. */
function behindTies({edges, size}: DescribedGraph) {
  const column = (name: string) => edges.find(({id, type}) => id === name && type === "integer");
  const [papers, first, last] = ["papers", "first_year", "last_year"].map(column);
  const within = (attribute: Attribute | undefined, most: number) => (_: unknown, e: number) => {
    const value = Number(attribute?.at(e) ?? 0);
    return value >= 0 && value <= most ? value : 0;
  };
  return {
    edgePapers: Uint32Array.from({length: size}, within(papers, 2 ** 32 - 1)),
    firstYear: Int16Array.from({length: size}, within(first, 32_767)),
    lastYear: Int16Array.from({length: size}, within(last, 32_767)),
  };
}

/** Places in the units of a map: centred, ties about 1 long. */
function mapPositions({places, source, target, size}: DescribedGraph): Positions {
  const {x, y} = places!;
  let [sum, midX, midY] = [0, 0, 0];
  for (let e = 0; e < size; e++)
    sum += Math.hypot(x[source[e]] - x[target[e]], y[source[e]] - y[target[e]]) / size;
  for (let i = 0; i < x.length; i++) {
    midX += x[i] / x.length;
    midY += y[i] / x.length;
  }
  const scale = sum > 0 && Number.isFinite(sum) ? 1 / sum : 1;
  return {x: x.map(v => (v - midX) * scale), y: y.map(v => (v - midY) * scale)};
}

/** The groups of the file, where every node is in one, and their names, where it has some. */
function givenGroups(
  described: DescribedGraph,
  graph: Graph,
): {communities: Partition; label: string[] | null} | null {
  const attribute = groupAttribute(described);
  if (attribute === null) return null;
  const values: number[] = [];
  for (let i = 0; i < described.order; i++) {
    const value = attribute.at(i);
    if (value === null) return null;
    values.push(Number(value));
  }
  const groups = renumbered(values);
  const communities: Partition = {
    ...groups,
    method: "given",
    modularity: modularity(graph, groups.community),
  };
  const names = described.nodes.find(({id}) => /^(community|cluster)_label$/.test(id));
  if (names === undefined) return {communities, label: null};
  const label = new Array<string>(groups.count).fill("");
  for (let i = described.order - 1; i >= 0; i--)
    label[groups.community[i]] = String(names.at(i) ?? "");
  return {communities, label};
}

/** The two members with the greatest strength name a community. */
function memberLabels(
  {nodeLabel}: DescribedGraph,
  {start, strength}: Graph,
  community: Uint32Array,
  count: number,
): string[] {
  const best = Array.from({length: count}, () => [] as {i: number; sum: number}[]);
  for (let i = 0; i < community.length; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += strength[k];
    const members = best[community[i]];
    members.push({i, sum});
    members.sort((a, b) => b.sum - a.sum || a.i - b.i).splice(2);
  }
  return best.map(members => members.map(({i}) => nodeLabel[i]).join(", "));
}

/** Numbers that the file gives, under names that no measure has. */
function givenNumbers(
  {nodes, order}: DescribedGraph,
  measures: Readonly<Record<string, unknown>>,
): Record<string, NumberColumn> {
  const taken = /^(component|community|cluster|papers)$/;
  return Object.fromEntries(
    nodes
      .filter(
        ({id, type}) =>
          (type === "integer" || type === "double") &&
          !Object.hasOwn(measures, id) &&
          !taken.test(id),
      )
      .map(({id, at}): [string, NumberColumn] => [
        id,
        numberColumn(Array.from({length: order}, (_, i) => at(i) as number | null)),
      ]),
  );
}

function peopleOf({order, nodeId, nodeLabel}: DescribedGraph): People {
  const none = {start: new Uint32Array(order + 1), item: new Uint32Array(0)};
  return {
    count: order,
    ofAuthorship: new Uint32Array(0),
    authorships: none,
    papers: none,
    id: nodeId,
    name: nodeLabel,
    evidence: Array.from({length: order}, () => []),
    doubts: [],
    unsure: new Uint8Array(0),
  };
}

const NO_TOPICS: Analysis["topics"] = {
  count: 0,
  label: [],
  id: [],
  kind: [],
  forms: [],
  papers: listColumn([]),
  terms: listColumn([]),
  relevance: new Float64Array(0),
  minPapers: 0,
};

function emptyGraph(order: number): Graph {
  return {
    order,
    start: new Uint32Array(order + 1),
    target: new Uint32Array(0),
    strength: new Float64Array(0),
  };
}

function emptyNetwork(id: "shared-topic" | "topics", order: number): Network {
  return {
    id,
    nodeKind: id === "topics" ? "term" : "person",
    graph: emptyGraph(order),
    edges: {source: new Uint32Array(0), target: new Uint32Array(0), strength: new Float64Array(0)},
    edgePapers: new Uint32Array(0),
    firstYear: new Int16Array(0),
    lastYear: new Int16Array(0),
    notes: NO_NOTES,
  };
}
