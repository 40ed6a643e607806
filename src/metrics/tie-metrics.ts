import simmelianStrength from "graphology-metrics/edge/simmelian-strength.js";
import type {EdgeList} from "../graphs/graph.ts";
import {toGraphology} from "../graphs/graphology.ts";
import {type NumberColumn, numberColumn} from "../util/number-column.ts";
import {disparity} from "./disparity.ts";
import type {Source} from "./metric.ts";

/** A measure of each tie of a network of explorable size. */
export interface TieMetric {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly formula: string;
  readonly source: Source;
}

/** What is measured of ties; triangles are counted by graphology-metrics. */
export const TIE_METRICS: readonly TieMetric[] = [
  {
    id: "simmelian",
    label: "Common partners",
    meaning: "How many others both ends are tied to (Simmelian strength).",
    formula: "number of triangles that the tie is a side of",
    source: {text: "Krackhardt 1999; Nick et al. 2013", doi: "10.1145/2492517.2492569"},
  },
  {
    id: "disparity",
    label: "Disparity",
    meaning: "How likely so strong a tie would be by chance; low ties are the backbone.",
    formula: "min over both ends of (1 − w/s)^(k − 1)",
    source: {text: "Serrano et al. 2009", doi: "10.1073/pnas.0808904106"},
  },
];

/** Every tie becomes an object on the way: beyond this many nothing is measured. */
const MOST_TIES = 50_000;

/**
 * Measures every tie, by its number in the edge list; null where the network is too large to explore.
 * Time: O(ties · degree).
 */
export function tieMetrics(
  order: number,
  edges: EdgeList,
): Readonly<Record<string, NumberColumn>> | null {
  const count = edges.source.length;
  if (count > MOST_TIES) return null;
  const graph = toGraphology(
    Array.from({length: order}, (_, i) => String(i)),
    edges,
  );
  const column = (found: Readonly<Record<string, number>>) =>
    numberColumn(Array.from({length: count}, (_, e) => found[`e${e}`] ?? null));
  return {
    simmelian: column(simmelianStrength(graph)),
    disparity: numberColumn(disparity(order, edges)),
  };
}
