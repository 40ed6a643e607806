import {authorIndex} from "./author-index.ts";
import {authorCredit} from "./credit.ts";
import {hOf} from "./h.ts";
import {descending, papersWith} from "./known.ts";

const AZIZ = {text: "Aziz & Rozing 2013, PLoS ONE 8:e59814", doi: "10.1371/journal.pone.0059814"};

/** Profit index: 1 − Σ credit / N, over papers with a known byline length and place. */
export const profitP = authorIndex(
  {
    id: "profit_p",
    differs: "Positions must be known: where bylines are alphabetical it means nothing",
    label: "Profit index",
    meaning: "The share of the person's papers that is owed to co-authors, by place in the byline.",
    formula: "p = 1 − Σ credit / N",
    unit: "share",
    range: [0, 1],
    needs: ["author counts", "positions"],
    cost: "O(papers)",
    source: AZIZ,
  },
  portfolio => {
    const papers = papersWith(portfolio, "authors", "position");
    if (papers === null || papers.length === 0) return null;
    return Math.max(0, 1 - papers.reduce((sum, paper) => sum + creditOf(paper), 0) / papers.length);
  },
);

/** Adjusted h: the h rule on c · credit. */
export const profitHAdjusted = authorIndex(
  {
    id: "profit_h_adjusted",
    grows: true,
    label: "Profit-adjusted h-index",
    meaning: "The h-index of citations multiplied by the person's credit for each paper.",
    formula: "ha = h of c · credit",
    unit: "papers",
    needs: ["citations", "author counts", "positions"],
    source: AZIZ,
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "authors", "position");
    return papers === null ? null : adjustedH(papers);
  },
);

/** Profit h-index: 1 − ha/h, both over papers of which everything is known; null where h is 0. */
export const profitH = authorIndex(
  {
    id: "profit_h",
    label: "Profit h-index",
    meaning: "The share of the h-index that is owed to co-authors.",
    formula: "ph = 1 − ha / h",
    unit: "share",
    range: [0, 1],
    needs: ["citations", "author counts", "positions"],
    source: AZIZ,
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "authors", "position");
    if (papers === null) return null;
    const h = hOf(descending(papers.map(({citations}) => citations)));
    return h === 0 ? null : 1 - adjustedH(papers) / h;
  },
);

interface Placed {
  readonly authors: number;
  readonly position: number;
}

/** A place beyond the byline's stated length is as good as unknown: an even share. */
const creditOf = ({authors, position}: Placed) =>
  authorCredit("aziz", authors, position <= authors ? position : null);

function adjustedH(papers: readonly (Placed & {citations: number})[]): number {
  return hOf(descending(papers.map(paper => paper.citations * creditOf(paper))));
}
