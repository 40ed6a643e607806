import type {Analysis} from "../analysis/analysis.ts";
import type {Cell} from "./cell.ts";
import type {TableWriter} from "./writer.ts";

/** What the cells of a column are: whole numbers within 32 bits, any numbers, yes or no, or text. */
export type ColumnKind = "int32" | "double" | "boolean" | "text";

/** A column of a table with one type; null is unknown. */
export interface TypedColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly values: readonly Cell[];
}

/**
 * The columns of a table, each of the narrowest kind that has all its cells; a column of which nothing is known is text,
 * as is one of mixed cells. Null for what is no table. O(cells) time and memory.
 */
export function typedColumns(analysis: Analysis, {rows}: TableWriter): TypedColumn[] | null {
  if (rows === null) return null;
  let names: readonly Cell[] | null = null;
  let columns: Cell[][] = [];
  rows(analysis, cells => {
    if (names === null) {
      names = cells;
      columns = cells.map(() => []);
    } else for (const [c, column] of columns.entries()) column.push(cells[c] ?? null);
  });
  return columns.map((values, c) => {
    const kind = kindOf(values);
    const text = (cell: Cell) => (cell === null ? null : String(cell));
    return {name: String(names![c]), kind, values: kind === "text" ? values.map(text) : values};
  });
}

function kindOf(values: readonly Cell[]): ColumnKind {
  let kind: ColumnKind | null = null;
  for (const value of values) {
    if (value === null) continue;
    const own = cellKind(value);
    if (kind === null || kind === own) kind = own;
    else if (isNumber(kind) && isNumber(own)) kind = "double";
    else return "text";
  }
  return kind ?? "text";
}

const isNumber = (kind: ColumnKind): boolean => kind === "int32" || kind === "double";

function cellKind(value: string | number | boolean): ColumnKind {
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "boolean";
  return (value | 0) === value && !Object.is(value, -0) ? "int32" : "double";
}
