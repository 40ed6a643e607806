import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";

/** Titles, how many authors each has, and what was said of a file, over all of its members. */
async function read(bytes: Uint8Array | string) {
  const papers: Paper[] = [];
  const input = inputFromBytes("odd", typeof bytes === "string" ? strToU8(bytes) : bytes);
  const target = {add: (paper: Paper) => void papers.push(paper), addProfile: () => {}};
  const readings = await readInputs([input], target);
  return {
    titles: papers.map(({title}) => title),
    authors: papers.map(({authors}) => authors.length),
    said: readings.flatMap(({problems}) => problems.map(({what}) => what)),
  };
}

const record = (title: string, end = "\n") =>
  ["TY  - JOUR", "AU  - Lee, Ann", `TI  - ${title}`, "PY  - 2014", "ER  - ", ""].join(end);
const small = (text: string) => text.replace(/^../gm, tag => tag.toLowerCase());

describe("odd files of real kinds", () => {
  test("RIS whose lines end in three ways is read whole", async () => {
    const text = `${record("One", "\r\n")}\r\n\r${record("Two", "\r")}\n${record("Three")}`;
    expect(await read(text)).toEqual({
      titles: ["One", "Two", "Three"],
      authors: [1, 1, 1],
      said: [],
    });
  });

  test("RIS with tags in small letters is RIS; words of a text are no tags", async () => {
    const all = `${small(record("One"))}\n${small(record("Two"))}`;
    expect(await read(all)).toEqual({titles: ["One", "Two"], authors: [1, 1], said: []});
    const some = record("One").replace("AU", "Au").replace("TI", "ti").replace("ER  - ", "er  -");
    expect(await read(some + record("Two"))).toEqual({
      titles: ["One", "Two"],
      authors: [1, 1],
      said: [],
    });
    const word = record("Life").replace("\nPY", "\nin  - situ\nPY");
    expect((await read(word)).titles).toEqual(["Life in - situ"]);
  });

  test("a download that was cut says so, also where nothing of it is left", async () => {
    const whole = gzipSync(strToU8(Array.from({length: 999}, (_, i) => record(`T${i}`)).join("")));
    const half = await read(whole.subarray(0, whole.length >> 1));
    expect(half.titles.length).toBeGreaterThan(100);
    expect(half.said.join()).toContain("in part only");
    expect((await read(whole.subarray(0, 6))).said.join()).toContain("cut off at its beginning");
    expect((await read(whole.subarray(0, -4))).said.join()).toContain("damaged");
    expect((await read(gzipSync(new Uint8Array(0)))).said).toEqual(["The file is empty."]);
  });

  test("an archive in an archive, a workbook and an open document say what they are", async () => {
    const inner = zipSync({"a.ris": strToU8(record("Hidden"))});
    const nested = await read(zipSync({"b.ris": strToU8(record("One")), "c.zip": inner}));
    expect(nested.titles).toEqual(["One"]);
    expect(nested.said).toEqual(["The file is packed twice; unpack it once."]);
    for (const member of ["[Content_Types].xml", "mimetype"]) {
      const book = await read(zipSync({[member]: strToU8("x"), "table.xml": strToU8("<x/>")}));
      expect(book.titles).toEqual([]);
      expect(book.said.join()).toContain("save its table as CSV");
    }
  });

  test("Web of Science files that were put behind each other with their marks are one", async () => {
    const part = (title: string) =>
      `\ufeffFN Clarivate\nVR 1.0\n\ufeffPT J\nAU Lee, A\nTI ${title}\nPY 2014\nER\n\nEF\n`;
    expect(await read(part("One") + part("Two"))).toEqual({
      titles: ["One", "Two"],
      authors: [1, 1],
      said: [],
    });
  });

  test("tables of Excel and Zotero keep quotes, signs and lines of their cells", async () => {
    const excel =
      'sep=;\r\nTitle;Authors;Year\r\n"On ""big""; and small";"Lee, A.; Kim, B.";2014\r\n';
    const first = await read(excel);
    expect([first.titles, first.authors]).toEqual([['On "big"; and small'], [2]]);
    const zotero =
      '"Key","Item Type","Publication Year","Author","Title","Notes"\n"A","journalArticle","2014","Lee, Ann; Kim, Bo","One","<p>a\nb ""c""\n\nd"\n"B","book","2015","Kim, Bo","Two",""\n';
    const second = await read(zotero);
    expect([second.titles, second.authors]).toEqual([
      ["One", "Two"],
      [2, 1],
    ]);
    expect(second.said.join()).toContain('columns that were not read: "Notes"');
  });

  test("a table without a column of titles says how to name it", async () => {
    const {said} = await read('Paper,Who,When\nOne,"Lee, A.",2014\n');
    expect(said.join()).toContain('the columns are "Paper", "Who", "When"; say which one does');
  });

  test("entries in comments of BibTeX, and behind other words, are told of", async () => {
    const {titles, said} = await read(
      "@comment{jabref-meta: {a; @article{x, title={Not}}}}\n@Comment{\n @article{y, title={One}}\n}\n" +
        "%@article{w, title={Gone}}\n@comment a mere word of a@b.org\n@misc{z, title={Two}}\n",
    );
    expect(titles).toEqual(["One", "Two"]);
    expect(said).toEqual([
      "the comment does not end before the next line with an entry; entries from there on are read",
      'an entry behind other words was left out: "%@article{w, title={Gone}}"',
    ]);
  });

  test("RIS in UTF-16, with a mark and without, keeps all letters", async () => {
    const utf16 = (text: string) =>
      Uint8Array.from([...text].flatMap(c => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    for (const mark of ["\ufeff", ""])
      expect((await read(utf16(mark + record("Rzeki Łódzkie")))).titles).toEqual(["Rzeki Łódzkie"]);
  });
});
