import fc from "fast-check";
import {expect, test} from "vitest";
import {textColumn} from "../../src/util/text-column.ts";
import {textsWith} from "../../src/util/texts-with.ts";

const word = fc.string({unit: fc.constantFrom("a", "b"), minLength: 1, maxLength: 3});
const text = fc.string({unit: fc.constantFrom("a", "b", "é", " "), maxLength: 8});

test("texts that hold a word are those in which it is found, each once and rising", () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(word, {maxLength: 3}), (texts, words) => {
      const expected = texts.flatMap((each, i) => (words.some(w => each.includes(w)) ? [i] : []));
      expect(textsWith(textColumn(texts), ...words)).toEqual(expected);
    }),
  );
});

test("a word is not found across the end of a text", () => {
  expect(textsWith(textColumn(["x ab", "cd", "", "abcd", "abcd"]), "abcd")).toEqual([3, 4]);
  expect(textsWith(textColumn([]), "abcd")).toEqual([]);
});
