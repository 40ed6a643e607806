import type {Analysis} from "../../src/index.ts";
import {dateText} from "./format.ts";

/** Papers of one month or year. */
export interface Bin {
  readonly year: number;
  /** 0 where the bin is a whole year. */
  readonly month: number;
  readonly label: string;
  readonly papers: number;
}

export interface Timeline {
  readonly unit: "month" | "year";
  readonly bins: readonly Bin[];
  /** First and last year of any paper; 0 without one. */
  readonly first: number;
  readonly last: number;
  /** Papers without a year: they are in no bar. */
  readonly undated: number;
}

/** Months are drawn up to so many years; above, bars of a month are too thin to point at. */
const MONTHS_UP_TO = 6;

/** Papers a month where most dates have one and the span is short; else papers a year. */
export function timeline({corpus}: Analysis, unit?: "month" | "year"): Timeline {
  const {year, month, size} = corpus;
  let first = 0;
  let last = 0;
  let dated = 0;
  let withMonth = 0;
  for (let i = 0; i < size; i++) {
    if (year[i] === 0) continue;
    dated += 1;
    if (month[i] > 0) withMonth += 1;
    if (first === 0 || year[i] < first) first = year[i];
    if (year[i] > last) last = year[i];
  }
  const chosen =
    unit ?? (last - first < MONTHS_UP_TO && withMonth > 0.8 * dated ? "month" : "year");
  const perYear = chosen === "month" ? 12 : 1;
  const counts = new Uint32Array(first === 0 ? 0 : (last - first + 1) * perYear);
  for (let i = 0; i < size; i++) {
    if (year[i] === 0 || (chosen === "month" && month[i] === 0)) continue;
    counts[(year[i] - first) * perYear + (chosen === "month" ? month[i] - 1 : 0)] += 1;
  }

  const bins = Array.from(counts, (papers, i): Bin => {
    const at = first + Math.floor(i / perYear);
    const monthAt = chosen === "month" ? (i % 12) + 1 : 0;
    return {year: at, month: monthAt, label: dateText(at, monthAt, 0) ?? "", papers};
  });
  return {
    unit: chosen,
    bins: chosen === "month" ? trimmed(bins) : bins,
    first,
    last,
    undated: size - dated,
  };
}

/** Empty months before the first and after the last paper say nothing. */
function trimmed(bins: Bin[]): Bin[] {
  const from = bins.findIndex(bin => bin.papers > 0);
  const to = bins.findLastIndex(bin => bin.papers > 0);
  return from < 0 ? [] : bins.slice(from, to + 1);
}

/** Papers a year of a set of papers, over the whole span of the corpus. */
export function trend(analysis: Analysis, papers: Iterable<number>): Bin[] {
  const {first, last} = timeline(analysis, "year");
  if (first === 0) return [];
  const counts = new Uint32Array(last - first + 1);
  for (const paper of papers)
    if (analysis.corpus.year[paper] > 0) counts[analysis.corpus.year[paper] - first] += 1;
  return Array.from(counts, (n, i) => ({
    year: first + i,
    month: 0,
    label: String(first + i),
    papers: n,
  }));
}

/**
 * The next window when time plays: the same width, one year on. Null at the end.
 * From no window it starts with the first year.
 */
export function nextWindow(
  [from, to]: readonly [number | null, number | null],
  first: number,
  last: number,
): readonly [number, number] | null {
  const whole = from === null || to === null || (from <= first && to >= last);
  if (whole) return first === 0 ? null : [first, first];
  return to >= last ? null : [from + 1, to + 1];
}
