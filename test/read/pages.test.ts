import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readText} from "../../src/read/read.ts";

const AUTHOR_PAGE = `Ada Example

CV
h-index3
4papers
57citations
Novelty21.5%
AI Score40

3 Papers

12.5CVJan 3, 2024Code
Seeing edges in the dark

Ada Example, Ben Sample et al. · mit, eth

We look at edges when there is little light. It works.

8.0cs.LG Feb 10, 2023
A study without its author

Cleo Third, Dan Fourth et al.

We study something at length, and say so here in a sentence.

3.1AIMar 1, 2022
Whole byline

Eve Fifth, Fay Sixth

Nothing is cut here; the page's person is not among the names.
`;

const LISTING = `Daily Papers

Mar 3

A first paper on rivers

Rivers flow. This abstract is long enough to be taken for prose, since it goes on for more than eighty characters.

  • 3 authors
·
Feb 28, 2024 7

A paper with nothing but an abstract

This abstract too goes on for a while, so that it cannot be mistaken for the title of another paper at all.

A last paper on lakes

Lakes are still. This abstract is long enough to be taken for prose, since it goes on for more than eighty characters.

acme ACME Labs
·
Mar 4 2
`;

describe("an author page", () => {
  test("gives its person, and papers with all that is printed", async () => {
    const {format, found, profiles, problems} = await readText(AUTHOR_PAGE);
    expect(format).toBe("author-page");
    expect(profiles[0]).toMatchObject({
      name: "Ada Example",
      field: "CV",
      reported: {h_index: 3, papers: 4, citations: 57, novelty: 0.215, ai_score: 40},
    });
    expect(found.map(({title}) => title)).toEqual([
      "Seeing edges in the dark",
      "A study without its author",
      "Whole byline",
    ]);
    expect(found[0]).toMatchObject({
      scores: {score: 12.5},
      categories: ["CV"],
      flags: ["code"],
      date: {year: 2024, month: 1, day: 3},
      affiliations: ["mit", "eth"],
      truncated: true,
      authorCount: null,
      abstract: "We look at edges when there is little light. It works.",
    });
    expect(found[1].categories).toEqual(["cs.LG"]);
    expect(problems.map(({record, what}) => [record, what])).toEqual([
      [3, "the byline is whole but does not name Ada Example, whose page this is"],
    ]);
  });

  test("makes its person an author of every paper, in an unknown place where not printed", async () => {
    const {found} = await readText(AUTHOR_PAGE);
    const names = found.map(({authors}) => authors.map(({name, position}) => [name, position]));
    expect(names).toEqual([
      [
        ["Ada Example", 1],
        ["Ben Sample", 2],
      ],
      [
        ["Cleo Third", 1],
        ["Dan Fourth", 2],
        ["Ada Example", null],
      ],
      [
        ["Eve Fifth", 1],
        ["Fay Sixth", 2],
        ["Ada Example", null],
      ],
    ]);
    expect(found[2].authorCount).toBe(2);
  });

  test("says when it announces more papers than it has", async () => {
    const {problems} = await readText(AUTHOR_PAGE.replace("3 Papers", "5 Papers"));
    expect(problems[problems.length - 1].what).toBe("the page announces 5 papers, 3 are on it");
  });
});

describe("a paper listing", () => {
  test("gives title, abstract, who and when", async () => {
    const {format, found} = await readText(LISTING);
    expect(format).toBe("paper-listing");
    expect(found.map(({title}) => title)).toEqual([
      "A first paper on rivers",
      "A paper with nothing but an abstract",
      "A last paper on lakes",
    ]);
    expect(found[0]).toMatchObject({
      authorCount: 3,
      truncated: true,
      scores: {upvotes: 7},
      date: {year: 2024, month: 2, day: 28},
    });
    expect(found[1]).toMatchObject({authors: [], authorCount: null, truncated: false, date: null});
    expect(found[2].authors[0]).toMatchObject({
      name: "ACME Labs",
      kind: "group",
      ids: {handle: "acme"},
    });
  });

  test("gives a date without a year the latest one before the page's date", async () => {
    // The newest full date is Feb 28, 2024, so the page is of Mar 3, 2024, and Mar 4 lies a year before.
    expect((await readText(LISTING)).found[2].date).toEqual({year: 2023, month: 3, day: 4});
    const told = await readText(LISTING, "page", {pageDate: {year: 2026, month: 5, day: 1}});
    expect(told.found[2].date).toEqual({year: 2026, month: 3, day: 4});
  });

  test("lists the paper that has neither authors nor date", async () => {
    const {problems} = await readText(LISTING);
    expect(problems.filter(({severity}) => severity === "warning")).toMatchObject([
      {record: 2, what: "the paper has neither authors nor a date"},
    ]);
  });
});

test("pages that are cut or mixed up anywhere are read without an exception", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(AUTHOR_PAGE, LISTING),
      fc.nat(1200),
      fc.nat(1200),
      fc.string({unit: "binary", maxLength: 8}),
      async (page, from, length, noise) => {
        const damaged = page.slice(0, from) + noise + page.slice(from + length);
        const {papers, found} = await readText(damaged);
        expect(found.length).toBe(papers);
      },
    ),
  );
});
