import type {Analysis} from "../../analysis/analysis.ts";
import {type ByYear, byYear} from "../../analysis/laws/by-year.ts";
import {listAt} from "../../util/list-column.ts";
import {keptFor, type Question} from "./question.ts";

/** A corpus year by year. */
export interface YearsAnswer extends ByYear {
  /** In the order of `rows`: topics on papers of the year, and those of them that no earlier year had. */
  readonly topics: readonly {readonly topics: number; readonly newTopics: number}[];
  /** The year that the analysis counts to: later ones, and it itself, may be incomplete. */
  readonly referenceYear: number | null;
}

const answerOf = keptFor(yearsAnswer);

/** Papers, people and topics by year, and how many of them are new. O(papers + authorships + terms of papers), once. */
export const yearsQuestion: Question<Record<string, never>, YearsAnswer> = (analysis, _, watch) =>
  answerOf(analysis, watch);

function yearsAnswer({corpus, people, topics, manifest}: Analysis): YearsAnswer {
  const {referenceYear} = manifest;
  const found = byYear(corpus, people, referenceYear);
  const first = found.rows[0]?.year ?? 0;
  const counts = found.rows.map(() => ({topics: 0, newTopics: 0}));
  for (let t = 0; t < topics.count; t++) {
    const years = new Set<number>();
    for (const p of listAt(topics.papers, t))
      if (found.rows[corpus.year[p] - first] !== undefined) years.add(corpus.year[p]);
    const earliest = Math.min(...years);
    for (const year of years) {
      counts[year - first].topics += 1;
      if (year === earliest) counts[year - first].newTopics += 1;
    }
  }
  return {...found, topics: counts, referenceYear};
}
