import type {YearRow} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";

/** What can be counted by year. */
export const YEAR_MEASURES = [
  "papers",
  "people",
  "newPeople",
  "topics",
  "newTopics",
  "meanAuthors",
  "collaborative",
  "meanCitations",
] as const;
export type YearMeasure = (typeof YEAR_MEASURES)[number];

/** How years are taken together: each alone, some at once, or all up to one. */
export type YearMode = "year" | "window" | "cumulative";

type Years = QuestionOutput<"years">;

/** A measure of each year; null = not known. Cumulated, people and topics count when they are first seen; means do not add up. */
export function yearSeries(
  years: Years,
  measure: YearMeasure,
  cumulative: boolean,
): (number | null)[] {
  const values = years.rows.map((row, t) => measured(row, years.topics[t], measure));
  if (!cumulative || isMean(measure)) return values;
  const added = SEEN_FIRST[measure] ?? measure;
  let sum = 0;
  return years.rows.map((row, t) => {
    sum += measured(row, years.topics[t], added) ?? 0;
    return sum;
  });
}

/** Whether a measure is a mean or share, which cannot be summed. */
export const isMean = (measure: YearMeasure): boolean =>
  measure === "meanAuthors" || measure === "collaborative" || measure === "meanCitations";

/** What somebody is counted by so that nobody is counted twice. */
const SEEN_FIRST: Partial<Record<YearMeasure, YearMeasure>> = {
  people: "newPeople",
  topics: "newTopics",
};

function measured(
  row: YearRow,
  topics: Years["topics"][number],
  measure: YearMeasure,
): number | null {
  switch (measure) {
    case "topics":
    case "newTopics":
      return topics[measure];
    case "collaborative":
      return row.collaborative === null ? null : 100 * row.collaborative;
    default:
      return row[measure];
  }
}

/** First and last year that are taken together at a moment. */
export function yearsAt(
  mode: YearMode,
  year: number,
  width: number,
  first: number,
): readonly [number, number] {
  if (mode === "cumulative") return [first, year];
  return [mode === "window" ? Math.max(first, year - width + 1) : year, year];
}
