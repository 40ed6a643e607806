import type {QualityReport} from "../../src/index.ts";
import {words} from "../words.ts";
import {yearSpan} from "./format.ts";

/** Some consecutive years, or the papers without one. */
export interface YearBlock {
  readonly label: string;
  /** First and last year; 0 and 0 for papers without one. */
  readonly from: number;
  readonly to: number;
  readonly papers: number;
  /** Papers that have each field, in the order of the report. */
  readonly known: readonly number[];
}

/** So many columns are read at a glance; more years are taken together. */
const MOST = 30;

/** The years of a report as columns, also those without papers: single ones, or as many together as needed; first papers without a year. */
export function yearBlocks({years, fields}: QualityReport): YearBlock[] {
  const dated = years.filter(({year}) => year !== 0);
  const undated = years.find(({year}) => year === 0);
  const blocks: YearBlock[] = [];
  const block = (label: string, from: number, to: number): YearBlock => {
    const rows = years.filter(({year}) => year >= from && year <= to);
    return {
      label,
      from,
      to,
      papers: rows.reduce((sum, {papers}) => sum + papers, 0),
      known: fields.map((_, f) => rows.reduce((sum, {known}) => sum + known[f], 0)),
    };
  };
  if (undated !== undefined) blocks.push(block(words.views2.quality.noYear, 0, 0));
  if (dated.length === 0) return blocks;
  const [first, last] = [dated[0].year, dated[dated.length - 1].year];
  const size = [1, 2, 5, 10, 20, 50, 100].find(n => (last - first + 1) / n <= MOST) ?? 1000;
  // Blocks of several years begin at round ones.
  for (let from = first - (size === 1 ? 0 : first % size); from <= last; from += size)
    blocks.push(
      block(
        yearSpan(Math.max(first, from), Math.min(last, from + size - 1)) ?? "",
        Math.max(first, from),
        Math.min(last, from + size - 1),
      ),
    );
  return blocks;
}
