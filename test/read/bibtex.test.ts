import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";

const read = async (text: string) => readText(text, "t.bib");
const one = async (fields: string) => (await read(`@article{k,\n${fields}\n}\n`)).found[0];

describe("BibTeX", () => {
  test("gives title, names with their parts, venue, year and identifiers", async () => {
    const {found, format, problems} = await read(`@article{knuth,
  title = {The {\\TeX}book, 7.4\\% more},
  author = {Knuth, Donald E. and Ludwig van Beethoven and {\\"O}zg{\\"u}r, Jr., Ali and {The ATLAS Collaboration}},
  journal = "TUGboat", year = 1986, month = mar, volume = 7, number = {2}, pages = {1--9},
  doi = {https://doi.org/10.1000/XYZ}, keywords = {typesetting, fonts},
}
`);
    expect(format).toBe("bibtex");
    expect(problems).toEqual([]);
    const [paper] = found;
    expect(paper).toMatchObject({
      title: "The TeXbook, 7.4% more",
      venue: "TUGboat",
      type: "article",
      date: {year: 1986, month: 3, day: null},
      locator: {volume: "7", issue: "2", pages: "1–9"},
      ids: {doi: "10.1000/xyz"},
      keywords: {author: ["typesetting", "fonts"]},
      truncated: false,
      authorCount: 4,
    });
    expect(paper.authors.map(({name, kind}) => [name, kind])).toEqual([
      ["Donald E. Knuth", "person"],
      ["Ludwig van Beethoven", "person"],
      ["Ali Özgür, Jr.", "person"],
      ["The ATLAS Collaboration", "group"],
    ]);
    expect(paper.authors[1].parts).toEqual({
      given: "Ludwig",
      family: "Beethoven",
      particle: "van",
      suffix: "",
    });
  });

  test("takes a name of a field with a number behind a blank for a name", async () => {
    const {found, problems} = await read(
      "@article{k,\ntitle={Rivers},\nfunding_text 1={By many},\nfunding_text\xa022={And more},\nyear={2020},\n}\n",
    );
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({title: "Rivers", date: {year: 2020}});
  });

  test("takes and others for a cut, not for a person", async () => {
    const paper = await one("title={T}, author={Ada Example and others}");
    expect([paper.authors.length, paper.truncated, paper.authorCount]).toEqual([1, true, null]);
  });

  test("follows strings, joins pieces, and inherits by crossref and xdata", async () => {
    const {found} = await read(`@string{nat = "Nature"}
@article{a, title = {A} # { and B}, journal = nat # " Physics", year = 2000}
@inproceedings{b, title = {Child}, author = {A B}, crossref = {proc}}
@proceedings{proc, title = {Proceedings of C}, year = 2001}
@article{c, title = {X}, xdata = {common}}
@xdata{common, journal = {Common J}, year = 2002}
`);
    const by = (title: string) => found.find(paper => paper.title === title);
    expect(by("A and B")).toMatchObject({venue: "Nature Physics"});
    expect(by("Child")).toMatchObject({venue: "Proceedings of C", date: {year: 2001}});
    expect(by("X")).toMatchObject({venue: "Common J", date: {year: 2002}});
  });

  test("finds entries that begin on the line where another one ends", async () => {
    const {found, problems} = await read(`@string{j = "Joined"}@article{one, title = {One}
}, @comment{no {paper}} @article{two, title = {Two}, journal = j},
@misc(three, title = {Three});@misc{four, title = {Four}} and mail to me@example.org(now)
`);
    expect(found.map(({title, origins}) => [title, origins[0].line])).toEqual([
      ["One", 1],
      ["Two", 2],
      ["Three", 3],
      ["Four", 3],
    ]);
    expect(found[1].venue).toBe("Joined");
    expect(problems).toEqual([]);
  });

  test.each([
    [
      "whose title is closed only at its end",
      "title={One, year=2014} @book{b, title={Two}, year=2015}",
    ],
    [
      "which has a field without its end",
      "title={One {x, year={2014}} @book{b, title={Two}, year=2015}",
    ],
    ["which has no end", "title={One}, year=2014 @book{ b ,\n title={Two}, year=2015}"],
    [
      "which has a quote without its end",
      'title="One, year=2014} @book(b, title={Two}, year=2015)',
    ],
  ])("finds an entry in the midst of a line of one %s", async (_, rest) => {
    const {found, records, problems} = await readText(
      `@article{a, ${rest}\n@misc{c, title={Three}}`,
    );
    expect(records).toBe(3);
    expect(found.map(({date}) => date?.year ?? null).slice(1)).toEqual([2015, null]);
    expect(found.slice(1).map(({title}) => title)).toEqual(["Two", "Three"]);
    const lines = found.map(({origins}) => origins[0].line);
    const second = rest.includes("\n") ? 3 : 2;
    expect(lines).toEqual([1, 1, second]);
    expect(problems).toMatchObject([{record: 1, line: 1, severity: "warning"}]);
    expect(problems[0].what).toContain("what is whole was kept");
  });

  test("tells the lines of entries behind words, and behind one that has lost an end", async () => {
    const {found} = await readText(
      "Words\nof mine\n\n@misc{a,\n title={One\n} {x @misc{b,\n title={Two}}\n@misc{c, title={Three}}\n",
    );
    expect(found.map(({title, origins}) => [title, origins[0].line])).toEqual([
      ["One", 4],
      ["Two", 6],
      ["Three", 8],
    ]);
  });

  test("tells of an entry in a field of another one that is whole, but not of mere addresses", async () => {
    const {found, problems} = await readText(
      "@article{a, title={One}, note={as in @book{b, title={Two}} or a@b.org}}\n" +
        "@article{c, title={Three}, note={@book{b} and @book{d, e} of x@y.org, z=1}}",
    );
    expect(found.map(({title}) => title)).toEqual(["One", "Three"]);
    expect(problems.map(({record, what}) => [record, what])).toEqual([
      [1, "a field holds what looks like another entry (a); what is whole was kept"],
    ]);
  });

  test("reads a long file that is one line", async () => {
    const text = Array.from(
      {length: 60_000},
      (_, i) => `@article{k${i}, title={T${i}}, abstract={${"a ".repeat(40)}}}`,
    );
    const {found, records, problems} = await read(text.join(" "));
    expect([found.length, records, problems.length]).toEqual([60_000, 60_000, 0]);
    expect(found.every(({title}, i) => title === `T${i}`)).toBe(true);
  });

  test("reads a long line of entries without ends in a time that grows with its length", async () => {
    const text = Array.from(
      {length: 70_000},
      (_, i) => `@misc{k${i}, title={A title with the number ${i} {`,
    ).join(" year=2014} ");
    const {records, problems} = await read(text);
    expect(records).toBe(70_000);
    expect(problems.length).toBe(1001); // 1,000 and how many more
    expect(problems[0].what).toContain("does not end");
  });

  test("names what entries refer to and is not there, and follows a circle once", async () => {
    const {found, problems} = await read(`@inbook{a, title={A}, crossref={b}}
@book{b, title={B}, author={Ada Example}, year=1999, crossref={a}}
@inbook{c, title={C}, xdata={gone, b}}
`);
    expect(found.map(({title, date}) => [title, date?.year])).toEqual([
      ["A", 1999],
      ["B", 1999],
      ["C", 1999],
    ]);
    expect(found[0].authors[0].name).toBe("Ada Example");
    expect(problems).toMatchObject([
      {
        record: 3,
        line: 3,
        severity: "warning",
        what: 'it refers to "gone", which is not in the file',
      },
    ]);
  });

  test("loses no entry to a damaged neighbour", async () => {
    const {found, problems} = await read(`@article{one, title = {One}, year = 2001}
@article{two, title = {Two, author = {A B},
  year = 2002
@article{three title = {Three}, year = 2003}
@article{four, title = {Four}, year = 2004
% a comment with an e-mail: someone@example.org
@article{five, title = {Five}, year = 2005}
`);
    expect(found.length).toBe(5);
    expect(found.map(({title}) => title)).toEqual(expect.arrayContaining(["One", "Four", "Five"]));
    expect(problems.every(({severity, line}) => severity === "warning" && line !== null)).toBe(
      true,
    );
    expect(problems.length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["note = {Cited by 12}", 12],
    ["times-cited = {7}", 7],
    ["note = {Accepted}", null],
  ])("reads citations of %j as %j", async (field, citations) => {
    expect((await one(`title={T}, ${field}`)).citations).toBe(citations);
  });

  test.each([
    ["eprint = {2301.01234v2}, archivePrefix = {arXiv}", {arxiv: "2301.01234"}],
    ["url = {https://www.scopus.com/x?eid=2-s2.0-85012345678&y}", {scopus: "2-s2.0-85012345678"}],
    ["pmid = {12345}", {pmid: "12345"}],
  ])("finds the identifiers of %j", async (field, ids) => {
    expect((await one(`title={T}, ${field}`)).ids).toEqual(ids);
  });

  test("survives any damage: entries in = papers out", async () => {
    const file = Array.from(
      {length: 8},
      (_, i) =>
        `@article{k${i},\n  title = {Title {\\'e} ${i}},\n  author = {A{\\"a} B and C, D},\n  year = 200${i}\n}\n`,
    ).join("\n");
    await fc.assert(
      fc.asyncProperty(
        fc.nat(500),
        fc.nat(20),
        fc.string({unit: "binary", maxLength: 6}),
        async (at, cut, noise) => {
          const {records, papers} = await read(file.slice(0, at) + noise + file.slice(at + cut));
          expect(papers).toBe(records);
          if (cut === 0 && noise === "") expect(papers).toBe(8);
        },
      ),
      {numRuns: 60},
    );
  });
});
