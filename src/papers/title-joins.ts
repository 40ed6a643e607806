import {byCodeUnit, fold} from "../util/fold.ts";
import {growingArray} from "../util/growing-array.ts";
import {hash53} from "../util/hash.ts";
import {hashIndex} from "../util/hash-index.ts";
import {textOf} from "../util/held-texts.ts";
import {repeatedAmong} from "../util/repeated.ts";
import {type StringPool, stringPool} from "../util/string-pool.ts";
import {textAt} from "../util/text-column.ts";
import type {UnionFind} from "../util/union-find.ts";
import {type TitleEvidence, titleEvidence} from "./common-titles.ts";
import {NONE, type RecordColumns} from "./corpus.ts";
import {familyName} from "./family-name.ts";
import {authorRestAt, paperAt, restAt} from "./open.ts";
import type {Paper} from "./paper.ts";
import {type Place, placeOf, standApart} from "./place.ts";
import {NO_TITLE, type RecordKeys} from "./record-keys.ts";

/** Pairs of records that were joined by their title: a[k] and b[k], for the reason of number why[k]. */
export interface TitleJoins {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly why: Uint32Array;
  readonly reasons: readonly string[];
}

/**
 * Joins records of one folded title:
 *
 * | title | what else they must share |
 * |---|---|
 * | telling | a family name; years at most one apart |
 * | short (one or two words) | the whole byline, and of a single author the venue; years at most one apart |
 * | common ("Editorial") | the whole byline, the venue and the year |
 *
 * Records that say the same in everything are one paper even without a year, unless their title is common.
 *
 * Two different identifiers of one scheme speak against it, unless one is a preprint's or the scheme has
 * several for one paper; so do different volumes of one venue. What is known of all records joined so far
 * counts. Records are looked at by year, then DOI, then content; one that fits several papers goes to the
 * first. `sets` holds who is joined already.
 */
export function joinByTitle(rows: RecordColumns, keys: RecordKeys, sets: UnionFind): TitleJoins {
  const joins = careful(sets, keys.strict);
  const mayJoin = joinable(sets, keys.strict);
  for (const {title, members} of sameTitles(rows, keys, mayJoin)) {
    if (members.every(row => sets.find(row) === sets.find(members[0]))) continue;
    const evidence = titleEvidence(title);
    const candidates = members.map(row => candidateOf(rows, row));
    candidates.sort(inOrder);
    for (const candidate of candidates) joins.learn(candidate);
    if (evidence !== "common") joinSame(candidates, joins);
    joinGroups(candidates, evidence, joins);
  }
  return joins.finish();
}

/** A record as the title rule sees it. */
interface Candidate {
  readonly row: number;
  /** 0 = unknown. */
  readonly year: number;
  readonly doi: string;
  /** Family names, each once, sorted. */
  readonly families: readonly string[];
  /** The same as one text. */
  readonly byline: string;
  readonly place: Place;
  /** See `contentHash`. It costs more than all else, and is asked for only where all else is equal. */
  content(): number;
}

function candidateOf(rows: RecordColumns, row: number): Candidate {
  const {ids, locator} = restAt(rows, row);
  const venue = rows.venue[row];
  const families = familiesOf(rows, row);
  let content: number | null = null;
  return {
    row,
    year: rows.year[row],
    doi: ids?.doi ?? "",
    families,
    byline: families.join(", "),
    place: placeOf(venue === NONE ? "" : rows.venues[venue], locator ?? null),
    content() {
      content ??= contentHash(paperAt(rows, row));
      return content;
    },
  };
}

function familiesOf(rows: RecordColumns, row: number): string[] {
  const found = new Set<string>();
  for (let k = rows.authorStart[row]; k < rows.authorStart[row + 1]; k++) {
    const {parts = null} = authorRestAt(rows, k);
    found.add(familyName({name: textOf(rows, "names", rows.authorName[k]), parts}));
  }
  found.delete("");
  return [...found].sort(byCodeUnit);
}

/** The same for two records that differ only in where they stand and what their files call them. */
export function contentHash(paper: Paper): number {
  const {id: _, ...ids} = paper.ids;
  return hash53(JSON.stringify({...paper, ids, origins: []}));
}

function inOrder(a: Candidate, b: Candidate): number {
  return (
    a.year - b.year ||
    byCodeUnit(a.doi, b.doi) ||
    byCodeUnit(a.byline, b.byline) ||
    a.content() - b.content() ||
    a.row - b.row
  );
}

/** Joins records that say the same: in order they stand side by side. */
function joinSame(candidates: readonly Candidate[], joins: CarefulJoins): void {
  for (let i = 1; i < candidates.length; i++) {
    const [a, b] = [candidates[i - 1], candidates[i]];
    if (a.year !== b.year || a.byline !== b.byline || a.byline === "" || a.doi !== b.doi) continue;
    if (a.content() === b.content())
      joins.join(a, b, "telling", () => "the same in everything that they say");
  }
}

function joinGroups(
  candidates: readonly Candidate[],
  evidence: TitleEvidence,
  joins: CarefulJoins,
): void {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates)
    if (candidate.year !== 0)
      for (const key of sharedKeys(candidate, evidence)) {
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [candidate]);
        else group.push(candidate);
      }
  for (const key of [...groups.keys()].sort(byCodeUnit))
    joinGroup(groups.get(key)!, key, evidence, joins);
}

/** What records must share beside title and year, as texts: one in common is enough. */
function sharedKeys(
  {families, byline, place}: Candidate,
  evidence: TitleEvidence,
): readonly string[] {
  if (evidence === "telling" || families.length === 0) return families;
  if (evidence === "short" && families.length > 1) return [byline];
  return place.venue === "" ? [] : [`${byline}, venue ${place.venue}`];
}

