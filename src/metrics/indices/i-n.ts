import {citationIndex} from "./author-index.ts";

/** i10-index and its like: #{c ≥ n}. */
export const inIndex = citationIndex(
  {
    id: "i_n_index",
    differs: "Google Scholar counts citations that other databases do not know",
    grows: true,
    label: "i10-index",
    meaning: "The number of papers with at least ten citations, or another number that is chosen.",
    formula: "i_n = #{c ≥ n}",
    unit: "papers",
    parameters: [
      {
        id: "n",
        type: "integer",
        label: "Citations",
        meaning: "How many citations a paper must have to count.",
        range: [0, null],
        default: 10,
        unit: "citations",
      },
    ],
    cost: "O(papers)",
    source: {text: "Google Scholar 2011", doi: null},
  },
  (ranked, {n}) => ranked.filter(count => count >= n).length,
);
