import type {Paper, PartialDate} from "../papers/paper.ts";
import {searchIndex} from "../topics/search.ts";
import {similarPapers, type TextOfPaper} from "../topics/similar.ts";
import {trendingPapers} from "../topics/trending.ts";
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
  /** Liked papers, by number, or texts: what is like them is told. @default none */
  readonly liked?: readonly (number | TextOfPaper)[];
  /** Votes are worth half after so many hours. @default 72 */
  readonly halfLifeHours?: number;
  /** Keys of papers that were told before, see `paperKeys`. @default none */
  readonly known?: ReadonlySet<string>;
  /** @default 20 */
  readonly most?: number;
}

/** A new paper, and why it is told. */
export interface DigestEntry {
  readonly paper: number;
  readonly id: string;
  /** All by which it is known again, the id first: "doi:10.1000/1". */
  readonly keys: readonly string[];
  readonly score: number;
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** "by Ada Example", "on sea level", "like “Small worlds”", "score 12 of the source" */
  readonly reasons: readonly string[];
}

/** Papers less alike than this are not called alike, 0 … 1. */
const LEAST_LIKENESS = 0.15;
/** Papers like one that are looked at. */
const MOST_ALIKE = 200;

/**
 * New papers, best first: 3 for each followed person, 2 for each followed topic, 3 times the likeness (0 … 1) to the
 * liked paper that is most alike, and ln(1 + x), where x are the votes of the source with their half-life, else its own
 * score, else the citation count, where one is known. Of equal scores the newer comes first, then the earlier in the
 * corpus. Where people or topics are followed or papers liked, papers with none of it are left out.
 *
 * Papers without a date are never new. Throws a RangeError for a person or topic that there is none of.
 */
export function digest(
  analysis: Analysis,
  {
    since,
    topics = [],
    people = [],
    liked = [],
    halfLifeHours = 72,
    known = new Set(),
    most = 20,
  }: DigestOptions,
): DigestEntry[] {
  const {corpus} = analysis;
  const wanted = {
    people: new Set(people.map(name => personOf(analysis, name))),
    topics: new Set(topics.map(name => termOf(analysis, name))),
    likeness: likenesses(analysis, liked),
    votes: votesOf(analysis, halfLifeHours),
  };
  const own = new Set(liked.filter(each => typeof each === "number"));
  const first = dayNumber(since.year, since.month ?? 1, since.day ?? 1);
  const day = (i: number) => dayNumber(corpus.year[i], corpus.month[i] || 12, corpus.day[i] || 31);
  const follows = people.length + topics.length + liked.length > 0;
  const found: DigestEntry[] = [];
  for (let i = 0; i < corpus.size; i++) {
    if (corpus.year[i] === 0 || day(i) < first || own.has(i)) continue;
    const keys = paperKeys(analysis, i);
    if (keys.some(key => known.has(key))) continue;
    const entry = entryOf(analysis, i, keys, wanted);
    if (
      !follows ||
      entry.people.length + entry.topics.length > 0 ||
      wanted.likeness.get(i) !== undefined
    )
      found.push(entry);
  }
  return found
    .sort((a, b) => b.score - a.score || day(b.paper) - day(a.paper) || a.paper - b.paper)
    .slice(0, most);
}

/** All by which a paper is known again in another corpus: its id, and every identifier that it has. */
export function paperKeys({corpus}: Analysis, paper: number): string[] {
  const id = textAt(corpus.id, paper);
  const others = Object.entries(corpus.paper(paper).ids)
    .filter(([scheme]) => scheme !== "id")
    .map(([scheme, value]) => `${scheme}:${value}`);
  return [id, ...others.filter(key => key !== id)];
}

interface Wanted {
  readonly people: ReadonlySet<number>;
  readonly topics: ReadonlySet<number>;
  readonly likeness: ReadonlyMap<number, {readonly score: number; readonly to: string}>;
  readonly votes: ReadonlyMap<number, {readonly score: number; readonly reason: string}>;
}

/** For each paper that is like a liked one: how much, and like which. */
function likenesses(
  {corpus, people, topics}: Analysis,
  liked: readonly (number | TextOfPaper)[],
): Wanted["likeness"] {
  const best = new Map<number, {score: number; to: string}>();
  if (liked.length === 0) return best;
  const index = searchIndex(corpus, people, topics);
  for (const each of liked) {
    const to = typeof each === "number" ? textAt(corpus.title, each) : each.title;
    const alike = similarPapers(index, corpus, people, topics, each, {limit: MOST_ALIKE});
    for (const {paper, score} of alike)
      if (score >= LEAST_LIKENESS && score > (best.get(paper)?.score ?? 0))
        best.set(paper, {score, to});
  }
  return best;
}

function votesOf({corpus}: Analysis, halfLifeHours: number): Wanted["votes"] {
  const trending = trendingPapers(corpus, {halfLifeHours, limit: Math.max(1, corpus.size)});
  return new Map(
    (trending?.papers ?? []).map(({paper, score, votes}) => [
      paper,
      {score, reason: `${votes} ${trending!.by}`},
    ]),
  );
}

const dayNumber = (year: number, month: number, day: number): number =>
  (year * 12 + month) * 31 + day;

function entryOf(
  {corpus, people, topics}: Analysis,
  paper: number,
  keys: readonly string[],
  wanted: Wanted,
): DigestEntry {
  const signed = new Set(
    people.ofAuthorship.subarray(corpus.authorStart[paper], corpus.authorStart[paper + 1]),
  );
  const by = [...signed]
    .filter(person => wanted.people.has(person))
    .map(person => people.name[person]);
  const on = Array.from(listAt(topics.terms, paper))
    .filter(term => wanted.topics.has(term))
    .map(term => topics.label[term]);
  const like = wanted.likeness.get(paper);
  const figure = wanted.votes.get(paper) ?? figureOf(corpus.paper(paper), corpus.citations[paper]);
  return {
    paper,
    id: keys[0],
    keys,
    score:
      3 * by.length +
      2 * on.length +
      3 * (like?.score ?? 0) +
      Math.log1p(Math.max(0, figure?.score ?? 0)),
    people: by,
    topics: on,
    reasons: [
      ...by.map(name => `by ${name}`),
      ...on.map(label => `on ${label}`),
      ...(like === undefined ? [] : [`like “${like.to}”`]),
      ...(figure === null ? [] : [figure.reason]),
    ],
  };
}

/** What the source prints as its score, else citations; null where neither is known. */
function figureOf({scores}: Paper, citations: number): {score: number; reason: string} | null {
  const own = scores.score;
  if (own !== undefined) return {score: own, reason: `score ${own} of the source`};
  if (citations <= 0) return null;
  return {score: citations, reason: citations === 1 ? "cited once" : `cited ${citations} times`};
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
