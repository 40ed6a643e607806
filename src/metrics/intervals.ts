import {quantile} from "../util/quantile.ts";
import {randomFrom} from "../util/random.ts";
import type {AuthorIndex} from "./metric.ts";
import type {Portfolio} from "./portfolio.ts";

/** Where a value would lie in nineteen of twenty data sets like this one. */
export type Interval = readonly [low: number, high: number];

export interface IntervalOptions {
  /** How many times papers are drawn. @default 1000 */
  readonly draws?: number;
  /** @default 42 */
  readonly seed?: number;
  /** Draws of several portfolios go side by side without being the same. @default 0 */
  readonly lane?: number;
  readonly parameters?: Readonly<Record<string, number>>;
}

/**
 * The 95 % interval of an index of a portfolio: papers are drawn from it again and again, with replacement, and
 * the middle 95 % of the values are taken. Null with fewer than three papers, or where no draw has a value.
 *
 * It says how far the value rests on few papers, not how wrong the data are. Time: O(draws · the index).
 * B. Efron 1979, doi:10.1214/aos/1176344552. Throws RangeError unless draws is a whole number of at least 1.
 */
export function bootstrapInterval(
  index: AuthorIndex,
  portfolio: Portfolio,
  {draws = 1000, seed = 42, lane = 0, parameters}: IntervalOptions = {},
): Interval | null {
  if (!(Number.isInteger(draws) && draws >= 1))
    throw new RangeError(`draws: expected a whole number of at least 1, got ${draws}`);
  const size = portfolio.citations.length;
  if (size < 3) return null;
  const random = randomFrom(seed, lane);
  const values: number[] = [];
  for (let d = 0; d < draws; d++) {
    const drawn = Array.from({length: size}, () => random.below(size));
    const value = index.run(rearranged(portfolio, drawn), parameters);
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  return [quantile(values, 0.025)!, quantile(values, 0.975)!];
}

/** The papers of a portfolio at some places, in their order. */
export function rearranged(portfolio: Portfolio, places: readonly number[]): Portfolio {
  const pick = <T>(column: readonly T[]): T[] => places.map(i => column[i]);
  const {citationsByYear, countryCounts, expected} = portfolio;
  return {
    ...portfolio,
    citations: pick(portfolio.citations),
    years: pick(portfolio.years),
    authorCounts: pick(portfolio.authorCounts),
    positions: pick(portfolio.positions),
    scores: pick(portfolio.scores),
    ...(citationsByYear === undefined ? {} : {citationsByYear: pick(citationsByYear)}),
    ...(countryCounts === undefined ? {} : {countryCounts: pick(countryCounts)}),
    ...(expected === undefined ? {} : {expected: pick(expected)}),
  };
}
