import {describe, expect, test} from "vitest";
import {corpusOf} from "../../../src/papers/build.ts";
import type {Paper} from "../../../src/papers/paper.ts";
import {type Input, inputFromBytes, readInputs, readText} from "../../../src/read/read.ts";

const read = async (text: string) => (await readText(text, "case.bib")).found;
const one = async (fields: string) => (await read(`@article{key,\n${fields}\n}\n`))[0];
const names = ({authors}: Paper) => authors.map(({name}) => name);
const kinds = ({authors}: Paper) => authors.map(({kind}) => kind);

describe("BibTeX authors", () => {
  test.each<[string, string, string[]]>([
    [
      "1: one braced group is a corporate name",
      "{{Modern Language Association}}",
      ["Modern Language Association"],
    ],
    [
      "2: and inside braces separates nothing",
      "{{National Aeronautics and Space Administration}}",
      ["National Aeronautics and Space Administration"],
    ],
    [
      "3: a braced surname keeps its suffix",
      "{Harry L. {Baldwin, Jr.}}",
      ["Harry L. Baldwin, Jr."],
    ],
    [
      "4: von Last, Jr, First",
      "{von Hippel, Eric and Reagle, Jr., Joseph M.}",
      ["Eric von Hippel", "Joseph M. Reagle, Jr."],
    ],
    [
      "5: First Last, Jr. has a suffix, no first name",
      "{Henry E. Kyburg, Jr.}",
      ["Henry E. Kyburg, Jr."],
    ],
    [
      "6: small particles belong to the surname",
      "{C. G. van der Laan and J. R. Luyten}",
      ["C. G. van der Laan", "J. R. Luyten"],
    ],
    ["7: and others is nobody", "{John Doe and others}", ["John Doe"]],
    ["8: and others after a comma name is nobody", "{Madelung, O. and others}", ["O. Madelung"]],
    ["10: et al. in a macro is nobody", "{Katalin Fried \\lowercase{et al.}}", ["Katalin Fried"]],
    ["11: et al behind a comma name is nobody", '"Loukides, M. et al"', ["M. Loukides"]],
    [
      "12: commas only separate names with initials",
      '"Chambers, J. M., Cleveland, W. S., Kleiner, B., Tukey, P. A."',
      ["J. M. Chambers", "W. S. Cleveland", "B. Kleiner", "P. A. Tukey"],
    ],
    [
      "13: an empty name is none",
      "{Troiano, Giovanni M and and Lepri, Giacomo}",
      ["Giovanni M Troiano", "Giacomo Lepri"],
    ],
    [
      "14: a comma and a line end part two names",
      "{Jean Laid{\\'e},\n  Ben Loaeb}",
      ["Jean Laidé", "Ben Loaeb"],
    ],
    [
      "15: accents with and without braces",
      "{G{\\'e}rard Emch and Andr\\'e M\\\"uller}",
      ["Gérard Emch", "André Müller"],
    ],
    [
      "17: relax steers initials only",
      "{Dupuy de Clinchamps, {\\relax Ph}ilippe}",
      ["Philippe Dupuy de Clinchamps"],
    ],
    [
      "18: extended names",
      "{family=Hakim, given=Tawfiq, prefix=al-, useprefix=true}",
      ["Tawfiq al-Hakim"],
    ],
    [
      "19: a tie is a blank",
      "{Amanda~Sari Perez and Sam~L. Richards}",
      ["Amanda Sari Perez", "Sam L. Richards"],
    ],
    [
      "20: line ends and empty lines in the list",
      "{Shulyzki, Ruslana and\n\t\n\t Genov, Roman}",
      ["Ruslana Shulyzki", "Roman Genov"],
    ],
    [
      "21: folded with blanks, initials without dots",
      "{Andreica, D and\n   Schmid, H}",
      ["D Andreica", "H Schmid"],
    ],
    [
      "38: a name without comma beside a comma name, other script",
      "{耿秀萍 and Xiu-ping GENG}",
      ["耿秀萍", "Xiu-ping GENG"],
    ],
    ["39: family, given in Chinese", "{汪, 丽娜 and 李, 粤安}", ["丽娜 汪", "粤安 李"]],
  ])("%s", async (_, author, expected) => {
    expect(names(await one(`title={T}, author=${author}`))).toEqual(expected);
  });

  test("1, 2: corporate names are groups, persons beside them are none", async () => {
    const paper = await one("title={T}, author={{{A and B Society}} and Doe, Jane}");
    expect(kinds(paper)).toEqual(["group", "person"]);
  });

  test("3, 4, 5: suffixes stand apart from the given name", async () => {
    const {authors} = await one(
      "title={T}, author={Kyburg, Jr., Henry E. and Henry E. Kyburg, Jr.}",
    );
    const parts = {given: "Henry E.", family: "Kyburg", particle: "", suffix: "Jr."};
    expect(authors.map(author => author.parts)).toEqual([parts, parts]);
  });

  test("7, 8, 10, 11: the list is known to be cut", async () => {
    for (const author of [
      "John Doe and others",
      "Madelung, O. and others",
      "A B \\lowercase{et al.}",
      "Loukides, M. et al",
    ]) {
      const paper = await one(`title={T}, author={${author}}`);
      expect([paper.truncated, paper.authorCount]).toEqual([true, null]);
    }
  });

  test("9: and others in a title is plain text", async () => {
    const paper = await one('title = "Addresses of officers, authors and others", author={A B}');
    expect([paper.title, paper.truncated]).toEqual([
      "Addresses of officers, authors and others",
      false,
    ]);
  });

  test("16: stacked accents of raised boxes leave a name that can be read", async () => {
    const [han] = names(
      await one(
        "title={T}, author={H{\\`a}n Th{\\^e}\\llap{\\raise 0.5ex\\hbox{\\'{}}} Th{\\'a}nh and Sebastian Rahtz}",
      ),
    );
    expect(han).toMatch(/^Hàn Thê.*Thánh$/u);
    expect(han).not.toMatch(/[\\{}]/);
  });
});

