import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Folders with tagged text and tables. */
const FOLDERS =
  /^(?:bibtex|ris|wos|pubmed-nbib|endnote|refworks|ovid|scopus|lens|cord19|scholar|csv-other|vispubdata\/vis|openalex\/bib)/;
const ELSEWHERE = /\.xml$|expected\.json$|tugboat/;

/** Files of which the list counts something else than papers. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "bibtex/biber-tdata/full-dot.bib": "three entries hold data for others",
  "bibtex/biber-tdata/tool.bib": "six entries hold data for others",
  "bibtex/retorquere/test_better-bibtex_import_web_page_and_other_mendeley_idiocy.bib":
    "kinds of entry with an underscore were not counted",
  "endnote/colrev-enl_data.enl": "a third record has no kind",
  "endnote/jabref/Endnote.entries.enw": "a kind without a name was not counted",
  "endnote/zotero-ReferBibIX/03.enw": "a record without a kind was not counted",
  "pubmed-nbib/zotero-MEDLINEnbib/05.nbib": "three records, as Zotero reads them",
  "pubmed-nbib/zotero-MEDLINEnbib/07.nbib": "four records, as Zotero reads them",
  "ris/synthesisr-res_synth_methods.txt": "PubMed text with two records",
};

describe.skipIf(!hasShared)("real tagged text and tables", () => {
  test("have as many papers as records are known, or there is a reason", async () => {
    const rows = readFileSync(shared("data/MANIFEST.tsv"), "utf8").trim().split("\n").slice(1);
    const different: string[] = [];
    let counted = 0;
    for (const row of rows) {
      const [file, , , , , , records] = row.split("\t");
      const path = shared(`data/${file}`);
      if (!FOLDERS.test(file) || ELSEWHERE.test(file) || !existsSync(path)) continue;
      const target = {add: () => {}, addProfile: () => {}};
      const [reading] = await readInputs([inputFromBytes(file, readFileSync(path))], target);
      counted += 1;
      if (reading.papers !== Number(records)) different.push(file);
    }
    expect(counted).toBeGreaterThan(880);
    expect(different).toEqual(Object.keys(OTHERWISE));
  }, 120_000);

  test.each([
    ["scopus/tethne-scopus.csv", "scopus-csv"],
    ["lens/tobler-lens-export.csv", "lens-csv"],
    ["cord19/metadata_sample-1-500.csv", "cord19"],
    ["scholar/tobler-PoPCites.csv", "scholar-csv"],
    ["csv-other/tobler-Zotero.csv", "zotero-csv"],
    ["wos/tobler-savedrecs_without_WE.csv", "zotero-csv"],
    ["csv-other/litstudy-ieee.csv", "ieee-csv"],
    ["csv-other/litstudy-springer-test.csv", "springer-csv"],
    ["csv-other/gonzalez-core_results.csv", "core-csv"],
    ["csv-other/colrev/pubmed_csv.csv", "pubmed-csv"],
    ["csv-other/asreview/embase_newpage.csv", "embase-csv"],
    ["csv-other/asreview/generic_tab.csv", "csv"],
    ["openalex/bibliometrix-openalex_sample.csv", "openalex-csv"],
    ["vispubdata/vispubdata-2017.csv", "vispubdata"],
    ["wos/tobler-savedrecs.txt", "wos-table"],
    ["metrics/tobler-wos_citation_report.txt", "wos-report"],
    ["ovid/jabref/OvidImporterTest6.txt", "ovid"],
    ["refworks/zotero-RefWorks_Tagged/01.txt", "refworks"],
    ["endnote/asreview-pubmed_endnote.txt", "ris"],
  ])("%s is known as %s by its content", async (file, format) => {
    const target = {add: () => {}, addProfile: () => {}};
    const bytes = readFileSync(shared(`data/${file}`));
    const [reading] = await readInputs([inputFromBytes("untitled", bytes)], target);
    expect(reading.format).toBe(format);
  });
});
