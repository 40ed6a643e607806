import {AUTHOR_INDICES, type Coverage} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import {words} from "../words.ts";
import {figure} from "./format.ts";
import type {MeasureLine} from "./measures.ts";

type PersonAnswer = QuestionOutput<"person">;

/** What a need of an index is called in the coverage. */
const KNOWN: Readonly<Record<string, keyof Coverage>> = {
  citations: "citations",
  years: "years",
  "author counts": "authorCounts",
  positions: "positions",
};

/** The indices of a person with what is known: "≥ 6", "21 of 29 papers have counts", "9 – 11 as doubts go". */
export function indexLines({page, ranges}: PersonAnswer): MeasureLine[] {
  return AUTHOR_INDICES.flatMap(metric => {
    const found = page.indices.find(({id}) => id === metric.id);
    if (found === undefined) return [];
    const range = ranges[metric.id];
    const notes = [
      found.why,
      found.value === null ? null : coverageNote(metric.needs, page.coverage),
      range === undefined
        ? null
        : words.inspect.person.range(`${figure(range[0])} – ${figure(range[1])}`),
    ].filter(note => note !== null);
    return [
      {
        metric,
        text: `${found.lowerBound ? "≥ " : ""}${figure(found.value)}`,
        note: notes.length === 0 ? null : notes.join(" · "),
      },
    ];
  });
}

/** Share of the papers of which all that an index needs is known, as far as coverage tells: 0 … 1. */
export const knownShare = (needs: readonly string[], coverage: Coverage): number =>
  needs.reduce((least, need) => {
    const key = KNOWN[need];
    return key === undefined || coverage.papers === 0
      ? least
      : Math.min(least, coverage[key] / coverage.papers);
  }, 1);

/** "21 of 29 papers have counts": the need that is least known; null where all is. */
export function coverageNote(needs: readonly string[], coverage: Coverage): string | null {
  const lacking = needs
    .flatMap(need => {
      const key = KNOWN[need];
      return key !== undefined && coverage[key] < coverage.papers ? [{need, n: coverage[key]}] : [];
    })
    .sort((a, b) => a.n - b.n)[0];
  return lacking === undefined
    ? null
    : words.inspect.person.covered(
        String(lacking.n),
        String(coverage.papers),
        words.inspect.person.needs[lacking.need] ?? lacking.need,
      );
}
