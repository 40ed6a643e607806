import simmelianOfGraphology from "graphology-metrics/edge/simmelian-strength.js";
import {edgeList} from "../graphs/build-graph.ts";
import type {Graph} from "../graphs/graph.ts";
import {toGraphology} from "../graphs/graphology.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {part, type Watch} from "../util/watch.ts";
import {betweennessSources} from "./betweenness.ts";
import {BY_STRENGTH} from "./by-strength.ts";
import {disparity} from "./disparity.ts";
import {edgeBetweenness} from "./edge-betweenness.ts";
import {embeddedness} from "./embeddedness.ts";
import type {EdgeMetric, MeasuredEdges} from "./metric.ts";
import {perGraph} from "./per-graph.ts";
import {simmelianStrength} from "./simmelian.ts";

/** Up to so many ties graphology counts triangles, at explorable size; it makes an object of every tie. */
const MOST_OBJECTS = 50_000;

/** Betweenness of ties by default, once a graph. */
export const edgeBetweennessOf = perGraph((graph, watch) => edgeBetweenness(graph, {}, watch));

/** Measures of ties, in the order in which tables show them. A new one is a file and a row. */
export const EDGE_METRICS: readonly EdgeMetric[] = [
  {
    id: "simmelian",
    level: "edge",
    label: "Common partners",
    meaning: "How many others both ends are tied to (Simmelian strength).",
    formula: "number of triangles that the tie is a side of",
    unit: "nodes",
    range: [0, null],
    parameters: [],
    needs: [],
    cost: "O(Σ degree²)",
    source: {text: "Krackhardt 1999; Nick et al. 2013", doi: "10.1145/2492517.2492569"},
    differs: "graphology gives the same number",
    run: ({graph}) => numberColumn(commonPartners(graph)),
  },
  {
    id: "disparity",
    level: "edge",
    label: "Disparity",
    meaning: "How likely so strong a tie would be by chance; low ties are the backbone.",
    formula: "min over both ends of (1 − w/s)^(k − 1)",
    unit: "",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(ties)",
    source: {
      text: "Serrano, Boguñá & Vespignani 2009, PNAS 106:6483",
      doi: "10.1073/pnas.0808904106",
    },
    differs: "An end with a single tie says nothing (1); some tools keep all of its ties",
    run: ({graph}) => numberColumn(disparity(graph.order, edgeList(graph))),
  },
  {
    id: "embeddedness",
    level: "edge",
    label: "Embeddedness",
    meaning: "The share of the partners of either end that are partners of both.",
    formula: "n / (k_i − 1 + k_j − 1 − n), n = common partners",
    unit: "share",
    range: [0, 1],
    parameters: [],
    needs: [],
    cost: "O(Σ degree²)",
    source: {text: "Onnela et al. 2007, PNAS 104:7332", doi: "10.1073/pnas.0610245104"},
    differs: "Others call the plain number of common partners embeddedness: look at those",
    run: ({graph}) => embeddedness(graph),
  },
  {
    id: "edge_betweenness",
    level: "edge",
    label: "Betweenness of ties",
    meaning: "How often the shortest way between two people runs along the tie.",
    formula: "Σ_{s<t} σ_st(e)/σ_st ÷ n(n − 1)/2, counting links",
    unit: "share",
    range: [0, 1],
    parameters: [BY_STRENGTH],
    needs: [],
    cost: "O(sources · ties)",
    source: {text: "Girvan & Newman 2002, PNAS 99:7821", doi: "10.1073/pnas.122653799"},
    differs: "igraph does not divide by the number of pairs; graphology takes strength for length",
    estimate(order) {
      const sources = betweennessSources(order);
      return sources === null ? null : `estimated from ${sources} of ${order} nodes`;
    },
    run: ({graph}, {byStrength = 0} = {}, watch = {}) =>
      numberColumn(
        byStrength === 1
          ? edgeBetweenness(graph, {by: "strength"}, watch)
          : edgeBetweennessOf(graph, watch),
      ),
  },
  {
    id: "similarity",
    level: "edge",
    label: "Similarity",
    meaning:
      "How often two terms stand together for how often each occurs, by the similarity that the analysis was made with.",
    formula: "by default association strength, c/(ab): c papers with both terms, a and b with each",
    unit: "",
    range: [-1, null],
    parameters: [],
    needs: ["terms"],
    cost: "O(ties)",
    source: {text: "van Eck & Waltman 2009, JASIST 60:1635", doi: "10.1002/asi.21075"},
    differs: "VOSviewer takes the sum of a term's ties for how often it occurs",
    run: ({graph, similarity}) =>
      numberColumn(
        Array.from({length: graph.target.length / 2}, (_, e) => similarity?.[e] ?? null),
      ),
  },
  aYear(
    "first_joint_year",
    "First joint year",
    "The year of the first paper behind the tie.",
    "min year",
  ),
  aYear(
    "last_joint_year",
    "Last joint year",
    "The year of the latest paper behind the tie.",
    "max year",
  ),
];

/** What is measured of every tie unless somebody asks for more: betweenness takes long. */
export const USUAL_EDGE_METRICS: readonly string[] = ["simmelian", "disparity", "embeddedness"];

/**
 * Measures ties, by their number in the edge list. Throws a RangeError for a measure that there is none of.
 *
 * @param ids - which measures, by default the usual ones
 */
export function edgeMetrics(
  edges: MeasuredEdges,
  ids: readonly string[] = USUAL_EDGE_METRICS,
  watch: Watch = {},
): Readonly<Record<string, NumberColumn>> {
  const columns = ids.map((id, i) => {
    const metric = EDGE_METRICS.find(each => each.id === id);
    if (metric === undefined)
      throw new RangeError(
        `ids: expected some of ${EDGE_METRICS.map(each => each.id).join(", ")}, got ${id}`,
      );
    const watched = part(watch, i / ids.length, (i + 1) / ids.length);
    return [id, metric.run(edges, {}, watched)] as const;
  });
  return Object.fromEntries(columns);
}

function commonPartners(graph: Graph): ArrayLike<number> {
  const edges = edgeList(graph);
  if (edges.source.length > MOST_OBJECTS) return simmelianStrength(graph);
  const names = Array.from({length: graph.order}, (_, i) => String(i));
  const found = simmelianOfGraphology(toGraphology(names, edges));
  return Array.from(edges.source, (_, e) => found[`e${e}`]);
}

function aYear(
  id: "first_joint_year" | "last_joint_year",
  label: string,
  meaning: string,
  formula: string,
): EdgeMetric {
  return {
    id,
    level: "edge",
    label,
    meaning,
    formula,
    unit: "year",
    range: [null, null],
    parameters: [],
    needs: ["years"],
    cost: "O(ties)",
    source: {text: "the data set", doi: null},
    differs: null,
    run: ({graph, firstYear, lastYear}) => {
      const years = id === "first_joint_year" ? firstYear : lastYear;
      return numberColumn(
        Array.from({length: graph.target.length / 2}, (_, e) => years?.[e] || null),
      );
    },
  };
}
