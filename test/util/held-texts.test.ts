import {expect, test} from "vitest";
import {withHeldFields} from "../../src/util/held-fields.ts";
import {hasHalf, textColumnOf, textOf, textsIn, textsOf} from "../../src/util/held-texts.ts";
import {textColumn} from "../../src/util/text-column.ts";
import {textIn} from "../../src/util/texts.ts";

const TEXTS = ["wei-wang", "", "zoë", "𝔸da"];

test("texts are found without their array, whether they are held as a column or not", () => {
  const column = textColumn(TEXTS);
  const held = withHeldFields({id: TEXTS, name: TEXTS}, {id: column});
  expect(textsOf(held, "id")).toBe(column);
  for (const field of ["id", "name"] as const)
    for (const [i, text] of TEXTS.entries()) {
      expect(textOf(held, field, i)).toBe(text);
      expect(textIn(textsOf(held, field), i)).toBe(text);
    }
});

test("the column of an array is made once, and threads can reach a large one", () => {
  const long = Array.from({length: 2000}, (_, i) => `name ${i}`);
  const column = textColumnOf({name: long}, "name");
  expect(textsOf({name: long}, "name")).toBe(column);
  expect(column.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
});

test("texts that stand elsewhere are found there, and made a column where one is asked for", () => {
  const among = {first: textColumn(TEXTS), more: textColumn(["more"])};
  const placed = {place: Uint32Array.of(4, 2), among};
  const held = withHeldFields({id: [] as string[]}, {id: placed});
  expect(textsOf(held, "id")).toBe(placed);
  expect([textsIn(held, "id"), textOf(held, "id", 0), textOf(held, "id", 1)]).toEqual([2, "more", "zoë"]); // biome-ignore format: one line
  expect(textColumnOf(held, "id")).toEqual(textColumn(["more", "zoë"]));
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
