import {expect, test} from "vitest";
import {withHeldFields} from "../../src/util/held-fields.ts";
import {hasHalf, textOf, textsOf} from "../../src/util/held-texts.ts";
import {textAt, textColumn} from "../../src/util/text-column.ts";

const TEXTS = ["wei-wang", "", "zoë", "𝔸da"];

test("texts are found without their array, whether they are held as a column or not", () => {
  const column = textColumn(TEXTS);
  const held = withHeldFields({id: TEXTS, name: TEXTS}, {id: column});
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
