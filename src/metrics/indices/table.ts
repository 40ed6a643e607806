import type {AuthorIndex} from "../metric.ts";
import type {Portfolio} from "../portfolio.ts";
import {academicAge, countFrom, gIndex, hIndex} from "./h.ts";

/** What all these have in common: no parameters, and only the portfolio. */
const common = {
  level: "author",
  parameters: [],
  cost: "O(papers · log papers)",
  differs: null,
} as const;

const HIRSCH = {text: "Hirsch 2005, PNAS 102:16569", doi: "10.1073/pnas.0507655102"};

/** Where no citation is known an index of citations is not defined: unknown is not zero. */
const onCitations =
  (index: (citations: Portfolio["citations"]) => number) =>
  ({citations}: Portfolio): number | null =>
    citations.some(value => value !== null) ? index(citations) : null;

/** Indices of a person's papers, in the order in which tables show them. */
export const AUTHOR_INDICES: readonly AuthorIndex[] = [
  {
    ...common,
    id: "papers",
    label: "Papers",
    meaning: "How many papers somebody signed.",
    formula: "n",
    unit: "papers",
    range: [0, null],
    needs: [],
    source: {text: "a count", doi: null},
    run: ({years}) => years.length,
  },
  {
    ...common,
    id: "citations",
    label: "Citations",
    meaning:
      "All citations of the papers whose count is known; a lower bound where some are unknown.",
    formula: "Σ c",
    unit: "citations",
    range: [0, null],
    needs: ["citations"],
    source: {text: "a sum", doi: null},
    run: onCitations(citations => citations.reduce<number>((sum, c) => sum + (c ?? 0), 0)),
  },
  {
    ...common,
    id: "citations_known",
    label: "Papers with counts",
    meaning: "For how many of the papers the source says how often they are cited.",
    formula: "number of papers with a known c",
    unit: "papers",
    range: [0, null],
    needs: [],
    source: {text: "a count", doi: null},
    run: ({citations}) => citations.filter(value => value !== null).length,
  },
  {
    ...common,
    id: "h_index",
    label: "h-index",
    meaning: "h papers have at least h citations each.",
    formula: "max h: c_h ≥ h, c sorted from the largest",
    unit: "papers",
    range: [0, null],
    needs: ["citations"],
    source: HIRSCH,
    run: onCitations(hIndex),
  },
  {
    ...common,
    id: "g_index",
    label: "g-index",
    meaning:
      "The g most cited papers have g² citations together; never more than there are papers.",
    formula: "max g ≤ n: Σ_{i≤g} c_i ≥ g²",
    unit: "papers",
    range: [0, null],
    needs: ["citations"],
    source: {text: "Egghe 2006, Scientometrics 69:131", doi: "10.1007/s11192-006-0144-7"},
    differs: "some tools add fictitious papers without citations, so that g may exceed the papers",
    run: onCitations(gIndex),
  },
  {
    ...common,
    id: "i10_index",
    label: "i10-index",
    meaning: "Papers with at least ten citations.",
    formula: "number of papers with c ≥ 10",
    unit: "papers",
    range: [0, null],
    needs: ["citations"],
    source: {text: "Google Scholar", doi: null},
    run: onCitations(citations => countFrom(citations, 10)),
  },
  {
    ...common,
    id: "m_quotient",
    label: "m-quotient",
    meaning: "h-index per year since the first paper, the year of that paper counted.",
    formula: "h / (now − first year + 1)",
    unit: "papers a year",
    range: [0, null],
    needs: ["citations", "years"],
    source: HIRSCH,
    differs: "bibliometrix takes the machine's date for now",
    run(portfolio) {
      const age = academicAge(portfolio);
      const h = onCitations(hIndex)(portfolio);
      return age === null || h === null ? null : h / age;
    },
  },
  {
    ...common,
    id: "score_h",
    label: "h on scores",
    meaning:
      "h papers have a score of at least h each, on the score that the source prints; no h-index.",
    formula: "max h: score_h ≥ h, scores sorted from the largest",
    unit: "papers",
    range: [0, null],
    needs: ["scores"],
    source: {text: "the rule of the h-index on another figure", doi: null},
    run: ({scores}) => (scores.some(value => value !== null) ? hIndex(scores) : null),
  },
  {
    ...common,
    id: "first_author",
    label: "First author",
    meaning: "Papers on which somebody is named first.",
    formula: "number of papers with position 1",
    unit: "papers",
    range: [0, null],
    needs: ["positions"],
    source: {text: "a count", doi: null},
    run: ({positions}) => positions.filter(position => position === 1).length,
  },
  {
    ...common,
    id: "last_author",
    label: "Last author",
    meaning: "Papers on which somebody is named last of several; unknown where a byline is cut.",
    formula: "number of papers with position n > 1",
    unit: "papers",
    range: [0, null],
    needs: ["positions"],
    source: {text: "a count", doi: null},
    run({positions, authorCounts}) {
      if (authorCounts.every(n => n === null)) return null;
      return positions.filter((position, i) => {
        const n = authorCounts[i];
        return n !== null && n > 1 && position === n;
      }).length;
    },
  },
  {
    ...common,
    id: "solo",
    label: "Alone",
    meaning: "Papers that somebody signed alone.",
    formula: "number of papers with n = 1",
    unit: "papers",
    range: [0, null],
    needs: [],
    source: {text: "a count", doi: null},
    run: ({authorCounts}) => authorCounts.filter(n => n === 1).length,
  },
  {
    ...common,
    id: "fractional_papers",
    label: "Fractional papers",
    meaning:
      "Each paper counts as one, shared evenly among its authors; where a byline is cut nobody knows.",
    formula: "Σ 1/n over papers with a known n",
    unit: "papers",
    range: [0, null],
    needs: ["author counts"],
    source: {text: "Lindsey 1980", doi: "10.1177/030631278001000202"},
    run({authorCounts}) {
      const known = authorCounts.filter(n => n !== null && n > 0) as number[];
      return known.length === 0 ? null : known.reduce((sum, n) => sum + 1 / n, 0);
    },
  },
  {
    ...common,
    id: "academic_age",
    label: "Academic age",
    meaning: "Years since the first paper, its year counted.",
    formula: "now − first year + 1",
    unit: "years",
    range: [1, null],
    needs: ["years"],
    source: {text: "a difference", doi: null},
    run: academicAge,
  },
  {
    ...common,
    id: "first_year",
    label: "First year",
    meaning: "Year of the earliest paper in the corpus.",
    formula: "min year",
    unit: "year",
    range: [null, null],
    needs: ["years"],
    source: {text: "a minimum", doi: null},
    run: ({years}) => extreme(years, Math.min),
  },
  {
    ...common,
    id: "last_year",
    label: "Last year",
    meaning: "Year of the latest paper in the corpus.",
    formula: "max year",
    unit: "year",
    range: [null, null],
    needs: ["years"],
    source: {text: "a maximum", doi: null},
    run: ({years}) => extreme(years, Math.max),
  },
];

function extreme(
  years: readonly (number | null)[],
  of: (...values: number[]) => number,
): number | null {
  const known = years.filter(year => year !== null);
  return known.length === 0 ? null : of(...known);
}
