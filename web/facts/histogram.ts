import type {NumberColumn, Range} from "../../src/index.ts";
import {figure} from "./format.ts";

/** How many things have a value from `from` to `to`; `to` is not included but in the last bin and in bins of one value. */
export interface ValueBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Histogram {
  readonly bins: readonly ValueBin[];
  /** Whether bins grow: each is a few times as wide as the one before. */
  readonly growing: boolean;
  /** How many have no value. */
  readonly unknown: number;
}

const BINS = 24;
/** Whole numbers up to so many get a bin each. */
const EACH = 30;
/** Where the greatest is so many times the mean, even bins would all but one be empty. */
const SKEWED = 12;

/**
 * How values lie: a bin a number for a few whole numbers, else 24 bins, even ones, or growing ones where few are far above the rest.
 * O(values).
 */
export function histogram({value, known}: NumberColumn): Histogram {
  let [least, most, sum, n] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  let whole = true;
  for (let i = 0; i < value.length; i++) {
    if (known !== null && known[i] === 0) continue;
    const x = value[i];
    n += 1;
    sum += x;
    if (x < least) least = x;
    if (x > most) most = x;
    if (whole && !Number.isInteger(x)) whole = false;
  }
  const unknown = value.length - n;
  if (n === 0) return {bins: [], growing: false, unknown};
  const growing = least >= 0 && most > SKEWED * (sum / n) && !(whole && most - least < EACH);
  const edges =
    whole && most - least < EACH
      ? Array.from({length: most - least + 2}, (_, i) => least + i)
      : growing
        ? growingEdges(leastAbove(value, known), most, least === 0, whole)
        : evenEdges(least, most, whole);
  const counts = new Uint32Array(Math.max(1, edges.length - 1));
  for (let i = 0; i < value.length; i++)
    if (known === null || known[i] === 1) counts[binOf(edges, value[i])] += 1;
  const bins = Array.from(counts, (count, b) => ({
    from: edges[b],
    to: whole ? Math.min(edges[b + 1] - 1, most) : edges[b + 1],
    count,
  }));
  return {bins, growing, unknown};
}

function leastAbove(value: Float64Array, known: Uint8Array | null): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < value.length; i++)
    if ((known === null || known[i] === 1) && value[i] > 0 && value[i] < least) least = value[i];
  return least;
}

function evenEdges(least: number, most: number, whole: boolean): number[] {
  if (least === most) return [least, most + (whole ? 1 : 0)];
  const width = whole ? Math.ceil((most - least + 1) / BINS) : (most - least) / BINS;
  const bins = whole ? Math.ceil((most - least + 1) / width) : BINS;
  return Array.from({length: bins + 1}, (_, i) =>
    i === bins && !whole ? most : least + i * width,
  );
}

/** From the least above 0 each bin is as many times as wide; 0 has a bin of its own. */
function growingEdges(least: number, most: number, zero: boolean, whole: boolean): number[] {
  const ratio = (most / least) ** (1 / BINS);
  const edges = zero ? [0] : [];
  for (let i = 0; i <= BINS; i++) {
    const edge = i === BINS ? most : least * ratio ** i;
    const next = whole ? Math.round(edge) : edge;
    if (edges.length === 0 || next > edges[edges.length - 1]) edges.push(next);
  }
  if (whole) edges.push(most + 1);
  return edges;
}

function binOf(edges: readonly number[], x: number): number {
  let from = 0;
  let to = edges.length - 2;
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if (edges[middle] <= x) from = middle;
    else to = middle - 1;
  }
  return Math.max(0, from);
}

/** The range from bin to bin; a bound at the end of all is none. */
export function rangeOfBins({bins}: Histogram, low: number, high: number): Range {
  return [low <= 0 ? null : bins[low].from, high >= bins.length - 1 ? null : bins[high].to];
}

/** The first and last bin that a range chooses. */
export function binsOfRange({bins}: Histogram, [from, to]: Range): [number, number] {
  const low = from === null ? 0 : bins.findIndex(bin => bin.from >= from);
  const high = to === null ? bins.length - 1 : bins.findLastIndex(bin => bin.to <= to);
  return [low < 0 ? bins.length - 1 : low, Math.max(high, 0)];
}

/** "at least 3", "at most 12", "3", "3 – 12". */
export function rangeText(
  [from, to]: Range,
  said: {
    readonly all: string;
    readonly atLeast: (x: string) => string;
    readonly atMost: (x: string) => string;
  },
  text: (x: number) => string = figure,
): string {
  if (from === null && to === null) return said.all;
  if (to === null) return said.atLeast(text(from!));
  if (from === null) return said.atMost(text(to));
  return from === to ? text(from) : `${text(from)} – ${text(to)}`;
}
