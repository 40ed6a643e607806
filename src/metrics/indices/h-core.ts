import {citationIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {median, sum} from "./known.ts";

/** Citations of the papers that make up h; values come ranked, the largest first. */
export function coreCitations(ranked: readonly number[]): number {
  return sum(ranked.slice(0, hOf(ranked)));
}

/** m-index: the median of the core; 0 without one. */
export const mIndex = citationIndex(
  {
    id: "m_index",
    label: "m-index",
    meaning: "The median number of citations of the papers that make up h.",
    formula: "m = median(c(1) … c(h))",
    unit: "citations",
    source: {text: "Bornmann, Mutz & Daniel 2008, JASIST 59:830", doi: "10.1002/asi.20806"},
    differs: "bibliometrix calls the m-quotient m-index.",
  },
  ranked => median(ranked.slice(0, hOf(ranked))) ?? 0,
);

/** A-index: the mean of the core; 0 without one. */
export const aIndex = citationIndex(
  {
    id: "a_index",
    label: "A-index",
    meaning: "The mean number of citations of the papers that make up h.",
    formula: "A = Σ_{i≤h} c(i) / h",
    unit: "citations",
    source: {text: "Jin 2006, Science Focus 1:8", doi: null},
  },
  ranked => {
    const h = hOf(ranked);
    return h === 0 ? 0 : coreCitations(ranked) / h;
  },
);

const JIN = {
  text: "Jin, Liang, Rousseau & Egghe 2007, Chinese Science Bulletin 52:855",
  doi: "10.1007/s11434-007-0145-9",
};

/** R-index: √(Σ core). */
export const rIndex = citationIndex(
  {
    id: "r_index",
    grows: true,
    label: "R-index",
    meaning: "The root of the citations of the papers that make up h.",
    formula: "R = √(Σ_{i≤h} c(i))",
    source: JIN,
  },
  ranked => Math.sqrt(coreCitations(ranked)),
);

/** e-index: √(Σ core − h²). */
export const eIndex = citationIndex(
  {
    id: "e_index",
    label: "e-index",
    meaning: "The root of the citations that the papers of h have beyond what h asks of them.",
    formula: "e = √(Σ_{i≤h} c(i) − h²)",
    source: {text: "Zhang 2009, PLoS ONE 4:e5429", doi: "10.1371/journal.pone.0005429"},
  },
  ranked => Math.sqrt(Math.max(0, coreCitations(ranked) - hOf(ranked) ** 2)),
);

/** Hirsch's constant a = C / h²; null where h is 0. */
export function hirschAOf(total: number, h: number): number | null {
  return h === 0 ? null : total / (h * h);
}

export const hirschA = citationIndex(
  {
    id: "hirsch_a",
    label: "Hirsch's a",
    meaning: "All citations over h squared; Hirsch found 3 to 5 among physicists.",
    formula: "a = Σ c / h²",
    range: [1, null],
    source: {text: "Hirsch 2005, PNAS 102:16569", doi: "10.1073/pnas.0507655102"},
  },
  ranked => hirschAOf(sum(ranked), hOf(ranked)),
);

/** hw: √(Σ_{i≤r0} c(i)) with r0 = max{i : Σ_{j≤i} c(j) / h ≤ c(i)}. */
export const hwIndex = citationIndex(
  {
    id: "hw_index",
    label: "hw-index",
    meaning: "An h-like index whose ranks are weighted by citations.",
    formula: "hw = √(Σ_{i≤r} c(i)), r = max{i : Σ_{j≤i} c(j) / h ≤ c(i)}",
    source: {
      text: "Egghe & Rousseau 2008, Information Processing & Management 44:770",
      doi: "10.1016/j.ipm.2007.05.003",
    },
  },
  ranked => {
    const h = hOf(ranked);
    if (h === 0) return 0;
    let total = 0;
    let kept = 0;
    for (const count of ranked) {
      total += count;
      if (total <= count * h) kept = total;
      else break;
    }
    return Math.sqrt(kept);
  },
);

/** o-index: √(h · c(1)). */
export const oIndex = citationIndex(
  {
    id: "o_index",
    grows: true,
    label: "o-index",
    meaning: "The geometric mean of h and the citations of the most cited paper.",
    formula: "o = √(h · c(1))",
    source: {text: "Dorogovtsev & Mendes 2015, Nature Physics 11:882", doi: "10.1038/nphys3533"},
  },
  ranked => (ranked.length === 0 ? 0 : Math.sqrt(hOf(ranked) * ranked[0])),
);
