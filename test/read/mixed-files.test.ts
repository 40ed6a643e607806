import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {whyNoFormat} from "../../src/read/no-format.ts";
import {inputFromBytes, readInputs, readText} from "../../src/read/read.ts";

const RIS = "TY  - JOUR\nAU  - Example, Ada\nTI  - Lakes\nPY  - 2001\nER  - \n\n";
const BIBTEX = "@article{a,\n  author = {Ada Example},\n  title = {Rivers},\n  year = 2001\n}\n\n";
const TABLE = '"Authors","Title","Year"\n"Ada Example","Oceans","2001"\n';
const PUBMED =
  "<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>Ice.</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n</PubmedArticleSet>\n";

const readBytes = async (bytes: Uint8Array, name = "made") =>
  readInputs([inputFromBytes(name, bytes)], {add() {}, addProfile() {}});

describe("one file with records of two formats", () => {
  test.each([
    ["BibTeX before RIS", BIBTEX + RIS, 7],
    ["RIS before BibTeX", RIS + BIBTEX, 1],
    ["a table before BibTeX", TABLE + BIBTEX, 1],
    ["PubMed's XML before RIS", PUBMED + RIS, 4],
  ])("says what it leaves out: %s", async (_, text, line) => {
    const {papers, problems} = await readText(text);
    expect(papers).toBe(1);
    expect(problems).toMatchObject([
      {severity: "error", record: null, line, what: expect.stringMatching(/left out/)},
    ]);
  });

  test("says what it leaves out line by line, where lines have tags", async () => {
    const {papers, problems} = await readText(RIS + PUBMED);
    expect(papers).toBe(1);
    for (const {what} of problems) expect(what).toContain("this stands outside of a record");
    expect(problems.map(({line}) => line)).toEqual([7, 8, 9]);
  });

  test("may have words and remarks around its entries", async () => {
    const text = `% Encoding: UTF-8\nMy papers, <b>all</b> of them\n\n${BIBTEX}and, in short,\n${BIBTEX}The end.`;
    expect(await readText(text)).toMatchObject({papers: 2, problems: []});
    expect(await readText(`\ufeff\n${PUBMED}\n\n${PUBMED}`)).toMatchObject({
      papers: 2,
      problems: [],
    });
  });
});

test("tables that were put one behind the other have one header, told where it stands again", async () => {
  const {papers, records, problems} = await readText(TABLE + TABLE);
  expect({papers, records}).toEqual({papers: 2, records: 3});
  expect(problems).toContainEqual({
    file: "text",
    record: 2,
    line: 3,
    severity: "notice",
    what: "the header stands here once more, which is no paper",
  });
});

describe("what holds no records", () => {
  test.each([
    ["", "empty"],
    [" \n\t", "empty"],
    ["\ufeff", "empty"],
    ["%PDF-1.7\n", "PDF"],
    ["10.5555/a\nhttps://doi.org/10.5555/b", "lists DOIs alone"],
    ["GIF89a", "picture"],
    ["<!DOCTYPE html>\n<html><title>Sign in</title>", "web page"],
    ["[]", "JSON that lists nothing"],
    ['{"meta":{"count":0},"results":[]}', "JSON that lists nothing"],
    ["Dear all,", "Nothing in this file looks like a format"],
  ])("is named by its beginning: %j", (head, word) => {
    expect(whyNoFormat(head)).toContain(word);
  });

  test.each([
    ["\x89PNG\r\n\x1a\n", "picture"],
    ["\xff\xd8\xff\xe0", "picture"],
    ["\xd0\xcf\x11\xe0\xa1\xb1", "workbook"],
    ["7z\xbc\xaf\x27\x1c", "cannot be unpacked here"],
    ["Rar!\x1a\x07\x01", "cannot be unpacked here"],
    ["BZh91AY&SY", "cannot be unpacked here"],
    ["\xfd7zXZ\0", "cannot be unpacked here"],
    ["\x28\xb5\x2f\xfd", "cannot be unpacked here"],
  ])("is named by its first bytes, and no code is guessed: %j", async (head, word) => {
    const bytes = Uint8Array.from(`${head}\0\xe9\xd2\xc1 and more`, c => c.charCodeAt(0));
    const [reading] = await readBytes(bytes);
    expect(reading).toMatchObject({encoding: "UTF-8", papers: 0, records: 0});
    expect(reading.problems).toMatchObject([
      {severity: "error", what: expect.stringContaining(word)},
    ]);
  });

  test("is packed twice: in a zip too, beside what can be read", async () => {
    const twice = gzipSync(strToU8(BIBTEX));
    const readings = [
      ...(await readBytes(gzipSync(twice))),
      ...(await readBytes(zipSync({"a.bib": strToU8(BIBTEX), "b.gz": twice}))),
    ];
    expect(readings.map(({papers}) => papers)).toEqual([0, 1, 0]);
    for (const i of [0, 2])
      expect(readings[i].problems).toMatchObject([{what: expect.stringContaining("packed twice")}]);
  });

  test("is a zip with a password, and says so", async () => {
    const bytes = zipSync({"a.bib": strToU8(BIBTEX)});
    bytes[6] |= 1;
    const [reading] = await readBytes(bytes);
    expect(reading.papers).toBe(0);
    expect(reading.problems).toMatchObject([{what: expect.stringMatching(/by a password/)}]);
  });

  test("is told once, without remarks on its bytes", async () => {
    const [reading] = await readBytes(strToU8("%PDF-1.7\n\0\0\0\0"));
    expect(reading.problems).toMatchObject([
      {severity: "error", what: expect.stringContaining("PDF")},
    ]);
  });

  test("is a tar archive, also a packed one: no member is taken for the text", async () => {
    const head = new Uint8Array(512);
    head.set(strToU8("a.bib"));
    head.set(strToU8("ustar"), 257);
    const archive = new Uint8Array([...head, ...strToU8(BIBTEX)]);
    for (const bytes of [archive, gzipSync(archive)]) {
      const [reading] = await readBytes(bytes);
      expect(reading).toMatchObject({papers: 0, format: "unknown"});
      expect(reading.problems).toMatchObject([{what: expect.stringContaining("tar archive")}]);
    }
  });

  test("is a workbook, which is one file and not its parts", async () => {
    const bytes = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "xl/a.xml": strToU8("<a/>"),
    });
    const readings = await readBytes(bytes, "papers.xlsx");
    expect(readings).toHaveLength(1);
    expect(readings[0].problems).toMatchObject([
      {what: expect.stringMatching(/could not be read: it is a workbook/)},
    ]);
  });
});

test("what stands before the first byte that is no UTF-8 stays UTF-8, and the byte is named", async () => {
  const before = strToU8("@article{a, author = {Zoë Müller}, title = {One}, year = 2001}\n");
  const behind = Uint8Array.from(
    "@article{b, author = {Eva M\u00fcller}, title = {Two}, year = 2001}",
    c => c.charCodeAt(0),
  );
  const names: string[] = [];
  const [reading] = await readInputs(
    [inputFromBytes("made", new Uint8Array([...before, ...behind]))],
    {add: ({authors}) => void names.push(...authors.map(({name}) => name)), addProfile() {}},
  );
  expect(names).toEqual(["Zoë Müller", "Eva Müller"]);
  expect(reading.problems.map(({what}) => what)).toEqual([
    `The text is no UTF-8 from byte ${before.length + 27} on and was read as UTF-8 and windows-1252, each where it fits.`,
  ]);
});
