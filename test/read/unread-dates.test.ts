import {describe, expect, test} from "vitest";
import {unreadDate} from "../../src/read/dates.ts";
import {readText} from "../../src/read/read.ts";

const TABLE = "Title,Authors,Year\nOn rivers,Ann Lee,in press\n";

/** A record a format whose year is in the words given, and the line that it is told of. */
const FILES: readonly [format: string, file: (year: string) => string, line: number | null][] = [
  ["ris", year => `TY  - JOUR\nAU  - Lee, A.\nTI  - On rivers\nPY  - ${year}\nER  - \n`, 1],
  ["bibtex", year => `@article{a,\n author={Lee, A.}, title={On rivers},\n year={${year}}\n}\n`, 1],
  ["nbib", year => `PMID- 1\nTI  - On rivers\nFAU - Lee, Ann\nDP  - ${year}\n`, 1],
  ["wos", year => `FN X\nVR 1.0\nPT J\nAU Lee, A\nTI On rivers\nPY ${year}\nER\n\nEF\n`, 3],
  ["endnote", year => `%0 Journal Article\n%A Lee, A.\n%T On rivers\n%D ${year}\n`, 1],
  ["refworks", year => `RT Journal Article\nSR Print\nA1 Lee, A.\nT1 On rivers\nYR ${year}\n`, 1],
  [
    "csl-json",
    year =>
      JSON.stringify([{type: "book", title: "On rivers", issued: {literal: year}, publisher: "X"}]),
    null,
  ],
  [
    "zotero-json",
    year => JSON.stringify([{itemType: "book", title: "On rivers", creators: [], date: year}]),
    null,
  ],
  [
    "dblp",
    year =>
      `<dblp>\n<article key="journals/x/1"><author>Ann Lee</author><title>On rivers.</title><year>${year}</year></article>\n</dblp>`,
    2,
  ],
  [
    "mods",
    year =>
      `<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>On rivers</title></titleInfo><originInfo><dateIssued>${year}</dateIssued></originInfo></mods>`,
    1,
  ],
  [
    "endnote-xml",
    year =>
      `<xml><records><record><ref-type name="Book">6</ref-type><titles><title>On rivers</title></titles><dates><year>${year}</year></dates></record></records></xml>`,
    1,
  ],
  [
    "pubmed-xml",
    year =>
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><Year>${year}</Year></PubDate></JournalIssue></Journal><ArticleTitle>On rivers</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    1,
  ],
  ["csv", year => TABLE.replace("in press", year), 2],
];

describe("a year that is no number", () => {
  test.each(FILES)("is unknown in %s, and told of with its words", async (format, file, line) => {
    for (const year of ["in press", "forthcoming", "n.d.", "0000"]) {
      const {problems, found, ...reading} = await readText(file(year));
      expect(reading.format).toBe(format);
      expect(found.map(({title, date}) => ({title, date}))).toEqual([
        {title: "On rivers", date: null},
      ]);
      const unread = problems.filter(({what}) => what === `no year can be read from "${year}"`);
      expect(unread, `${year}: ${JSON.stringify(problems)}`).toMatchObject([
        {record: 1, line, severity: "warning"},
      ]);
    }
  });

  test.each(FILES)("is read where %s has one, without a word", async (_, file) => {
    for (const year of ["2014", "c2014"]) {
      const {problems, found} = await readText(file(year));
      expect(problems.map(({what}) => what).join()).not.toContain("no year");
      expect(found[0].date?.year).toBe(2014);
    }
  });

  test.each(FILES)("is not missed where %s has nothing at all in its place", async (_, file) => {
    const {problems, found} = await readText(file(""));
    expect(problems.map(({what}) => what).join()).not.toContain("no year");
    expect(found[0].date).toBeNull();
  });

  test("is told by the first words that are printed, at most 40 characters of them", () => {
    expect(unreadDate(null, "", " ", " soon ", "later")).toBe('no year can be read from "soon"');
    expect(unreadDate(null, "x".repeat(50))).toBe(`no year can be read from "${"x".repeat(40)}"`);
    expect(unreadDate(null, "", " ")).toBeNull();
    expect(unreadDate({year: 2014, month: null, day: null}, "soon")).toBeNull();
  });
});
