import {type Attribute, type DescribedGraph, groupAttribute} from "../graphs/described-graph.ts";

/** VOSviewer accepts clusters up to this number. */
const MOST_CLUSTERS = 1000;

/** What VOSviewer knows of a network: numbered items, links, clusters. */
export interface VosviewerItems {
  readonly weights: readonly Attribute[];
  readonly scores: readonly Attribute[];
  readonly clusters: readonly {
    readonly cluster: number;
    readonly label: string;
    readonly color: string | null;
  }[];
  /** 1 … 1000, or null where an item is in none of these. */
  clusterOf(i: number): number | null;
  item(i: number): object;
  link(e: number): object;
}

/** Our names of what VOSviewer sizes items by, and colours them by. */
const WEIGHTS: readonly (readonly [own: string, theirs: string])[] = [
  ["papers", "Documents"],
  ["degree", "Links"],
  ["strength", "Total link strength"],
  ["citations", "Citations"],
];
const SCORES: readonly (readonly [own: string, theirs: string])[] = [
  ["mean_year", "Avg. pub. year"],
  ["first_year", "First year"],
  ["last_year", "Last year"],
  ["mean_citations", "Avg. citations"],
  ["mncs", "Avg. norm. citations"],
  ["betweenness", "Betweenness"],
  ["pagerank", "PageRank"],
];

/** Fields of an item that have a meaning of their own. */
const RESERVED =
  /^(id|key|label|sublabel|x|y|weights?|scores?|red|green|blue)$|cluster|^community/i;

/** Arranges a graph as VOSviewer has it. Values of a file `weight<Name>` and `score<Name>` are what they were there. */
export function vosviewerItems(graph: DescribedGraph): VosviewerItems {
  const {weights, scores, others} = arranged(graph);
  const group = groupAttribute(graph);
  const least = leastGroup(graph, group);
  const clusterOf = (i: number): number | null => {
    const value = group?.at(i) ?? null;
    const cluster = value === null ? 0 : Number(value) + (least === 0 ? 1 : 0);
    return cluster >= 1 && cluster <= MOST_CLUSTERS ? cluster : null;
  };
  const {places, source, target, strength} = graph;
  const named = (name: RegExp) => graph.edges.find(({id}) => name.test(id));
  const [url, about] = [named(/^url$/), named(/^description$/)];

  return {
    weights,
    scores,
    clusters: clustersOf(graph, clusterOf),
    clusterOf,
    item(i) {
      const cluster = clusterOf(i);
      const key = graph.nodeId[i];
      return {
        id: i + 1,
        ...(key === String(i + 1) ? null : {key}),
        label: graph.nodeLabel[i],
        ...(places === null ? null : {x: places.x[i], y: 0 - places.y[i]}),
        ...(cluster === null ? null : {cluster}),
        weights: known(weights, i),
        scores: known(scores, i),
        ...known(others, i),
      };
    },
    link(e) {
      const more = [url, about].flatMap(each => (each === undefined ? [] : [each]));
      return {
        source_id: source[e] + 1,
        target_id: target[e] + 1,
        strength: strength[e],
        ...known(more, e),
      };
    },
  };
}

function arranged(graph: DescribedGraph) {
  const renamed = (attribute: Attribute, id: string): Attribute => ({...attribute, id});
  const inside = (kind: string) =>
    graph.nodes.flatMap(attribute => {
      const name = new RegExp(`^${kind}<(.*)>$`, "s").exec(attribute.id)?.[1];
      return name === undefined ? [] : [renamed(attribute, name)];
    });
  let [weights, scores] = [inside("weight"), inside("score")];
  const used = new Set(graph.nodes.filter(({id}) => /^(weight|score)<.*>$/s.test(id)));
  if (weights.length === 0) {
    weights = WEIGHTS.flatMap(([own, theirs]) => {
      const attribute = graph.nodes.find(({id, type}) => id === own && type !== "string");
      if (attribute !== undefined) used.add(attribute);
      const value = attribute ?? countedTies(graph, own);
      return value === null ? [] : [renamed(value, theirs)];
    });
    scores = SCORES.flatMap(([own, theirs]) => {
      const attribute = graph.nodes.find(({id, type}) => id === own && type !== "string");
      if (attribute !== undefined) used.add(attribute);
      return attribute === undefined ? [] : [renamed(attribute, theirs)];
    });
  }
  const others = graph.nodes.filter(each => !used.has(each) && !RESERVED.test(each.id));
  return {weights, scores, others};
}

/** Links and total link strength, where no attribute has them. */
function countedTies(
  {order, source, target, strength}: DescribedGraph,
  own: string,
): Attribute | null {
  if (own !== "degree" && own !== "strength") return null;
  const sums = new Float64Array(order);
  for (let e = 0; e < source.length; e++)
    for (const end of [source[e], target[e]]) sums[end] += own === "degree" ? 1 : strength[e];
  return {id: own, type: own === "degree" ? "integer" : "double", at: i => sums[i]};
}

function leastGroup({order}: DescribedGraph, group: Attribute | null): number {
  let least = Number.POSITIVE_INFINITY;
  if (group !== null)
    for (let i = 0; i < order; i++) {
      const value = group.at(i);
      if (value !== null) least = Math.min(least, Number(value));
    }
  return least;
}

function clustersOf(graph: DescribedGraph, clusterOf: (i: number) => number | null) {
  const names = graph.nodes.find(({id}) => /^(community|cluster)_label$/.test(id));
  const found = new Map<number, {label: string; color: string | null}>();
  for (let i = 0; i < graph.order; i++) {
    const cluster = clusterOf(i);
    if (cluster === null || found.has(cluster)) continue;
    const label = String(names?.at(i) ?? "") || `Cluster ${cluster}`;
    found.set(cluster, {label, color: graph.look?.fill(i) ?? null});
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([cluster, {label, color}]) => ({cluster, label, color}));
}

const known = (attributes: readonly Attribute[], i: number): object =>
  Object.fromEntries(
    attributes.map(({id, at}) => [id, at(i)]).filter(([, value]) => value !== null),
  );
