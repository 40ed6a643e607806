import type {Topics} from "../topics/topics.ts";
import type {Graph} from "./graph.ts";
import type {Network} from "./network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";
import {type Similarity, similarity} from "./topic-similarity.ts";

export interface SimilarityOptions {
  /** @default "association" */
  readonly kind?: Similarity;
  /** What a term's size is: its papers, or (VOSviewer's choice) the sum of its ties. @default "occurrences" */
  readonly sizes?: "occurrences" | "link strength";
}

/** How similar the two terms of each tie are, by its number in the edge list; n is the number of papers. O(ties). */
export function termSimilarities(
  {graph, edges}: Pick<Network, "graph" | "edges">,
  topics: Topics,
  {kind = "association", sizes = "occurrences"}: SimilarityOptions = {},
): Float64Array {
  const size = sizes === "occurrences" ? occurrences(topics) : totalLinkStrength(graph);
  const n = topics.terms.start.length - 1;
  return edges.strength.map((c, e) =>
    similarity(kind, {c, a: size[edges.source[e]], b: size[edges.target[e]], n}),
  );
}

/**
 * The same ties with normalised strengths, for layout, communities and backbones; what is shown and
 * opens its papers stays the network itself. Ties whose similarity is not above 0 (npmi) are left out.
 * O(ties).
 */
export function normaliseCoword(
  network: Pick<Network, "graph" | "edges">,
  topics: Topics,
  options: SimilarityOptions = {},
): Graph {
  const {source, target} = network.edges;
  const ties: Tie[] = [];
  for (const [e, strength] of termSimilarities(network, topics, options).entries())
    if (strength > 0)
      ties.push({a: source[e], b: target[e], strength, behind: 0, firstYear: 0, lastYear: 0});
  return tieColumns(network.graph.order, ties).graph;
}

const occurrences = (topics: Topics): Float64Array =>
  Float64Array.from(topics.label, (_, i) => topics.papers.start[i + 1] - topics.papers.start[i]);

function totalLinkStrength({order, start, strength}: Graph): Float64Array {
  const total = new Float64Array(order);
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) total[i] += strength[k];
  return total;
}
