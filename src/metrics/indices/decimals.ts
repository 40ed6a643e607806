import {citationIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {coreCitations} from "./h-core.ts";
import {sum} from "./known.ts";

const GUNS = {
  text: "Guns & Rousseau 2009, Journal of Informetrics 3:64, after Ruane & Tol 2008",
  doi: null,
};

/** Rational h: h + 1 − k/(2h + 1), k being the citations that are missing for h + 1. */
export const rationalH = citationIndex(
  {
    id: "rational_h",
    grows: true,
    label: "Rational h-index",
    meaning: "The h-index and how far the next one is on its way.",
    formula: "h + 1 − k / (2h + 1), k = citations still missing for h + 1",
    unit: "papers",
    source: GUNS,
    differs: "A paper that does not exist yet counts as one without citations.",
  },
  ranked => {
    const next = hOf(ranked) + 1;
    let missing = 0;
    for (let i = 0; i < next; i++) missing += Math.max(0, next - (ranked[i] ?? 0));
    return next - missing / (2 * next - 1);
  },
);

/** Real h: where the citation curve, drawn with straight lines, meets the diagonal. */
export const realH = citationIndex(
  {
    id: "real_h",
    label: "Real h-index",
    meaning: "Where the citation curve, drawn with straight lines, meets the diagonal.",
    formula: "((h + 1) c(h) − h c(h + 1)) / (1 − c(h + 1) + c(h))",
    unit: "papers",
    source: GUNS,
  },
  ranked => {
    const h = hOf(ranked);
    if (h === 0 || h === ranked.length) return h;
    const [last, next] = [ranked[h - 1], ranked[h]];
    return ((h + 1) * last - h * next) / (1 - next + last);
  },
);

const ANANIA = {text: "Anania & Caruso 2013, Scientometrics 96:617", doi: null};

/** k after Anania and Caruso: h + 1 − h²/H, H being the citations of the core; 0 without one. */
export const kIndexAnaniaCaruso = citationIndex(
  {
    id: "k_index_anania_caruso",
    grows: true,
    label: "k-index (Anania–Caruso)",
    meaning: "The h-index and a fraction for the citations of its papers beyond what h asks.",
    formula: "k = h + 1 − h² / H, H = Σ_{i≤h} c(i)",
    unit: "papers",
    source: ANANIA,
    differs: "Ye and Rousseau's k-index is another index with the same letter.",
  },
  ranked => withSurplus(hOf(ranked), coreCitations(ranked)),
);

/** w after Anania and Caruso: h + 1 − h²/C, C being all citations; 0 where h is. */
export const wIndexAnaniaCaruso = citationIndex(
  {
    id: "w_index_anania_caruso",
    grows: true,
    label: "w-index (Anania–Caruso)",
    meaning: "The h-index and a fraction for all citations beyond what h asks.",
    formula: "w = h + 1 − h² / Σ c",
    unit: "papers",
    source: ANANIA,
    differs: "Wu's and Woeginger's w-index are other indices with the same letter.",
  },
  ranked => withSurplus(hOf(ranked), sum(ranked)),
);

const withSurplus = (h: number, total: number): number => (h === 0 ? 0 : h + 1 - (h * h) / total);
