import {authorIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {descending, papersWith} from "./known.ts";

/** h on scores: the h rule applied to the source's own score of each paper. */
export const scoreH = authorIndex(
  {
    id: "score_h",
    label: "h on scores",
    meaning:
      "The largest number h such that h papers have a score of at least h each, by the source's own score.",
    formula: "max{i : s(i) ≥ i}",
    unit: "papers",
    needs: ["scores"],
    source: {text: "the rule of Hirsch 2005, on scores", doi: "10.1073/pnas.0507655102"},
    differs: "Not an h-index: a score is no citation count. Papers without a score are left out.",
  },
  portfolio => {
    const papers = papersWith(portfolio, "score");
    return papers === null ? null : hOf(descending(papers.map(({score}) => score)));
  },
);
