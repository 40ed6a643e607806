import fc from "fast-check";
import {type Authorship, EMPTY_PAPER, type Paper} from "../../src/papers/paper.ts";

/** An author as a byline prints them. */
export function author(name: string, position: number | null = null): Authorship {
  return {name, parts: null, kind: "person", ids: {}, affiliations: [], position};
}

/** A paper of which only what matters to a test is said. */
export function paper(title: string, names: readonly string[], more: Partial<Paper> = {}): Paper {
  return {
    ...EMPTY_PAPER,
    title,
    authors: names.map((name, i) => author(name, i + 1)),
    origins: [{file: "test", record: 1, line: null}],
    ...more,
  };
}

const text = fc.string({unit: "grapheme", maxLength: 12});
const texts = fc.array(text, {maxLength: 3});
const words = fc.string({unit: fc.constantFrom("a", "b", "é", " "), minLength: 1, maxLength: 6});
const figures = fc.dictionary(
  fc.constantFrom("score", "upvotes", "novelty"),
  fc.integer({min: 0, max: 99}),
);

const anyAuthorship: fc.Arbitrary<Authorship> = fc.record({
  name: words,
  parts: fc.option(
    fc.record({given: words, family: words, particle: fc.constant(""), suffix: fc.constant("")}),
  ),
  kind: fc.constantFrom("person", "group"),
  ids: fc.dictionary(fc.constantFrom("orcid", "dblp"), words),
  affiliations: texts,
  position: fc.option(fc.integer({min: 1, max: 9})),
});

/** Any paper at all. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record({
  ids: fc.dictionary(fc.constantFrom("id", "doi", "arxiv"), words),
  title: text,
  abstract: fc.option(text),
  authors: fc.array(anyAuthorship, {maxLength: 4}),
  affiliations: texts,
  authorCount: fc.option(fc.nat(9)),
  truncated: fc.boolean(),
  date: fc.option(
    fc.record({
      year: fc.integer({min: 1800, max: 2100}),
      month: fc.option(fc.integer({min: 1, max: 12})),
      day: fc.option(fc.integer({min: 1, max: 31})),
    }),
  ),
  venue: fc.option(text),
  locator: fc.option(fc.record({volume: words, issue: words, pages: words})),
  type: fc.option(words),
  language: fc.option(fc.constantFrom("en", "de")),
  categories: texts,
  keywords: fc.record({author: texts, index: texts}),
  terms: fc.option(texts),
  citations: fc.option(fc.nat(999)),
  citationsByYear: fc.option(fc.dictionary(fc.constantFrom("2020", "2021"), fc.nat(9))),
  references: texts,
  scores: figures,
  flags: fc.array(fc.constant("code"), {maxLength: 1}),
  origins: fc.array(
    fc.record({
      file: fc.constantFrom("a.bib", "b.csv"),
      record: fc.integer({min: 1, max: 99}),
      line: fc.option(fc.integer({min: 1, max: 999})),
    }),
    {minLength: 1, maxLength: 1},
  ),
});
