import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, test, vi} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {inputFromBytes, readInputs, readText} from "../../src/read/read.ts";
import {MADE_FILES, madeFile} from "../help/made-files.ts";

async function readAll(input: Parameters<typeof readInputs>[0][number]) {
  const found: Paper[] = [];
  const target = {add: (paper: Paper) => void found.push(paper), addProfile() {}};
  const readings = await readInputs([input], target);
  return {found, readings, problems: readings.flatMap(({problems}) => problems)};
}

describe("a line of 32 MB", () => {
  const piece = strToU8("x ".repeat(1 << 15));

  test.each([
    "bibtex",
    "ris",
    "nbib",
    "wos",
    "endnote",
    "scopus-csv",
    "csv",
    "wos-table",
    "openalex",
    "json",
    "coterie",
    "coterie-lines",
    "pubmed-xml",
    "dblp",
    "oai-pmh",
    "author-page",
  ])("in %s is cut or left out, is told, and costs no other record", async id => {
    const {head, record, between, foot} = MADE_FILES[id];
    const second = record(2);
    const at = second.indexOf("Rivers 2");
    const {found, problems} = await readAll({
      name: "made",
      size: null,
      async *chunks() {
        yield strToU8(head + record(1) + between + second.slice(0, at));
        for (let k = 0; k < 512; k++) yield piece;
        yield strToU8(second.slice(at) + between + record(3) + foot);
      },
    });
    const titles = found.map(({title}) => title);
    expect(titles[0]).toBe("Rivers 1");
    if (id !== "author-page") expect(titles.at(-1)).toBe("Rivers 3");
    for (const title of titles) expect(title.length).toBeLessThan(17 << 20);
    expect(problems.filter(({severity}) => severity !== "notice").length).toBeGreaterThan(0);
  });
});

describe("deep nesting", () => {
  test.each<[string, string, string]>([
    ["openalex", '"x":', "["],
    ["openalex", '"x":', '{"a":'],
    ["coterie", '"x":', "["],
    ["bibtex", "note = {", "{"],
    ["pubmed-xml", "", "<a>"],
    ["mods", "", "<relatedItem>"],
  ])("in %s %j%j costs its record at most, and soon", async (id, key, opening) => {
    const {head, record, between, foot} = MADE_FILES[id];
    const second = record(2);
    const at = second.search(/"title"|"id"|"ids"|title = |<(?:ArticleTitle|titleInfo)>/);
    const damaged = `${second.slice(0, at)}${key}${opening.repeat(200_000)}\n${second.slice(at)}`;
    const start = process.cpuUsage().user;
    const {found, problems} = await readText(
      head + [record(1), damaged, record(3)].join(between) + foot,
      "made",
    );
    const titles = found.map(({title}) => title);
    expect(titles).toContain("Rivers 1");
    expect(titles).toContain("Rivers 3");
    expect(problems.length).toBeGreaterThan(0);
    expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(20);
  });
});

describe("packed files", () => {
  test("that swell beyond all bounds are stopped, and what was read is kept", async () => {
    const text = madeFile(MADE_FILES.csv, 100) + "0".repeat(120 << 20);
    for (const bytes of [
      gzipSync(strToU8(text), {level: 9}),
      zipSync({"a.csv": strToU8(text)}, {level: 9}),
    ]) {
      const {found, problems} = await readAll(inputFromBytes("bomb", bytes));
      expect(found.length).toBeGreaterThanOrEqual(100);
      expect(problems.some(({what}) => what.includes("200 times its size"))).toBe(true);
    }
  });

  test("may be cut anywhere", async () => {
    const text = strToU8(madeFile(MADE_FILES.ris, 50));
    for (const bytes of [gzipSync(text), zipSync({"a.ris": text, "b.ris": text})])
      for (let k = 1; k < 8; k++) {
        const {problems} = await readAll(
          inputFromBytes("cut", bytes.subarray(0, Math.floor((bytes.length * k) / 8))),
        );
        expect(problems.some(({severity}) => severity === "error")).toBe(true);
      }
  });
});

test("no entity or declaration from elsewhere is ever fetched", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  const {found, problems} = await readText(
    '<?xml version="1.0"?>\n<!DOCTYPE dblp SYSTEM "http://example.org/dblp.dtd" [<!ENTITY far SYSTEM "file:///etc/passwd"><!ENTITY % pe SYSTEM "http://example.org/x">%pe;]>\n<dblp><article key="a/b"><author>Ada Example</author><title>Rivers &far; 1</title><year>2001</year></article></dblp>',
    "x",
  );
  expect(found.map(({title}) => title)).toEqual(["Rivers &far; 1"]);
  expect(problems.map(({what}) => what).join()).toMatch(/refused/);
  expect(fetched).not.toHaveBeenCalled();
  fetched.mockRestore();
});

test("a file of one kind under the name of another is read as what it is", async () => {
  for (const [id, form] of Object.entries(MADE_FILES))
    for (const name of ["x.bib", "x.csv", "x.xml", "x.json", "x.pdf"])
      expect((await readText(madeFile(form, 2), name)).format).toBe(id);
  for (const other of [
    "%PDF-1.7\n%âãÏÓ\n1 0 obj\n",
    "Once upon a time\n",
    "\x7fELF\x02\x01",
    "<html><body>No</body></html>",
  ]) {
    const {papers, problems} = await readText(other, "x.bib");
    expect(papers).toBe(0);
    expect(problems.some(({severity}) => severity === "error")).toBe(true);
  }
});
