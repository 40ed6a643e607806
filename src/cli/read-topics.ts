import type {Command as Program} from "commander";
import {OPTIONS} from "../analysis/options.ts";
import {corpusBuilder} from "../papers/build.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import {resolvePeople} from "../people/resolve.ts";
import {readInputs} from "../read/read.ts";
import {findTopics} from "../topics/find.ts";
import type {Topics} from "../topics/topics.ts";
import {part, type Watch} from "../util/watch.ts";
import {InputError, type World} from "./command.ts";
import {inputsFrom} from "./files.ts";
import {declareOptions} from "./option-flags.ts";
import {progressFor} from "./progress.ts";
import {readingOptions, tellReadings} from "./run-analysis.ts";
import {savedAnalysis} from "./saved.ts";

/** Who wrote what about what: all that finding and trends need of an analysis. */
export interface Known {
  readonly corpus: Corpus;
  readonly people: People;
  readonly topics: Topics;
}

/** The options that change what the terms are. */
const TERM_OPTIONS = OPTIONS.filter(({id}) => id === "minTermPapers" || id === "maxTerms");

/** Declares the files and the options of reading and of terms. */
export function declareReading(program: Program): void {
  program
    .argument("<files...>", "files or folders, or one analysis.json; - is standard input")
    .option("--page-date <date>", "when a page was seen, for dates that it prints without a year")
    .option(
      "--columns <field=name,…>",
      "which column of a table holds what, where the guess is wrong",
    );
  declareOptions(program, TERM_OPTIONS);
}

/**
 * Reads files, works out who is who and what it is about, and calls `then` with it and a watch for work of its
 * own. An analysis that was saved is opened instead of computed again.
 */
export async function withKnown<T>(
  files: readonly string[],
  values: Readonly<Record<string, unknown>>,
  world: World,
  then: (known: Known, watch: Watch) => T | Promise<T>,
): Promise<T> {
  const saved = await savedAnalysis(files);
  const progress = progressFor(world);
  try {
    if (saved !== null) return await then(saved, progress.watch);
    const inputs = await inputsFrom(files, world);
    const builder = corpusBuilder();
    const reading = readingOptions(values as {pageDate?: string; columns?: string});
    const readings = await readInputs(inputs, builder, reading, part(progress.watch, 0, 0.2));
    const corpus = builder.finish();
    progress.end();
    tellReadings(readings, world);
    if (corpus.size === 0) throw new InputError("No papers were found.");
    const people = resolvePeople(corpus, part(progress.watch, 0.2, 0.3));
    const topics = await findTopics(
      corpus,
      {
        minTermPapers: (values.minTermPapers as number | undefined) ?? null,
        maxTerms: (values.maxTerms as number | undefined) ?? null,
      },
      part(progress.watch, 0.3, 0.7),
    );
    return await then({corpus, people, topics}, part(progress.watch, 0.7, 1));
  } finally {
    progress.end();
  }
}
