import {existsSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, test} from "vitest";
import {inputFromBytes, type Reading, readInputs} from "../../src/read/read.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Files of other things than bibliographic records. */
const OTHER_THINGS = /^(?:and|golden|graph|metrics|networks|vosviewer)\/|^dblp\/dblp\.dtd$/;
/** Files of kinds that are answered by name only. */
const NOT_SUPPORTED = /^(?:marc|rdf|crossref)\/.*\.(?:xml|rdf|mrc)$/;

/** Files with another number of records than the list has: that number, and why. */
const OTHERWISE: Readonly<Record<string, readonly [records: number, why: string]>> = {
  "bibtex/retorquere/test_better-bibtex_import_web_page_and_other_mendeley_idiocy.bib": [
    512,
    "kinds of entry with an underscore were not counted",
  ],
  "csl-json/citation-js-doi.json": [4, "one object with a record under each of four DOIs"],
  "endnote/colrev-enl_data.enl": [3, "a record without a kind was not counted"],
  "endnote/jabref/Endnote.entries.enw": [13, "a kind without a name was not counted"],
  "endnote/zotero-ReferBibIX/03.enw": [1, "a record without a kind was not counted"],
  "mods/jabref/MODSImporterTestModsCollection.bib": [
    3,
    "entries that begin on the line where another one ends were not counted",
  ],
  "pubmed-nbib/zotero-MEDLINEnbib/05.nbib": [3, "three records, as Zotero reads them"],
  "pubmed-nbib/zotero-MEDLINEnbib/07.nbib": [4, "four records, as Zotero reads them"],
  "pubmed-xml/jabref/MedlineImporterTestNbib.bib": [
    2,
    "an entry that begins on the line where another one ends was not counted",
  ],
  "ris/synthesisr-res_synth_methods.txt": [2, "PubMed text with two records, counted twice"],
};

/** Files with records that are no papers: how many, and what they are. */
const NO_PAPERS: Readonly<Record<string, readonly [records: number, why: string]>> = {
  "bibtex/biber-tdata/full-dot.bib": [3, "entries that hold data for others"],
  "bibtex/biber-tdata/tool.bib": [6, "entries that hold data for others"],
  "pubmed-xml/jabref/MedlineImporterTestMalformedEntry.xml": [1, "an article without its end"],
  "semanticscholar/api/search_author_0.json": [59, "authors"],
};

interface Answer {
  readonly file: string;
  /** As many as the list has, or what it says instead. */
  readonly expected: string;
  readonly readings: readonly Reading[];
}

const sum = (readings: readonly Reading[], of: "records" | "papers") =>
  readings.reduce((total, reading) => total + reading[of], 0);

describe.skipIf(!hasShared)("every real file of the list", () => {
  const answers: Answer[] = [];
  let bibliographic: Answer[] = [];

  beforeAll(async () => {
    const rows = readFileSync(shared("data/MANIFEST.tsv"), "utf8").trim().split("\n").slice(1);
    for (const row of rows) {
      const [file, , , , , , expected] = row.split("\t");
      if (!existsSync(shared(`data/${file}`))) continue;
      const target = {add: () => {}, addProfile: () => {}};
      const bytes = readFileSync(shared(`data/${file}`));
      // A name without an ending: what it is must show in its content.
      const readings = await readInputs([inputFromBytes("untitled", bytes)], target);
      answers.push({file, expected, readings});
    }
    bibliographic = answers.filter(
      ({file}) => !OTHER_THINGS.test(file) && !NOT_SUPPORTED.test(file),
    );
  }, 180_000);

  test("gets an answer without an exception, and a word where it has no paper", () => {
    expect(answers.length).toBe(1308);
    for (const {file, readings} of answers) {
      const said = readings.flatMap(({problems}) => problems);
      if (sum(readings, "papers") === 0) expect(said.length, file).toBeGreaterThan(0);
    }
  });

  test("has as many records as are known, or there is a reason, in at most 1 % of them", () => {
    const different: Record<string, number> = {};
    for (const {file, expected, readings} of bibliographic) {
      const records = sum(readings, "records");
      if (records !== Number(expected)) different[file] = records;
    }
    expect(bibliographic.length).toBe(1203);
    expect(different).toEqual(
      Object.fromEntries(Object.entries(OTHERWISE).map(([file, [records]]) => [file, records])),
    );
    expect(Object.keys(different).length / bibliographic.length).toBeLessThanOrEqual(0.01);
  });

  test("gives a paper for each of its records, or says what else they are", () => {
    const without: Record<string, number> = {};
    for (const {file, readings} of bibliographic) {
      const missing = sum(readings, "records") - sum(readings, "papers");
      if (missing !== 0) without[file] = missing;
    }
    expect(without).toEqual(
      Object.fromEntries(Object.entries(NO_PAPERS).map(([file, [records]]) => [file, records])),
    );
  });

  test("is answered as not supported where it is MARC, RDF, Primo or Unixref", () => {
    const unsupported = answers.filter(({file}) => NOT_SUPPORTED.test(file));
    expect(unsupported.length).toBe(22);
    for (const {file, readings} of unsupported) {
      const [{papers, problems}] = readings;
      expect({file, papers, severity: problems[0].severity}).toEqual({
        file,
        papers: 0,
        severity: "error",
      });
    }
  });
});
