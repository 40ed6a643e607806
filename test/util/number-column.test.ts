import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {madeOf} from "../../src/util/made-fields.ts";
import {narrowBlocks} from "../../src/util/narrow-blocks.ts";
import {
  columnBuilder,
  type NumberColumn,
  narrowColumn,
  numberAt,
  numberColumn,
} from "../../src/util/number-column.ts";

const built = (values: readonly (number | null)[]): NumberColumn => {
  const builder = columnBuilder(values.length);
  for (const value of values) builder.push(value);
  return builder.finish();
};

/** More than one block: whole numbers, then doubles that all differ. */
const LONG = Array.from({length: 150_000}, (_, i) => (i < 70_000 ? i % 7 : i + 0.25));

describe("columns in fewer bytes", () => {
  test("a column is the same however it is held", () => {
    const values = fc.array(
      fc.option(fc.oneof(fc.integer({min: -3, max: 3}), fc.double({noNaN: true}))),
    );
    fc.assert(
      fc.property(values, values => {
        const plain = numberColumn(values);
        const column = built(values);
        expect(column).toEqual(plain);
        expect(narrowColumn(plain)).toEqual(plain);
        expect(structuredClone(column)).toEqual(plain);
        for (let i = 0; i < values.length; i++)
          expect(numberAt(column, i)).toBe(numberAt(plain, i));
      }),
    );
  });

  test("values of several blocks are those that were pushed, also while more are to come", () => {
    const builder = columnBuilder(LONG.length);
    for (const [i, value] of LONG.entries()) {
      builder.push(value);
      if (i % 9973 === 0)
        expect([builder.at(i), builder.at(i >> 1)]).toEqual([value, LONG[i >> 1]]);
    }
    const column = builder.finish();
    expect(column.known).toBeNull();
    expect(column.value).toEqual(Float64Array.from(LONG));
    for (const i of [0, 65_535, 65_536, 69_999, 131_072, 149_999])
      expect(numberAt(column, i)).toBe(LONG[i]);
  });

  test("what is no number is unknown, before and after the first", () => {
    const column = built([1, Number.NaN, 2, Number.POSITIVE_INFINITY, null, 3]);
    expect([0, 1, 2, 3, 4, 5].map(i => numberAt(column, i))).toEqual([1, null, 2, null, null, 3]);
    expect(column.known).toEqual(Uint8Array.of(1, 0, 1, 0, 0, 1));
    expect(column.value).toEqual(Float64Array.of(1, 0, 2, 0, 0, 3));
    const builder = columnBuilder(2);
    builder.push(null);
    builder.push(4);
    expect([builder.at(0), builder.at(1)]).toEqual([null, 4]);
  });

  test("few different values take a byte or two each, others what they take anyhow", () => {
    const bytes = (values: readonly number[]) => {
      const blocks = narrowBlocks();
      for (const value of values) blocks.push(value);
      return blocks.finish().bytes;
    };
    const many = Array.from({length: 65_536}, (_, i) => i);
    expect(bytes(many.map(i => (i % 256) / 3))).toBe(65_536 + 256 * 8);
    expect(bytes(many.map(i => (i % 257) / 3))).toBe(65_536 * 2 + 257 * 8);
    expect(bytes(many.map(i => i / 3))).toBe(65_536 * 8);
    expect(bytes(many.map(i => (i % 60_000) / 3))).toBe(65_536 * 8);
    expect(bytes([...many, 1, 2, 3].map(i => i / 3))).toBe(65_539 * 8);
  });

  test("any run of a column that is held so is that of its values", () => {
    const column = built(LONG);
    const {length, made} = madeOf(column, "value")!;
    expect(length).toBe(150_000);
    for (const [
      from,
      to,
    ] of [[0, 150_000], [65_530, 65_540], [65_536, 131_072], [131_071, 131_073], [7, 7]]) // biome-ignore format: one list
      expect(made(from, to)).toEqual(Float64Array.from(LONG.slice(from, to)));
    expect(madeOf(numberColumn([1]), "value")).toBe(undefined);
  });

  test("a column that would hardly be smaller stays as it is", () => {
    const different = numberColumn(Array.from({length: 1000}, (_, i) => i / 7));
    expect(narrowColumn(different)).toBe(different);
    const alike = numberColumn(Array.from({length: 1000}, (_, i) => (i % 9) / 7));
    expect(narrowColumn(alike)).not.toBe(alike);
    const narrow = narrowColumn(alike);
    expect(narrow.value).not.toBe(alike.value);
    expect(narrow.value).toBe(narrow.value); // looks in turn make one array
    expect(narrowColumn(alike)).toEqual(alike);
  });
});
