import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";
import {fold} from "../../src/util/fold.ts";
import {differences, type ExpectedItem, paired, readItems, zoteroTwins} from "../help/expected.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Folders with files that Zotero read too. */
const ZOTERO = [
  "bibtex/zotero-BibTeX",
  "ris/zotero-RIS",
  "pubmed-nbib/zotero-MEDLINEnbib",
  "ovid/zotero-OVID_Tagged",
  "refworks/zotero-RefWorks_Tagged",
  "endnote/zotero-ReferBibIX",
  "wos/zotero-Web_of_Science_Tagged",
  "csl-json/zotero-CSL_JSON",
  "datacite/zotero-Datacite_JSON",
  "openalex/zotero-OpenAlex_JSON",
  "endnote/zotero-Endnote_XML",
  "mods/zotero-MODS",
  "pubmed-xml/zotero-PubMed_XML",
];

/** Files that JabRef turned into BibTeX; it makes one entry of the eleven records of RisImporterTest1. */
const JABREF = [
  "ris/jabref/RisImporterTest4b.ris",
  "ris/jabref/RisImporterTest4c.ris",
  "ris/jabref/RisImporterTest5b.ris",
  "ris/jabref/RisImporterTestScopus.ris",
  "pubmed-nbib/jabref/MedlinePlainImporterTestCompleteEntry.txt",
  "pubmed-nbib/jabref/NbibImporterTest.nbib",
  "pubmed-xml/jabref/MedlineImporterTestArticleID.xml",
  "pubmed-xml/jabref/MedlineImporterTestDOI.xml",
  "pubmed-xml/jabref/MedlineImporterTestMinimalEntry.xml",
  "pubmed-xml/jabref/MedlineImporterTestNbib.xml",
  "mods/jabref/MODSImporterTestMods.xml",
  "mods/jabref/MODSImporterTestModsCollection.xml",
];

