import {describe, expect, test} from "vitest";
import {openAnalysis} from "../../src/analysis/save.ts";
import {inPlace} from "../../src/analysis/splits.ts";
import {JOBS} from "../../src/jobs/jobs.ts";

const RIS = `TY  - JOUR
AU  - Sample, Ada
TI  - Rivers and lakes
PY  - 2020
DO  - 10.5555/one
N1  - Cited By :3
ER  -
`;
const WOS = `PT J
AU Sample, A
TI Rivers and lakes
PY 2020
TC 9
DI 10.5555/one
UT WOS:000000000000001
ER
`;
const encoder = new TextEncoder();
const files = [
  {name: "a.ris", bytes: encoder.encode(RIS)},
  {name: "b.txt", bytes: encoder.encode(WOS)},
];

/** What the one paper of both files counts, and what the manifest says of it. */
async function counted(citationsFrom?: readonly string[]) {
  const desk = {execute: inPlace, outside: null, held: null};
  const input = {files, options: {}, ...(citationsFrom === undefined ? null : {citationsFrom})};
  const {corpus, manifest} = openAnalysis(await JOBS.analyze(input, {}, desk));
  expect(corpus.size).toBe(1);
  return {count: corpus.citations[0], told: manifest.reading?.citationsFrom ?? []};
}

describe("citation counts that differ", () => {
  test("are the greatest where no source is preferred", async () => {
    expect(await counted()).toEqual({count: 9, told: []});
  });

  test("are those of the source that is preferred, by format or file", async () => {
    expect(await counted(["ris"])).toEqual({count: 3, told: ["ris"]});
    expect(await counted(["b.txt", "ris"])).toEqual({count: 9, told: ["b.txt", "ris"]});
  });

  test("are the greatest where the preferred source is not among the files", async () => {
    expect(await counted(["scopus-csv"])).toEqual({count: 9, told: []});
    expect(await counted(["scopus-csv", "ris"])).toEqual({count: 3, told: ["ris"]});
  });
});
