import {careerOf} from "./age.ts";
import {authorIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {rankedCitations, sum} from "./known.ts";

const FIRST_YEAR =
  "The career begins with the first year in this data set: a search that starts late makes everybody young.";

/** m-quotient: h / (now − first year + 1). */
export const mQuotient = authorIndex(
  {
    id: "m_quotient",
    grows: true,
    label: "m-quotient",
    meaning: "The h-index divided by the years since the first paper in this data set.",
    formula: "m = h / (now − first year + 1)",
    unit: "papers a year",
    needs: ["citations", "years"],
    source: {text: "Hirsch 2005, PNAS 102:16569", doi: "10.1073/pnas.0507655102"},
    differs: FIRST_YEAR,
  },
  portfolio => {
    const ranked = rankedCitations(portfolio);
    const career = careerOf(portfolio);
    return ranked === null || career === null ? null : hOf(ranked) / career;
  },
);

/** Citations a year of career: Σ c / (now − first year + 1). */
export const citationsPerYear = authorIndex(
  {
    id: "citations_per_year",
    grows: true,
    label: "Citations a year",
    meaning: "All known citations divided by the years since the first paper in this data set.",
    formula: "Σ c / (now − first year + 1)",
    unit: "citations a year",
    needs: ["citations", "years"],
    cost: "O(papers)",
    source: {text: "Publish or Perish manual, harzing.com", doi: null},
    differs: FIRST_YEAR,
  },
  portfolio => {
    const ranked = rankedCitations(portfolio);
    const career = careerOf(portfolio);
    return ranked === null || career === null ? null : sum(ranked) / career;
  },
);

/** Papers a year of career: P / (now − first year + 1). */
export const papersPerYear = authorIndex(
  {
    id: "papers_per_year",
    label: "Papers a year",
    meaning: "All papers divided by the years since the first paper in this data set.",
    formula: "P / (now − first year + 1)",
    unit: "papers a year",
    needs: ["years"],
    cost: "O(papers)",
    source: {text: "Publish or Perish manual, harzing.com", doi: null},
    differs: FIRST_YEAR,
  },
  portfolio => {
    const career = careerOf(portfolio);
    return career === null ? null : portfolio.citations.length / career;
  },
);

/** Academic age: now − first year + 1; null where no year is known. */
export const academicAge = authorIndex(
  {
    id: "academic_age",
    label: "Academic age",
    meaning: "Years since the first paper in this data set, its year counted.",
    formula: "now − first year + 1",
    unit: "years",
    range: [1, null],
    needs: ["years"],
    cost: "O(papers)",
    source: {text: "a difference", doi: null},
    differs: FIRST_YEAR,
  },
  careerOf,
);

const aYear = (
  id: string,
  label: string,
  meaning: string,
  formula: string,
  pick: (...years: number[]) => number,
) =>
  authorIndex(
    {
      id,
      label,
      meaning,
      formula,
      unit: "year",
      range: [null, null],
      needs: ["years"],
      cost: "O(papers)",
      source: {text: "the data set", doi: null},
    },
    ({years}) =>
      years.reduce(
        (found, year) => (found === null || year === null ? (found ?? year) : pick(found, year)),
        null,
      ),
  );

export const firstYear = aYear(
  "first_year",
  "First year",
  "The year of the first paper in this data set.",
  "min year",
  Math.min,
);

export const lastYear = aYear(
  "last_year",
  "Last year",
  "The year of the latest paper in this data set.",
  "max year",
  Math.max,
);