/** Items that are read in another way than there, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "ris/zotero-RIS/03.ris 9: title": "Zotero names a case by its short title",
  "ris/zotero-RIS/03.ris 28: kind": "Zotero takes a grant for an article",
  "ris/zotero-RIS/03.ris 45: title": "Zotero names a statute by its short title",
  "ris/zotero-RIS/03.ris 47: kind": "Zotero takes what is not published for an article",
  "ris/zotero-RIS/05.ris 37: kind": "Zotero takes what is not published for an article",
  "ovid/zotero-OVID_Tagged/05.txt 1: creators": "Zotero loses the initials MB for a degree",
  "mods/zotero-MODS/21.xml 1: creators": "Zotero has members of a committee, but not the author",
  "mods/zotero-MODS/23.xml 1: title, creators": "Zotero has a title from elsewhere, and no authors",
  "pubmed-nbib/jabref/NbibImporterTest.nbib 1: creators": "JabRef leaves out the corporate author",
  "pubmed-xml/jabref/MedlineImporterTestNbib.xml 1: creators": "JabRef leaves out the suffix Jr",
  "pubmed-xml/jabref/MedlineImporterTestNbib.xml 2: kind": "JabRef takes a book for an article",
};

const read = async (file: string): Promise<readonly Paper[]> =>
  (await readText(readFileSync(shared(`data/${file}`), "utf8"), file)).found;

describe.skipIf(!hasShared)("what other programs read in the same files", () => {
  test("is read alike in 97 % of the items for each field, in 94 % for all of them, and the rest has reasons", async () => {
    const told: string[] = [];
    let count = 0;
    const compare = async (file: string, expected: readonly ExpectedItem[]) => {
      for (const [i, [item, other]] of paired(await readItems(file), expected).entries()) {
        count += 1;
        const fields = item === undefined ? ["missing"] : differences(item, other);
        if (fields.length > 0) told.push(`${file} ${i + 1}: ${fields.join(", ")}`);
      }
    };
    for (const folder of ZOTERO)
      for (const {file, items} of zoteroTwins(folder)) await compare(file, items);
    for (const file of JABREF) {
      const items = await readItems(file.replace(/\.\w+$/, ".bib"));
      // What JabRef calls "misc" it has no kind for.
      await compare(
        file,
        items.map(item => (item.kind === "other" ? {...item, kind: null} : item)),
      );
    }

    expect(count).toBe(204);
    expect(told).toEqual(Object.keys(OTHERWISE));
    for (const field of ["title", "creators", "date", "kind"]) {
      const differing = told.filter(line => line.includes(field)).length;
      expect(differing / count, field).toBeLessThanOrEqual(0.03);
    }
    expect(told.length / count).toBeLessThanOrEqual(0.06);
  }, 60_000);
});

describe.skipIf(!hasShared)("one search exported in two formats", () => {
  const twins = async (a: string, b: string, id: (paper: Paper) => string | undefined) => {
    const [one, two] = [await read(a), await read(b)];
    const byId = new Map(two.map(paper => [id(paper), paper]));
    expect([one.length, two.length, byId.size]).toEqual([81, 81, 81]);
    return one.map(paper => [paper, byId.get(id(paper))!] as const);
  };

  test("Web of Science: the table has the authors, years and titles of the RIS file", async () => {
    // The RIS file prints initials where the table has full names.
    const short = ({authors}: Paper) =>
      authors.map(({parts}) => fold(`${parts!.particle} ${parts!.family} ${parts!.given[0]}`));
    const files = ["wos/tobler-savedrecs.txt", "ris/tobler-wos-savedrecs.ris"] as const;
    for (const [a, b] of await twins(...files, ({ids}) => ids.wos)) {
      expect(fold(a.title)).toBe(fold(b.title));
      expect(a.date?.year).toBe(b.date?.year);
      expect(short(a)).toEqual(short(b));
      expect(a.ids.doi).toBe(b.ids.doi);
    }
  });

  test("Scopus: the table has the authors, years, titles and references of the RIS file", async () => {
    const files = ["scopus/tobler-scopus.csv", "ris/tobler-scopus.ris"] as const;
    for (const [a, b] of await twins(...files, ({ids}) => ids.scopus)) {
      expect(a.title).toBe(b.title);
      expect(a.date?.year).toBe(b.date?.year);
      expect(a.authors.map(({name}) => name)).toEqual(b.authors.map(({name}) => name));
      expect(a.citations).toBe(b.citations);
      // The RIS file glues a link to the last reference here and there.
      expect(Math.abs(a.references.length - b.references.length)).toBeLessThanOrEqual(1);
    }
  });
});

describe.skipIf(!hasShared)("records of one paper", () => {
  test("are joined: 21 entries are the 19 papers that are expected", async () => {
    const corpus = corpusOf([...(await read("bibtex/colrev-dedupe-records.bib"))]);
    const expected = await read("bibtex/colrev-dedupe-records_expected.bib");
    const titles = (papers: readonly Paper[]) => papers.map(({title}) => fold(title)).sort();
    expect(corpus.size).toBe(19);
    expect(titles(Array.from({length: 19}, (_, i) => corpus.paper(i)))).toEqual(titles(expected));
  });

  test("are joined across five databases, and no others with them", async () => {
    const files = [
      "wos/tobler-savedrecs.txt",
      "scopus/tobler-scopus.csv",
      "lens/tobler-lens-export.csv",
      "scholar/tobler-PoPCites.csv",
      "csv-other/tobler-Zotero.csv",
    ];
    const papers = (await Promise.all(files.map(read))).flat();
    const corpus = corpusOf(papers);
    expect(papers.length).toBe(1573);
    expect(corpus.merges.count).toBeGreaterThan(190);
    const both = (a: number, b: number) =>
      Array.from({length: corpus.merges.count}, (_, k) => corpus.merge(k).records).filter(records =>
        [a, b].every(i => records.some(({origins}) => origins[0].file === files[i])),
      ).length;
    // Titles that two databases have in common after folding: 42, 42, 69, 72, 153; some stand there twice.
    expect(both(0, 1)).toBeGreaterThanOrEqual(42);
    expect(both(0, 2)).toBeGreaterThanOrEqual(42);
    expect(both(0, 3)).toBeGreaterThanOrEqual(60);
    expect(both(1, 3)).toBeGreaterThanOrEqual(65);
    expect(both(4, 3)).toBeGreaterThanOrEqual(130);

    for (let k = 0; k < corpus.merges.count; k++) {
      const {records} = corpus.merge(k);
      for (const record of records) {
        const others = records.filter(other => other !== record);
        const known = others.some(
          other =>
            fold(other.title) === fold(record.title) ||
            Object.entries(record.ids).some(
              ([scheme, id]) => scheme !== "id" && other.ids[scheme] === id,
            ),
        );
        expect(known, record.title).toBe(true);
      }
    }
  }, 60_000);
});
