import fc from "fast-check";
import {expect, test} from "vitest";
import {NONE} from "../../src/papers/corpus.ts";
import {bytePen} from "../../src/util/byte-pen.ts";
import {slugColumn} from "../../src/util/slug-column.ts";
import {textColumn} from "../../src/util/text-column.ts";
import type {Cell} from "../../src/write/cell.ts";
import {writeRow} from "../../src/write/csv.ts";
import {writeRowBytes} from "../../src/write/csv-bytes.ts";
import {writePlainTable} from "../../src/write/plain-bytes.ts";
import {plainRows, textCells} from "../../src/write/plain-table.ts";
import {TABLES} from "../../src/write/tables.ts";
import {smallAnalysis} from "../help/analysis.ts";

function rowBytes(cells: readonly Cell[]): string {
  const pieces: Buffer[] = [];
  const pen = bytePen(bytes => pieces.push(Buffer.from(bytes)));
  writeRowBytes(cells, pen);
  pen.end();
  return Buffer.concat(pieces).toString();
}

test("a row as bytes is the row as text", () => {
  const marks = fc
    .array(fc.constantFrom(..."'=+-@\t\r\n\",;aé", "\ud800"))
    .map(all => all.join(""));
  const cell = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({noNaN: true}),
    fc.string({unit: "grapheme"}),
    marks,
  );
  fc.assert(
    fc.property(fc.array(cell), cells => {
      let text = "";
      writeRow(cells, piece => {
        text += piece;
      });
      expect(rowBytes(cells)).toBe(Buffer.from(text).toString());
    }),
  );
});

test("what could be a formula is guarded as it is in text", () => {
  const cells = ["'=1", "''+", "'a", "=", "-1", "a=", "\tx", ",-"];
  expect(rowBytes(cells)).toBe(`''=1,'''+,'a,'=,'-1,a=,'\tx,",-"\n`);
});

test("every table is the same as bytes and as text", async () => {
  const analysis = await smallAnalysis();
  for (const table of TABLES) {
    let text = "";
    table.write(analysis, piece => {
      text += piece;
    });
    const pieces: Buffer[] = [];
    table.writeBytes(analysis, bytes => pieces.push(Buffer.from(bytes)));
    expect(Buffer.concat(pieces).toString(), table.file).toBe(text);
    expect(text.length).toBeGreaterThan(20);
  }
});

test("cells are the same however texts are held, one a row or those that rows point to", () => {
  const texts = ["Wei Wang", "=1", "Zoë, A", "", 'J. "O"', "王"];
  const rows = 5000;
  const among = {first: textColumn(texts.slice(0, 4)), more: textColumn(texts.slice(4))};
  const place = Uint32Array.from({length: rows}, (_, i) => (i * 7) % 6);
  const slugs = slugColumn(among, new Uint8Array(6).fill(1), "person");
  const number = Uint16Array.from({length: rows}, (_, i) => 1 + (i % 4) * 100);
  const row = Uint32Array.from({length: rows}, (_, i) => (i % 11 === 0 ? NONE : (i * 13) % rows));
  const placed = {place, among};
  const ids = {place, slugs, number};
  const table = {
    rows,
    columns: {
      name: textCells(placed),
      id: textCells(ids),
      his_name: textCells(placed, row),
      his_id: textCells(ids, {made: (from, to) => row.slice(from, to)}),
      other: textCells(textColumn(texts), place),
    },
  };
  let text = "";
  plainRows(table, cells => writeRow(cells, piece => (text += piece)));
  const pieces: Buffer[] = [];
  writePlainTable(table, bytes => pieces.push(Buffer.from(bytes)));
  expect(Buffer.concat(pieces).toString()).toBe(text);
  expect(text.split("\n").slice(1, 4)).toEqual([
    "Wei Wang,wei-wang,,,Wei Wang",
    "'=1,1-101,'=1,1-101,'=1",
    '"Zoë, A",zoe-a-201,"Zoë, A",zoe-a-201,"Zoë, A"',
  ]);
});
