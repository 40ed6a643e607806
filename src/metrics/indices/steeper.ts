import {citationIndex} from "./author-index.ts";

/** The largest i such that the value at rank i is at least demand(i). */
function largestRank(ranked: readonly number[], demand: (i: number) => number): number {
  let i = 0;
  while (i < ranked.length && ranked[i] >= demand(i + 1)) i += 1;
  return i;
}

/** h(2): max{i : c(i) ≥ i²}. */
export const h2Index = citationIndex(
  {
    id: "h2_index",
    grows: true,
    label: "h(2)-index",
    meaning: "The largest number k such that k papers have at least k² citations each.",
    formula: "h(2) = max{i : c(i) ≥ i²}",
    unit: "papers",
    source: {text: "Kosmulski 2006, ISSI Newsletter 2(3):4", doi: null},
  },
  ranked => largestRank(ranked, i => i * i),
);

/** Wu's w: max{i : c(i) ≥ 10 i}. */
export const wIndexWu = citationIndex(
  {
    id: "w_index_wu",
    grows: true,
    label: "w-index (Wu)",
    meaning: "The largest number w such that w papers have at least 10 w citations each.",
    formula: "w = max{i : c(i) ≥ 10 i}",
    unit: "papers",
    source: {text: "Wu 2010, JASIST 61:609", doi: "10.1002/asi.21276"},
    differs: "Woeginger's w-index is another index with the same letter.",
  },
  ranked => largestRank(ranked, i => 10 * i),
);

/** Woeginger's w: max{w : c(j) ≥ w − j + 1 for all j ≤ w}. */
export const wIndexWoeginger = citationIndex(
  {
    id: "w_index_woeginger",
    grows: true,
    label: "w-index (Woeginger)",
    meaning: "The steps of the largest staircase that fits under the citation curve.",
    formula: "w = max{w : c(j) ≥ w − j + 1 for all j ≤ w}",
    unit: "papers",
    source: {
      text: "Woeginger 2008, Mathematical Social Sciences 56:224",
      doi: "10.1016/j.mathsocsci.2008.03.001",
    },
    differs: "Wu's w-index is another index with the same letter.",
  },
  ranked => {
    // Rank j lets no staircase pass c(j) + j − 1 steps.
    let ceiling = Infinity;
    let w = 0;
    for (let j = 1; j <= ranked.length; j++) {
      ceiling = Math.min(ceiling, Math.floor(ranked[j - 1]) + j - 1);
      if (ceiling < j) break;
      w = j;
    }
    return w;
  },
);
