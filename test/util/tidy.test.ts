import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {isTidy} from "../../src/util/tidy.ts";

describe("tidy text", () => {
  test.each([
    ["", true],
    ["a", true],
    ["Zoë Müller, 王", true],
    [" a", false],
    ["a ", false],
    ["a  b", false],
    ["a\tb", false],
    ["a\u00a0b", false],
    ["a\u2009b", false],
    ["a\u3000b", false],
    ["a\u0000b", false],
    ["a\u0085b", false],
  ])("%j: %s", (text, tidy) => {
    expect(isTidy(text)).toBe(tidy);
  });

  test("is what tidying leaves as it is", () => {
    const text = fc.string({
      unit: fc.constantFrom(" ", "\n", "\u2003", "\u2028", "\ufeff", "a", "é", "王"),
      maxLength: 40, // long ones are looked at in another way
    });
    fc.assert(
      fc.property(text, words => {
        expect(isTidy(words)).toBe(words === words.replace(/\s+/g, " ").trim());
      }),
    );
  });
});
