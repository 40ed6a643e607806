import {useRef, useState} from "preact/hooks";
import {type Metric, type NumberColumn, numberAt, writeRow} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import {columnFigure, figure} from "../facts/format.ts";
import {helpText} from "../facts/measures.ts";
import type {Column} from "../parts/column.ts";
import {choiceOf, type TableChoice, type TableName} from "../state/tables.ts";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {save} from "./files.ts";
import type {Open} from "./shared.ts";

/** What the worker gives a table, what was typed into it and which rows hold that. */
export function useTable(open: Open, table: TableName) {
  const [typed, setTyped] = useState("");
  const text = typed.trim();
  const extra = useAnswer(open, "table", {table});
  const rows = useAnswer(open, "rows", text === "" ? null : {table, text});
  const last = useRef<Uint32Array | null>(null);
  if (text === "") last.current = null;
  else if (rows.state === "answered") last.current = rows.output;
  return {
    choice: choiceOf(open.state.tables, table),
    onChoice: (choice: Partial<TableChoice>) => open.send({type: "table", table, choice}),
    typed,
    onType: setTyped,
    found: last.current, // while the next answer is awaited, the last one stands
    extra: extra.state === "answered" ? extra.output : null,
  };
}

/** Saves the columns that are shown, in the order shown. */
export function saveCsv(file: string) {
  return (rows: Uint32Array, columns: readonly Column[]): void => {
    let text = "";
    const out = (row: string) => {
      text += row;
    };
    writeRow(
      columns.map(({label}) => label),
      out,
    );
    for (const row of rows)
      writeRow(
        columns.map(({plain}) => plain(row)),
        out,
      );
    save(file, new Blob([text], {type: "text/csv;charset=utf-8"}));
  };
}

const plainOf = (column: NumberColumn | null) => (row: number) =>
  column === null ? null : numberAt(column, row);

/** A column of numbers. */
export function numberColumnOf(
  id: string,
  label: string,
  order: NumberColumn | null,
  rest: Partial<Column> = {},
): Column {
  const plain = plainOf(order);
  const text = order === null ? figure : columnFigure(order);
  return {id, label, numeric: true, order, plain, cell: row => text(plain(row)), ...rest};
}

/** Years have no thousands. */
export function yearColumn(
  id: string,
  label: string,
  order: NumberColumn | null,
  rest: Partial<Column> = {},
): Column {
  const plain = plainOf(order);
  return {
    id,
    label,
    numeric: true,
    order,
    plain,
    cell: row => {
      const year = plain(row);
      return year === null ? "–" : String(year);
    },
    ...rest,
  };
}

/** A column of names that lead to what they name. */
export function nameColumn(
  id: string,
  label: string,
  order: NumberColumn | null,
  name: (row: number) => string,
): Column {
  return {
    id,
    label,
    order,
    fixed: true,
    plain: name,
    cell: row => (
      <button type="button" class="cell-link" tabIndex={-1} dir="auto">
        {name(row)}
      </button>
    ),
  };
}

/** A column for each measure of which anything is known. */
export function measureColumns(
  metrics: readonly Metric[],
  columns: Readonly<Record<string, NumberColumn>>,
  {
    without = [],
    usual = [],
    estimate = () => null,
    open,
  }: {
    without?: readonly string[];
    usual?: readonly string[];
    /** How a measure is estimated; null = it is exact. */
    estimate?: (id: string) => string | null;
    open?: (label: string, row: number) => void;
  },
): Column[] {
  return metrics.flatMap(metric => {
    const {id, label} = metric;
    const order = columns[id];
    const known = order !== undefined && (order.known === null || order.known.includes(1));
    if (!known || without.includes(id)) return [];
    const how = estimate(id);
    const make = metric.unit === "year" ? yearColumn : numberColumnOf;
    const column = make(id, how === null ? label : words.inspect.table.estimated(label), order, {
      metric,
      usual: usual.includes(id),
      meaning: how === null ? helpText(metric) : `${helpText(metric)}\n${how}`,
      ...(open === undefined ? {} : {open: (row: number) => open(label, row)}),
    });
    return [how === null ? column : {...column, cell: row => approximately(column.cell(row))}];
  });
}

const approximately = (cell: unknown): string => (cell === "–" ? "–" : `≈ ${String(cell)}`);

/** Places of texts in the order of all, once the worker has them. */
export const rankOf = (extra: QuestionOutput<"table"> | null, id: string): NumberColumn | null =>
  extra?.ranks[id] ?? null;
