import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {parseName} from "../../src/people/name.ts";
import {plainCut} from "../../src/people/plain-name.ts";

/** Words that are read in more ways than one, and such that are not. */
const WORDS =
  `Ada Grace Hopper Müller Þór Élodie Wei Wang Xiaoming Kim Minsoo Nguyen Van Thi Thanh García Márquez Jr Sr Ii Dr
  Prof Sir Mc Mac Ben Bin St San Y E The For On Of Members Team Group Institute Task Force Working Party Bank Anonymous None
  Others Unknown Study Trial No Author A. J. Ł. Md. Ng Ho Do Al El Le La Ouyang Sima Chen Li Costa Silva Und Phd`.split(
    /\s+/,
  );
/** A sign that leaves no trace in a name, but makes it one that is looked at closely. */
const closely = (name: string) => parseName(`\u00ad${name}`);

describe("plain names", () => {
  test("are cut before their last word", () => {
    expect(plainCut("Ada Lovelace")).toBe(3);
    expect(plainCut("J. R. R. Tolkien")).toBe(8);
    expect(parseName("Ada M. Lovelace")).toEqual(closely("Ada M. Lovelace"));
  });

  test.each([
    "Madonna",
    "Smith J.",
    "de Gaulle",
    "Wang Xiaoming",
    "Gabriel García Márquez",
    "Robert Van Liere",
    "Henry Kyburg Jr",
    "Dr Watson",
    "Review Team",
    "Task Force",
    "Ada McLovelace",
    "",
    "Ada  Lovelace",
    `Ada ${"A. ".repeat(50)}Lovelace`,
  ])("%s is none", name => {
    expect(plainCut(name)).toBe(0);
  });

  test("come out as they do when they are looked at closely", () => {
    const word = fc.constantFrom(...WORDS);
    fc.assert(
      fc.property(fc.array(word, {minLength: 1, maxLength: 4}), words => {
        expect(parseName(words.join(" "))).toEqual(closely(words.join(" ")));
      }),
      {numRuns: 2000},
    );
  });
});
