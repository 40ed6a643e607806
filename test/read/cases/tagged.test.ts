import {describe, expect, test} from "vitest";
import {corpusOf} from "../../../src/papers/build.ts";
import type {Paper} from "../../../src/papers/paper.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {readText} from "../../../src/read/read.ts";

const read = (text: string) => readText(text, "case.txt");
const ris = async (fields: string): Promise<Paper> =>
  (await read(`TY  - JOUR\nTI  - Title\n${fields}\nER  - \n`)).found[0];
const wos = async (fields: string): Promise<Paper> =>
  (await read(`PT J\nTI Title\n${fields}\nER\n\nEF\n`)).found[0];
const nbib = async (fields: string): Promise<Paper> =>
  (await read(`PMID- 1\nTI  - Title\n${fields}\n`)).found[0];
const names = ({authors}: Paper) => authors.map(({name}) => name);

describe("RIS", () => {
  test("47: a byte order mark, blanks and an empty line stand before the first record", async () => {
    const {format, found} = await read("\ufeff \n\n  TY  - JOUR\nTI  - One\nER  - \n");
    expect([format, found[0].title]).toEqual(["ris", "One"]);
  });

  test("48, 49: a line of the provider and numbers between records are no part of them", async () => {
    const {found} = await read(
      "Provider: Some Association\n\n1.\nTY  - JOUR\nTI  - One\nER  - \n\n2.\nTY  - JOUR\nTI  - Two\nER  - \n",
    );
    expect(found.map(({title}) => title)).toEqual(["One", "Two"]);
  });

  test("50: a new TY begins a record without the end of the one before", async () => {
    const {found} = await read("TY  - BOOK\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n");
    expect(found.map(({title, type}) => [title, type])).toEqual([
      ["One", "book"],
      ["Two", "article"],
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      "51: A1 names authors like AU, in one order",
      "A1  - Author-One, Matthias\nAU  - Two, B.",
      ["Matthias Author-One", "B. Two"],
    ],
    ["52: First Last without a comma", "AU  - A. Author-One", ["A. Author-One"]],
    ["53: a suffix stands last", "AU  - Thompson, F.R., III", ["F.R. Thompson, III"]],
    [
      "54: a suffix without a comma stays with the name",
      "AU  - J. H. Laros III\r",
      ["J. H. Laros III"],
    ],
    ["56: one word is a name", "AU  - Hodgins", ["Hodgins"]],
    [
      "58: organisations are kept whole",
      "AU  - Name of a Research Center",
      ["Name of a Research Center"],
    ],
    ["68: another hyphen in initials", "AU  - Chen, Z.‐t.", ["Z.‐t. Chen"]],
  ])("%s", async (_, fields, expected) => {
    expect(names(await ris(fields))).toEqual(expected);
  });

  test("53: the suffix is no given name", async () => {
    expect((await ris("AU  - Thompson, F.R., III")).authors[0].parts).toMatchObject({
      given: "F.R.",
      family: "Thompson",
      suffix: "III",
    });
  });

  test("55: an author who stands twice is one person", async () => {
    const corpus = corpusOf([await ris("AU  - G. Kalbe\nAU  - G. Kalbe\nAU  - B. Other")]);
    expect(resolvePeople(corpus).count).toBe(2);
  });

  test("57: a group in A2 is none of the persons", async () => {
    const paper = await ris("A1  - Doe, Jane\nA2  - Multi-Country Research Network");
    expect(names(paper)).toEqual(["Jane Doe"]);
  });

  test("59, 60: values go on in lines without a tag, one that begins with ER too", async () => {
    const {found} = await read(
      "TY  - JOUR\nTI  - One\nAB  - first line,\n      ER then second line\nthird\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n",
    );
    expect(found[0].abstract).toBe("first line, ER then second line third");
    expect(found.length).toBe(2);
  });

  test("61: keywords go on in lines of their own", async () => {
    const paper = await ris("KW  - biology\nconservation psychology\n保护心理学\nKW  - last");
    expect(paper.keywords.author).toEqual([
      "biology",
      "conservation psychology",
      "保护心理学",
      "last",
    ]);
  });

  test.each<[string, string, (number | null)[]]>([
    ["62: 2024/// is a year", "DA  - 2024///", [2024, null, null]],
    ["63: a year among words", "PY  - Start date: 20170812", [2017, 8, 12]],
    ["64: 1 Jan.-Feb. 2019", "Y1  - 1 Jan.-Feb. 2019", [2019, 1, 1]],
  ])("%s", async (_, fields, date) => {
    expect(Object.values((await ris(fields)).date!)).toEqual(date);
  });

  test("65: PubMed's number stands in U1 of Dimensions", async () => {
    expect((await ris("U1  - 35957633 [PMID]")).ids).toEqual({pmid: "35957633"});
  });

  test("66, 67: marks of HTML and JATS are gone from titles and abstracts", async () => {
    const {found} = await read(
      'TY  - JOUR\nTI  - Uptake of CO<sub>2</sub> &amp; p < 0.05\nAB  - <AbstractText Label="Aims">We <i>show</i>.</AbstractText><p>More</p>\nER  - \n',
    );
    expect(found[0]).toMatchObject({title: "Uptake of CO2 & p < 0.05", abstract: "We show. More"});
  });

  test("69, 70: one person with either hyphen is one person", async () => {
    const corpus = corpusOf([
      await ris("AU  - de‐Miguel, Sergio\nDO  - 10.1000/1"),
      {...(await ris("AU  - de-Miguel, Sergio\nDO  - 10.1000/2")), title: "Another"},
    ]);
    expect(resolvePeople(corpus).count).toBe(1);
  });
});

describe("EndNote", () => {
  test("71: lines with % are read, the title before the kind too", async () => {
    const {format, found} = await read(
      "%T One\n%0 Journal Article\n%A Guo, Wenbo\n%D 2021\n%8 September  1, 2021\n\n\n%T Two\n%0 Journal Article\n%A Obal, Lorie\n\n%T Three\n%D 2020\n",
    );
    expect(format).toBe("endnote");
    expect(found.map(({title, authors}) => [title, authors[0]?.name])).toEqual([
      ["One", "Wenbo Guo"],
      ["Two", "Lorie Obal"],
      ["Three", undefined],
    ]);
    expect(found[0].date).toEqual({year: 2021, month: 9, day: 1});
  });

  test("72: a file that is called so and is RIS", async () => {
    expect((await readText("\nTY  - JOUR\nTI  - One\nER  - \n", "endnote.txt")).format).toBe("ris");
  });
});

describe("Web of Science", () => {
  test("73: a byte order mark before FN", async () => {
    const {format, found} = await read(
      "\ufeffFN Thomson Reuters Web of Science\nVR 1.0\nPT J\nTI One\nER\nEF",
    );
    expect([format, found.length]).toEqual(["wos", 1]);
  });

  test("74: lists go on with three blanks; suffixes stand behind a second comma", async () => {
    const paper = await wos(
      "AU Roach, M\n   Hanks, G\n   Thames, H\nAF Roach, Mack, III\n   Hanks, Gerald\n   Thames, Howard, Jr.",
    );
    expect(names(paper)).toEqual(["Mack Roach, III", "Gerald Hanks", "Howard Thames, Jr."]);
    expect(paper.authors[0].parts).toMatchObject({given: "Mack", family: "Roach", suffix: "III"});
  });

  test("75, 79: short and full names are one; addresses go by either", async () => {
    const paper = await wos(
      "AU Toh, ML\n   Nunez, R\nAF Toh, Ming Liang\n   Nunez, Rafael\nC1 [Toh, Ming Liang] Univ A.\n   [Toh, ML; Nunez, Rafael] Univ B.",
    );
    expect(paper.authors.map(({name, affiliations}) => [name, affiliations])).toEqual([
      ["Ming Liang Toh", ["Univ A.", "Univ B."]],
      ["Rafael Nunez", ["Univ B."]],
    ]);
  });

  test("76, 80: no full names, and addresses without names", async () => {
    const paper = await wos(
      "AU Gamernyk, RV\n   Other, A\nC1 Univ Calif San Francisco, CA USA.\n   Univ B.",
    );
    expect(names(paper)).toEqual(["RV Gamernyk", "A Other"]);
    expect(paper.affiliations).toEqual(["Univ Calif San Francisco, CA USA.", "Univ B."]);
  });

  test("77: a group that signs is a group", async () => {
    const {authors} = await wos("AU Doe, J\nCA Vet Affairs (ROOBY) Study Grp");
    expect(authors.map(({name, kind}) => [name, kind])).toEqual([
      ["J Doe", "person"],
      ["Vet Affairs (ROOBY) Study Grp", "group"],
    ]);
  });

  test("78: names of the seventies, cut at eight letters", async () => {
    const {authors} = await wos("AU WILLWERT.BM\n   COSTADEB.O");
    expect(authors.map(({parts}) => [parts?.family, parts?.given])).toEqual([
      ["WILLWERT", "BM"],
      ["COSTADEB", "O"],
    ]);
  });

  test.each<[string, string, (number | null)[]]>([
    ["81: the date of early access stands in for a year", "EA FEB 2026", [2026, 2, null]],
    ["82: no PY, but PD", "PD JAN 2013\nVL 700", [2013, 1, null]],
    ["82: a year behind the month is no day", "PY 2013\nPD JAN 2013", [2013, 1, null]],
    ["82: a day", "PY 2013\nPD JAN 20", [2013, 1, 20]],
  ])("%s", async (_, fields, date) => {
    expect(Object.values((await wos(fields)).date!)).toEqual(date);
  });

  test("83: a file that is cut off keeps its last record", async () => {
    const {found} = await read(
      "FN ISI\nVR 1.0\nPT J\nTI One\nER\n\nPT J\nTI Two\nAB It ends in the mid",
    );
    expect(found.map(({title}) => title)).toEqual(["One", "Two"]);
  });

  test("84: the tab-delimited table has what the text has; rows end with empty cells", async () => {
    const {format, found, problems} = await read(
      "\ufeffPT\tAU\tAF\tTI\tSO\tC1\tCR\tTC\tPY\tUT\tXX\t\nJ\tDoe, J; Roe, R\tDoe, Jane; Roe, Rita\tOne\tNATURE\t[Doe, Jane] Univ A; [Doe, Jane; Roe, Rita] Univ B\tA, 2001; B, 2002\t7\t2019\tWOS:000123456700001\t\t\t\t\n",
    );
    expect(format).toBe("wos-table");
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({
      title: "One",
      venue: "NATURE",
      citations: 7,
      date: {year: 2019},
      ids: {wos: "000123456700001"},
      references: ["A, 2001", "B, 2002"],
    });
    expect(found[0].authors.map(({name, affiliations}) => [name, affiliations])).toEqual([
      ["Jane Doe", ["Univ A", "Univ B"]],
      ["Rita Roe", ["Univ B"]],
    ]);
  });
});

describe("PubMed", () => {
  test("99: full and short names are one; an abstract is folded with six blanks", async () => {
    const paper = await nbib(
      "AB  - It is often\n      difficult.\nFAU - Doe, Jane B\nAU  - Doe JB\nFAU - Roe, Rita\nAU  - Roe R",
    );
    expect(paper.abstract).toBe("It is often difficult.");
    expect(names(paper)).toEqual(["Jane B Doe", "Rita Roe"]);
  });

  test("100: a collective name is a group", async () => {
    const {authors} = await nbib(
      "FAU - Nutt, David\nCN  - Independent Scientific Committee on Drugs",
    );
    expect(authors.map(({kind}) => kind)).toEqual(["person", "group"]);
  });

  test("101: a suffix without a comma", async () => {
    expect((await nbib("FAU - Medsger, Thomas A Jr")).authors[0].parts).toMatchObject({
      given: "Thomas A",
      family: "Medsger",
      suffix: "Jr",
    });
  });

  test("102: a range of months begins with its first", async () => {
    expect((await nbib("DP  - 2022 Jan-Dec")).date).toEqual({year: 2022, month: 1, day: null});
  });
});
