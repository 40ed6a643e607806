import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {hasShared, shared} from "../help/shared.ts";

describe.skipIf(!hasShared)("real tagged text and tables", () => {
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

  test("the citation report of an author has 67 papers with 5,697 citations: h = 22", async () => {
    const papers: Paper[] = [];
    const target = {add: (paper: Paper) => void papers.push(paper), addProfile: () => {}};
    const bytes = readFileSync(shared("data/metrics/tobler-wos_citation_report.txt"));
    const [reading] = await readInputs([inputFromBytes("untitled", bytes)], target);
    const counts = papers.map(({citations}) => citations!).sort((a, b) => b - a);
    expect([reading.records, papers.length]).toEqual([67, 67]);
    expect(counts.reduce((a, b) => a + b)).toBe(5697);
    expect(counts.filter((count, i) => count > i).length).toBe(22);
    for (const {citations, citationsByYear, title} of papers) {
      const byYear = Object.values(citationsByYear ?? {}).reduce((a, b) => a + b, 0);
      expect(byYear, title).toBeLessThanOrEqual(citations!);
    }
  });
});
