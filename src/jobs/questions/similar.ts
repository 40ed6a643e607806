import {type SimilarPaper, similarPapers, type TextOfPaper} from "../../topics/similar.ts";
import type {Question} from "./question.ts";
import {indexOf} from "./search.ts";

export interface SimilarInput {
  /** A paper of the corpus by its number, or a text. */
  readonly to: number | TextOfPaper;
  /** How many at most. */
  readonly limit: number;
}

/** The papers most like one, or like a text, with the reasons; see `similarPapers`. The first answer makes the index of words. */
export const similarQuestion: Question<SimilarInput, readonly SimilarPaper[]> = (
  analysis,
  {to, limit},
  watch,
) => {
  const {corpus, people, topics} = analysis;
  return similarPapers(indexOf(analysis, watch), corpus, people, topics, to, {limit});
};
