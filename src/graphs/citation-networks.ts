import type {Corpus} from "../papers/corpus.ts";
import type {ReferenceLists} from "../papers/reference-lists.ts";
import {type ListColumn, listAt, listColumn, transpose} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {coCitation, coupling} from "./coupling.ts";
import type {Behind, OtherNetwork} from "./other-network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";

export interface CitationNetworkOptions {
  /** What two papers must share, or papers that must cite two works; null = 1 below 50 papers, else 2. @default null */
  readonly minTogether?: number | null;
  /** Of co-citation: works that fewer papers cite are left out; null = the same. @default null */
  readonly minCited?: number | null;
}

/**
 * Bibliographic coupling: papers tied by the works that both cite, as strong as those are many. Empty of ties where no
 * paper has references. Cost as `coupling`.
 */
export function couplingNetwork(
  corpus: Corpus,
  {cites, label}: ReferenceLists,
  options: CitationNetworkOptions = {},
): OtherNetwork {
  const {together} = minima(corpus, options);
  const {source, target, count} = coupling(cites);
  const ties = tiesOf(source, target, count, together, (a, b) =>
    yearsOf([corpus.year[a], corpus.year[b]]),
  );
  const columns = tieColumns(corpus.size, ties);
  return {
    ...columns,
    id: "coupling",
    title: "Bibliographic coupling",
    nodeKind: Array.from({length: corpus.size}, () => "paper" as const),
    nodeId: Array.from({length: corpus.size}, (_, p) => textAt(corpus.id, p)),
    nodeLabel: Array.from({length: corpus.size}, (_, p) => textAt(corpus.title, p)),
    behindKind: "reference",
    strength: `works that both papers cite, at least ${together}`,
    behind: tie =>
      inBoth(cites, columns.edges.source[tie], columns.edges.target[tie]).map(
        (index): Behind => ({kind: "reference", index, label: label[index], amount: 1}),
      ),
  };
}

/**
 * Co-citation: works tied by the papers that cite both, as strong as those are many; works cited by fewer than `minCited`
 * are left out. Cost as `coCitation`.
 */
export function coCitationNetwork(
  corpus: Corpus,
  {cites, label, id, paper}: ReferenceLists,
  options: CitationNetworkOptions = {},
): OtherNetwork {
  const {together, cited: least} = minima(corpus, options);
  const citing = transpose(cites, label.length);
  const shown = [...label.keys()].filter(w => citing.start[w + 1] - citing.start[w] >= least);
  const place = new Map(shown.map((w, node) => [w, node]));
  const lists = Array.from({length: corpus.size}, (_, p) =>
    Array.from(listAt(cites, p)).flatMap(w => place.get(w) ?? []),
  );
  const kept = listColumn(lists);
  const {source, target, count} = coCitation(kept, shown.length);
  const citedBy = transpose(kept, shown.length);
  const ties = tiesOf(source, target, count, together, (a, b) =>
    yearsOf(inBoth(citedBy, a, b).map(p => corpus.year[p])),
  );
  const columns = tieColumns(shown.length, ties);
  return {
    ...columns,
    id: "co-citation",
    title: "Co-citation",
    nodeKind: shown.map(w => (paper[w] >= 0 ? ("paper" as const) : ("reference" as const))),
    nodeId: shown.map(w => id[w]),
    nodeLabel: shown.map(w => label[w]),
    behindKind: "paper",
    strength: `papers that cite both works, at least ${together}; works cited by at least ${least}`,
    behind: tie =>
      inBoth(citedBy, columns.edges.source[tie], columns.edges.target[tie]).map(
        (index): Behind => ({kind: "paper", index, label: textAt(corpus.title, index), amount: 1}),
      ),
  };
}

function minima({size}: Corpus, {minTogether = null, minCited = null}: CitationNetworkOptions) {
  for (const [name, value] of [
    ["minTogether", minTogether],
    ["minCited", minCited],
  ] as const)
    if (value !== null && !(value >= 1))
      throw new RangeError(`${name}: expected at least 1, got ${value}`);
  const together = minTogether ?? (size < 50 ? 1 : 2);
  return {together, cited: minCited ?? together};
}

function tiesOf(
  source: Uint32Array,
  target: Uint32Array,
  count: Float64Array,
  least: number,
  years: (a: number, b: number) => readonly [number, number],
): Tie[] {
  const ties: Tie[] = [];
  for (let e = 0; e < source.length; e++) {
    if (count[e] < least) continue;
    const [firstYear, lastYear] = years(source[e], target[e]);
    ties.push({
      a: source[e],
      b: target[e],
      strength: count[e],
      behind: count[e],
      firstYear,
      lastYear,
    });
  }
  return ties;
}

/** First and last of the known years; 0 = unknown. */
function yearsOf(years: readonly number[]): [number, number] {
  const known = years.filter(year => year !== 0);
  return known.length === 0 ? [0, 0] : [Math.min(...known), Math.max(...known)];
}

/** What two rising lists share. */
function inBoth(lists: ListColumn, a: number, b: number): number[] {
  const others = new Set(listAt(lists, b));
  return [...listAt(lists, a)].filter(item => others.has(item));
}