/** So that thousands of papers with one title and author that are all different do not go quadratic. */
const MOST_OPEN = 50;

function joinGroup(
  group: readonly Candidate[],
  shared: string,
  evidence: TitleEvidence,
  joins: CarefulJoins,
): void {
  const apart = evidence === "common" ? 0 : 1;
  const name = evidence === "telling" ? "family name" : "byline";
  /** The papers found so far in the window of years, each by its first record. */
  let open: Candidate[] = [];
  for (const candidate of group) {
    if (open.length > 0 && candidate.year - open[0].year > apart)
      open = open.filter(({year}) => candidate.year - year <= apart);
    const joined = open.some(other =>
      joins.join(other, candidate, evidence, () => {
        const years = [...new Set([other.year, candidate.year])];
        return `same title, ${years.length > 1 ? "years" : "year"} ${years.join(" and ")}, shared ${name} ${shared}`;
      }),
    );
    if (!joined && open.length < MOST_OPEN) open.push(candidate);
  }
}

interface CarefulJoins {
  /** Takes note of what a record says, for the set that it belongs to. */
  learn(candidate: Candidate): void;
  /** Joins the sets of two records unless they conflict; says whether they are one now. */
  join(a: Candidate, b: Candidate, evidence: TitleEvidence, reason: () => string): boolean;
  finish(): TitleJoins;
}

/** Enough places of a set to compare with: a paper has few. */
const MOST_PLACES = 8;

function careful(sets: UnionFind, strictOfRecords: Uint32Array): CarefulJoins {
  /** First row of a set → schemes in which its identifier is fixed. Two sets with one in common differ there, or they were one. */
  const strict = strictOfRecords.slice();
  for (let row = 0; row < strict.length; row++) strict[sets.find(row)] |= strict[row];
  /** First row of a set → where its records stand. */
  const places = new Map<number, Place[]>();
  const a = growingArray(Uint32Array);
  const b = growingArray(Uint32Array);
  const why = growingArray(Uint32Array);
  const reasons: StringPool = stringPool();

  const add = (set: number, more: readonly Place[]) => {
    const known = places.get(set) ?? [];
    for (const place of more)
      if (known.length < MOST_PLACES && !known.some(other => samePlace(other, place)))
        known.push(place);
    places.set(set, known);
  };

  return {
    learn: ({row, place}) => add(sets.find(row), [place]),
    join(one, other, evidence, reason) {
      const [x, y] = [sets.find(one.row), sets.find(other.row)];
      if (x === y) return true;
      if ((strict[x] & strict[y]) !== 0) return false;
      const [here, there] = [places.get(x) ?? [], places.get(y) ?? []];
      if (here.some(p => there.some(q => standApart(p, q, evidence)))) return false;
      sets.join(x, y);
      const set = sets.find(x);
      strict[set] = strict[x] | strict[y];
      places.delete(x);
      places.delete(y);
      add(set, here);
      add(set, there);
      a.push(one.row);
      b.push(other.row);
      why.push(reasons.add(reason()));
      return true;
    },
    finish: () => ({
      count: a.length,
      a: a.finish(),
      b: b.finish(),
      why: why.finish(),
      reasons: reasons.values(),
    }),
  };
}

function samePlace(a: Place, b: Place): boolean {
  return a.venue === b.venue && a.volume === b.volume && a.issue === b.issue && a.page === b.page;
}

/**
 * Says whether any rows of a chain may become one paper: not where each has an identifier of one strict scheme and
 * none of them was joined to anything, for then any two of them differ in it.
 */
function joinable(sets: UnionFind, strict: Uint32Array) {
  /** Row → 1 where it was joined to another by an identifier. */
  const joined = new Uint8Array(strict.length);
  for (let row = 0; row < strict.length; row++) {
    const first = sets.find(row);
    if (first !== row) joined[row] = joined[first] = 1;
  }
  return (last: number, previous: Int32Array): boolean => {
    let common = ~0;
    for (let row = last; row >= 0; row = previous[row]) {
      common &= strict[row];
      if (common === 0 || joined[row] === 1) return true;
    }
    return false;
  };
}

/**
 * Rows of one folded title, where there are several that may be joined; titles by their hash, so that their order says
 * nothing.
 */
function* sameTitles(
  rows: RecordColumns,
  {title}: RecordKeys,
  mayJoin: (last: number, previous: Int32Array) => boolean,
): Generator<{title: string; members: number[]}> {
  const repeated = repeatedAmong(title.slice().sort());
  repeated.delete(NO_TITLE);
  /** Hash that several have → the last row with it so far, or −1. */
  const last = hashIndex();
  for (const hash of repeated) last.set(hash, -1);
  /** Row → the row before it with the same hash, or −1. */
  const previous = new Int32Array(rows.size).fill(-1);
  for (let row = 0; row < rows.size; row++)
    if (repeated.has(title[row])) {
      previous[row] = last.get(title[row]);
      last.set(title[row], row);
    }
  for (const hash of repeated) {
    if (!mayJoin(last.get(hash), previous)) continue;
    const byTitle = new Map<string, number[]>();
    for (let row = last.get(hash); row >= 0; row = previous[row]) {
      const text = fold(textAt(rows.title, row));
      const members = byTitle.get(text);
      if (members === undefined) byTitle.set(text, [row]);
      else members.push(row);
    }
    for (const [text, members] of byTitle) if (members.length > 1) yield {title: text, members};
  }
}
