import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";

const read = async (text: string, columns = {}) => readText(text, "t.csv", {columns});

describe("a table", () => {
  test("with id, title, authors is read without questions, and the id stays", async () => {
    const {found, problems, format} = await read(
      `id,title,authors,year,venue,citations,keywords,affiliations,doi
7,"Rivers, and lakes",Ada Example; Ben Sample,2020,Nature,12,rivers; lakes,MIT;,https://doi.org/10.1000/ABC
8,Seas,Ada Example,,,,,,
`,
    );
    expect(format).toBe("csv");
    expect(problems).toEqual([]);
    expect(found[0]).toMatchObject({
      ids: {id: "7", doi: "10.1000/abc"},
      title: "Rivers, and lakes",
      authorCount: 2,
      date: {year: 2020, month: null, day: null},
      venue: "Nature",
      citations: 12,
      keywords: {author: ["rivers", "lakes"]},
    });
    expect(found[0].authors.map(({name, affiliations}) => [name, affiliations])).toEqual([
      ["Ada Example", ["MIT"]],
      ["Ben Sample", []],
    ]);
    expect(found[1]).toMatchObject({
      citations: null,
      date: null,
      venue: null,
      origins: [{line: 3}],
    });
  });

  test("of others is read by the names of its columns, and says so", async () => {
    const {found, problems} = await read(`Article Title\tAuthor Names\tPublication Year\tColour
Seas\tAda Example and Ben Sample\t1999\tred
`);
    expect(found[0]).toMatchObject({title: "Seas", authorCount: 2, date: {year: 1999}});
    expect(problems.map(({severity}) => severity)).toEqual(["notice", "notice"]);
    expect(problems[0].what).toContain('title from "Article Title"');
    expect(problems[1].what).toContain('"Colour"');
  });

  test("is corrected by telling columns; one that is not there is refused by name", async () => {
    const table = "id,title,authors,second\n1,wrong,A B,right\n";
    expect((await read(table, {title: "second"})).found[0].title).toBe("right");
    await expect(read(table, {title: "third"})).rejects.toThrow(
      /columns: expected one of .*got third/,
    );
    await expect(read(table, {nothing: "id"})).rejects.toThrow(/columns/);
  });

  test("keeps what can be kept of damaged rows, and lists them by line", async () => {
    const {found, problems} = await read(
      `id,title,authors,year
1,One,A B,2000
2,Two,A B
3,Three,A B,two thousand,extra
4,Four,A B,2004
`,
    );
    expect(found.map(({title}) => title)).toEqual(["One", "Two", "Three", "Four"]);
    expect(problems.map(({line, record}) => [line, record])).toEqual([
      [3, 2],
      [4, 3],
      [4, 3],
    ]);
  });

  test("takes marks of cut bylines and placeholders for what they are", async () => {
    const {found} = await read(
      `id,title,authors
1,One,A B; C D; et al.
2,Two,[No author name available]
3,Three,A B; ...
`,
    );
    expect(found.map(({authors, truncated}) => [authors.length, truncated])).toEqual([
      [2, true],
      [0, false],
      [1, true],
    ]);
  });

  test("counts lines through cells with line ends, whichever they are", async () => {
    const {found} = await read('id,title,authors\r\n1,"two\r\nlines",A B\r\n2,next,A B\r\n');
    expect(found.map(({origins}) => origins[0].line)).toEqual([2, 4]);
    expect(found[0].title).toBe("two\nlines");
  });

  test("undoes the guard against formulas", async () => {
    const {found} = await read("id,title,authors\n1,'=1+1,'-x y\n");
    expect(found[0]).toMatchObject({title: "=1+1", authors: [{name: "-x y"}]});
  });

  test("gives as many papers as rows, wherever it is cut into pieces or damaged", async () => {
    const table = `id,title,authors,year\n${Array.from({length: 20}, (_, i) => `${i},Title ${i},"A, B";C D,20${10 + i}`).join("\n")}\n`;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(600),
        fc.string({unit: "binary", maxLength: 4}),
        async (at, noise) => {
          const {records, papers} = await read(table.slice(0, at) + noise + table.slice(at));
          expect(papers).toBe(records);
        },
      ),
    );
  });
});
