import fc from "fast-check";
import {expect, test} from "vitest";
import {binaryOf, rowsOfBinary, type SqlValue} from "../../src/engines/clickhouse/row-binary.ts";
import {allOf} from "../../src/engines/engine.ts";
import {
  big,
  double,
  flag,
  int,
  maybeBig,
  maybeDouble,
  maybeInt,
  maybeText,
  text,
} from "../../src/engines/sql/columns.ts";
import type {SqlColumn} from "../../src/engines/sql/dialect.ts";

/** Bytes in pieces of so many. */
async function* cut(bytes: Uint8Array, each: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += each) yield bytes.subarray(from, from + each);
}

const read = async (bytes: Uint8Array, columns: readonly SqlColumn[], each = 7) =>
  (await allOf(rowsOfBinary(cut(bytes, each), columns))).flat();

test("numbers stand with their lowest byte first, nulls and flags in a byte, texts after their length", () => {
  const columns = [
    int("a"),
    maybeInt("b"),
    maybeInt("c"),
    big("d"),
    flag("e"),
    flag("f"),
    text("g"),
  ];
  const bytes = binaryOf(columns, [[-2, null, 258, 2 ** 33, true, false, "é"]]);
  expect([...bytes]).toEqual([
    ...[254, 255, 255, 255],
    1,
    ...[0, 2, 1, 0, 0],
    ...[0, 0, 0, 0, 2, 0, 0, 0],
    ...[1, 0],
    ...[2, 0xc3, 0xa9],
  ]);
  expect([...binaryOf([double("x")], [[-2]])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0xc0]);
});

test.each([0, 1, 127, 128, 129, 16_383, 16_384, 70_000])(
  "a text of %i bytes comes back",
  async length => {
    const rows = [["x".repeat(length), 7]];
    const columns = [text("t"), int("n")];
    const bytes = binaryOf(columns, rows);
    const header = length < 128 ? 1 : length < 16_384 ? 2 : 3;
    expect(bytes.length).toBe(header + length + 4);
    expect(await read(bytes, columns, 1000)).toEqual(rows);
  },
);

test("rows come back wherever their bytes are cut", async () => {
  const whole = fc.maxSafeInteger();
  const kinds: readonly (readonly [SqlColumn, fc.Arbitrary<SqlValue>])[] = [
    [int("a"), fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1})],
    [maybeInt("b"), fc.option(fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}))],
    [big("c"), whole],
    [maybeBig("d"), fc.option(whole)],
    [double("e"), fc.double({noNaN: true})],
    [maybeDouble("f"), fc.option(fc.double({noNaN: true}))],
    [flag("g"), fc.boolean()],
    [text("h"), fc.string({unit: "grapheme"})],
    [maybeText("i"), fc.option(fc.string())],
  ];
  const columns = kinds.map(([column]) => column);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(...kinds.map(([, value]) => value)), {maxLength: 9}),
      fc.integer({min: 1, max: 40}),
      async (rows, each) => {
        expect(await read(binaryOf(columns, rows), columns, each)).toEqual(rows);
      },
    ),
    {numRuns: 60},
  );
});

test("an answer that ends in the midst of a row is an error, at whatever byte", async () => {
  const columns = [int("a"), maybeText("b"), double("c")];
  const bytes = binaryOf(columns, [[1, "word", 0.5]]);
  for (let length = 1; length < bytes.length; length++)
    await expect(read(bytes.subarray(0, length), columns), String(length)).rejects.toThrow(
      "in the midst of a row",
    );
  expect(await read(bytes.subarray(0, 0), columns)).toEqual([]);
});

test("no value where there must be one is told with the name of its column", () => {
  expect(() => binaryOf([int("paper")], [[null]])).toThrow("paper: expected a value, got null");
});
