import {authorIndex, citationIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {rankedCitations, SLACK, sum} from "./known.ts";

/**
 * The largest g such that the g largest values together are at least g²; values come ranked.
 * With `fictitious` the list goes on with zeros, so that g may pass the number of values.
 */
export function gOf(ranked: readonly number[], {fictitious = false} = {}): number {
  let g = 0;
  let total = 0;
  for (const value of ranked) {
    total += value;
    // Totals of fractions may miss a square by a rounding; they grow with the total.
    if (total * (1 + SLACK) < (g + 1) ** 2) return g;
    g += 1;
  }
  return fictitious ? Math.max(g, Math.floor(Math.sqrt(sum(ranked)))) : g;
}

const SOURCE = {text: "Egghe 2006, Scientometrics 69:131", doi: "10.1007/s11192-006-0144-7"};

/** g-index: max{i : Σ_{j≤i} c(j) ≥ i²}. */
export const gIndex = citationIndex(
  {
    id: "g_index",
    grows: true,
    label: "g-index",
    meaning: "The largest number g such that the g most cited papers together have g² citations.",
    formula: "g = max{i : Σ_{j≤i} c(j) ≥ i²}",
    unit: "papers",
    parameters: [
      {
        id: "fictitious",
        type: "integer",
        label: "Fictitious papers",
        meaning: "1 goes on with uncited papers after the last one; 0 stops there.",
        range: [0, 1],
        default: 0,
        unit: null,
      },
    ],
    source: SOURCE,
    differs:
      "Egghe allows papers that do not exist, without citations; bibliometrix and ours stop at the last paper unless told otherwise.",
  },
  (ranked, {fictitious}) => gOf(ranked, {fictitious: fictitious === 1}),
);

/** hg-index: √(h · g), g bounded by the number of papers. */
export const hgIndex = authorIndex(
  {
    id: "hg_index",
    differs: "With fictitious papers g, and so hg, may be larger",
    grows: true,
    label: "hg-index",
    meaning: "The geometric mean of h and g.",
    formula: "hg = √(h · g)",
    unit: "papers",
    source: {
      text: "Alonso, Cabrerizo, Herrera-Viedma & Herrera 2010, Scientometrics 82:391",
      doi: null,
    },
  },
  portfolio => {
    const ranked = rankedCitations(portfolio);
    return ranked === null ? null : Math.sqrt(hOf(ranked) * gOf(ranked));
  },
);
