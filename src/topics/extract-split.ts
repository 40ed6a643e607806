import {runOf, type Split} from "../util/split.ts";
import type {Extraction} from "./extract.ts";
import {extractTerms, type Texts} from "./find.ts";
import {mergedExtractions} from "./merge-extractions.ts";

/** Papers a part, about: the same whoever reads them, since very rare terms may be forgotten within a part. */
const PAPERS_A_PART = 10_000;

/** What the parts are computed from. */
export interface ExtractInput {
  readonly texts: Texts;
  readonly stops: readonly string[];
}

/** The reading of titles and abstracts in parts: each a run of the papers. */
export const extractSplit: Split<ExtractInput, Extraction, Extraction> = {
  count: ({texts}) => Math.max(1, Math.round(texts.size / PAPERS_A_PART)),
  cost: ({texts}) => (texts.title.bytes.length + texts.abstract.bytes.length) * 500,
  open(input) {
    const {texts, stops} = input;
    const runs = extractSplit.count(input);
    return (i, watch) => extractTerms(texts, {...runOf(texts.size, runs, i), stops}, watch);
  },
  collect() {
    const parts: Extraction[] = [];
    return {
      add: part => void parts.push(part),
      finish: () => mergedExtractions(parts),
    };
  },
};
