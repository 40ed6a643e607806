import {authorIndex} from "./author-index.ts";
import {papersWith} from "./known.ts";

/** How often somebody is the only, first, last or another author. First counts solo papers too. */
export interface PositionCounts {
  readonly solo: number;
  readonly first: number;
  readonly last: number;
  readonly middle: number;
}

/** Counts over papers of which byline length and place are known. */
export function positionCounts(
  papers: readonly {readonly authors: number; readonly position: number}[],
): PositionCounts {
  const count = (is: (authors: number, position: number) => boolean) =>
    papers.filter(({authors, position}) => is(authors, position)).length;
  return {
    solo: count(n => n === 1),
    first: count((_, k) => k === 1),
    last: count((n, k) => k === n && n > 1),
    middle: count((n, k) => k > 1 && k < n),
  };
}

const OWN = {text: "a count", doi: null};
const LIST_ORDER = "Where bylines are alphabetical it means nothing.";

export const soloPapers = authorIndex(
  {
    id: "solo_papers",
    grows: true,
    label: "Solo papers",
    meaning: "Papers signed alone.",
    formula: "#{n = 1}",
    unit: "papers",
    needs: ["author counts"],
    cost: "O(papers)",
    source: OWN,
  },
  portfolio => {
    const papers = papersWith(portfolio, "authors");
    return papers === null ? null : papers.filter(({authors}) => authors === 1).length;
  },
);

export const firstPapers = authorIndex(
  {
    id: "first_papers",
    grows: true,
    label: "First-author papers",
    meaning: "Papers on which the person stands first, solo papers included.",
    formula: "#{k = 1}",
    unit: "papers",
    needs: ["positions"],
    cost: "O(papers)",
    source: OWN,
    differs: LIST_ORDER,
  },
  portfolio => {
    const papers = papersWith(portfolio, "position");
    return papers === null ? null : papers.filter(({position}) => position === 1).length;
  },
);

/** The counts of papers of which both byline length and place are known. */
const counted = (
  figure: keyof PositionCounts,
  id: string,
  label: string,
  meaning: string,
  formula: string,
) =>
  authorIndex(
    {
      id,
      grows: true,
      label,
      meaning,
      formula,
      unit: "papers",
      needs: ["author counts", "positions"],
      cost: "O(papers)",
      source: OWN,
      differs: LIST_ORDER,
    },
    portfolio => {
      const papers = papersWith(portfolio, "authors", "position");
      return papers === null ? null : positionCounts(papers)[figure];
    },
  );

export const lastPapers = counted(
  "last",
  "last_papers",
  "Last-author papers",
  "Papers of several authors on which the person stands last.",
  "#{k = n > 1}",
);

export const middlePapers = counted(
  "middle",
  "middle_papers",
  "Middle-author papers",
  "Papers on which the person stands between first and last.",
  "#{1 < k < n}",
);

/** Dominance factor: first among several, over papers of several; null without such papers. */
export const dominanceFactor = authorIndex(
  {
    id: "dominance_factor",
    label: "Dominance factor",
    meaning: "How often the person stands first on papers of several authors.",
    formula: "#{k = 1, n > 1} / #{n > 1}",
    unit: "share",
    range: [0, 1],
    needs: ["author counts", "positions"],
    cost: "O(papers)",
    source: {text: "Kumar & Kumar 2008", doi: null},
    differs: LIST_ORDER,
  },
  portfolio => {
    const shared = (papersWith(portfolio, "authors", "position") ?? []).filter(
      ({authors}) => authors > 1,
    );
    return shared.length === 0
      ? null
      : shared.filter(({position}) => position === 1).length / shared.length;
  },
);
