import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";
import {PAPER_FILES} from "../../src/write/paper-files.ts";
import {PAPER_PARTS, paperLosses} from "../../src/write/paper-losses.ts";
import {hostileText} from "../help/hostile.ts";
import {paper} from "../help/papers.ts";

function written(ending: string, papers: readonly Paper[]): string {
  let text = "";
  const stream = PAPER_FILES.find(form => form.ending === ending)!.open(piece => {
    text += piece;
  });
  for (const each of papers) stream.add(each);
  stream.end();
  return text;
}

const FULL = paper("Rivers & lakes: 50% of $10 #1 {braces} a_b ~x^2 back\\slash", ["Ada Example"], {
  ids: {id: "p 1", doi: "10.1000/a_b", arxiv: "2301.01234", pmid: "123"},
  authors: [
    author("Ada van der Example Jr.", {
      given: "Ada",
      family: "Example",
      particle: "van der",
      suffix: "Jr.",
    }),
    author("Ben Sample", null),
    {...author("Science and Arts Group", null), kind: "group"},
  ],
  truncated: true,
  authorCount: null,
  date: {year: 2020, month: 5, day: 3},
  venue: "J. of Things",
  locator: {volume: "3", issue: "2", pages: "12-20"},
  type: "article",
  language: "en",
  keywords: {author: ["one, two", "three"], index: []},
  abstract: "First line.\nSecond -- ``quoted''.",
  citations: 12,
});

function author(name: string, parts: Paper["authors"][number]["parts"]): Paper["authors"][number] {
  return {name, parts, kind: "person", ids: {}, affiliations: [], position: 1};
}

describe("BibTeX", () => {
  test("has an entry by its kind, text that TeX prints, names in parts", () => {
    const text = written(".bib", [FULL]);
    expect(text).toContain("@article{p1,\n");
    expect(text).toContain(
      "title = {Rivers \\& lakes: 50\\% of \\$10 \\#1 \\textbraceleft{}braces\\textbraceright{} a\\_b \\textasciitilde{}x\\textasciicircum{}2 back\\textbackslash{}slash}",
    );
    expect(text).toContain(
      "author = {van der Example, Jr., Ada and Ben Sample and {Science and Arts Group} and others}",
    );
    expect(text).toContain("pages = {12--20}");
    expect(text).toContain("date = {2020-05-03}");
    expect(text).toContain("note = {Cited by 12}");
  });

  test("comes back with everything that it says", async () => {
    const {found, problems} = await readText(written(".bib", [FULL]), "x.bib");
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({
      title: FULL.title,
      ids: {doi: "10.1000/a_b", arxiv: "2301.01234", pmid: "123"},
      truncated: true,
      date: {year: 2020, month: 5, day: 3},
      venue: "J. of Things",
      locator: {volume: "3", issue: "2"},
      type: "article",
      language: "en",
      keywords: {author: ["one, two", "three"], index: []},
      citations: 12,
    });
    expect(found[0].authors.map(({parts, kind}) => [parts?.family, parts?.suffix, kind])).toEqual([
      ["Example", "Jr.", "person"],
      ["Sample", "", "person"],
      [undefined, undefined, "group"],
    ]);
  });

  test("gives different keys to papers of one id", () => {
    const text = written(".bib", [FULL, FULL, paper("No id", [])]);
    expect(text.match(/^@\w+\{[^,]+/gm)).toEqual(["@article{p1", "@article{p1.2", "@misc{paper3"]);
  });
});

test("RIS comes back with everything that it says", async () => {
  const text = written(".ris", [FULL]);
  expect(text.split("\r\n")[0]).toBe("TY  - JOUR");
  const {found, problems} = await readText(text, "x.ris");
  expect(problems).toEqual([]);
  expect(found[0]).toMatchObject({
    title: FULL.title,
    ids: {doi: "10.1000/a_b", arxiv: "2301.01234", pmid: "123"},
    truncated: true,
    date: {year: 2020, month: 5, day: 3},
    venue: "J. of Things",
    locator: {volume: "3", issue: "2", pages: "12–20"},
    type: "article",
    citations: 12,
  });
  expect(found[0].authors[0].parts).toEqual(FULL.authors[0].parts);
});

test("CSL-JSON names parts, literals, dates and numbers as its schema has them", () => {
  const [item] = JSON.parse(written(".csl.json", [FULL]));
  expect(item).toMatchObject({
    id: "p 1",
    type: "article-journal",
    issued: {"date-parts": [[2020, 5, 3]]},
    "container-title": "J. of Things",
    page: "12-20",
    DOI: "10.1000/a_b",
  });
  expect(item.author).toEqual([
    {family: "Example", given: "Ada", "non-dropping-particle": "van der", suffix: "Jr."},
    {literal: "Ben Sample"},
    {literal: "Science and Arts Group"},
  ]);
  expect(JSON.parse(written(".csl.json", []))).toEqual([]);
});

const hostilePapers = fc.array(
  fc.record({title: hostileText, venue: hostileText, abstract: hostileText, keyword: hostileText}),
  {minLength: 1, maxLength: 4},
);

describe.each([".bib", ".ris"])("%s", ending => {
  test("keeps one record a paper and its title, whatever stands in it, and is a fixed point", async () => {
    await fc.assert(
      fc.asyncProperty(hostilePapers, async given => {
        const papers = given.map(({title, venue, abstract, keyword}, i) =>
          paper(title, ["Ada Example"], {
            ids: {id: `k${i}`},
            venue,
            abstract,
            keywords: {author: [keyword], index: []},
            type: "article",
          }),
        );
        const one = written(ending, papers);
        const {found} = await readText(one, `x${ending}`);
        expect(found.length).toBe(papers.length);
        expect(found.map(({authors}) => authors.length)).toEqual(papers.map(() => 1));
        const two = written(ending, found);
        const {found: again} = await readText(two, `x${ending}`);
        expect(written(ending, again)).toBe(two);
      }),
      {numRuns: 60},
    );
  });
});

test("what a form cannot carry is counted by papers", () => {
  const losses = paperLosses(PAPER_FILES.find(({ending}) => ending === ".ris")!.loses);
  losses.add(FULL);
  losses.add(paper("Another", ["Ada Example"], {references: ["doi:10.1/x"]}));
  expect(losses.finish()).toEqual(["groups among authors of 1 paper", "references of 1 paper"]);
  for (const {loses} of PAPER_FILES)
    for (const part of loses) expect(PAPER_PARTS).toHaveProperty([part]);
});
