import {powerLawDistance} from "../laws/power-law.ts";
import {leastOf} from "../laws/valley.ts";
import {zeta} from "../laws/zeta.ts";

/** How many authors have x papers: x → authors. */
export type AuthorsByPapers = ReadonlyMap<number, number>;

/** Below this many authors a fit says nothing. */
const FEWEST_AUTHORS = 30;

/**
 * The constant C of Lotka's law f(x) = C / x^β, so that the shares sum to 1: 1/ζ(β).
 * Throws RangeError unless β > 1.
 */
export function lotkaConstant(exponent: number): number {
  return 1 / zeta(checkedExponent(exponent));
}

function checkedExponent(exponent: number): number {
  if (!(exponent > 1)) throw new RangeError(`exponent: expected more than 1, got ${exponent}`);
  return exponent;
}

/**
 * The exponent β of Lotka's law by maximum likelihood: the least β · Σ ln x + N · ln ζ(β). Null with
 * fewer than 30 authors or where all have equally many papers.
 *
 * Clauset, Shalizi & Newman 2009, doi:10.1137/070710111, equation 3.5.
 */
export function lotkaMle(authors: AuthorsByPapers): number | null {
  const rows = sorted(authors);
  const n = rows.reduce((total, [, count]) => total + count, 0);
  if (n < FEWEST_AUTHORS || rows.length < 2) return null;
  const logs = rows.reduce((total, [x, count]) => total + count * Math.log(x), 0);
  const cost = (exponent: number) => exponent * logs + n * Math.log(zeta(exponent));
  return leastOf(cost, 1 + 1e-9, 50);
}

/** Lotka's law by regression on logarithms. */
export interface LotkaLine {
  readonly exponent: number;
  /** Share of authors with one paper, by the line. */
  readonly C: number;
  readonly r2: number;
}

/**
 * The line through log f(x) against log x, kept to compare with other tools: maximum likelihood is the
 * better fit. Null where all authors have equally many papers.
 */
export function lotkaLine(authors: AuthorsByPapers): LotkaLine | null {
  const rows = sorted(authors);
  if (rows.length < 2) return null;
  const n = rows.reduce((total, [, count]) => total + count, 0);
  const xs = rows.map(([x]) => Math.log10(x));
  const ys = rows.map(([, count]) => Math.log10(count / n));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const products = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((total, value, i) => total + (value - ma) * (b[i] - mb), 0);
  const xx = products(xs, mx, xs, mx);
  const xy = products(xs, mx, ys, my);
  const yy = products(ys, my, ys, my);
  const slope = xy / xx;
  return {
    exponent: -slope,
    C: 10 ** (my - slope * mx),
    r2: yy === 0 ? 1 : (xy * xy) / (xx * yy),
  };
}

/** How far the observed shares are from Lotka's law. */
export interface LotkaFit {
  /** Greatest difference of the cumulated shares. */
  readonly D: number;
  /** The law is refused at 5 % where D is greater; and at 1 %. */
  readonly critical05: number;
  readonly critical01: number;
}

/**
 * Kolmogorov–Smirnov distance between the observed shares and the law with a given exponent; null without
 * authors. Pao 1985, doi:10.1016/0306-4573(85)90055-X. The critical values hold for an exponent that was
 * not fitted to the same data. Time: O(different numbers of papers).
 */
export function lotkaFit(authors: AuthorsByPapers, exponent: number): LotkaFit | null {
  const rows = sorted(authors);
  const n = rows.reduce((total, [, count]) => total + count, 0);
  if (n === 0) return null;
  const far = powerLawDistance(authors, checkedExponent(exponent));
  return {D: far, critical05: 1.36 / Math.sqrt(n), critical01: 1.63 / Math.sqrt(n)};
}

/** Rows with authors, by rising number of papers. */
function sorted(authors: AuthorsByPapers): [number, number][] {
  for (const x of authors.keys())
    if (!(Number.isInteger(x) && x >= 1))
      throw new RangeError(`authors: expected numbers of papers from 1, got ${x}`);
  return [...authors].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}
