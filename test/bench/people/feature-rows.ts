import type {Verdict} from "../../../src/people/identity-model.ts";
import {FEATURE_COUNT, FEATURES} from "../../../src/people/pair-features.ts";
import {CERTAIN} from "../../../src/people/pair-scores.ts";
import {type GrowingArray, growingArray} from "../../../src/util/growing-array.ts";

/** Pairs of records that were looked at, with what each has of every feature and its present score. */
export function featureRows() {
  let weights: readonly number[] = FEATURES.map(() => 0);
  let score = new Float64Array(8);
  let wish = new Float64Array(8);
  let count = 0;
  let isWished = false;
  /** Feature → the pairs that have it, and how much of it each has. */
  const having: (GrowingArray<Uint32Array> | null)[] = weights.map(() => null);
  const value: (GrowingArray<Float64Array> | null)[] = weights.map(() => null);
  const shift = (feature: number, by: number) => {
    const [list, much] = [having[feature], value[feature]];
    if (list === null || much === null || by === 0) return;
    const [rows, x] = [list.view(), much.view()];
    for (let k = 0; k < rows.length; k++) score[rows[k]] += by * x[k];
  };
  return {
    scoreOf: (row: number): number => Math.round(score[row] * 1048576) / 1048576,
    tells: (feature: number): boolean => having[feature] !== null,
    add(verdict: Verdict | null, x: Float64Array): number {
      const row = count++;
      if (row === score.length) {
        score = widened(score);
        wish = widened(wish);
      }
      if (verdict !== "weigh") {
        score[row] = verdict === null ? Number.NaN : CERTAIN;
        return row;
      }
      for (let k = 0; k < FEATURE_COUNT; k++) {
        if (x[k] === 0) continue;
        having[k] ??= growingArray(Uint32Array);
        value[k] ??= growingArray(Float64Array);
        having[k]!.push(row);
        value[k]!.push(x[k]);
        score[row] += x[k] * weights[k];
      }
      return row;
    },
    weigh(weight: readonly number[]) {
      for (let k = 0; k < FEATURE_COUNT; k++) shift(k, weight[k] - weights[k]);
      weights = weight;
    },
    shift(feature: number, by: number) {
      shift(feature, by);
      weights = weights.with(feature, weights[feature] + by);
    },
    raise(row: number, by: number) {
      wish[row] += by;
      isWished = true;
    },
    gather(into: Float64Array) {
      if (!isWished) return;
      for (let k = 0; k < FEATURE_COUNT; k++) {
        const [list, much] = [having[k], value[k]];
        if (list === null || much === null) continue;
        const [rows, x] = [list.view(), much.view()];
        let sum = 0;
        for (let l = 0; l < rows.length; l++) sum += wish[rows[l]] * x[l];
        into[k] += sum;
      }
      wish.fill(0);
      isWished = false;
    },
  };
}

function widened(list: Float64Array): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(2 * list.length);
  wider.set(list);
  return wider;
}
