import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {basename} from "node:path";
import type {Analysis} from "./analysis/analysis.ts";
import {analyze} from "./analysis/analyze.ts";
import type {AnalysisOptions} from "./analysis/options.ts";
import {corpusBuilder} from "./papers/build.ts";
import type {ReadOptions} from "./read/format.ts";
import {type Input, type Reading, readInputs, type Target} from "./read/read.ts";
import {part, type Watch} from "./util/watch.ts";

// The library, and what needs Node beside it.
export * from "./index.ts";

/**
 * A file as an input: streamed from disk, under its name without folders.
 * Rejects with the system's error when there is no such file.
 */
export async function inputFromFile(path: string): Promise<Input> {
  const {size} = await stat(path);
  return {
    name: basename(path),
    size,
    chunks: () => createReadStream(path, {highWaterMark: 1 << 18}),
  };
}

/**
 * Reads files of any known format into a target, streaming; the order of paths does not matter.
 * Rejects with the system's error when one of them is not there.
 */
export async function readFiles(
  paths: readonly string[],
  target: Target,
  options: Partial<ReadOptions> = {},
  watch: Watch = {},
): Promise<Reading[]> {
  return readInputs(await Promise.all(paths.map(inputFromFile)), target, options, watch);
}

/**
 * Reads files and analyses all their papers, as the command does. What was wrong with them is in `problems`.
 * Rejects with the system's error when a file is not there, and throws for wrong options.
 */
export async function analyzeFiles(
  paths: readonly string[],
  options: Partial<AnalysisOptions> & {readonly reading?: Partial<ReadOptions>} = {},
  watch: Watch = {},
): Promise<Analysis> {
  const {reading, ...chosen} = options;
  const builder = corpusBuilder();
  const readings = await readFiles(paths, builder, reading, part(watch, 0, 0.2));
  return analyze(builder.finish(), chosen, {...part(watch, 0.2, 1), readings});
}
