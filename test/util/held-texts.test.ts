import {expect, test} from "vitest";
import {hasHalf, heldTexts, textOf, textsOf, withHeldTexts} from "../../src/util/held-texts.ts";
import {textAt, textColumn} from "../../src/util/text-column.ts";

const TEXTS = ["wei-wang", "", "zoë", "𝔸da"];

test("an object is the same however its texts are held, in the order of its fields", () => {
  const plain = {count: 4, id: TEXTS, more: [1, 2]};
  const held = withHeldTexts(plain, {id: textColumn(TEXTS)});
  expect(held).toEqual(plain);
  expect(Object.keys(held)).toEqual(["count", "id", "more"]);
  expect(structuredClone(held)).toEqual(plain);
  expect({...held, count: 5}).toEqual({...plain, count: 5});
  expect(held.id).toBe(held.id); // looks in turn make one array
  expect(held.id).not.toBe(TEXTS);
  expect(held.more).toBe(plain.more);
});

test("texts are found without their array, whether they are held as a column or not", () => {
  const column = textColumn(TEXTS);
  const held = withHeldTexts({id: TEXTS, name: TEXTS}, {id: column});
  expect([heldTexts(held, "id"), heldTexts(held, "name")]).toEqual([column, undefined]);
  expect(heldTexts({id: TEXTS}, "id")).toBeUndefined();
  expect(textsOf(held, "id")).toBe(column);
  for (const field of ["id", "name"] as const)
    for (const [i, text] of TEXTS.entries()) {
      expect(textOf(held, field, i)).toBe(text);
      expect(textAt(textsOf(held, field), i)).toBe(text);
    }
});

test("the column of an array is made once, and threads can reach a large one", () => {
  const long = Array.from({length: 2000}, (_, i) => `name ${i}`);
  const column = textsOf({name: long}, "name");
  expect(textsOf({name: long}, "name")).toBe(column);
  expect(column.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test("half a character is told from a whole one", () => {
  expect([..."a𝔸ß", "a\ud835", "\udd38", "\udd38\ud835"].map(hasHalf)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
});
