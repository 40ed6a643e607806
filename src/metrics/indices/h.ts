import {citationIndex} from "./author-index.ts";

/** The largest h such that h values are at least h each; values come ranked, the largest first. */
export function hOf(ranked: readonly number[]): number {
  let h = 0;
  while (h < ranked.length && ranked[h] >= h + 1) h += 1;
  return h;
}

/** h-index: max{i : c(i) ≥ i} over the papers with a known count, c ranked from the largest. */
export const hIndex = citationIndex(
  {
    id: "h_index",
    grows: true,
    label: "h-index",
    meaning: "The largest number h such that h papers have at least h citations each.",
    formula: "h = max{i : c(i) ≥ i}",
    unit: "papers",
    source: {text: "Hirsch 2005, PNAS 102:16569", doi: "10.1073/pnas.0507655102"},
    differs:
      "Papers without a known count are left out: with some unknown, h is a lower bound. Other databases know other citations.",
  },
  hOf,
);
