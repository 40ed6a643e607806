import {byCodeUnit, fold} from "../util/fold.ts";
import {hash53} from "../util/hash.ts";
import {hashIndex} from "../util/hash-index.ts";
import {bytesAt, textAt} from "../util/text-column.ts";
import {type UnionFind, unionFind} from "../util/union-find.ts";
import type {Corpus} from "./corpus.ts";
import {familyName} from "./family-name.ts";
import {isPreprintDoi, WORLD_SCHEMES} from "./ids.ts";
import type {Paper} from "./paper.ts";

/** Which rows are records of one paper. */
export interface Identities {
  /** Row → the first row of its paper. */
  readonly first: (row: number) => number;
  /** First row → why each record was joined, in the order of joining. */
  readonly reasons: ReadonlyMap<number, readonly string[]>;
}

/** Titles that many papers bear: they need the same byline, venue and year as well. */
const COMMON_TITLES: ReadonlySet<string> = new Set(
  `editorial|introduction|preface|foreword|book review|erratum|corrigendum|correction|front matter|back matter|
  table of contents|guest editorial|editors introduction|letter to the editor|in memoriam|obituary|announcement|
  acknowledgements|contents|index|author index|cover|reply|response|discussion|comment|conclusion|abstracts|untitled`
    .split("|")
    .map(title => title.trim()),
);
const FEWEST_WORDS = 3;

/**
 * Finds the records that are one paper: those that share an identifier, then those with the same
 * folded title, years at most one apart and a family name in common. Two different DOIs (other than a
 * preprint's), two different identifiers of one other scheme, and different volumes or first pages speak
 * against the second rule.
 *
 * The result depends on what the records say, not on their order. Time: near-linear, whatever number
 * of records bears one title.
 */
export function identify(rows: Corpus): Identities {
  const sets = unionFind(rows.size);
  const why: {row: number; reason: string}[] = [];
  const join = (a: number, b: number, reason: string) => {
    if (sets.join(a, b)) why.push({row: a, reason});
  };
  joinById(rows, join);
  joinByTitle(rows, sets, join);

  const reasons = new Map<number, string[]>();
  for (const {row, reason} of why) {
    const first = sets.find(row);
    const list = reasons.get(first);
    if (list === undefined) reasons.set(first, [reason]);
    else list.push(reason);
  }
  for (const list of reasons.values()) list.sort(byCodeUnit);
  return {first: sets.find, reasons};
}

type Join = (a: number, b: number, reason: string) => void;

function joinById(rows: Corpus, join: Join): void {
  const holder = hashIndex();
  for (let row = 0; row < rows.size; row++) {
    const ids = worldIds(rows, row);
    for (const scheme of WORLD_SCHEMES) {
      const id = ids[scheme];
      if (id === undefined) continue;
      const hash = hash53(`${scheme}:${id}`);
      const other = holder.get(hash);
      if (other < 0) holder.set(hash, row);
      else if (worldIds(rows, other)[scheme] === id) join(other, row, `same ${scheme} ${id}`);
    }
  }
}

function worldIds(rows: Corpus, row: number): Paper["ids"] {
  if (bytesAt(rows.rest, row).length === 0) return {};
  return (JSON.parse(textAt(rows.rest, row)) as Partial<Paper>).ids ?? {};
}

/** A record as the title rule sees it. */
interface Candidate {
  readonly row: number;
  readonly year: number;
  readonly ids: Paper["ids"];
  readonly locator: Paper["locator"];
  /** Sorts equal-looking records by what they say, not by where they stand. */
  readonly content: number;
}

function joinByTitle(rows: Corpus, sets: UnionFind, join: Join): void {
  const tryJoin = carefulJoin(sets, join);
  for (const {title, members} of sameTitles(rows)) {
    const groups = new Map<string, Candidate[]>();
    for (const row of members) {
      if (rows.year[row] === 0) continue;
      const paper = rows.paper(row);
      const families = [...new Set(paper.authors.map(familyName))].filter(name => name !== "");
      const candidate = {
        row,
        year: rows.year[row],
        ids: paper.ids,
        locator: paper.locator,
        content: hash53(JSON.stringify({...paper, origins: []})),
      };
      for (const key of isCommon(title) ? strictKeys(paper, families) : families)
        push(groups, key, candidate);
    }
    for (const key of [...groups.keys()].sort(byCodeUnit))
      joinGroup(groups.get(key)!, key, isCommon(title), tryJoin);
  }
}

