import type {Signals} from "./signals.ts";

/** What each signal counts, in log-odds. */
export interface BlendWeights {
  readonly constant: number;
  /** × √topic */
  readonly topic: number;
  /** × ln(1 + weightedResource) */
  readonly resource: number;
  /** × √freshResource */
  readonly fresh: number;
  /** × 1/distance, 0 where nothing leads there */
  readonly near: number;
  /** × venue */
  readonly venue: number;
  /** × place */
  readonly place: number;
}

/**
 * Fitted by logistic regression (ridge 1) on the papers of IEEE VIS from 1990: pairs of people who were active in both
 * periods and had not written together up to 2001, 2004, 2007 and 2010, by whether they did in the three
 * years after; the weight of shared co-authors is then the one that has most hits among the first ten suggestions at
 * those four years. `test/bench/topics/fit/main.ts` finds the regression again.
 */
export const BLEND: BlendWeights = {
  constant: -6.96,
  topic: 0.46,
  resource: 4,
  fresh: 4.92,
  near: 2.86,
  venue: 1.09,
  place: 0.97,
};

/** The signals of a pair as the blend counts them. */
export function blended(signals: Signals, v: number): readonly number[] {
  const {topic, weightedResource, freshResource, distance, venue, place} = signals;
  return [
    Math.sqrt(topic[v]),
    Math.log1p(weightedResource[v]),
    Math.sqrt(freshResource[v]),
    distance[v] === 0 ? 0 : 1 / distance[v],
    venue[v],
    place[v],
  ];
}

/**
 * How much speaks for two people writing together soon, 0 … 1: topic closeness, shared co-authors (more when
 * the ties are strong and fresh, less when they write with everybody), nearness and venues. In data like those that
 * it was fitted on it is the chance within three years; elsewhere take it for an order.
 */
export function blendScore(signals: Signals, v: number, weights: BlendWeights = BLEND): number {
  const {constant, topic, resource, fresh, near, venue, place} = weights;
  const w = [topic, resource, fresh, near, venue, place];
  let z = constant;
  for (const [i, x] of blended(signals, v).entries()) z += w[i] * x;
  return 1 / (1 + Math.exp(-z));
}
