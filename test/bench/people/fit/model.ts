import {FEATURE_COUNT, FEATURES} from "../../../../src/people/pair-features.ts";
import {WEIGHTS, type Weights} from "../../../../src/people/weights.ts";
import {PRIOR, SIGNS} from "./prior.ts";

/** What it costs when a weight is twice what was expected, or nothing. */
const LEAVING = 0.03;

/** What is fitted: the weights of all features, and the share of the mean. */
export type Fitted = readonly number[];

/** Features of all pairs move with the threshold: that stays where it is. */
export const weightsOf = (fitted: Fitted): Weights => ({
  weight: fitted.slice(0, FEATURE_COUNT),
  meanShare: fitted[FEATURE_COUNT],
  threshold: WEIGHTS.threshold,
  doubtful: 0,
});

/** What it costs to leave what is expected. */
export const leaving = (fitted: Fitted): number =>
  PRIOR.reduce((cost, expected, k) => cost + LEAVING * ((fitted[k] - expected) / scale(k)) ** 2, 0);

/** How much less that is when weight k is one more. */
export const leavingSlope = (fitted: Fitted, k: number): number =>
  (-2 * LEAVING * (fitted[k] - PRIOR[k])) / scale(k) ** 2;

/** A step of about the size that matters in weight k. */
export const scale = (k: number): number => 0.5 + Math.abs(PRIOR[k] ?? 0);

/** Puts what went against common sense, or out of bounds, back to its bound. */
export const allowed = (fitted: Fitted): number[] =>
  fitted.map((x, k) => {
    if (k === FEATURE_COUNT) return Math.min(1, Math.max(0, x));
    return x * SIGNS[k] < 0 ? 0 : x;
  });

export function tellWeights(fitted: Fitted): void {
  for (const [k, feature] of FEATURES.entries())
    console.log(`    ${JSON.stringify(feature)}: ${Number(fitted[k].toFixed(2))},`);
  const {meanShare, threshold} = weightsOf(fitted);
  console.log({meanShare, threshold});
}
