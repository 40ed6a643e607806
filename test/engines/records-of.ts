import {TERM_KINDS} from "../../src/analysis/decide.ts";
import type {Records} from "../../src/engines/tables/write-records.ts";
import {readFiles} from "../../src/node.ts";
import {corpusBuilder} from "../../src/papers/build.ts";
import type {Corpus} from "../../src/papers/corpus.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {findTopics} from "../../src/topics/find.ts";
import {shared} from "../help/shared.ts";

type Terms = keyof typeof TERM_KINDS;

/** Who and what is in a corpus. */
export async function recordsOf(corpus: Corpus, terms: Terms = "keywords"): Promise<Records> {
  const topics = await findTopics(corpus, {kinds: TERM_KINDS[terms]});
  return {corpus, people: resolvePeople(corpus), topics};
}

/** Who and what is in files. */
export async function recordsOfFiles(paths: readonly string[], terms: Terms): Promise<Records> {
  const builder = corpusBuilder();
  await readFiles(paths, builder);
  return recordsOf(builder.finish(), terms);
}

/** Corpora that no generator made: their names, files and the terms that they have. */
export const REAL_CORPORA = [
  [
    "the seeds",
    ["seeds/000_0db25c8019068f0b.txt", "seeds/003_699f9809d4f7ccf6.txt"].map(shared),
    "text",
  ],
  ["vispubdata", [shared("data/vispubdata/vispubdata-2017.csv")], "keywords"],
] as const;
