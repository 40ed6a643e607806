import {type Random, randomFrom} from "../../util/random.ts";
import {leastOf} from "./valley.ts";
import {zeta} from "./zeta.ts";

/** A law p(x) = x^−β / ζ(β, least) on the whole numbers from `least`, fitted to counts. */
export interface PowerLaw {
  readonly exponent: number;
  /** Smallest value that the law is about. */
  readonly least: number;
  /** How many values are at or above it. */
  readonly tail: number;
  /** Greatest difference of the cumulated shares (Kolmogorov–Smirnov). */
  readonly distance: number;
}

/** How many things have value x: x → things, x from 1. */
export type Counts = ReadonlyMap<number, number>;

/**
 * Fits a power law to the values from `least` on by maximum likelihood; null with fewer than two different
 * values. Time: O(values + different values · rounds).
 *
 * A. Clauset, C. Shalizi & M. Newman 2009, doi:10.1137/070710111, equations 3.5 and 3.9.
 * Throws RangeError unless values and `least` are whole numbers from 1.
 */
export function fitPowerLaw(counts: Counts, least = 1): PowerLaw | null {
  if (!(Number.isInteger(least) && least >= 1))
    throw new RangeError(`least: expected a whole number of at least 1, got ${least}`);
  return fitRows(rowsOf(counts), least);
}

/**
 * The power law whose start fits best: of all values that could be `least`, the one with the smallest distance.
 * Starts with fewer than `fewest` values above are not tried; null where there is none.
 */
export function bestPowerLaw(counts: Counts, fewest = 10): PowerLaw | null {
  const rows = rowsOf(counts);
  let best: PowerLaw | null = null;
  for (const [least] of rows.slice(0, MOST_STARTS)) {
    const fit = fitRows(rows, least);
    if (fit === null || fit.tail < fewest) break;
    if (best === null || fit.distance < best.distance) best = fit;
  }
  return best;
}

/** Starts beyond this many different values are not tried: the tail is thin by then. */
const MOST_STARTS = 200;

/**
 * How plausible the law is: the share of samples drawn from the fitted law, each fitted anew, that are at least
 * as far from their fit as the data are. Below 0.1 the law is to be refused. Values below `least` are drawn from
 * the data, and the start is searched again when `searched`.
 *
 * Time: O(samples · values). Seeded; source as `fitPowerLaw`, section 4.1.
 */
export function powerLawP(
  counts: Counts,
  law: PowerLaw,
  {samples = 200, seed = 42, searched = false} = {},
): number {
  if (!(Number.isInteger(samples) && samples >= 1))
    throw new RangeError(`samples: expected a whole number of at least 1, got ${samples}`);
  const rows = rowsOf(counts);
  const below = rows.filter(([x]) => x < law.least);
  const bulk = below.reduce((sum, [, n]) => sum + n, 0);
  const random = randomFrom(seed);
  const drawPower = powerSampler(law.exponent, law.least);
  let far = 0;
  for (let s = 0; s < samples; s++) {
    const drawn = new Map<number, number>();
    for (let i = 0; i < bulk + law.tail; i++) {
      const fromTail = random.below(bulk + law.tail) >= bulk;
      const x = fromTail ? drawPower(random) : drawRow(below, bulk, random);
      drawn.set(x, (drawn.get(x) ?? 0) + 1);
    }
    const fit = searched ? bestPowerLaw(drawn) : fitPowerLaw(drawn, law.least);
    if (fit !== null && fit.distance >= law.distance) far += 1;
  }
  return far / samples;
}

/** Kolmogorov–Smirnov distance of the values from `least` on to the law; 1 for no values. */
export function powerLawDistance(counts: Counts, exponent: number, least = 1): number {
  return distanceOf(rowsOf(counts), exponent, least);
}

type Rows = readonly (readonly [x: number, count: number])[];

function rowsOf(counts: Counts): Rows {
  for (const x of counts.keys())
    if (!(Number.isInteger(x) && x >= 1))
      throw new RangeError(`counts: expected values from 1, got ${x}`);
  return [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}

function fitRows(rows: Rows, least: number): PowerLaw | null {
  let tail = 0;
  let logs = 0;
  let different = 0;
  for (const [x, count] of rows) {
    if (x < least) continue;
    tail += count;
    logs += count * Math.log(x);
    different += 1;
  }
  if (different < 2) return null;
  const cost = (exponent: number) => exponent * logs + tail * Math.log(zeta(exponent, least));
  // The sum of a steep law that starts late is below the smallest double: no such law is meant.
  const exponent = leastOf(cost, 1 + 1e-9, least > 1000 ? 20 : 50);
  return {exponent, least, tail, distance: distanceOf(rows, exponent, least)};
}

function distanceOf(rows: Rows, exponent: number, least: number): number {
  const above = rows.filter(([x]) => x >= least);
  const n = above.reduce((sum, [, count]) => sum + count, 0);
  if (n === 0) return 1;
  const all = zeta(exponent, least);
  /** Share of the law at or below x. */
  const upTo = (x: number) => 1 - zeta(exponent, x + 1) / all;
  let observed = 0;
  let far = 0;
  for (const [x, count] of above) {
    if (x > least) far = Math.max(far, Math.abs(observed - upTo(x - 1))); // just before the step
    observed += count / n;
    far = Math.max(far, Math.abs(observed - upTo(x)));
  }
  return far;
}

/** Draws beyond this are cut: nobody has a billion papers. */
const MOST = 1e9;
/** Up to so many steps the shares are kept, which is where nearly all draws end. */
const KEPT = 1024;

/** Draws numbers from the law by its shares at or above x. */
function powerSampler(exponent: number, least: number): (random: Random) => number {
  const all = zeta(exponent, least);
  const share = (x: number) => zeta(exponent, x) / all;
  const kept = Float64Array.from({length: KEPT}, (_, i) => share(least + i));
  const above = (x: number) => (x - least < KEPT ? kept[x - least] : share(x));
  return random => {
    const r = random.next();
    let [low, high] = [least, least + 1];
    for (let step = 1; high < MOST && above(high) > r; step *= 2) [low, high] = [high, high + step];
    // The number is the greatest x with a share above r at or above it.
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (above(middle) > r) low = middle;
      else high = middle;
    }
    return low;
  };
}

function drawRow(rows: Rows, total: number, random: Random): number {
  let at = random.below(total);
  for (const [x, count] of rows) {
    if (at < count) return x;
    at -= count;
  }
  return rows[rows.length - 1][0];
}
