import {papersWithField, type QualityReport, qualityReport} from "../../analysis/quality.ts";
import type {Origin} from "../../papers/paper.ts";
import {keptFor, type Question} from "./question.ts";

/** Records that were joined into one paper. */
export interface JoinedPaper {
  readonly paper: number;
  readonly reasons: readonly string[];
  readonly records: readonly {
    readonly title: string;
    readonly origins: readonly Origin[];
    /** Null = unknown. */
    readonly citations: number | null;
  }[];
}

export interface QualityAnswer {
  readonly report: QualityReport;
  /** The first of the papers that were joined from several records. */
  readonly joined: readonly JoinedPaper[];
}

/** So many joined papers are listed; the numbers are of all. */
const LISTED = 300;

const answerOf = keptFor(
  ({corpus}): QualityAnswer => ({
    report: qualityReport(corpus),
    joined: Array.from({length: Math.min(LISTED, corpus.merges.count)}, (_, k) => {
      const {paper, reasons, records} = corpus.merge(k);
      return {
        paper,
        reasons,
        records: records.map(({title, origins, citations}) => ({title, origins, citations})),
      };
    }),
  }),
);

/** How complete a corpus is, and which records were joined and why. O(papers + authorships), once. */
export const qualityQuestion: Question<Record<string, never>, QualityAnswer> = (
  analysis,
  _,
  watch,
) => answerOf(analysis, watch);

export interface HavingInput {
  /** The id of a field of the report. */
  readonly field: string;
  /** Papers that have it, or those that lack it. */
  readonly has: boolean;
  /** First and last year, both 0 for papers without one; null = all papers. */
  readonly years: readonly [from: number, to: number] | null;
}

/** The papers behind a cell of the report, rising. O(papers). Throws a RangeError for a field that there is none of. */
export const havingQuestion: Question<HavingInput, Uint32Array> = (
  {corpus},
  {field, has, years},
) => {
  const having = papersWithField(corpus, field);
  const [from, to] = years ?? [0, Number.POSITIVE_INFINITY];
  const found: number[] = [];
  for (let p = 0; p < corpus.size; p++)
    if ((having[p] === 1) === has && corpus.year[p] >= from && corpus.year[p] <= to) found.push(p);
  return Uint32Array.from(found);
};
