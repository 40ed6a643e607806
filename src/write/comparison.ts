import type {Comparison, ComparisonRow} from "../analysis/compare/compare.ts";
import type {Cell} from "./cell.ts";
import {writeRow} from "./csv.ts";
import type {Out} from "./writer.ts";

/** comparison.csv: one row an author, venue …, every metric with its interval and percentile. */
export function writeComparison({metrics, sort, rows}: Comparison, out: Out): void {
  const withInterval = metrics.filter(id => rows.some(row => row.intervals[id] !== undefined));
  writeRow(
    [
      "id",
      "name",
      "field",
      "age",
      "papers_in_all",
      "citations_known_of",
      "years_known_of",
      "author_counts_known_of",
      "positions_known_of",
      ...metrics,
      ...withInterval.flatMap(id => [`${id}_low`, `${id}_high`]),
      ...metrics.map(id => `${id}_percentile`),
      "cohort_size",
      `${sort}_range_low`,
      `${sort}_range_high`,
      "lower_bounds",
    ],
    out,
  );
  for (const row of rows)
    writeRow(
      [
        row.id,
        row.name,
        row.field,
        row.age,
        row.coverage.papers,
        row.coverage.citations,
        row.coverage.years,
        row.coverage.authorCounts,
        row.coverage.positions,
        ...metrics.map(id => row.values[id]),
        ...withInterval.flatMap((id): Cell[] => [...(row.intervals[id] ?? [null, null])]),
        ...metrics.map(id => row.percentiles[id]),
        row.cohort.size,
        ...(row.range ?? [null, null]),
        row.lowerBounds.join(" "),
      ],
      out,
    );
}

/**
 * The same as texts for people to read: values with ≥ where they are lower bounds, – where unknown; and, where doubts
 * about who is who matter to a row, between what the index by which rows are sorted lies.
 */
export function comparisonCells(
  {metrics, sort, rows}: Comparison,
  number: (x: number | null) => string,
) {
  const value = (row: ComparisonRow, id: string) => {
    const text = number(row.values[id]);
    const bound = row.values[id] !== null && row.lowerBounds.includes(id) ? "≥" : "";
    const interval = row.intervals[id];
    return interval
      ? `${bound}${text} (${number(interval[0])}–${number(interval[1])})`
      : `${bound}${text}`;
  };
  const range = (row: ComparisonRow) =>
    row.range !== null && row.range[0] < row.range[1]
      ? `${number(row.range[0])}–${number(row.range[1])}`
      : "";
  const ranged = rows.some(row => range(row) !== "");
  return {
    head: [
      "name",
      "field",
      "age",
      "counts",
      ...metrics,
      ...(ranged ? [`${sort} as doubts go`] : []),
      "percentile",
    ],
    rows: rows.map(row => [
      row.name,
      row.field ?? "–",
      number(row.age),
      `${row.coverage.citations}/${row.coverage.papers}`,
      ...metrics.map(id => value(row, id)),
      ...(ranged ? [range(row)] : []),
      row.percentiles[sort] === null
        ? "–"
        : `${number(Math.round(row.percentiles[sort]))} among ${row.cohort.size}`,
    ]),
  };
}

/** A table in Markdown; what would divide cells or begin markup is escaped. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |\n`;
  return `${line(head)}|${head.map(() => " --- |").join("")}\n${rows.map(line).join("")}`;
}

const markdownCell = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").replace(/[\\|`*_<>[\]]/g, "\\$&");
