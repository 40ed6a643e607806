import {NONE} from "../../papers/corpus.ts";
import {blocksOfNames} from "../../people/name-blocks.ts";
import {listAt, transpose} from "../../util/list-column.ts";
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
 * themselves here: what is one person is decided later. Time: O(Σ over names of (names of co-authors)²) at worst.
 */
export function namePairs({corpus}: Pick<Records, "corpus">): NamePair[] {
  const block = blocksOfNames(corpus.names);
  const {authorStart, authorName, authorIsGroup} = corpus;
  /** Paper → names of people, each once. */
  const start = new Uint32Array(corpus.size + 1);
  const item: number[] = [];
  for (let p = 0; p < corpus.size; p++) {
    const names = new Set<number>();
    for (let k = authorStart[p]; k < authorStart[p + 1]; k++)
      if (authorIsGroup[k] === 0 && block[authorName[k]] !== NONE) names.add(authorName[k]);
    if (names.size <= MOST_NAMES) item.push(...names);
    start[p + 1] = item.length;
  }
  const bylines = {start, item: Uint32Array.from(item)};
  const papers = transpose(bylines, corpus.names.length);
  const coauthors = corpus.names.map((_, n) => {
    const with_ = new Set<number>();
    for (const p of listAt(papers, n)) for (const m of listAt(bylines, p)) with_.add(m);
    with_.delete(n);
    return with_;
  });
  const venues = corpus.names.map((_, n) => {
    const seen = new Set<number>();
    for (const p of listAt(papers, n)) if (corpus.venue[p] !== NONE) seen.add(corpus.venue[p]);
    return seen;
  });

  const pairs = new Map<number, {coauthors: number; together: number}>();
  const at = (a: number, b: number) => {
    const key = Math.min(a, b) * corpus.names.length + Math.max(a, b);
    const known = pairs.get(key) ?? {coauthors: 0, together: 0};
    pairs.set(key, known);
    return known;
  };
  const sameBlock = (names: readonly number[], meet: (a: number, b: number) => void) => {
    const of = new Map<number, number[]>();
    for (const n of names) of.set(block[n], [...(of.get(block[n]) ?? []), n]);
    for (const group of of.values())
      for (const [i, a] of group.entries()) for (const b of group.slice(i + 1)) meet(a, b);
  };
  for (const others of coauthors)
    sameBlock([...others], (a, b) => {
      at(a, b).coauthors += 1;
    });
  for (let p = 0; p < corpus.size; p++)
    sameBlock([...listAt(bylines, p)], (a, b) => {
      at(a, b).together += 1;
    });
  return [...pairs]
    .sort(([x], [y]) => x - y)
    .map(([key, counts]) => {
      const [a, b] = [Math.floor(key / corpus.names.length), key % corpus.names.length];
      const shared = [...venues[a]].filter(v => venues[b].has(v)).length;
      return {
        a,
        b,
        block: block[a],
        coauthors: counts.coauthors,
        venues: shared,
        together: counts.together,
      };
    });
}
