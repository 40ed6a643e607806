import fc from "fast-check";
import {expect, test} from "vitest";
import {bytePen} from "../../src/util/byte-pen.ts";
import type {Cell} from "../../src/write/cell.ts";
import {writeRow} from "../../src/write/csv.ts";
import {writeRowBytes} from "../../src/write/csv-bytes.ts";
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
