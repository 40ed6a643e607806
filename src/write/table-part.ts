import type {Numbers} from "../util/narrow-numbers.ts";
import {numberAt} from "../util/number-column.ts";
import {shared} from "../util/share.ts";
import type {Texts} from "../util/texts.ts";
import type {JointWork} from "./joint-topics.ts";
import {
  isColumn,
  isMadeNumbers,
  type MadeNumbers,
  type PlainColumn,
  type PlainTable,
} from "./plain-table.ts";

/** What all rows of a table need, in the order of its columns: what they point to. */
export type TableFrame = readonly ColumnFrame[];

type ColumnFrame =
  | {readonly kind: "numbers"; readonly unknown: number | null; readonly plus: number}
  | {readonly kind: "texts"; readonly texts: Texts}
  | {readonly kind: "topics"; readonly work: JointWork};

/** Some rows of a table. */
export interface TablePart {
  readonly rows: number;
  readonly columns: readonly PartColumn[];
}

/** What the rows have of their own. */
export type PartColumn =
  /** NaN is unknown, as is what the frame says. */
  | {readonly kind: "numbers"; readonly value: Numbers}
  | TextPart
  | {readonly kind: "topics"; readonly source: Uint32Array; readonly target: Uint32Array};

/** Texts that rows have; a place of null = they are those from `first` on. */
export interface TextPart {
  readonly kind: "texts";
  readonly place: Uint32Array | null;
  readonly first: number;
}

/** The frame of a table. */
export const frameOf = ({columns}: PlainTable): TableFrame => Object.values(columns).map(frame);

/** The same in memory that threads share. */
export const sharedFrame = (table: PlainTable): TableFrame =>
  Object.values(shared(Object.fromEntries(frameOf(table).entries()))); // what two columns have is copied once

function frame(column: PlainColumn): ColumnFrame {
  if (column.kind === "numbers")
    return {kind: "numbers", unknown: column.unknown, plus: column.plus};
  if (column.kind === "texts") return {kind: "texts", texts: column.texts};
  return {kind: "topics", work: column.work};
}

/** The rows from … to − 1 of a table. O(rows · columns) time and memory, less for what threads share anyway. */
export const partOf = ({columns}: PlainTable, from: number, to: number): TablePart => ({
  rows: to - from,
  columns: Object.values(columns).map(column => cutColumn(column, from, to)),
});

function cutColumn(column: PlainColumn, from: number, to: number): PartColumn {
  if (column.kind === "texts") {
    const {place} = column;
    return {kind: "texts", place: place && cut(place, from, to), first: from};
  }
  if (column.kind === "topics") {
    const {source, target} = column;
    return {kind: "topics", source: cut(source, from, to), target: cut(target, from, to)};
  }
  const {values} = column;
  if (!isColumn(values)) return {kind: "numbers", value: cut(values, from, to)};
  const value = new Float64Array(to - from);
  for (let i = from; i < to; i++) value[i - from] = numberAt(values, i) ?? Number.NaN;
  return {kind: "numbers", value};
}

/** A part of an array by itself: as it lies where threads share it, else copied; or what is made. */
function cut<Each extends Numbers>(
  array: Each | MadeNumbers<Each>,
  from: number,
  to: number,
): Each {
  if (isMadeNumbers(array)) return array.made(from, to);
  const isShared = !(array.buffer instanceof ArrayBuffer);
  return (isShared ? array.subarray(from, to) : array.slice(from, to)) as Each;
}
