import {METRICS, type Metric} from "../analysis/all-metrics.ts";
import {rangeText} from "../util/parameter.ts";
import {markdownTable} from "./comparison.ts";
import type {Out} from "./writer.ts";

const HEADS: Readonly<Record<Metric["level"], string>> = {
  node: "Measures of nodes",
  edge: "Measures of ties",
  graph: "Figures of a graph",
  layout: "Figures of a picture",
  author: "Indices of authors and other sets of papers",
};

/** Levels in the order of METRICS, with their heading. */
export const METRIC_LEVELS = Object.entries(HEADS) as [Metric["level"], string][];

/** "share, 0 to 1": unit and range of a metric. */
export function rangeOf({unit, range: [least, most]}: Metric): string {
  const bounds = `${least ?? "−∞"} to ${most ?? "∞"}`;
  return unit === "" ? bounds : `${unit}, ${bounds}`;
}

/** "γ (gamma): 0 to 1000000, default 4": the parameters of a metric, in words. */
export const parametersOf = ({parameters}: Metric): string[] =>
  parameters.map(
    ({id, label, meaning, range, default: value}) =>
      `${label} (${id}), ${rangeText(range)}, default ${value ?? "by the data"}: ${meaning}`,
  );

/** The reference of all measures as Markdown, made from METRICS. */
export function writeMetricsReference(out: Out, metrics: readonly Metric[] = METRICS): void {
  for (const [level, head] of METRIC_LEVELS) {
    const mine = metrics.filter(metric => metric.level === level);
    if (mine.length === 0) continue;
    out(`## ${head}\n\n`);
    out(
      markdownTable(
        [
          "id",
          "name",
          "meaning",
          "formula",
          "unit and range",
          "parameters",
          "needs",
          "cost",
          "source",
          "who differs",
        ],
        mine.map(metric => [
          metric.id,
          metric.label,
          metric.meaning,
          metric.formula,
          rangeOf(metric),
          parametersOf(metric).join(" "),
          metric.needs.join(", "),
          metric.cost,
          sourceOf(metric),
          metric.differs ?? "",
        ]),
      ),
    );
    out("\n");
  }
}

/** "Hirsch 2005, PNAS 102:16569, doi:10.1073/…" */
export const sourceOf = ({source: {text, doi}}: Metric): string =>
  doi === null ? text : `${text}, doi:${doi}`;
