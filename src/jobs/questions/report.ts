import type {Block} from "../../write/report/block.ts";
import {reportOf} from "../../write/report/report.ts";
import {REPORT_FILES} from "../../write/report/report-files.ts";
import {keptFor, type Question} from "./question.ts";

const blocksOf = keptFor(reportOf);

/** The report of an analysis, part by part. O(papers + nodes + ties), once. */
export const reportQuestion: Question<Record<string, never>, readonly Block[]> = (
  analysis,
  _,
  watch,
) => blocksOf(analysis, watch);

export interface ReportFileInput {
  /** ".html" or ".md". */
  readonly ending: string;
  /** What stands above it. */
  readonly title: string;
}

/** The report as the text of a file. Throws a RangeError for a form that it is not written in. */
export const reportFileQuestion: Question<ReportFileInput, string> = (
  analysis,
  {ending, title},
) => {
  const form = REPORT_FILES.find(file => file.ending === ending);
  if (form === undefined)
    throw new RangeError(
      `ending: expected ${REPORT_FILES.map(file => file.ending).join(" or ")}, got ${ending}`,
    );
  const pieces: string[] = [];
  form.write(analysis, title, piece => pieces.push(piece));
  return pieces.join("");
};
