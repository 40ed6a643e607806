import {expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";

test("an address of Web of Science stays with the authors that it names, and a tag alone is a field", async () => {
  const text =
    "PT J\nAU Sample, A\n   Third, C\nAF Sample, Ada\n   Third, Cléo\nTI Rivers\nAB\nC1 [Third, Cleo] Univ Oslo, Norway.\nPY 2020\nER\n\n";
  const {found} = await readText(text);
  expect(found[0].authors.map(({affiliations}) => affiliations)).toEqual([
    [],
    ["Univ Oslo, Norway."],
  ]);
  expect(found[0].title).toBe("Rivers");
});
