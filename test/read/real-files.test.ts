import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Kinds of file whose number of records must be found; others must only be answered. */
const COUNTED = ["bibtex", "ris", "nbib", "wos", "endnote"];
/** Folders of XML: here every record of every file must be found, and be a paper or be named in a problem. */
const XML_FOLDERS = ["pubmed-xml", "arxiv-oai", "dblp", "acl-anthology", "mods", "endnote"];
const XML_FORMATS = [
  "pubmed-xml",
  "arxiv-atom",
  "oai-pmh",
  "dblp",
  "acl-anthology",
  "mods",
  "endnote-xml",
];
/** What counts as a record differs in so many of these files: comments that look like entries, say. */
const DIFFERENT = 0.03;

describe.skipIf(!hasShared)("real files", () => {
  test("are all answered without an exception, and their records are found", async () => {
    const rows = hasShared
      ? readFileSync(shared("data/MANIFEST.tsv"), "utf8").trim().split("\n").slice(1)
      : [];
    let counted = 0;
    const different: string[] = [];
    for (const row of rows) {
      const [file, , , , , , records] = row.split("\t");
      const path = shared(`data/${file}`);
      if (!existsSync(path) || file === "bibtex/biber-tugboat.bib") continue; // large; others are like it
      const target = {add: () => {}, addProfile: () => {}};
      const [reading] = await readInputs([inputFromBytes(file, readFileSync(path))], target);
      if (!COUNTED.includes(reading.format) || !/^\d+$/.test(records)) continue;
      counted += 1;
      if (reading.papers !== Number(records))
        different.push(`${file}: ${records}, found ${reading.papers}`);
    }
    expect(counted).toBeGreaterThan(850);
    expect(different.length / counted, different.join("\n")).toBeLessThan(DIFFERENT);
  }, 120_000);

  test("in XML give every one of their records", async () => {
    const rows = hasShared
      ? readFileSync(shared("data/MANIFEST.tsv"), "utf8").trim().split("\n").slice(1)
      : [];
    const wrong: string[] = [];
    let counted = 0;
    for (const row of rows) {
      const [file, , , , , , records] = row.split("\t");
      if (!XML_FOLDERS.includes(file.split("/")[0]) || !/\.xml(?:\.gz)?$/.test(file)) continue;
      const target = {add: () => {}, addProfile: () => {}};
      const bytes = readFileSync(shared(`data/${file}`));
      const [reading] = await readInputs([inputFromBytes(file, bytes)], target);
      const lost = new Set(
        reading.problems.filter(({severity}) => severity === "error").map(({record}) => record),
      );
      counted += 1;
      if (
        !XML_FORMATS.includes(reading.format) ||
        reading.records !== Number(records) ||
        reading.papers + lost.size !== Number(records)
      )
        wrong.push(
          `${file}: ${records}, found ${reading.papers} of ${reading.records} as ${reading.format}`,
        );
    }
    expect(counted).toBe(129);
    expect(wrong).toEqual([]);
  }, 120_000);

  test("of other kinds of XML are answered as not supported", async () => {
    const rows = hasShared
      ? readFileSync(shared("data/MANIFEST.tsv"), "utf8").trim().split("\n").slice(1)
      : [];
    let answered = 0;
    for (const row of rows) {
      const [file] = row.split("\t");
      if (!/^(?:marc|rdf|crossref)\/.*\.(?:xml|rdf|mrc)$/.test(file)) continue;
      const target = {add: () => {}, addProfile: () => {}};
      const bytes = readFileSync(shared(`data/${file}`));
      const [{papers, problems}] = await readInputs([inputFromBytes(file, bytes)], target);
      expect({file, papers, severity: problems[0].severity}).toEqual({
        file,
        papers: 0,
        severity: "error",
      });
      answered += 1;
    }
    expect(answered).toBe(22);
  });
});
