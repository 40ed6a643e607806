import {NONE} from "../papers/corpus.ts";
import type {Numbers} from "../util/narrow-numbers.ts";
import {type NumberColumn, numberAt} from "../util/number-column.ts";
import {type Texts, textIn} from "../util/texts.ts";
import type {Cell, RowOut} from "./cell.ts";
import {type JointWork, jointTopics} from "./joint-topics.ts";

/** Numbers of rows that are not held: those of rows from … to − 1 are made when they are asked for. */
export interface MadeNumbers<Each extends Numbers = Numbers> {
  readonly made: (from: number, to: number) => Each;
}

/** A table in columns: any run of its rows can be written by itself, also on another thread. */
export interface PlainTable {
  readonly rows: number;
  /** Name → cells, in the order of the file. */
  readonly columns: Readonly<Record<string, PlainColumn>>;
}

export type PlainColumn = NumberCells | TextCells | TopicCells;

export interface NumberCells {
  readonly kind: "numbers";
  readonly values: Numbers | NumberColumn | MadeNumbers;
  /** Stands for "unknown" among them; null = nothing does. */
  readonly unknown: number | null;
  /** Is added to each: communities are counted from 1 in files. */
  readonly plus: number;
}

/** Texts, one a row, or those that each row points to. */
export interface TextCells {
  readonly kind: "texts";
  readonly texts: Texts;
  /** Row → its text, or NONE; null = texts are in the order of the rows. */
  readonly place: Uint32Array | MadeNumbers<Uint32Array> | null;
}

/** What the joint papers of two people are about. */
export interface TopicCells {
  readonly kind: "topics";
  readonly source: Uint32Array | MadeNumbers<Uint32Array>;
  readonly target: Uint32Array | MadeNumbers<Uint32Array>;
  readonly work: JointWork;
}

export const numberCells = (
  values: NumberCells["values"],
  {unknown = null, plus = 0}: Partial<Pick<NumberCells, "unknown" | "plus">> = {},
): NumberCells => ({kind: "numbers", values, unknown, plus});

export const textCells = (texts: Texts, place: TextCells["place"] = null): TextCells => ({
  kind: "texts",
  texts,
  place,
});

export const topicCells = (
  {source, target}: Pick<TopicCells, "source" | "target">,
  work: JointWork,
): TopicCells => ({kind: "topics", source, target, work});

/** Gives the names of columns, then the rows. */
export function plainRows({rows, columns}: PlainTable, row: RowOut): void {
  row(Object.keys(columns));
  const cells = Object.values(columns).map(column => cellAt(column, rows));
  for (let i = 0; i < rows; i++) row(cells.map(at => at(i)));
}

function cellAt(column: PlainColumn, rows: number): (row: number) => Cell {
  if (column.kind === "topics") {
    const [source, target] = [whole(column.source, rows), whole(column.target, rows)];
    const topics = jointTopics(column.work);
    return i => topics(source[i], target[i]);
  }
  if (column.kind === "texts") {
    const {texts} = column;
    if (column.place === null) return i => textIn(texts, i);
    const place = whole(column.place, rows);
    return i => (place[i] === NONE ? null : textIn(texts, place[i]));
  }
  const {unknown, plus} = column;
  const values = isMadeNumbers(column.values) ? whole(column.values, rows) : column.values;
  const at = isColumn(values) ? (i: number) => numberAt(values, i) : (i: number) => values[i];
  return i => {
    const value = at(i);
    if (value === null || value === unknown) return null;
    return plus === 0 ? value : value + plus;
  };
}

export const isColumn = (values: NumberCells["values"]): values is NumberColumn =>
  !ArrayBuffer.isView(values) && !isMadeNumbers(values);

export const isMadeNumbers = (values: object): values is MadeNumbers => "made" in values;

/** The numbers of all rows. */
const whole = <Each extends Numbers>(numbers: Each | MadeNumbers<Each>, rows: number): Each =>
  isMadeNumbers(numbers) ? numbers.made(0, rows) : numbers;
