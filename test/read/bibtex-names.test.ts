import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bibtexAuthors} from "../../src/read/bibtex-names.ts";

const partsOf = (raw: string) => bibtexAuthors(raw).authors.map(({parts}) => parts);
const namesOf = (raw: string) => bibtexAuthors(raw).authors.map(({name}) => name);

describe("names of a BibTeX field", () => {
  test("have their parts, the family name alone without a particle", () => {
    expect(partsOf("Sample, Ada and van der Third, Ben and Cleo Fourth")).toEqual([
      {given: "Ada", family: "Sample", particle: "", suffix: ""},
      {given: "Ben", family: "Third", particle: "van der", suffix: ""},
      {given: "Cleo", family: "Fourth", particle: "", suffix: ""},
    ]);
  });

  test('are not parted at an "and" or a comma within braces', () => {
    expect(namesOf("{Sand and Water, Ltd} and Sample, Ada")).toEqual([
      "Sand and Water, Ltd",
      "Ada Sample",
    ]);
    expect(partsOf("{Third, Jr}, Ben")).toEqual([
      {given: "Ben", family: "Third, Jr", particle: "", suffix: ""},
    ]);
  });

  test("with an accent in braces are parted all the same", () => {
    expect(namesOf("M{\\\"u}ller, Ada and Nov{\\'a}k, Ben")).toEqual(["Ada Müller", "Ben Novák"]);
  });

  test("keep a brace that is never closed from costing those before it", () => {
    expect(namesOf("Sample, Ada and Th{ird, Ben")[0]).toBe("Ada Sample");
  });

  test("are as many as were joined, whatever stands in braces", () => {
    const name = fc.constantFrom(
      "Sample, Ada",
      "{Sand and Water}",
      'M{\\"u}ller, Eva',
      "Ben Third",
    );
    fc.assert(
      fc.property(fc.array(name, {minLength: 1, maxLength: 6}), names => {
        expect(namesOf(names.join(" and "))).toHaveLength(names.length);
      }),
    );
  });
});
