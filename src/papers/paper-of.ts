import {lowerBound} from "../util/lower-bound.ts";

/** The paper that an authorship belongs to; `authorStart` is where the bylines of papers begin. O(log papers). */
export const paperOf = (authorStart: Uint32Array, authorship: number): number =>
  lowerBound(authorStart, authorship + 1) - 1;
