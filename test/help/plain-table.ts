import {NONE} from "../../src/papers/corpus.ts";
import {columnBuilder, numberColumn} from "../../src/util/number-column.ts";
import {textColumn} from "../../src/util/text-column.ts";
import {writeRow} from "../../src/write/csv.ts";
import {numberCells, type PlainTable, plainRows, textCells} from "../../src/write/plain-table.ts";

const WORDS = ["river", "a,b", 'say "so"', "=1+1", "", "Zoë\nLake", "'=x", "水"];

/** A table with cells of every kind: unknown, negative, broken and large numbers, and texts that must be quoted. */
export function plainTable(rows: number): PlainTable {
  const each = <T>(of: (i: number) => T): T[] => Array.from({length: rows}, (_, i) => of(i));
  const narrow = columnBuilder(rows);
  for (let i = 0; i < rows; i++) narrow.push(i % 5 === 0 ? null : i % 7);
  return {
    rows,
    columns: {
      text: textCells(textColumn(each(i => `${WORDS[i % WORDS.length]}${i % 3}`))),
      pointed: textCells(
        textColumn(WORDS),
        Uint32Array.from(each(i => (i % 9 === 8 ? NONE : (i * 5) % WORDS.length))),
      ),
      year: numberCells(Int16Array.from(each(i => (i % 4 === 0 ? 0 : 1990 + (i % 40)))), {
        unknown: 0,
      }),
      community: numberCells(Uint32Array.from(each(i => i % 100)), {plus: 1}),
      strength: numberCells(Float64Array.from(each(i => (i - 3) / 7))),
      known: numberCells(numberColumn(each(i => (i % 3 === 0 ? null : i * 1e9)))),
      narrow: numberCells(narrow.finish()),
    },
  };
}

/** The table as CSV, cell by cell. */
export function tableText(table: PlainTable): string {
  let text = "";
  plainRows(table, cells =>
    writeRow(cells, piece => {
      text += piece;
    }),
  );
  return text;
}
