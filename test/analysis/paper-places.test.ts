import {expect, test} from "vitest";
import {paperCountries, paperInstitutions} from "../../src/analysis/paper-places.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {listAt} from "../../src/util/list-column.ts";
import {author, paper} from "../help/papers.ts";

const from = (...places: readonly (readonly string[])[]) => ({
  authors: places.map((affiliations, k) => ({
    ...author(`Author ${"ABCDEF"[k]} Example`, k + 1),
    affiliations: [...affiliations],
  })),
});

const corpus = corpusOf([
  paper("One on rivers", [], from(["Univ Oslo, Norway"], ["Univ Rome, Italy", "CNR, Rome, Italy"])),
  paper("Two on lakes", [], from([], ["Somewhere"])),
  paper("Three on seas", [], {...from(["Univ Oslo, Norway"]), affiliations: ["MIT, Cambridge, USA", "Nowhere"]}), // biome-ignore format: one line
  paper("Four on ponds", [], {...from([]), affiliations: ["Univ Graz, Austria", "Univ Oslo, Norway"]}), // biome-ignore format: one line
  paper('Five that speaks of "affiliations"', [], from(["Univ Rome, Italy"])),
  paper("Six on wells", []),
]);

const told = ({name, papers}: ReturnType<typeof paperCountries>) =>
  Array.from({length: corpus.size}, (_, i) => Array.from(listAt(papers, i), place => name[place]));

test("the countries of a paper are those of its authors and its own, each once, in the order of names", () => {
  const places = paperCountries(corpus);
  expect(places.name).toEqual(["Austria", "Italy", "Norway", "United States"]);
  expect(told(places)).toEqual([
    ["Italy", "Norway"],
    [],
    ["Norway", "United States"],
    ["Austria", "Norway"],
    ["Italy"],
    [],
  ]);
});

test("institutions are found where countries are not", () => {
  const places = paperInstitutions(corpus);
  expect(places.name).toEqual([...places.name].sort());
  expect(told(places)[0]).toEqual(["CNR", "Univ Oslo", "Univ Rome"]);
  expect(told(places)[5]).toEqual([]);
});
