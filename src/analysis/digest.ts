import type {PartialDate} from "../papers/paper.ts";
import {fold} from "../util/fold.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import type {Analysis} from "./analysis.ts";

/** What somebody wants to hear of. */
export interface DigestOptions {
  /** Papers before this day are old; a paper of which only the year or month is known counts as of its last day. */
  readonly since: PartialDate;
  /** Followed terms, by id or any form. @default none */
  readonly topics?: readonly string[];
  /** Followed people, by id or name. @default none */
  readonly people?: readonly string[];
  /** Ids of papers that were told before. @default none */
  readonly known?: ReadonlySet<string>;
  /** @default 20 */
  readonly most?: number;
}

/** A new paper, and why it is told. */
export interface DigestEntry {
  readonly paper: number;
  readonly id: string;
  readonly score: number;
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** "by Ada Example", "on sea level", "score 12 of the source" */
  readonly reasons: readonly string[];
}

/**
 * New papers, best first: 3 for each followed person, 2 for each followed topic, and ln(1 + x) of the source's own
 * score, or else of its citation count, where one is known. Of equal scores the newer comes first, then the earlier in
 * the corpus. Where people or topics are followed, papers with neither are left out.
 *
 * Papers without a date are never new. Throws a RangeError for a person or topic that there is none of.
 */
export function digest(
  analysis: Analysis,
  {since, topics = [], people = [], known = new Set(), most = 20}: DigestOptions,
): DigestEntry[] {
  const {corpus} = analysis;
  const persons = new Set(people.map(name => personOf(analysis, name)));
  const terms = new Set(topics.map(name => termOf(analysis, name)));
  const first = dayNumber(since.year, since.month ?? 1, since.day ?? 1);
  const day = (i: number) => dayNumber(corpus.year[i], corpus.month[i] || 12, corpus.day[i] || 31);
  const found: DigestEntry[] = [];
  for (let i = 0; i < corpus.size; i++) {
    const id = textAt(corpus.id, i);
    if (corpus.year[i] === 0 || day(i) < first || known.has(id)) continue;
    const entry = entryOf(analysis, i, id, persons, terms);
    if (persons.size + terms.size === 0 || entry.people.length + entry.topics.length > 0)
      found.push(entry);
  }
  return found
    .sort((a, b) => b.score - a.score || day(b.paper) - day(a.paper) || a.paper - b.paper)
    .slice(0, most);
}

const dayNumber = (year: number, month: number, day: number): number =>
  (year * 12 + month) * 31 + day;

function entryOf(
  {corpus, people, topics}: Analysis,
  paper: number,
  id: string,
  persons: ReadonlySet<number>,
  terms: ReadonlySet<number>,
): DigestEntry {
  const signed = new Set(
    people.ofAuthorship.subarray(corpus.authorStart[paper], corpus.authorStart[paper + 1]),
  );
  const by = [...signed].filter(person => persons.has(person)).map(person => people.name[person]);
  const on = Array.from(listAt(topics.terms, paper))
    .filter(term => terms.has(term))
    .map(term => topics.label[term]);
  const own = corpus.paper(paper).scores.score;
  const citations = corpus.citations[paper];
  const figure = own ?? Math.max(citations, 0);
  return {
    paper,
    id,
    score: 3 * by.length + 2 * on.length + Math.log1p(Math.max(0, figure)),
    people: by,
    topics: on,
    reasons: [
      ...by.map(name => `by ${name}`),
      ...on.map(label => `on ${label}`),
      ...(own !== undefined
        ? [`score ${own} of the source`]
        : citations > 0
          ? [citations === 1 ? "cited once" : `cited ${citations} times`]
          : []),
    ],
  };
}

function personOf({people}: Analysis, name: string): number {
  const wanted = fold(name);
  const found = people.id.findIndex((id, i) => id === name || fold(people.name[i]) === wanted);
  if (found < 0) throw new RangeError(`people: expected people of these papers, got ${name}`);
  return found;
}

function termOf({topics}: Analysis, name: string): number {
  const wanted = fold(name);
  const found = topics.id.findIndex(
    (id, t) =>
      id === name ||
      fold(topics.label[t]) === wanted ||
      topics.forms[t].some(form => fold(form) === wanted),
  );
  if (found < 0) throw new RangeError(`topics: expected topics of these papers, got ${name}`);
  return found;
}
