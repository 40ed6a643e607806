import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {readText} from "../../src/read/read.ts";
import {TABLES} from "../../src/write/tables.ts";
import {SMALL} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

/** papers.csv of some papers. */
async function written(papers: readonly Paper[]): Promise<string> {
  const analysis = await analyze(corpusOf(papers));
  let text = "";
  TABLES.find(({file}) => file === "papers.csv")!.write(analysis, piece => {
    text += piece;
  });
  return text;
}

const readAgain = async (papers: readonly Paper[]) =>
  (await readText(await written(papers), "papers.csv")).found;

describe("papers.csv", () => {
  test("written, read and written again is the same, but for where it was read", async () => {
    const first = await written(SMALL);
    const second = await written((await readText(first, "papers.csv")).found);
    const withoutOrigin = (text: string) => text.replace(/,[^,\n]*,[^,\n]*\n/g, "\n");
    expect(withoutOrigin(second)).toBe(withoutOrigin(first));
  });

  test("brings back the terms, so that the same topics are found again", async () => {
    const before = await analyze(corpusOf(SMALL));
    const after = await analyze(corpusOf(await readAgain(SMALL)));
    expect(after.topics.label).toEqual(before.topics.label);
    expect(after.topics.papers).toEqual(before.topics.papers);
  });

  test("brings back what it has a column for", async () => {
    const full = paper("On rivers", ["Ada Example", "Ben Sample", "Cleo Third"], {
      ids: {id: "x1", doi: "10.1000/xyz", arxiv: "2301.01234", scopus: "2-s2.0-85110293035"},
      date: {year: 2020, month: 3, day: 9},
      venue: "Journal of Water",
      locator: {volume: "12", issue: "3-4", pages: "17–29"},
      type: "article",
      language: "en",
      abstract: 'Rivers, "lakes"\nand seas.',
      keywords: {author: ["river", "lake"], index: ["water"]},
      categories: ["cs.CL", "stat.ML"],
      citations: 0,
      authorCount: 12,
      truncated: true,
      references: ["doi:10.1/a", "doi:10.1/b"],
      scores: {score: 8.5, novelty: 0.25},
      flags: ["code"],
      terms: ["river flow"],
    });
    const authors = full.authors.map((author, i) =>
      i === 1 ? author : {...author, affiliations: [`Place ${i}, Town`]},
    );
    const [found] = await readAgain([{...full, authors}]);
    const {origins: _, ...facts} = found;
    const {origins: __, ...expected} = {...full, authors};
    expect(facts).toEqual(expected);
  });

  test.each([
    "de la Cruz, Ana",
    "Science and Water Group",
    "Vichi M. Mola F., Conversano C.",
    "A | B",
  ])("keeps %s one author", async name => {
    const [found] = await readAgain([paper("On rivers", [name], {terms: []})]);
    expect(found.authors.map(author => author.name)).toEqual([name]);
    expect(found.authorCount).toBe(1);
  });

  test("keeps groups from becoming people, and unknown places unknown", async () => {
    const made = paper("On rivers", ["Water Group", "Ada Example", "Page Owner"], {terms: []});
    const authors = made.authors.map((author, i) => ({
      ...author,
      kind: i === 0 ? ("group" as const) : author.kind,
      position: i === 2 ? null : author.position,
    }));
    const [found] = await readAgain([{...made, authors}]);
    expect(found.authors).toEqual(authors);
  });

  test("brings back titles, venues and names whatever signs they have", async () => {
    const signs = fc.oneof(
      fc.string({unit: "grapheme", minLength: 1, maxLength: 30}),
      fc.constantFrom(
        "=SUM(A1)",
        "'=SUM(A1)",
        "-1",
        "+1",
        "@x",
        'a "b" c',
        "a\nb",
        "a,b;c",
        "\u202eabc",
        "👩🏽‍🔬",
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(signs, signs), {minLength: 1, maxLength: 4}),
        async rows => {
          const papers = rows.map(([title, venue], i) =>
            paper(`${title} t${i}`, [`Ada Family${"abcd"[i]}`], {
              ids: {id: `p${i}`},
              venue: `${venue} v`,
              terms: [],
            }),
          );
          const found = await readAgain(papers);
          expect(found.map(({title}) => title)).toEqual(papers.map(({title}) => title.trim()));
          expect(found.map(({venue}) => venue)).toEqual(papers.map(({venue}) => venue!.trim()));
        },
      ),
      {numRuns: 40},
    );
  });

  test("says that a citation count of nobody is unknown, not nothing", async () => {
    const papers = [
      paper("Known", ["Ada Example"], {ids: {id: "a"}, citations: 0, terms: []}),
      paper("Unknown", ["Ada Example"], {ids: {id: "b"}, citations: null, terms: []}),
    ];
    expect((await readAgain(papers)).map(({citations}) => citations)).toEqual([0, null]);
  });
});
