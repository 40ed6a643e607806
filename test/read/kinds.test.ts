import {expect, test} from "vitest";
import {kindOf} from "../../src/read/kinds.ts";

test("kinds have the names of papers, whatever a source calls them; others stay as they are", () => {
  expect(["J", "C", "Conference Paper", "Journal Article.", "Poster", "M"].map(kindOf)).toEqual([
    "article",
    "proceedings-article",
    "proceedings-article",
    "article",
    "poster",
    "other",
  ]);
  expect(kindOf("")).toBe(null);
});
