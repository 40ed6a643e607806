import type {Analysis} from "../../src/index.ts";
import {oncePer} from "./once.ts";

/** Before such a year at most this share of the papers has an abstract, */
const HARDLY = 0.25;
/** and from it on at least this. */
const MOSTLY = 0.75;
/** Fewer papers than this on either side say nothing. */
const LEAST = 10;

/**
 * The year from which on papers have an abstract, where those before have none: what is found in texts seems to rise
 * there. Null where there is no such year. O(papers + years), once.
 */
export const textsSince: (analysis: Analysis) => number | null = oncePer(({corpus}) => {
  const {size, year, abstract} = corpus;
  const papers = new Map<number, {all: number; withText: number}>();
  const total = {all: 0, withText: 0};
  for (let i = 0; i < size; i++) {
    if (year[i] === 0) continue;
    const of = papers.get(year[i]) ?? {all: 0, withText: 0};
    papers.set(year[i], of);
    for (const sum of [of, total]) {
      sum.all += 1;
      if (abstract.offset[i + 1] > abstract.offset[i]) sum.withText += 1;
    }
  }
  const before = {all: 0, withText: 0};
  let found: number | null = null;
  let widest = 0;
  for (const [y, {all, withText}] of [...papers].sort(([a], [b]) => a - b)) {
    const after = {all: total.all - before.all, withText: total.withText - before.withText};
    const [low, high] = [before.withText / before.all, after.withText / after.all];
    const isClear = Math.min(before.all, after.all) >= LEAST && low <= HARDLY && high >= MOSTLY;
    if (isClear && high - low > widest) {
      found = y;
      widest = high - low;
    }
    before.all += all;
    before.withText += withText;
  }
  return found;
});
