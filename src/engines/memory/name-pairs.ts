import {NONE} from "../../papers/corpus.ts";
import {blocksOfNames} from "../../people/name-blocks.ts";
import {growingArray} from "../../util/growing-array.ts";
import {type ListColumn, listAt, transpose} from "../../util/list-column.ts";
import type {Records} from "../tables/write-records.ts";

/** Bylines with more names than this give no pairs: they say little of who works with whom, and cost much. */
export const MOST_NAMES = 60;

/** Evidence about two printed names of one block. */
export interface NamePair {
  readonly a: number;
  readonly b: number;
  readonly block: number;
  readonly coauthors: number;
  readonly venues: number;
  readonly together: number;
}

/**
 * Pairs of names of one block that share a co-author's name or a paper, with what they share. Names stand for
 * themselves here: what is one person is decided later. Time: O(Σ over names of their papers' bylines), and for each
 * co-author the square of the names of one block that it met.
 */
export function namePairs({corpus}: Pick<Records, "corpus">): NamePair[] {
  const names = corpus.names.length;
  const block = blocksOfNames(corpus.names);
  const bylines = bylinesOf(corpus, block);
  const papers = transpose(bylines, names);
  const group = groupsByBlock(block);

  const pairs = new Map<number, {coauthors: number; together: number}>();
  const at = (a: number, b: number) => {
    const key = a * names + b;
    const known = pairs.get(key) ?? {coauthors: 0, together: 0};
    pairs.set(key, known);
    return known;
  };
  /** The name whose co-authors were last found to hold this one, plus 1. */
  const heldBy = new Uint32Array(names);
  for (let n = 0; n < names; n++) {
    const others: number[] = [];
    heldBy[n] = n + 1;
    for (const p of listAt(papers, n))
      for (const m of listAt(bylines, p))
        if (heldBy[m] !== n + 1) {
          heldBy[m] = n + 1;
          others.push(m);
        }
    group(others, (a, b) => {
      at(a, b).coauthors += 1;
    });
  }
  for (let p = 0; p < corpus.size; p++)
    group([...listAt(bylines, p)], (a, b) => {
      at(a, b).together += 1;
    });

  const venuesOf = venuesOfNames(corpus, papers);
  return [...pairs]
    .sort(([x], [y]) => x - y)
    .map(([key, {coauthors, together}]) => {
      const [a, b] = [Math.floor(key / names), key % names];
      const there = venuesOf(b);
      let venues = 0;
      for (const venue of venuesOf(a)) if (there.has(venue)) venues += 1;
      return {a, b, block: block[a], coauthors, venues, together};
    });
}

/** Paper → names of people, each once; none where they are too many. */
function bylinesOf(
  {size, authorStart, authorName, authorIsGroup}: Records["corpus"],
  block: Uint32Array,
): ListColumn {
  const start = new Uint32Array(size + 1);
  const item = growingArray(Uint32Array);
  for (let p = 0; p < size; p++) {
    const names = new Set<number>();
    for (let k = authorStart[p]; k < authorStart[p + 1]; k++)
      if (authorIsGroup[k] === 0 && block[authorName[k]] !== NONE) names.add(authorName[k]);
    if (names.size <= MOST_NAMES) for (const name of names) item.push(name);
    start[p + 1] = item.length;
  }
  return {start, item: item.finish()};
}

/** Finds pairs of names of one block, the smaller first, among different names. */
function groupsByBlock(block: Uint32Array) {
  const blocks = block.reduce((most, b) => (b === NONE ? most : Math.max(most, b + 1)), 0);
  const met = new Uint32Array(blocks);
  return (names: readonly number[], meet: (a: number, b: number) => void) => {
    for (const n of names) met[block[n]] += 1;
    const several = names.filter(n => met[block[n]] > 1);
    for (const n of names) met[block[n]] = 0;
    several.sort((a, b) => block[a] - block[b] || a - b);
    for (const [i, a] of several.entries())
      for (let j = i + 1; j < several.length && block[several[j]] === block[a]; j++)
        meet(a, several[j]);
  };
}

/** The venues of a name's papers, found when they are asked for. */
function venuesOfNames({venue}: Records["corpus"], papers: ListColumn) {
  const found = new Map<number, ReadonlySet<number>>();
  return (name: number): ReadonlySet<number> => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const venues = new Set<number>();
    for (const p of listAt(papers, name)) if (venue[p] !== NONE) venues.add(venue[p]);
    found.set(name, venues);
    return venues;
  };
}
