import type {Corpus} from "../papers/corpus.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {Topics} from "./topics.ts";
import {termKey} from "./unify.ts";

/** What a term in the title counts, in times that it stands in the abstract. */
const TITLE = 2;

/**
 * The terms that say most about a paper: by how often they stand in it (the title counting twice), the rarer in the corpus the
 * more: TF-IDF. Where its text is not carried along each stands once. Ties by number. O(text · terms of the paper).
 */
export function topTerms(corpus: Corpus, topics: Topics, paper: number, limit = 5): number[] {
  if (!(Number.isInteger(paper) && paper >= 0 && paper < corpus.size))
    throw new RangeError(`paper: expected a number below ${corpus.size}, got ${paper}`);
  const title = ` ${termKey(textAt(corpus.title, paper))} `;
  const abstract = ` ${termKey(textAt(corpus.abstract, paper))} `;
  const {papers} = topics;
  const score = new Map<number, number>();
  for (const t of listAt(topics.terms, paper)) {
    const key = ` ${termKey(topics.label[t])} `;
    const times = abstract.split(key).length - 1 + (title.includes(key) ? TITLE : 0);
    const idf = Math.log((1 + corpus.size) / (1 + papers.start[t + 1] - papers.start[t])) + 1;
    score.set(t, idf * Math.max(1, times));
  }
  return [...score.keys()].sort((a, b) => score.get(b)! - score.get(a)! || a - b).slice(0, limit);
}
