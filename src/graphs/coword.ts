import type {Corpus} from "../papers/corpus.ts";
import type {Topics} from "../topics/topics.ts";
import {listAt} from "../util/list-column.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Contribution, Network} from "./network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";
import {similarity} from "./topic-similarity.ts";

export interface CowordOptions {
  /** Papers that two terms must share; null = 1 below 50 papers, else 2. @default null */
  readonly minTogether?: number | null;
  /** Ties of each term that are kept, closest first. @default 6 */
  readonly neighbours?: number;
}

/**
 * Builds the co-word network: nodes are terms, and a tie's strength is the number of papers with both.
 *
 * So that the map is no hairball, a tie is kept only where at least `minTogether` papers have both terms,
 * and it is among the `neighbours` closest of one of its ends: by cosine c/√(ab) of c papers together and
 * a, b papers each; on a tie more papers, then the smaller index. Terms without ties stay as nodes.
 *
 * Time: O(Σ over papers of terms²); memory: O(terms + ties). Throws a RangeError for options below 1.
 */
export function cowordNetwork(
  corpus: Corpus,
  topics: Topics,
  {minTogether = null, neighbours = 6}: CowordOptions = {},
  watch: Watch = {},
): Network {
  if (minTogether !== null && !(minTogether >= 1))
    throw new RangeError(`minTogether: expected at least 1, got ${minTogether}`);
  if (!(neighbours >= 1))
    throw new RangeError(`neighbours: expected at least 1, got ${neighbours}`);
  const least = minTogether ?? (corpus.size < 50 ? 1 : 2);

  const kept = new Map<number, Tie>();
  const row = emptyRow(topics.count);
  for (let i = 0; i < topics.count; i++) {
    if (i % 64 === 0) checkpoint(watch, "Joining terms", i / topics.count);
    fillRow(row, i, corpus, topics);
    const near = [...row.touched.subarray(0, row.width)]
      .filter(j => row.count[j] >= least)
      .map(j => ({j, c: row.count[j], near: cosine(row.count[j], topics, i, j)}))
      .sort((x, y) => y.near - x.near || y.c - x.c || x.j - y.j)
      .slice(0, neighbours);
    for (const {j, c} of near)
      kept.set(Math.min(i, j) * topics.count + Math.max(i, j), {
        a: Math.min(i, j),
        b: Math.max(i, j),
        strength: c,
        behind: c,
        firstYear: row.first[j],
        lastYear: row.last[j],
      });
    clearRow(row);
  }
  return {
    id: "topics",
    nodeKind: "term",
    ...tieColumns(topics.count, [...kept.values()]),
    notes: {
      strength: `the number of papers with both terms; shown are the ${neighbours} closest ties of each term, of at least ${least} ${least === 1 ? "paper" : "papers"}`,
      counting: "full",
      maxAuthors: null,
      leftOut: 0,
      truncated: 0,
    },
  };
}

/** The papers behind the tie of two terms: each adds 1, and they sum to its strength. */
export function cowordPapers(topics: Topics, a: number, b: number): Contribution[] {
  const others = new Set(listAt(topics.papers, b));
  return [...listAt(topics.papers, a)]
    .filter(paper => others.has(paper))
    .map(index => ({kind: "paper", index, amount: 1}));
}

/** What one term shares with each other: papers, and first and last known year of those. */
interface Row {
  readonly count: Uint32Array;
  readonly first: Int16Array;
  readonly last: Int16Array;
  readonly touched: Uint32Array;
  width: number;
}

const emptyRow = (terms: number): Row => ({
  count: new Uint32Array(terms),
  first: new Int16Array(terms),
  last: new Int16Array(terms),
  touched: new Uint32Array(terms),
  width: 0,
});

function fillRow(row: Row, i: number, {year}: Corpus, {papers, terms}: Topics): void {
  const {count, first, last, touched} = row;
  for (let k = papers.start[i]; k < papers.start[i + 1]; k++) {
    const p = papers.item[k];
    const y = year[p];
    for (let m = terms.start[p]; m < terms.start[p + 1]; m++) {
      const j = terms.item[m];
      if (j === i) continue;
      if (count[j] === 0) touched[row.width++] = j;
      count[j] += 1;
      if (y === 0) continue;
      if (first[j] === 0 || y < first[j]) first[j] = y;
      if (last[j] === 0 || y > last[j]) last[j] = y;
    }
  }
}

function clearRow(row: Row): void {
  for (let k = 0; k < row.width; k++) {
    const j = row.touched[k];
    row.count[j] = 0;
    row.first[j] = 0;
    row.last[j] = 0;
  }
  row.width = 0;
}

function cosine(c: number, {papers: {start}}: Topics, i: number, j: number): number {
  return similarity("cosine", {c, a: start[i + 1] - start[i], b: start[j + 1] - start[j], n: 0});
}
