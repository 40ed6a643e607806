import {type Corpus, NONE} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import type {Topics} from "../../topics/topics.ts";
import {fold} from "../../util/fold.ts";
import {listAt} from "../../util/list-column.ts";
import {type CitationLinks, citationLinks} from "../citation-links.ts";

/** Which papers count, and which of their citations. */
export interface Subset {
  /** First and last year; papers without a year are left out. */
  readonly years?: readonly [first: number, last: number];
  /** Words that the venue holds, case and accents apart. */
  readonly venue?: string;
  /** A term, by its id or one of its forms. */
  readonly topic?: string;
  /** Leaves out citations between papers that share an author, as far as references show them. */
  readonly selfCitations?: boolean;
}

/** Papers chosen from a corpus. */
export interface Chosen {
  /** Rising. */
  readonly papers: Uint32Array;
  /** Paper → citation count, −1 = unknown. */
  readonly citations: Int32Array;
  /** What there is to say about the choice, in sentences. */
  readonly notes: readonly string[];
}

/**
 * Reads "years=2010..2015;venue=…;topic=…;no-self-citations"; parts may be left out, and so may either end of
 * the years. Throws a RangeError that says what is wrong with it.
 */
export function parseSubset(text: string): Subset {
  const subset: {
    years?: [number, number];
    venue?: string;
    topic?: string;
    selfCitations?: boolean;
  } = {};
  for (const part of text.split(";").map(each => each.trim())) {
    if (part === "") continue;
    const [, key, value = ""] = /^([a-z-]+)\s*(?:=\s*(.*))?$/s.exec(part) ?? [];
    const given = value.trim();
    if (key === "no-self-citations" && given === "") subset.selfCitations = false;
    else if (key === "years") subset.years = yearsOf(given);
    else if ((key === "venue" || key === "topic") && given !== "") subset[key] = given;
    else
      throw new RangeError(
        `subset: expected years=a..b, venue=…, topic=… or no-self-citations, got ${part}`,
      );
  }
  return subset;
}

function yearsOf(text: string): [number, number] {
  const [, first, dots, last] = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text) ?? [];
  if ((first ?? last) === undefined || (dots === undefined && last !== undefined))
    throw new RangeError(`subset: expected years=2010..2015, got years=${text}`);
  const years: [number, number] =
    dots === undefined
      ? [Number(first), Number(first)]
      : [first === undefined ? 0 : Number(first), last === undefined ? 9999 : Number(last)];
  if (years[0] > years[1])
    throw new RangeError(`subset: expected the first year before the last, got years=${text}`);
  return years;
}

/**
 * The papers of a subset, with their citation counts. Time: O(papers), and O(references) without
 * self-citations. Throws a RangeError for a topic that there is none of.
 */
export function choosePapers(
  corpus: Corpus,
  people: People,
  topics: Topics | null,
  {years, venue, topic, selfCitations = true}: Subset = {},
): Chosen {
  const wantedVenue = venue === undefined ? null : ` ${fold(venue)} `;
  const venueFits = corpus.venues.map(
    name => wantedVenue === null || ` ${fold(name)} `.includes(wantedVenue),
  );
  const ofTopic = topic === undefined ? null : papersOfTopic(topics, topic);
  const papers: number[] = [];
  let undated = 0;
  for (let i = 0; i < corpus.size; i++) {
    if (wantedVenue !== null && (corpus.venue[i] === NONE || !venueFits[corpus.venue[i]])) continue;
    if (ofTopic !== null && !ofTopic.has(i)) continue;
    const year = corpus.year[i];
    if (years !== undefined && year === 0) undated += 1;
    if (years !== undefined && (year === 0 || year < years[0] || year > years[1])) continue;
    papers.push(i);
  }
  const notes = undated > 0 ? [`${undated} papers have no year and are left out.`] : [];
  if (selfCitations) return {papers: Uint32Array.from(papers), citations: corpus.citations, notes};
  const without = withoutSelfCitations(corpus, people, citationLinks(corpus));
  return {
    papers: Uint32Array.from(papers),
    citations: without.citations,
    notes: [...notes, without.note],
  };
}

function papersOfTopic(topics: Topics | null, wanted: string): ReadonlySet<number> {
  if (topics === null) throw new TypeError("topics: expected the topics of the corpus, got null");
  return new Set(listAt(topics.papers, topicOf(topics, wanted)));
}

function topicOf({id, label, forms, count}: Topics, wanted: string): number {
  const name = fold(wanted);
  for (let t = 0; t < count; t++)
    if (id[t] === wanted || [label[t], ...forms[t]].some(form => fold(form) === name)) return t;
  throw new RangeError(`topic: expected a term of these papers, got ${wanted}`);
}

/**
 * Citation counts less the citing papers of the corpus that share an author with the cited one. Those from
 * papers outside the corpus cannot be seen, so that the counts are at most too high.
 */
function withoutSelfCitations(
  {citations, authorStart, size}: Corpus,
  {ofAuthorship}: People,
  {citing, withReferences}: CitationLinks,
) {
  const signers = (p: number) => ofAuthorship.subarray(authorStart[p], authorStart[p + 1]);
  const counts = Int32Array.from(citations);
  let left = 0;
  for (let p = 0; p < size; p++) {
    const from = listAt(citing, p);
    if (counts[p] < 0 || from.length === 0) continue;
    const own = new Set(signers(p));
    own.delete(NONE);
    const self = from.reduce((n, q) => n + (signers(q).some(person => own.has(person)) ? 1 : 0), 0);
    counts[p] = Math.max(0, counts[p] - self);
    left += self;
  }
  return {
    citations: counts,
    note:
      withReferences === 0
        ? "No paper lists references: no self-citation can be told, and none is left out."
        : `${left} self-citations are left out; ${withReferences} of ${size} papers list references, and citations from papers elsewhere cannot be told.`,
  };
}
