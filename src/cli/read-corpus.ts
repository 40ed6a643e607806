import type {Command as Program} from "commander";
import {corpusBuilder} from "../papers/build.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {readInputs} from "../read/read.ts";
import {part, type Watch} from "../util/watch.ts";
import {InputError, type World} from "./command.ts";
import {inputsFrom, megabytes} from "./files.ts";
import {progressFor} from "./progress.ts";
import {declareReading, type ReadingValues, readingOptions} from "./reading-options.ts";
import {resolvedPeople} from "./resolve-people.ts";
import {tellReadings} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";

/** Declares the files and how to read them. */
export function declareFiles(program: Program): void {
  program.argument("<files...>", "files or folders, or one analysis.json; - is standard input");
  declareReading(program);
}

/** Reads files into a corpus, and says what was understood. */
export async function withCorpus<T>(
  files: readonly string[],
  values: object,
  world: World,
  then: (corpus: Corpus, watch: Watch) => T | Promise<T>,
): Promise<T> {
  const progress = progressFor(world);
  try {
    const inputs = await inputsFrom(files, world);
    const builder = corpusBuilder();
    const reading = readingOptions(values as ReadingValues);
    const size = megabytes(inputs);
    const watch = progress.rated(part(progress.watch, 0, 0.5), "MB", () => size);
    const readings = await readInputs(inputs, builder, reading, watch);
    const corpus = builder.finish();
    progress.end();
    tellReadings(readings, world);
    if (corpus.size === 0) throw new InputError("No papers were found.");
    return await then(corpus, part(progress.watch, 0.5, 1));
  } finally {
    progress.end();
  }
}

/** Reads files and works out who is who, without looking for topics. A saved analysis is opened. */
export async function withPeople<T>(
  files: readonly string[],
  values: object,
  world: World,
  then: (known: {corpus: Corpus; people: People}, watch: Watch) => T | Promise<T>,
): Promise<T> {
  const saved = await savedAnalysis(files);
  if (saved !== null) {
    const progress = progressFor(world);
    try {
      return await then(saved, progress.watch);
    } finally {
      progress.end();
    }
  }
  return withCorpus(files, values, world, async (corpus, watch) => {
    const people = await resolvedPeople(corpus, {}, part(watch, 0, 0.5));
    return then({corpus, people}, part(watch, 0.5, 1));
  });
}
