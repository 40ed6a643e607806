import type {Corpus} from "../papers/corpus.ts";
import {fold} from "../util/fold.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {cleanText} from "./clean.ts";
import {sentencesOf} from "./sentences.ts";
import type {Topics} from "./topics.ts";
import {termKey} from "./unify.ts";

/** A sentence in which a term was found. */
export interface TermSentence {
  readonly place: "title" | "abstract";
  readonly text: string;
}

/**
 * The sentences of a paper that hold a term in any of its forms, in reading order.
 *
 * Empty for a paper without the term, and where its text is not carried along. Found again on
 * demand: O(text of the paper). Throws a RangeError for a term or paper that does not exist.
 */
export function termSentences(
  corpus: Corpus,
  topics: Topics,
  term: number,
  paper: number,
): TermSentence[] {
  if (!(term >= 0 && term < topics.count))
    throw new RangeError(`term: expected 0 to ${topics.count - 1}, got ${term}`);
  if (!(paper >= 0 && paper < corpus.size))
    throw new RangeError(`paper: expected 0 to ${corpus.size - 1}, got ${paper}`);
  if (!listAt(topics.papers, term).includes(paper)) return [];

  const forms = [...topics.forms[term], topics.label[term]];
  const written = new Set(forms.map(spaced));
  const keys = new Set(forms.map(form => ` ${termKey(form)} `));
  const holds = (sentence: string) =>
    [...written].some(form => spaced(sentence).includes(form)) ||
    [...keys].some(key => ` ${termKey(sentence)} `.includes(key));

  const title = cleanText(textAt(corpus.title, paper));
  const found: TermSentence[] = [];
  if (holds(title)) found.push({place: "title", text: title});
  for (const text of sentencesOf(cleanText(textAt(corpus.abstract, paper))))
    if (holds(text)) found.push({place: "abstract", text});
  return found;
}

/** The words of a text with a space on either side, so that whole words are found. */
const spaced = (text: string): string => ` ${fold(text)} `;
