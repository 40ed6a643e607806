/** A frame that takes longer feels slow; one that takes less leaves room for more, in milliseconds until it is drawn. */
const SLOW = 34;
const QUICK = 20;

/** So many ties are drawn in a frame at first, at least and at most while the picture moves. */
export const FIRST_BUDGET = 30_000;
const LEAST = 1500;
const MOST = 300_000;

/** How many ties the next frame of a moving picture may draw, after one that took so long. */
export const nextBudget = (budget: number, took: number): number =>
  took > SLOW
    ? Math.max(LEAST, Math.round(budget * Math.max(0.4, SLOW / took)))
    : took < QUICK
      ? Math.min(MOST, Math.round(budget * 1.25))
      : budget;
