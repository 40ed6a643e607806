import {METRICS, type Metric} from "../analysis/all-metrics.ts";
import {
  METRIC_LEVELS,
  parametersOf,
  rangeOf,
  sourceOf,
  writeMetricsReference,
} from "../write/metrics-reference.ts";
import {meant} from "./choice.ts";
import {type Command, UsageError} from "./command.ts";

const USAGE = `
Without a name it lists every measure; with names it explains them: meaning, formula, range, what it needs, its
cost, where it comes from, and whose value differs.

Examples:
  coterie metrics
  coterie metrics h_index betweenness
  coterie metrics --markdown`;

/** `coterie metrics`: the reference of all measures. */
export const metricsCommand: Command = {
  name: "metrics",
  summary: "explain every measure: meaning, formula, source",
  declare(program, world, done) {
    program
      .argument("[names...]", "ids of measures")
      .option("--json", "as JSON")
      .option("--markdown", "as a reference page in Markdown")
      .addHelpText("after", USAGE)
      .action((names: string[], {json, markdown}: {json?: boolean; markdown?: boolean}) => {
        const chosen = names.length === 0 ? METRICS : names.map(find);
        if (json) world.out(`${JSON.stringify(chosen, null, 2)}\n`);
        else if (markdown) writeMetricsReference(world.out, chosen);
        else if (names.length === 0)
          for (const [level, head] of METRIC_LEVELS) {
            world.out(`${head}\n`);
            for (const metric of chosen)
              if (metric.level === level) world.out(`  ${metric.id.padEnd(36)}${metric.meaning}\n`);
          }
        else for (const metric of chosen) world.out(`${explained(metric)}\n`);
        done(0);
      });
  },
};

function find(name: string): Metric {
  const metric = METRICS.find(({id}) => id === name);
  if (metric === undefined)
    throw new UsageError(
      `${name}: there is no such measure; "coterie metrics" lists them${meant(name, METRICS.map(({id}) => id))}`,
    ); // biome-ignore format: one sentence
  return metric;
}

function explained(metric: Metric): string {
  const lines = [
    `${metric.label} (${metric.id})`,
    `  ${metric.meaning}`,
    `  formula  ${metric.formula}`,
    `  range    ${rangeOf(metric)}`,
    ...parametersOf(metric).map(text => `  option   ${text}`),
    `  needs    ${metric.needs.length === 0 ? "nothing more" : metric.needs.join(", ")}`,
    `  cost     ${metric.cost}`,
    `  source   ${sourceOf(metric)}`,
  ];
  if (metric.differs !== null) lines.push(`  differs  ${metric.differs}`);
  return `${lines.join("\n")}\n`;
}
