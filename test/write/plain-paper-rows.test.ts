import {expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {bytePen} from "../../src/util/byte-pen.ts";
import {papersTable} from "../../src/write/papers-table.ts";
import {plainPaperRows} from "../../src/write/plain-paper-rows.ts";
import {paper} from "../help/papers.ts";

const two = ["Ada Example", "Ben Sample"];
const full: Partial<Paper> = {
  ids: {id: "x1", doi: "10.1000/xyz"},
  date: {year: 2020, month: 3, day: 9},
  venue: 'Journal of "Water"',
  abstract: "=Rivers,\nand seas.",
  keywords: {author: ["river", "a;b", "lake"], index: ["water", "c,d"]},
  categories: ["cs.CL", "=x"],
  citations: 0,
  authorCount: 12,
  truncated: true,
};

/** A paper whose second author has more. */
const some = (title: string, more: Partial<Paper["authors"][number]>): Paper => {
  const made = paper(title, two);
  return {...made, authors: [made.authors[0], {...made.authors[1], ...more}]};
};

/** Papers that stand in columns alone. */
const PLAIN = [
  paper("On rivers", two, full),
  paper("=Lakes, \ud800", ["Ada, Example", "Ben; Sample", "Cy Third"]),
  paper("Seas", [], {date: {year: 840, month: 11, day: null}, citations: null}),
  paper("Years", two, {
    date: {year: 1999, month: null, day: null},
    keywords: {author: ["=a"], index: []},
  }),
  paper("", two, {date: null, ids: {}}),
  paper("A DOI", two, {ids: {id: "=1", doi: "10.1/a;b é"}}),
  some("Parts", {parts: {given: "Ben", family: "Sample", particle: "", suffix: ""}}),
];

/** Papers with something more. */
const RARE = [
  paper("One", ["de la Cruz, Ana"]),
  paper("Identifiers", two, {ids: {doi: "10.1/a", arxiv: "2301.01234"}}),
  paper("A sign", two, {ids: {doi: "=10.1/a"}}),
  paper("A quote", two, {ids: {doi: '10.1/a"b'}}),
  paper("A comma", two, {ids: {doi: "10.1/a,b"}}),
  paper("Other", two, {ids: {arxiv: "2301.01234"}}),
  paper("References", two, {references: ["doi:10.1/a"]}),
  paper("Scores", two, {scores: {score: 8.5}}),
  paper("A far year", two, {date: {year: 123456, month: null, day: null}}),
  some("Group", {kind: "group"}),
  some("Unplaced", {position: null}),
  some("Far place", {position: 2 ** 33}),
  some("Identified", {ids: {orcid: "0000-0002-1825-0097"}}),
  some("From somewhere", {affiliations: ["Place"]}),
];

const analysed = () =>
  analyze(corpusOf([...PLAIN, ...RARE]), {terms: "keywords", minTermPapers: 1});

test("papers.csv is the same from columns as from papers, whatever these have", async () => {
  const analysis = await analysed();
  let text = "";
  papersTable.write(analysis, piece => {
    text += piece;
  });
  const pieces: Buffer[] = [];
  papersTable.writeBytes(analysis, bytes => pieces.push(Buffer.from(bytes)));
  expect(Buffer.concat(pieces).toString()).toBe(Buffer.from(text).toString());
});

test("columns say which papers they hold whole, and of others nothing is written", async () => {
  const analysis = await analysed();
  const {corpus} = analysis;
  let bytes = 0;
  const pen = bytePen(piece => {
    bytes += piece.length;
  });
  const write = plainPaperRows(analysis, 1, pen);
  for (let i = 0; i < corpus.size; i++) {
    bytes = 0;
    const isPlain = write(i);
    pen.end();
    expect(bytes > 0).toBe(isPlain);
    expect([corpus.paper(i).title, isPlain]).toEqual([corpus.paper(i).title, i < PLAIN.length]);
  }
});
