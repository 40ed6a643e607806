import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {EMPTY_PAPER, type Paper} from "../../src/papers/paper.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {inputFromText, readInputs, readText} from "../../src/read/read.ts";
import {PAPER_FILES} from "../../src/write/paper-files.ts";

const HEAD = '{"coterie":"papers","form":1}';

function written(papers: readonly Paper[], ending: string, columns?: readonly string[]): string {
  let text = "";
  const stream = PAPER_FILES.find(form => form.ending === ending)!.open(piece => {
    text += piece;
  }, columns);
  for (const paper of papers) stream.add(paper);
  stream.end();
  return text;
}

/** Reads a text that comes in pieces of so many bytes. */
async function readInPieces(text: string, size: number): Promise<Paper[]> {
  const bytes = new TextEncoder().encode(text);
  const found: Paper[] = [];
  const input = {
    ...inputFromText("text", text),
    async *chunks() {
      for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
    },
  };
  await readInputs([input], {add: paper => void found.push(paper), addProfile() {}});
  return found;
}

const withoutOrigins = (papers: readonly Paper[]) =>
  papers.map(({origins: _, ...paper}) => JSON.parse(JSON.stringify(paper)));

/** A paper with every field that there is. */
const FULL: Paper = {
  ids: {id: "x", doi: "10.1/x", arxiv: "2301.01234"},
  title: 'A "quoted" title, with [brackets] {and} \\ signs\nof two lines',
  abstract: "]}, {",
  authors: [
    {
      name: "Ada Example",
      parts: {given: "Ada", family: "Example", particle: "", suffix: "Jr."},
      kind: "person",
      ids: {orcid: "0000-0002-1825-0097"},
      affiliations: ["Here", "There"],
      position: 1,
    },
    {name: "The Group", parts: null, kind: "group", ids: {}, affiliations: [], position: null},
  ],
  affiliations: ["Everywhere"],
  authorCount: 12,
  truncated: true,
  date: {year: 2020, month: 2, day: 29},
  venue: "Journal",
  locator: {volume: "1", issue: "2", pages: "3–4"},
  type: "article",
  language: "en",
  categories: ["CL"],
  keywords: {author: ["a"], index: ["b"]},
  terms: [],
  citations: 0,
  citationsByYear: {2021: 3},
  references: ["doi:10.1/y"],
  scores: {score: 1.5},
  flags: ["code"],
  origins: [{file: "text", record: 1, line: null}],
};
const EMPTY: Paper = {...EMPTY_PAPER, title: "", origins: FULL.origins};

describe.each([".json", ".jsonl"])("papers written as *%s", ending => {
  test("are read again without loss, cut anywhere", async () => {
    const text = written([FULL, EMPTY, FULL], ending);
    for (const size of [1, 7, 1 << 16])
      expect(withoutOrigins(await readInPieces(text, size))).toEqual(
        withoutOrigins([FULL, EMPTY, FULL]),
      );
  });

  test("are those of a made corpus", async () => {
    const papers = [...synth({papers: 200})].map(({paper}) => paper);
    const {found, problems, format} = await readText(written(papers, ending));
    expect(withoutOrigins(found)).toEqual(withoutOrigins(papers));
    expect(problems).toEqual([]);
    expect(format).toBe(ending === ".json" ? "coterie" : "coterie-lines");
  });

  test("may be none", async () => {
    const {found, problems} = await readText(written([], ending));
    expect([found, problems]).toEqual([[], []]);
  });

  test("never throw when they are damaged", async () => {
    const text = written([FULL, FULL], ending);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.string(), async (at, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + put.length);
        const {papers, records} = await readText(damaged);
        expect(papers).toBeLessThanOrEqual(records);
      }),
    );
  });
});

test("papers in a table are read again, as far as it has columns for them", async () => {
  const columns = ["id", "title", "authors", "date", "doi", "keywords", "citations"];
  const papers = [...synth({papers: 200})].map(({paper}) => paper);
  const {found} = await readText(written(papers, ".csv", columns));
  expect(withoutOrigins(found)).toEqual(withoutOrigins(papers));
  expect(() => written([], ".csv", ["colour"])).toThrow(/columns: expected .* got colour/);
});

describe("a file of Coterie papers", () => {
  test("may end a text with a backslash, or hold quotes after one", async () => {
    const titles = ["a\\\\", 'b \\" ] } ,', "c"];
    const {found} = await readText(
      `{"coterie":"papers","form":1,"papers":[${titles.map(title => JSON.stringify({title})).join(",")}]}`,
    );
    expect(found.map(({title}) => title)).toEqual(titles);
  });

  test("that is cut off keeps what was whole, and says so", async () => {
    const {papers, problems} = await readText(
      '{"coterie":"papers","form":1,"papers":[{"title":"a"},{"title":"b"},{"tit',
    );
    expect(papers).toBe(2);
    expect(problems.map(({severity}) => severity)).toEqual(["error"]);
  });

  test("a paper a line loses the damaged line alone, and names it", async () => {
    const {found, problems, records} = await readText(
      `${HEAD}\n{"title":"a"}\n{"title":\n\n{"title":"c","citations":"x"}`,
    );
    expect(found.map(({title}) => title)).toEqual(["a", "c"]);
    expect(found[1].origins).toEqual([{file: "text", record: 3, line: 5}]);
    expect(records).toBe(3);
    expect(problems.map(({record, line, severity}) => [record, line, severity])).toEqual([
      [2, 3, "error"],
      [3, 5, "warning"],
    ]);
  });

  test("has profiles beside papers, in any order, and passes over what is unknown", async () => {
    const {found, profiles} = await readText(
      `{"coterie":"papers","form":1,"more":{"papers":[1]},"profiles":[{"name":"A"}],"x":[[{}]],"papers":[ {"title":"t"} ]}`,
    );
    expect(found.map(({title}) => title)).toEqual(["t"]);
    expect(profiles.map(({name}) => name)).toEqual(["A"]);
  });
});
