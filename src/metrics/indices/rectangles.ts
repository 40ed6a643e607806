import {citationIndex} from "./author-index.ts";

/** The largest rectangle under the citation curve: max_i i · c(i); values come ranked. */
export function largestRectangle(ranked: readonly number[]): number {
  return ranked.reduce((best, count, i) => Math.max(best, (i + 1) * count), 0);
}

export const maxprod = citationIndex(
  {
    id: "maxprod",
    grows: true,
    label: "Maxprod",
    meaning: "The largest product of a number of papers and the citations that each of them has.",
    formula: "max_i i · c(i)",
    unit: "citations",
    source: {text: "Kosmulski 2007, ISSI Newsletter 3(3)", doi: null},
  },
  largestRectangle,
);

/** χ-index: √maxprod. */
export const xIndexChi = citationIndex(
  {
    id: "x_index_chi",
    grows: true,
    label: "χ-index",
    meaning: "The root of the largest product of a number of papers and their citations.",
    formula: "χ = √(max_i i · c(i))",
    source: {text: "Fenner et al. 2018, PLoS ONE 13:e0200098", doi: "10.1371/journal.pone.0200098"},
    differs: "Several other indices are called x.",
  },
  ranked => Math.sqrt(largestRectangle(ranked)),
);
