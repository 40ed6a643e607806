import type {Analysis} from "../analysis/analysis.ts";
import {analyze} from "../analysis/analyze.ts";
import {analyzeGraph} from "../analysis/analyze-graph.ts";
import type {AnalysisOptions} from "../analysis/options.ts";
import {nodePool, usualWorkers} from "../node.ts";
import {corpusBuilder} from "../papers/build.ts";
import type {Decision} from "../people/decisions.ts";
import type {ReadOptions} from "../read/format.ts";
import {type Reading, readInputs} from "../read/read.ts";
import {part, type Watch} from "../util/watch.ts";
import type {Known} from "../write/writer.ts";
import {severityText} from "./colours.ts";
import {InputError, type World} from "./command.ts";
import {inputsFrom, megabytes} from "./files.ts";
import {graphIn} from "./graph-input.ts";
import {lettingGo} from "./let-go.ts";
import {progressFor} from "./progress.ts";
import {textsAside} from "./texts-aside.ts";
import type {Timings} from "./timings.ts";

/** What a run may be told beyond the options of its analysis. */
export interface RunChoices {
  /** What lies in this folder is not read, though it may lie in a folder that is. */
  readonly except?: string;
  readonly workers?: number;
  /** What somebody decided about who is who. */
  readonly decisions?: readonly Decision[];
  /** Is given what is known of a large corpus while the rest is computed. */
  readonly onKnown?: (known: Known) => void;
  /** Measures the stages. */
  readonly timings?: Timings;
}

/** Reads files and analyses them, telling the world what was understood; a graph without papers is measured. */
export async function runAnalysis(
  paths: readonly string[],
  options: Partial<AnalysisOptions>,
  reading: Partial<ReadOptions>,
  world: World,
  {except, workers = usualWorkers(), decisions = [], onKnown, timings}: RunChoices = {},
): Promise<Analysis> {
  const inputs = await inputsFrom(paths, world, except ?? null);
  const progress = progressFor(world);
  const timed = (watch: Watch, name?: string) => timings?.over(watch, name) ?? watch;
  const pool = nodePool(workers);
  try {
    const whole = megabytes(inputs);
    const watchReading = timed(
      progress.rated(part(progress.watch, 0, 0.2), "MB", () => whole),
      "Reading",
    );
    const graph = await graphIn(inputs, world, watchReading);
    if (graph !== null)
      return await analyzeGraph(graph, options, timed(part(progress.watch, 0.2, 1)));
    const builder = corpusBuilder();
    const readings = await readInputs(inputs, builder, reading, watchReading);
    const corpus = builder.finish(lettingGo(timed({})), textsAside);
    if (corpus.size === 0) {
      progress.end();
      tellReadings(readings, world);
      throw new InputError("No papers were found.");
    }
    const watch = lettingGo(timed(part(progress.watch, 0.2, 1)));
    const analysis = await analyze(corpus, options, {
      ...watch,
      readings,
      reading,
      decisions,
      execute: pool.execute,
      onKnown(known) {
        if (onKnown === undefined) return;
        watch.onProgress?.("Writing files", 0.6);
        onKnown(known);
      },
    });
    progress.end();
    tellReadings(readings, world);
    const {count, records} = corpus.merges;
    if (count > 0) {
      world.err(`${records.size} records were joined into ${count} papers.\n`);
    }
    return analysis;
  } finally {
    pool.close();
    progress.end();
  }
}

/** Problems that are printed for each file; all of them are in problems.csv. */
const SHOWN = 5;

/** Says for each file what was read from it and what was wrong. */
export function tellReadings(readings: readonly Reading[], world: World): void {
  for (const {file, format, encoding, papers, records, problems} of readings) {
    world.err(
      `${clean(file)}: ${format}, ${encoding}, ${papers} ${papers === 1 ? "paper" : "papers"} from ${records} ${records === 1 ? "record" : "records"}\n`,
    );
    for (const {line, severity, what} of problems.slice(0, SHOWN))
      world.err(
        `  ${severityText(severity, world)}${line === null ? "" : `, line ${line}`}: ${clean(what)}\n`,
      );
    if (problems.length > SHOWN) world.err(`  and ${problems.length - SHOWN} more\n`);
  }
}

/** Takes out what would steer a terminal: names of files and their contents are data. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\ufffd");
}
