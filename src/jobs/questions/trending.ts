import {listAt} from "../../util/list-column.ts";
import {keptLines, type LineKind, listsOf} from "./lines.ts";
import type {Question} from "./question.ts";

/** What lines can be counted for: enough papers to judge, a clear rise or fall, a burst. */
export type LineTrend = "judged" | "rising" | "falling" | "bursting";

export interface TrendingInput {
  readonly of: LineKind;
  readonly until: number | null;
  readonly trend: LineTrend;
}

export interface TrendingAnswer {
  /** The topics, people or communities, rising; of pairs none. */
  readonly items: readonly number[];
  /** Their papers to the last year that is looked at, rising. */
  readonly papers: readonly number[];
}

/** What is behind a count of the lines that rise, fall or burst. O(their papers) once `lines` was asked. */
export const trendingQuestion: Question<TrendingInput, TrendingAnswer> = (
  analysis,
  {of, until, trend},
  watch,
) => {
  const {corpus} = analysis;
  const {years, lines} = keptLines(analysis, of, until, watch);
  const {papers} = listsOf(analysis, of);
  const items: number[] = [];
  const found = new Set<number>();
  for (const [i, {item, timeline}] of lines.entries()) {
    const is =
      trend === "bursting"
        ? timeline.bursts.length > 0
        : trend === "judged"
          ? timeline.trend !== null
          : timeline.trend?.direction === trend;
    if (!is) continue;
    if (of !== "pairs") items.push(item);
    for (const p of listAt(papers, i))
      if (corpus.year[p] !== 0 && corpus.year[p] <= (years?.last ?? 0)) found.add(p);
  }
  return {items, papers: [...found].sort((a, b) => a - b)};
};
