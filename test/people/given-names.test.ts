import fc from "fast-check";
import {expect, test} from "vitest";
import {
  compareGiven,
  givenCompatible,
  givenTokens,
  nearlyEqual,
} from "../../src/people/given-names.ts";

const agreement = (a: string, b: string) => compareGiven(givenTokens(a), givenTokens(b));

test.each([
  ["Jean", "Jean", "same"],
  ["Jean René", "Jean", "longer"],
  ["J. R.", "J. R.", "same initials"],
  ["J.", "Jean", "initial"],
  ["J. P.", "Jean René", "different"],
  ["Robert", "Bob", "variant"],
  ["Katherine", "Katharine", "variant"],
  ["Robert", "Richard", "different"],
  ["Wei", "Wen", "different"],
  ["", "Jean", "unknown"],
  ["Mei Chun", "Meichun", "same"],
  ["Mei Chun X.", "Meichun", "longer"],
  ["Mei C. Xu", "Meic", "different"],
] as const)("%s and %s are %s", (a, b, expected) => {
  expect(agreement(a, b)).toBe(expected);
  expect(agreement(b, a)).toBe(expected);
});

test("a name agrees with itself and with its initials", () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/);
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 3}), words => {
      const name = words.join(" ");
      expect(agreement(name, name)).toBe("same");
      expect(givenCompatible(name, words.map(w => `${w[0]}.`).join(" "))).toBe(true);
    }),
  );
});

test("one letter off is nearly equal, two are not", () => {
  expect(nearlyEqual("katharina", "katarina")).toBe(true);
  expect(nearlyEqual("sergei", "sergie")).toBe(true);
  expect(nearlyEqual("martin", "marina")).toBe(false);
  expect(nearlyEqual("wei", "wen")).toBe(false);
});
