import fc from "fast-check";
import type {People} from "../../src/people/people.ts";
import type {Topics} from "../../src/topics/topics.ts";
import {listColumn, transpose} from "../../src/util/list-column.ts";
import {randomFrom} from "../../src/util/random.ts";
import {paper, tinyCorpus} from "../topics/tiny-corpus.ts";

/** Topics and people of papers that are written as the numbers of their terms and of their authors. */
export function world(
  papers: readonly {terms: number[]; by: number[]; year?: number}[],
  terms: number,
  people: number,
) {
  const corpus = tinyCorpus(papers.map(({year}) => paper("", "", year ?? null)));
  const ofPaper = listColumn(papers.map(p => [...new Set(p.terms)].sort((a, b) => a - b)));
  const papersOf = transpose(ofPaper, terms);
  const label = Array.from({length: terms}, (_, t) => `term ${t}`);
  const topics: Topics = {
    count: terms,
    label,
    id: label,
    kind: label.map(() => "text"),
    forms: label.map(l => [l]),
    papers: papersOf,
    terms: ofPaper,
    relevance: new Float64Array(terms),
    minPapers: 1,
  };
  const bylines = listColumn(papers.map(p => [...new Set(p.by)].sort((a, b) => a - b)));
  const who: People = {
    count: people,
    ofAuthorship: bylines.item,
    authorships: transpose(bylines, people),
    papers: transpose(bylines, people),
    id: [],
    name: [],
    evidence: [],
    doubts: [],
    unsure: new Uint8Array(0),
  };
  return {corpus, topics, people: who};
}

/** A few papers of a few people on a few terms. */
export const anyWorld = fc
  .record({terms: fc.integer({min: 1, max: 8}), people: fc.integer({min: 1, max: 8})})
  .chain(({terms, people}) =>
    fc
      .array(
        fc.record({
          terms: fc.array(fc.nat(terms - 1), {maxLength: 5}),
          by: fc.array(fc.nat(people - 1), {minLength: 1, maxLength: 4}),
          year: fc.constantFrom(0, 2001, 2002, 2003),
        }),
        {maxLength: 14},
      )
      .map(papers =>
        world(
          papers.map(p => ({...p, year: p.year})),
          terms,
          people,
        ),
      ),
  );

/** People with a paper or two each: some of one subject, some alone, some together. */
export function crowd(people: number) {
  const random = randomFrom(3);
  const papers = Array.from({length: people + 200}, (_, p) => ({
    terms: Array.from({length: 4}, () => (random.below(20) + (p % 7) * 3) % 40),
    by: [p % people, ...(p % 3 === 0 ? [random.below(people)] : [])],
    year: 1990 + random.below(30),
  }));
  return world(papers, 40, people);
}
