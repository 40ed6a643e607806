import {edgeList} from "../../../src/graphs/build-graph.ts";
import {coauthorNetwork} from "../../../src/graphs/coauthor.ts";
import {pairCoverage} from "../../../src/graphs/counting.ts";
import {coCitation, coupling} from "../../../src/graphs/coupling.ts";
import type {Counting} from "../../../src/graphs/network.ts";
import {associationStrength, thresholdFor, withMinimumStrength} from "../../../src/graphs/slice.ts";
import {type Similarity, similarity} from "../../../src/graphs/topic-similarity.ts";
import {vosLayoutQuality} from "../../../src/layout/vos.ts";
import {leiden} from "../../../src/metrics/communities/leiden.ts";
import {
  associationQuality,
  cpmQuality,
  modularity,
} from "../../../src/metrics/communities/quality.ts";
import {strengths} from "../../../src/metrics/degree.ts";
import {disparity, disparityBackbone} from "../../../src/metrics/disparity.ts";
import {pathfinder} from "../../../src/metrics/spanning-forest.ts";
import {listColumn} from "../../../src/util/list-column.ts";
import {triples} from "../../help/graphs.ts";
import {signed} from "../../help/signed.ts";
import type {Input, Run} from "./case.ts";
import {named, tieNames, tiesByName} from "./graphs.ts";

/** Names of countings, as the literature and our options have them. */
const COUNTING: Readonly<Record<string, Counting>> = {
  full: "full",
  newman: "fractional",
  fractional: "per-author",
  per_author: "per-author",
  "1/n": "per-author",
  pair: "per-pair",
  batagelj: "per-author-squared",
  harmonic: "harmonic",
  first_last: "first-last",
};

/** The co-author network of the papers of a case. */
export function projected(input: Input) {
  const {
    papers,
    counting = "newman",
    maxAuthors = null,
  } = input as unknown as {
    papers: (string[] | {authors: string[]; total?: number | null; truncated?: boolean})[];
    counting?: string;
    maxAuthors?: number | null;
  };
  const bylines = papers.map(paper =>
    Array.isArray(paper)
      ? {by: paper, total: null, truncated: false}
      : {by: paper.authors, total: paper.total ?? null, truncated: paper.truncated === true},
  );
  const names = [...new Set(bylines.flatMap(({by}) => by.map(String)))];
  const {corpus, people} = signed(
    bylines.map(({by, total, truncated}) => ({
      by: by.map(name => names.indexOf(String(name))),
      total,
      truncated,
    })),
    names.length,
  );
  const method = COUNTING[counting] ?? (counting as Counting);
  return {names, ...coauthorNetwork(corpus, people, {counting: method, maxAuthors})};
}

const SIMILARITY: Readonly<Record<string, Similarity>> = {
  salton: "cosine",
  association_strength: "association",
  probabilistic: "affinity",
  probabilistic_affinity: "affinity",
};

/** Papers with their references, numbered. */
function referenced({references}: Input) {
  const lists = references as Record<string, string[]>;
  const papers = Object.keys(lists);
  const cited = [...new Set(Object.values(lists).flat())];
  const column = listColumn(
    Object.values(lists).map(list =>
      [...new Set(list.map(name => cited.indexOf(name)))].sort((a, b) => a - b),
    ),
  );
  return {papers, cited, column};
}

/** Metrics of networks as a whole. */
export const NETWORK_RUNS: Readonly<Record<string, Run>> = {
  coauthor_links(input) {
    const {names, edges} = projected(input);
    return tiesByName(names, edges, edges.strength);
  },
  pair_coverage: ({known, total}) => pairCoverage(known, total),
  link_strength(input) {
    const {names, graph} = projected(input);
    const strength = strengths(graph);
    return Object.fromEntries(names.map((name, i) => [name, strength[i]]));
  },
  similarity: ({kind, ...known}) =>
    similarity((SIMILARITY[kind] ?? kind) as Similarity, known as never),
  association_strength_network(input) {
    const {graph, names} = named(input);
    const edges = edgeList(associationStrength(graph));
    return tiesByName(names, edges, edges.strength);
  },
  min_strength(input) {
    const {graph, names} = named(input);
    const {threshold = thresholdFor(graph, input.maxLinks)} = input as {threshold?: number};
    const kept = triples(withMinimumStrength(graph, threshold));
    const nodes = names.filter((_, i) => kept.some(([a, b]) => a === i || b === i));
    return {threshold, links: kept.length, nodes};
  },
  disparity_alpha({weights}) {
    // A star: its leaves, of a single tie each, say nothing, so that what is left is the hub's.
    const {graph} = named({
      edges: (weights as number[]).map((w, i) => ["hub", i, w]),
    } as unknown as Input);
    return [...disparity(graph.order, edgeList(graph))];
  },
  disparity_backbone(input) {
    const {graph, names} = named(input);
    return tieNames(names, disparityBackbone(graph, input.alpha));
  },
  pathfinder_inf(input) {
    const {graph, names} = named(input);
    return tieNames(names, pathfinder(graph));
  },
  vos_layout_quality(input) {
    const {graph, of} = named(input);
    const at = of(input.coordinates) as [number, number][];
    const {form, attraction, repulsion} = input as Record<string, never>;
    return vosLayoutQuality(
      graph,
      {x: Float64Array.from(at, ([x]) => x), y: Float64Array.from(at, ([, y]) => y)},
      {
        unified: form === "unified",
        ...(attraction === undefined ? {} : {attraction}),
        ...(repulsion === undefined ? {} : {repulsion}),
      },
    );
  },
  vos_cluster_quality(input) {
    const {graph, of} = named(input);
    return associationQuality(graph, of(input.clusters) as number[], input.resolution);
  },
  modularity(input) {
    const {graph, of} = named(input);
    return modularity(graph, of(input.clusters) as number[], input.resolution);
  },
  cpm_quality(input) {
    const {graph, of} = named(input);
    const {nodeWeights, resolution} = input;
    return cpmQuality(
      graph,
      of(input.clusters) as number[],
      resolution,
      nodeWeights === "strength"
        ? strengths(graph)
        : nodeWeights === undefined || nodeWeights === "one"
          ? undefined
          : (of(nodeWeights) as number[]),
    );
  },
  cpm_optimum(input) {
    const {graph, names} = named(input);
    const {resolution} = input;
    const {community, count} = leiden(graph, {quality: "cpm", resolution, starts: 200});
    const clusters = Array.from({length: count}, (_, c) =>
      names.filter((_, i) => community[i] === c).map(asGiven(input)),
    );
    return {quality: cpmQuality(graph, community, resolution), clusters: clusters.sort(byFirst)};
  },
  reference_coupling(input) {
    const {papers, column} = referenced(input);
    const {source, target, count, cosine} = coupling(column);
    return tiesByName(
      papers,
      {source, target},
      Array.from(count, (n, e) => ({count: n, cosine: cosine[e]})),
    );
  },
  cocitation(input) {
    const {cited, column} = referenced(input);
    const {source, target, count, fractional} = coCitation(column, cited.length);
    return tiesByName(
      cited,
      {source, target},
      (input.fractional as boolean | undefined) ? fractional : count,
    );
  },
};

/** Names as the case wrote them: numbers stay numbers. */
const asGiven =
  ({edges}: Input) =>
  (name: string): string | number =>
    typeof edges[0]?.[0] === "number" ? Number(name) : name;

const byFirst = ([a]: (string | number)[], [b]: (string | number)[]) => (a < b ? -1 : 1);
