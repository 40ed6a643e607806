import {
  type Analysis,
  AUTHOR_INDICES,
  EDGE_METRICS,
  type MapId,
  type Metric,
  type NetworkId,
  NODE_METRICS,
  numberAt,
} from "../../src/index.ts";
import {words} from "../words.ts";
import {figure} from "./format.ts";

/** One measure of a person, term or tie, ready to be shown. */
export interface MeasureLine {
  readonly metric: Metric;
  readonly text: string;
  /** What must be known beside it: why there is no value, what it is estimated from, between what it may lie. */
  readonly note: string | null;
}

/**
 * How a measure of a network is estimated: "estimated, ± 0.003" where a bound is known, else from how many nodes; null
 * where it is exact.
 */
export function estimateOf(analysis: Analysis, id: MapId, measure: string): string | null {
  const said = words.inspect.measures;
  const bound = analysis.manifest.decided?.betweennessBound;
  if (measure === "betweenness" && id === "coauthor" && bound != null)
    return said.within(figure(bound.bound), `${Math.round(100 * (1 - bound.risk))} %`);
  const metric = NODE_METRICS.find(each => each.id === measure);
  if (!(id in analysis.networks)) return null; // made on demand: no larger than what is exact
  return metric?.estimate?.(analysis.networks[id as NetworkId].network.graph.order) ?? null;
}

/** The measures of a node in its network that are known, in the order of the table. */
export function nodeMeasures(analysis: Analysis, id: NetworkId, node: number): MeasureLine[] {
  const {scores} = analysis.networks[id];
  return NODE_METRICS.flatMap(metric => {
    const column = scores[metric.id];
    if (column === undefined) return [];
    const value = numberAt(column, node);
    const estimate = value === null ? null : estimateOf(analysis, id, metric.id);
    return [
      {
        metric,
        text: `${estimate === null ? "" : "≈ "}${figure(value)}`,
        note: value === null ? words.inspect.measures.undefinedHere : estimate,
      },
    ];
  });
}

/** The measures of a tie that are known, in the order of the table; empty where ties were not measured. */
export function tieMeasures(analysis: Analysis, id: NetworkId, tie: number): MeasureLine[] {
  const {ties, network} = analysis.networks[id];
  return EDGE_METRICS.flatMap(metric => {
    const column = ties?.[metric.id];
    const value = column === undefined ? null : numberAt(column, tie);
    if (value === null) return [];
    const estimate = metric.estimate?.(network.graph.order) ?? null;
    const text = metric.unit === "year" ? String(value) : figure(value);
    return [{metric, text: `${estimate === null ? "" : "≈ "}${text}`, note: estimate}];
  });
}

/** A measure by its name in tables. */
export const metricOf = (id: string): Metric | undefined =>
  [...NODE_METRICS, ...EDGE_METRICS, ...AUTHOR_INDICES].find(each => each.id === id);

/** The meaning and formula of a measure, in one text for a tooltip. */
export function helpText({meaning, formula, unit, source}: Metric): string {
  return [meaning, formula, unit === "" ? null : words.inspect.measures.unit(unit), source.text]
    .filter(part => part !== null && part !== "")
    .join("\n");
}