/** Records of one title and family name, by year: each window of two years is one paper, unless ids differ. */
function joinGroup(
  group: Candidate[],
  family: string,
  sameYearOnly: boolean,
  tryJoin: CarefulJoin,
): void {
  if (group.length < 2) return;
  group.sort(
    (a, b) =>
      a.year - b.year ||
      byCodeUnit(a.ids.doi ?? "", b.ids.doi ?? "") ||
      a.content - b.content ||
      a.row - b.row,
  );
  const apart = sameYearOnly ? 0 : 1;
  /** The papers found so far in the window, by their earliest record: few, for their ids differ. */
  let open: Candidate[] = [];
  for (const candidate of group) {
    open = open.filter(({year}) => candidate.year - year <= apart).slice(0, MOST_OPEN);
    const joined = open.some(other => {
      const years = other.year === candidate.year ? [other.year] : [other.year, candidate.year];
      return tryJoin(
        other,
        candidate,
        `same title, ${years.length > 1 ? "years" : "year"} ${years.join(" and ")}, shared family name ${family.split("|")[0]}`,
      );
    });
    if (!joined) open.push(candidate);
  }
}

/** So that thousands of papers with one title and author but different DOIs do not go quadratic. */
const MOST_OPEN = 50;

function strictKeys(paper: Paper, families: readonly string[]): string[] {
  if (families.length === 0) return [];
  return [[families.toSorted(byCodeUnit).join("|"), fold(paper.venue ?? "")].join("|")];
}

function isCommon(title: string): boolean {
  return COMMON_TITLES.has(title) || title.split(" ").length < FEWEST_WORDS;
}

/** Groups of rows with one folded title, groups of one left out. */
function* sameTitles(rows: Corpus): Generator<{title: string; members: number[]}> {
  const last = hashIndex();
  const previous = new Int32Array(rows.size).fill(-1);
  const repeated = new Set<number>();
  for (let row = 0; row < rows.size; row++) {
    const title = fold(textAt(rows.title, row));
    if (title === "") continue;
    const hash = hash53(title);
    const before = last.get(hash);
    if (before >= 0) {
      previous[row] = before;
      repeated.add(hash);
    }
    last.set(hash, row);
  }
  for (const hash of repeated) {
    const byTitle = new Map<string, number[]>();
    for (let row = last.get(hash); row >= 0; row = previous[row])
      push(byTitle, fold(textAt(rows.title, row)), row);
    for (const [title, members] of byTitle) if (members.length > 1) yield {title, members};
  }
}

/** Joins two records unless what is known of their sets conflicts; says whether they are one now. */
type CarefulJoin = (a: Candidate, b: Candidate, reason: string) => boolean;

/** One paper may have several records in these databases, so that a difference says little. */
const LOOSE = new Set(["s2", "mag", "openalex"]);

function carefulJoin(sets: UnionFind, join: Join): CarefulJoin {
  /** First row of a set → the identifiers that speak for it. */
  const known = new Map<number, Map<string, string>>();
  const idsOf = ({row, ids}: Candidate): Map<string, string> => {
    const first = sets.find(row);
    const set = known.get(first) ?? new Map<string, string>();
    for (const scheme of WORLD_SCHEMES) {
      const id = ids[scheme];
      if (id === undefined || LOOSE.has(scheme) || (scheme === "doi" && isPreprintDoi(id)))
        continue;
      set.set(scheme, id);
    }
    known.set(first, set);
    return set;
  };

  return (a, b, reason) => {
    if (sets.find(a.row) === sets.find(b.row)) return true;
    const [x, y] = [idsOf(a), idsOf(b)];
    for (const [scheme, id] of x) if ((y.get(scheme) ?? id) !== id) return false;
    if (standApart(a.locator, b.locator)) return false;
    join(Math.min(a.row, b.row), Math.max(a.row, b.row), reason);
    known.set(sets.find(a.row), new Map([...x, ...y]));
    return true;
  };
}

/** A column of a journal comes again under one title; its volumes or first pages differ. */
function standApart(a: Paper["locator"], b: Paper["locator"]): boolean {
  if (a === null || b === null) return false;
  const differ = (x: string, y: string) => x !== "" && y !== "" && x !== y;
  const start = (pages: string) => /\d+/.exec(pages)?.[0] ?? "";
  return differ(a.volume, b.volume) || differ(start(a.pages), start(b.pages));
}

function push<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = groups.get(key);
  if (list === undefined) groups.set(key, [item]);
  else list.push(item);
}
