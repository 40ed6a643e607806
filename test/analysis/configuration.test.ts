import {expect, test} from "vitest";
import {configurationText, readConfiguration} from "../../src/analysis/configuration.ts";
import {analysisOptions, OPTIONS} from "../../src/analysis/options.ts";

test("a configuration says every choice with its meaning, and is read back as it was", () => {
  const text = configurationText({
    files: ["a.bib", "data"],
    formats: ["gexf"],
    options: {counting: "full", maxAuthors: 10},
    reading: {
      columns: {title: "Name"},
      pageDate: {year: 2026, month: 4, day: null},
      encoding: "windows-1250",
    },
  });
  for (const {id, meaning} of OPTIONS) {
    expect(text).toContain(`"// ${id}": ${JSON.stringify(meaning).slice(0, -1)}`);
  }
  expect(readConfiguration(text)).toEqual({
    files: ["a.bib", "data"],
    out: "result",
    formats: ["gexf"],
    options: analysisOptions({counting: "full", maxAuthors: 10}),
    reading: {
      columns: {title: "Name"},
      pageDate: {year: 2026, month: 4, day: null},
      encoding: "windows-1250",
    },
  });
});

test("what is left out has its default", () => {
  expect(readConfiguration('{"coterie":"configuration","form":1}')).toEqual({
    files: [],
    out: null,
    formats: [],
    options: analysisOptions(),
    reading: {},
  });
});

test.each([
  ["{", /no whole JSON/],
  ["[]", /expected an object/],
  ["{}", /no configuration of Coterie/],
  ['{"coterie":"configuration","form":2}', /form 2/],
  ['{"coterie":"configuration","form":1,"file":[]}', /file: expected one of files/],
  ['{"coterie":"configuration","form":1,"files":"a.bib"}', /files: expected a list/],
  ['{"coterie":"configuration","form":1,"options":{"sede":1}}', /sede: expected one of/],
  ['{"coterie":"configuration","form":1,"options":{"counting":"half"}}', /counting: expected/],
  ['{"coterie":"configuration","form":1,"reading":{"pageDate":{"year":"x"}}}', /pageDate/],
  ['{"coterie":"configuration","form":1,"reading":{"columns":{"title":3}}}', /columns/],
  ['{"coterie":"configuration","form":1,"reading":{"encoding":"klingon"}}', /encoding: expected/],
  ['{"coterie":"configuration","form":1,"reading":{"encoding":3}}', /encoding: expected/],
])("%j is refused with the entry that is wrong", (text, reason) => {
  expect(() => readConfiguration(text)).toThrow(reason);
});
