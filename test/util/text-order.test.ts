import fc from "fast-check";
import {expect, test} from "vitest";
import {compareTexts, textColumn} from "../../src/util/text-column.ts";
import {textOrder} from "../../src/util/text-order.ts";

test("texts stand in the order of their bytes, equal ones by number", () => {
  const text = fc.oneof(
    fc.string({unit: "binary", maxLength: 4}),
    fc.constantFrom("", "a", "b", "aa", "ab", "aaa", "b\u0000", "é", "\u{1f600}", "\uffee"),
    fc.nat(300).map(n => `10.5555/paper.${n}`),
  );
  fc.assert(
    fc.property(fc.array(text, {maxLength: 200}), texts => {
      const column = textColumn(texts);
      const plain = texts.map((_, i) => i).sort((i, j) => compareTexts(column, i, j) || i - j);
      expect([...textOrder(column)]).toEqual(plain);
    }),
  );
});

test("many equal texts and long common beginnings end", () => {
  const same = textColumn(Array.from({length: 40}, () => "x".repeat(20_000)));
  expect([...textOrder(same)]).toEqual(Array.from({length: 40}, (_, i) => i));
  const longer = textColumn(Array.from({length: 500}, (_, i) => "x".repeat(500 - i)));
  expect([...textOrder(longer)]).toEqual(Array.from({length: 500}, (_, i) => 499 - i));
});

test("texts that end come before those that go on with a zero byte", () => {
  const texts = Array.from(
    {length: 60},
    (_, i) => `a${"\u0000".repeat((7 * i) % 5)}${i % 3 === 0 ? "b" : ""}`,
  );
  const column = textColumn(texts);
  const plain = texts.map((_, i) => i).sort((i, j) => compareTexts(column, i, j) || i - j);
  expect([...textOrder(column)]).toEqual(plain);
});
