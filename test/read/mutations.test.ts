import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";
import {randomFrom} from "../../src/util/random.ts";
import {mutated} from "../help/mutate.ts";
import {hasShared, shared} from "../help/shared.ts";

/** A real file of each kind of tagged text and table. */
const FILES = [
  "bibtex/bibtexparser-random.bib",
  "bibtex/pybibx-wos_m.bib",
  "ris/tobler-wos-savedrecs.ris",
  "ris/litstudy-example.ris",
  "wos/metaknowledge-testFile.isi",
  "pubmed-nbib/biopython-pubmed_result2.txt",
  "endnote/colrev-enl_data.enl",
  "ovid/zotero-OVID_Tagged/03.txt",
  "wos/tobler-savedrecs.txt",
  "scopus/bibliometrix-scopus_sample.csv",
  "scopus/tobler-scopus.csv",
  "lens/tobler-lens-export.csv",
  "openalex/bibliometrix-openalex_sample.csv",
  "cord19/metadata_sample-1-500.csv",
  "csv-other/litstudy-ieee.csv",
  "csv-other/litstudy-springer-test.csv",
  "csv-other/gonzalez-core_results.csv",
  "csv-other/tobler-Zotero.csv",
  "csv-other/asreview/embase_newpage.csv",
  "scholar/tobler-PoPCites.csv",
  "vispubdata/vispubdata-2017.csv",
];
/** As many records of each are enough. */
const RECORDS = 12;

const key = ({title, authors, date}: Paper): string =>
  [title, date?.year, ...authors.map(({name}) => name)].join("|");

/** The beginning of a file with its first records, and where each of them starts. */
async function beginningOf(
  file: string,
): Promise<{text: string; starts: number[]; keys: string[]}> {
  const whole = readFileSync(shared(`data/${file}`), "utf8").replace(/\r\n?/g, "\n");
  const all = await readText(whole, file);
  const lineStarts = [0];
  for (let i = whole.indexOf("\n"); i >= 0; i = whole.indexOf("\n", i + 1)) lineStarts.push(i + 1);
  const byLine = all.found.map(paper => paper.origins[0].line!).sort((a, b) => a - b);
  const starts = byLine.slice(0, RECORDS + 1).map(line => lineStarts[line - 1]);
  const end = starts.length > RECORDS ? starts.pop()! : whole.length;
  const text = whole.slice(0, end);
  const {found} = await readText(text, file);
  const papers = found.toSorted((a, b) => a.origins[0].line! - b.origins[0].line!);
  return {text, starts: [...starts, end], keys: papers.map(key)};
}

describe.skipIf(!hasShared)("damage to one record of a real file", () => {
  test.each(FILES)(
    "%s: throws nothing and costs no other record",
    async file => {
      const {text, starts, keys} = await beginningOf(file);
      expect(keys.length).toBe(starts.length - 1);
      await fc.assert(
        fc.asyncProperty(fc.nat(keys.length - 1), fc.nat(), async (at, seed) => {
          // The line end that parts two records belongs to neither.
          const damaged = mutated(text, starts[at], starts[at + 1] - 2, randomFrom(seed));
          const {found, records, papers} = await readText(damaged, file);
          expect(papers).toBe(records);
          const kept = new Set(found.map(key));
          const lost = keys.filter(
            (other, i) => i !== at && other !== keys[at] && !kept.has(other),
          );
          expect(lost).toEqual([]);
        }),
        {numRuns: 40, seed: 1},
      );
    },
    60_000,
  );

  test.each(FILES)(
    "%s: throws nothing wherever it is, the header too",
    async file => {
      const {text} = await beginningOf(file);
      await fc.assert(
        fc.asyncProperty(fc.nat(), async seed => {
          const random = randomFrom(seed);
          const twice = mutated(mutated(text, 0, 300, random), 0, text.length, random);
          const {records, papers} = await readText(twice, file);
          expect(papers).toBe(records);
        }),
        {numRuns: 15, seed: 1},
      );
    },
    60_000,
  );
});
