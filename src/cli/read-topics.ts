import type {Command as Program} from "commander";
import {analysisOptions, OPTIONS} from "../analysis/options.ts";
import type {Known} from "../analysis/trends/trends.ts";
import type {Similarity} from "../graphs/topic-similarity.ts";
import {part, type Watch} from "../util/watch.ts";
import type {World} from "./command.ts";
import {foundTopics} from "./find-topics.ts";
import {declareOptions} from "./option-flags.ts";
import {declareFiles, withPeople} from "./read-corpus.ts";

/** The options that change what the terms are. */
export const TERM_OPTIONS = OPTIONS.filter(({id}) => id === "minTermPapers" || id === "maxTerms");

/** The option that says how alike terms are that stand together. */
export const TERM_SIMILARITY = OPTIONS.filter(({id}) => id === "termSimilarity");

/** Which similarity was chosen, by default that of every analysis. */
export const similarityIn = ({termSimilarity}: {termSimilarity?: Similarity}): Similarity =>
  analysisOptions(termSimilarity === undefined ? {} : {termSimilarity}).termSimilarity;

/** Declares the files and the options of reading and of terms. */
export function declareReading(program: Program): void {
  declareFiles(program);
  declareOptions(program, TERM_OPTIONS);
}

/** Reads files, works out who is who and what it is about. An analysis that was saved keeps its terms. */
export async function withKnown<T>(
  files: readonly string[],
  values: Readonly<Record<string, unknown>>,
  world: World,
  then: (known: Known, watch: Watch) => T | Promise<T>,
): Promise<T> {
  return withPeople(files, values, world, async (known, watch) => {
    if (isKnown(known)) return then(known, watch);
    const {minTermPapers = null, maxTerms = null} = values as {
      minTermPapers?: number;
      maxTerms?: number;
    };
    const topics = await foundTopics(known.corpus, {minTermPapers, maxTerms}, part(watch, 0, 0.6));
    return then({...known, topics}, part(watch, 0.6, 1));
  });
}

const isKnown = (known: Pick<Known, "corpus" | "people">): known is Known => "topics" in known;
