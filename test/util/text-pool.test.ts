import fc from "fast-check";
import {expect, test} from "vitest";
import {textAt, textCount} from "../../src/util/text-column.ts";
import {pooledStrings, textPool} from "../../src/util/text-pool.ts";
import {sameHash} from "../help/same-hash.ts";

test("each different text has one number, in the order in which they came", () => {
  const pool = textPool();
  expect(["b", "", "b", "a", "ü", "a", "王小明", "ü"].map(pool.add)).toEqual([
    0, 1, 0, 2, 3, 2, 4, 3,
  ]);
  expect(pool.size).toBe(5);
  expect(pooledStrings(pool.finish())).toEqual(["b", "", "a", "ü", "王小明"]);
});

test("any texts are told apart and given back, half characters too", () => {
  const letter = fc.constantFrom("a", "b", "é", "\u0080", "王", "\ud83d\ude00", "\ud83d", "\ude00", "\ufffd", "\0"); // biome-ignore format: one line
  fc.assert(
    fc.property(
      fc.array(fc.array(letter, {maxLength: 4}).map(letters => letters.join(""))),
      texts => {
        const pool = textPool();
        const known = [...new Set(texts)];
        for (const text of texts) expect(pool.add(text)).toBe(known.indexOf(text));
        expect(pooledStrings(pool.view())).toEqual(known);
        const together = textPool();
        expect(together.addAll(texts)).toEqual(texts.map(text => known.indexOf(text)));
        expect(known.map(together.add)).toEqual([...known.keys()]);
        expect(pooledStrings(pool.finish())).toEqual(known);
      },
    ),
    {numRuns: 300},
  );
});

test("texts are found again however many there are, and a view stays as it was", () => {
  const pool = textPool();
  const texts = Array.from({length: 100_000}, (_, i) => `name ${(i * 7919) % 100_003}`);
  for (const [i, text] of texts.slice(0, 1000).entries()) expect(pool.add(text)).toBe(i);
  const view = pool.view();
  for (const [i, text] of texts.entries()) expect(pool.add(text)).toBe(i);
  for (const [i, text] of texts.entries()) expect(pool.add(text)).toBe(i);
  const together = textPool();
  expect(together.addAll(texts)).toEqual([...texts.keys()]);
  expect(texts.map(together.add)).toEqual([...texts.keys()]);
  expect(textCount(view.column)).toBe(1000);
  expect(pooledStrings(view)).toEqual(texts.slice(0, 1000));
  const {column, halves} = pool.finish();
  expect([textCount(column), halves.size]).toEqual([100_000, 0]);
  expect(textAt(column, 99_999)).toBe(texts[99_999]);
  expect(column.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test("texts of one hash are told apart, and so are those of one length and beginning", () => {
  const pool = textPool();
  const [a, b] = sameHash();
  expect([a, b, a, b, `${a}x`, `${b}x`].map(pool.add)).toEqual([0, 1, 0, 1, 2, 3]);
  expect([`${a}é`, `${b}é`, `${a}é`].map(pool.add)).toEqual([4, 5, 4]);
});

test("very long texts fit in", () => {
  const pool = textPool();
  const long = ["é".repeat(50_000), "x".repeat(100_000)];
  expect([...long, ...long].map(pool.add)).toEqual([0, 1, 0, 1]);
  expect(pooledStrings(pool.finish())).toEqual(long);
});
