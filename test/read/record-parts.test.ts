import {describe, expect, test} from "vitest";
import {commaParts, keywordList, recordAuthor} from "../../src/read/record-parts.ts";

describe("a name that is printed family first", () => {
  test.each([
    ["Sample, Ada", "Ada", "Sample", "", ""],
    ["Sample,Ada", "Ada", "Sample", "", ""],
    ["Sample , Ada", "Ada", "Sample", "", ""],
    ["van der Sample, Ada B.", "Ada B.", "Sample", "van der", ""],
    ["Sample, Ben Jr", "Ben", "Sample", "", "Jr"],
    ["Sample, Ben, III", "Ben", "Sample", "", "III"],
    ["Sample, Jr., Ben", "Ben", "Sample", "", "Jr."],
    ["Sample, Jr", "Jr", "Sample", "", ""],
  ])("%s", (name, given, family, particle, suffix) => {
    expect(commaParts(name)).toEqual({given, family, particle, suffix});
  });

  test.each(["Sample", "Sample,", ", Ada", ","])("%s has no parts", name => {
    expect(commaParts(name)).toBeNull();
  });

  test("is printed in the usual order, and what is told beside it wins", () => {
    expect(recordAuthor("Sample, Ben Jr", 2).name).toBe("Ben Sample, Jr");
    expect(recordAuthor("A, B", 1, {kind: "group", parts: null, name: "A, B"})).toEqual({
      name: "A, B",
      parts: null,
      kind: "group",
      ids: {},
      affiliations: [],
      position: 1,
    });
  });
});

test("keywords are parted by semicolons and lines, without stars and gaps", () => {
  expect(keywordList(["*water; *lake", " river\nflow ", "sea", "", ";"])).toEqual([
    "water",
    "lake",
    "river",
    "flow",
    "sea",
  ]);
});
