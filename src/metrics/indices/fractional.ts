import {exactSum} from "../../util/grains.ts";
import {authorIndex} from "./author-index.ts";
import {gOf} from "./g.ts";
import {descending, papersWith, SLACK, sum} from "./known.ts";

const HARZING = {text: "Publish or Perish help, harzing.com", doi: null};

/** Fractional papers: Σ 1/n. */
export const fractionalPapers = authorIndex(
  {
    id: "fractional_papers",
    differs: "The true number of authors counts, also where the printed list is cut",
    grows: true,
    label: "Fractional papers",
    meaning: "Papers, each divided by its number of authors.",
    formula: "Σ 1 / n",
    unit: "papers",
    needs: ["author counts"],
    cost: "O(papers)",
    source: HARZING,
  },
  portfolio => {
    const papers = papersWith(portfolio, "authors");
    return papers === null ? null : exactSum(papers.map(({authors}) => 1 / authors));
  },
);

/** Fractional citations: Σ c/n. */
export const fractionalCitations = authorIndex(
  {
    id: "fractional_citations",
    differs: "The true number of authors counts, also where the printed list is cut",
    grows: true,
    label: "Fractional citations",
    meaning: "Citations, those of each paper divided by its number of authors.",
    formula: "Σ c / n",
    unit: "citations",
    needs: ["citations", "author counts"],
    cost: "O(papers)",
    source: HARZING,
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "authors");
    return papers === null ? null : sum(papers.map(({citations, authors}) => citations / authors));
  },
);

const EGGHE = {text: "Egghe 2008, JASIST 59:1608", doi: "10.1002/asi.20845"};

/** gf: the g rule on c / n. */
export const gfIndex = authorIndex(
  {
    id: "gf_index",
    grows: true,
    label: "gf-index (fractional citations)",
    meaning: "The g-index of citations that are first divided by each paper's number of authors.",
    formula: "g of c / n",
    unit: "papers",
    needs: ["citations", "author counts"],
    source: EGGHE,
    differs: "gF counts papers by fractions instead of citations.",
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "authors");
    if (papers === null) return null;
    return gOf(descending(papers.map(({citations, authors}) => citations / authors)));
  },
);

/** hm, also hF: max{r(i) : r(i) ≤ c(i)}, r(i) = Σ_{j≤i} 1/n(j). */
export const hmIndex = authorIndex(
  {
    id: "hm_index",
    label: "hm-index",
    meaning:
      "The h-index with papers counted by fractions: a paper of n authors adds 1/n to the rank.",
    formula: "hm = max{r(i) : r(i) ≤ c(i)}, r(i) = Σ_{j≤i} 1 / n(j)",
    unit: "papers",
    needs: ["citations", "author counts"],
    source: {
      text: "Schreiber 2008, New Journal of Physics 10:040201",
      doi: "10.1088/1367-2630/10/4/040201",
    },
    differs:
      "Of papers with equal citations the one with more authors comes first. Egghe's hF is the same.",
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "authors");
    if (papers === null) return null;
    let rank = 0;
    for (const {citations, authors} of byFractionalRank(papers)) {
      const next = rank + 1 / authors;
      if (next > citations + SLACK) break;
      rank = next;
    }
    return rank;
  },
);

/** gF: max{r(i) : r(i)² ≤ Σ_{j≤i} c(j)}, r(i) = Σ_{j≤i} 1/n(j). */
export const gfRankIndex = authorIndex(
  {
    id: "gf_rank_index",
    label: "gF-index (fractional papers)",
    meaning:
      "The g-index with papers counted by fractions: a paper of n authors adds 1/n to the rank.",
    formula: "gF = max{r(i) : r(i)² ≤ Σ_{j≤i} c(j)}, r(i) = Σ_{j≤i} 1 / n(j)",
    unit: "papers",
    needs: ["citations", "author counts"],
    source: EGGHE,
    differs: "gf divides citations instead of papers.",
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "authors");
    if (papers === null) return null;
    let best = 0;
    let rank = 0;
    let total = 0;
    for (const {citations, authors} of byFractionalRank(papers)) {
      rank += 1 / authors;
      total += citations;
      // Not a break: a paper of many authors may fit again after one that did not.
      if (rank * rank <= total + SLACK) best = rank;
    }
    return best;
  },
);

/** The most cited first; of equals the paper with more authors. */
function byFractionalRank<P extends {citations: number; authors: number}>(
  papers: readonly P[],
): readonly P[] {
  return papers.toSorted((a, b) => b.citations - a.citations || b.authors - a.authors);
}