describe("BibTeX fields", () => {
  test("22: double braces on every field", async () => {
    const paper = await one(
      "Title = {{Deep Sea}}, Author = {{Smith, J. and Doe, K.}}, Year = {{2018}}, Times-Cited = {{12}}",
    );
    expect(paper).toMatchObject({title: "Deep Sea", date: {year: 2018}, citations: 12});
    expect(names(paper)).toEqual(["J. Smith", "K. Doe"]);
  });

  test("23: a byte order mark, and &amp; in values", async () => {
    const [paper] = await read(
      "\ufeff@article{k, title={Science &amp; Humanities \\&amp; Arts}, year={2014}}\n",
    );
    expect(paper.title).toBe("Science & Humanities & Arts");
  });

  test("24: Scopus fields of many kilobytes", async () => {
    const references = Array.from(
      {length: 2000},
      (_, i) => `Author, A., Title ${i} (2001) J, ${i}, pp. 1-2`,
    );
    const paper = await one(
      `title={T}, author_keywords={one; two}, keywords={Index A; Index B}, references={${references.join("; ")}}, note={Cited by: 9}`,
    );
    expect(paper.keywords).toEqual({author: ["one", "two"], index: ["Index A", "Index B"]});
    expect([paper.references.length, paper.citations]).toEqual([2000, 9]);
  });

  test("25: an entry in parentheses", async () => {
    const [paper] = await read(
      '@article(Barrow:83,\n author = "Barrow, J.",\n title = "Time (and space)", year = 1983\n)\n@book{b, title={Next}}\n',
    );
    expect(paper).toMatchObject({title: "Time (and space)", date: {year: 1983}});
  });

  test("26: strings and pieces, also inside of strings", async () => {
    const [paper] = await read(
      '@string{int = "International"}\n@string{myconf = "My "#int#" Conference"}\n@inproceedings{k, title={T}, booktitle = myconf}\n',
    );
    expect(paper.venue).toBe("My International Conference");
  });

  test.each([
    ["month = {June 2021}", null],
    ["month = jun, day = 18", 18],
    ["month = {18 June}, day = {x}", 18],
  ])("27: %s", async (field, day) => {
    expect((await one(`title={T}, year=2021, ${field}`)).date).toEqual({year: 2021, month: 6, day});
  });

  test("27: a month with days", async () => {
    expect((await one('title={T}, year=1999, month = jul # " ~18--22"')).date).toEqual({
      year: 1999,
      month: 7,
      day: 18,
    });
  });

  test("28: a macro that is not defined keeps its name", async () => {
    expect((await one("title={T}, JOURNAL = BSTJ")).venue).toBe("BSTJ");
  });

  test("29: a child has its parent's year, and the parent's title as its book", async () => {
    const found = await read(
      "@inbook{cr1, title={Part}, author={A B}, CROSSREF = {cr_m}}\n@book{cr_m, title={Whole}, editor={E D}, year={1995}}\n",
    );
    expect(found.find(({title}) => title === "Part")).toMatchObject({
      venue: "Whole",
      date: {year: 1995},
    });
  });

  test("30: data of other entries, by another name for them, and a name that is unknown", async () => {
    const found = await read(
      "@book{xd1, title={T}, author={E P Ellington}, XDATA={alias, missing}}\n@xdata{macmillan, IDS={alias}, year={2001}, xdata={loc}}\n@xdata{loc, location={NY}}\n",
    );
    expect(found.length).toBe(1);
    expect(found[0].date?.year).toBe(2001);
  });

  test("31, 32, 33: comments with braces, free words and lines with % are no entries", async () => {
    const {found, problems} = await readText(
      "Some free words\n@article{a, title={One}}\n% comment.\n@Comment{jabref-meta: groupstree:\n0 All:;\n1 {x}\\;;}\n@comment free of braces\n@article{b, title={Two}}\n@Comment{jabref-meta: databaseType:bibtex;}\n",
      "c.bib",
    );
    expect(found.map(({title}) => title)).toEqual(["One", "Two"]);
    expect(problems).toEqual([]);
  });

  test("34: a missing comma costs no field before or behind it", async () => {
    const {found, problems} = await readText(
      "@article{k,\n title = {One}\n author = {A B},\n year = {2013},\n keyword = {k1, k2}}\n@article{l, title={Two}}\n",
      "c.bib",
    );
    expect(found[0]).toMatchObject({title: "One", date: {year: 2013}, authors: [{name: "A B"}]});
    expect(found[1].title).toBe("Two");
    expect(problems.every(({severity}) => severity === "warning")).toBe(true);
  });

  test("35: commas first, and the key on a line of its own", async () => {
    const [paper] = await read(
      "@ARTICLE{Cesar2013\n , author = {Jean C}\n , title = {First}\n , year = {2013}\n }\n",
    );
    expect(paper).toMatchObject({title: "First", date: {year: 2013}, authors: [{name: "Jean C"}]});
  });

  test("36: an unbalanced brace swallows no other entry", async () => {
    const {found, problems} = await readText(
      '@Manual{m,\n title = {"Parsing {Rd} files unbalanced",\n author = {D M}\n}\n@article{next, title={Next}, year={2001}}\n',
      "c.bib",
    );
    expect(found.length).toBe(2);
    expect(found[1]).toMatchObject({title: "Next", date: {year: 2001}});
    expect(problems.length).toBe(1);
  });

  test("37: eight-bit text that is no UTF-8 is read, and said so", async () => {
    const bytes = Uint8Array.from(
      [..."@ARTICLE{k, title={M"]
        .map(c => c.charCodeAt(0))
        .concat(0xfc, ...[..."ller}, year={2001}}\n"].map(c => c.charCodeAt(0))),
    );
    const papers: Paper[] = [];
    const input: Input = inputFromBytes("gbk.bib", bytes);
    const [reading] = await readInputs([input], {
      add: paper => void papers.push(paper),
      addProfile: () => {},
    });
    expect(papers[0].title).toBe("Müller");
    expect(reading.problems.map(({what}) => what)).toEqual([expect.stringMatching(/no UTF-8/)]);
  });

  test("38, 45: no key at all, and a key that is not ASCII", async () => {
    const found = await read("@article{,\n title={One}}\n@unpublished{i3Š,\n title={Two}}\n");
    expect(found.map(({title}) => title)).toEqual(["One", "Two"]);
  });

  test.each([
    ["40: Forthcoming is no year", "year = {Forthcoming}", null],
    ["41: [1990] 2002 is the first plausible year", "year = {[1990] 2002}", 1990],
    ["42: roman numerals are no year", "YEAR = {MCMLXXXV}", null],
    ["42: digits of other scripts are no year", "YEAR = {१९८७}", null],
    ["43: an open range of dates has its first year", "date = {1996-01-01/..}", 1996],
    ["44: a list of years has its first", 'year = "2004, 1988, 1997, ..."', 2004],
    ["44: a bare number", "year = 2004", 2004],
  ])("%s", async (_, field, year) => {
    expect((await one(`title={T}, ${field}`)).date?.year ?? null).toBe(year);
  });
});

test("46: one paper in two spellings is found, and others like it are not", async () => {
  const found = await read(`
@article{a, title={Managerial Agency {\\&} Benefits: A Study}, author={Staehr, Lorraine}, journal={Inf. Syst. J.}, year=2010, doi={10.5555/X.1}}
@article{b, title={Managerial agency and benefits -- a study}, author={L. Staehr}, journal={Information Systems Journal}, year=2010, doi={https://doi.org/10.5555/x.1}}
@article{c, title={{Enterprise Systems and Organisational Change}}, author={M{\\"u}ller, Anna and Doe, Jane}, year=2012}
@article{d, title={Enterprise systems and organisational change.}, author={A. M\\"uller and J. Doe}, year=2013}
@article{e, title={Enterprise systems and organisational change}, author={A. M\\"uller and J. Doe}, year=2016}
@article{f, title={Enterprise systems and organisational change}, author={B. Sample}, year=2012}
`);
  const corpus = corpusOf(found);
  const joined = Array.from({length: corpus.merges.count}, (_, k) =>
    corpus.merge(k).records.map(({origins}) => origins[0].record),
  );
  expect(corpus.size).toBe(4);
  expect(joined.map(records => records.sort())).toEqual([
    [1, 2],
    [3, 4],
  ]);
});
