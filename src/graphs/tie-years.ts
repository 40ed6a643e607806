import type {NumberRuns} from "../util/made-fields.ts";

/** A year of each tie: in a byte where the years of papers lie so near each other. */
export interface TieYears {
  /** 0 = unknown, else the year less `before`. */
  readonly code: Uint8Array | Int16Array;
  /** The year before the first of any paper, where years take a byte; else 0. */
  readonly before: number;
}

/** Room for a year of so many ties, for papers of these years; all unknown as yet. O(papers). */
export function tieYears(ties: number, year: Int16Array): TieYears {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let p = 0; p < year.length; p++) {
    if (year[p] === 0) continue;
    if (year[p] < first) first = year[p];
    if (year[p] > last) last = year[p];
  }
  const isNear = first >= 1 && last - first < 2 ** 8 - 1;
  return isNear
    ? {code: new Uint8Array(ties), before: last === 0 ? 0 : first - 1}
    : {code: new Int16Array(ties), before: 0};
}

/** The years themselves, any run of them. */
export const yearRuns = ({code, before}: TieYears): NumberRuns<Int16Array> => ({
  length: code.length,
  made(from, to) {
    const years = new Int16Array(to - from);
    for (let e = from; e < to; e++) years[e - from] = code[e] === 0 ? 0 : code[e] + before;
    return years;
  },
});

/** All of them, in an array. */
export function yearsOf(years: TieYears): Int16Array {
  return years.code instanceof Int16Array ? years.code : yearRuns(years).made(0, years.code.length);
}
