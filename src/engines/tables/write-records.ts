import type {Manifest} from "../../analysis/manifest.ts";
import {type Corpus, NONE} from "../../papers/corpus.ts";
import {authorRestOf, restAt} from "../../papers/open.ts";
import type {Paper} from "../../papers/paper.ts";
import {paperFinder} from "../../papers/reference-lists.ts";
import {blocksOfNames} from "../../people/name-blocks.ts";
import type {People} from "../../people/people.ts";
import type {Topics} from "../../topics/topics.ts";
import {listsOf} from "../../util/held-fields.ts";
import {textOf} from "../../util/held-texts.ts";
import {listAt, pickedAt} from "../../util/list-column.ts";
import {textAt} from "../../util/text-column.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import {type TablesWriter, tablesWriter, writeRows, writeRowsByYear} from "./folder.ts";
import type {Chunk} from "./parquet-writing.ts";

/** What was read, and who and what is in it. */
export interface Records {
  readonly corpus: Corpus;
  readonly people: People;
  readonly topics: Topics;
}

/** Writes a folder with the tables of records alone, for an engine to work on. */
export function writeRecordTables(
  records: Records,
  folder: string,
  manifest: Manifest | null = null,
  watch: Watch = {},
): void {
  const to = tablesWriter(folder);
  try {
    writeRecords(records, to, watch);
    to.keep({manifest, notes: {}, stages: [], rest: {}});
  } catch (error) {
    to.drop();
    throw error;
  }
}

/** Writes the tables of records. O(what they hold); memory: a row group beside them. */
export function writeRecords(
  {corpus, people, topics}: Records,
  to: TablesWriter,
  watch: Watch,
): void {
  checkpoint(watch, "Writing papers", 0);
  writeRowsByYear(to.table("papers"), corpus.year, rows => papersOf(corpus, rows));
  checkpoint(watch, "Writing authorships", 0.4);
  writeRowsByYear(to.table("authorships"), corpus.year, rows =>
    authorshipsOf(corpus, people, rows),
  );
  checkpoint(watch, "Writing names", 0.7);
  const block = blocksOfNames(corpus.names);
  const printed = new Uint32Array(corpus.names.length);
  for (const name of corpus.authorName) printed[name] += 1;
  writeRows(to.table("names"), corpus.names.length, rows => ({
    name: rows,
    text: Array.from(rows, n => corpus.names[n]),
    block: Array.from(rows, n => (block[n] === NONE ? null : block[n])),
    authorships: Array.from(rows, n => printed[n]),
  }));
  const evidenceOf = listsOf(people, "evidence");
  writeRows(to.table("people"), people.count, rows => ({
    person: rows,
    id: Array.from(rows, i => textOf(people, "id", i)),
    name: Array.from(rows, i => textOf(people, "name", i)),
    evidence: Array.from(rows, i => {
      const evidence = evidenceOf(i);
      return evidence.length === 0 ? null : JSON.stringify(evidence);
    }),
  }));
  writeRows(to.table("terms"), topics.count, rows => ({
    term: rows,
    id: Array.from(rows, t => topics.id[t]),
    label: Array.from(rows, t => topics.label[t]),
    kind: Array.from(rows, t => topics.kind[t]),
    forms: Array.from(rows, t => topics.forms[t]),
    relevance: Array.from(rows, t => topics.relevance[t]),
  }));
  checkpoint(watch, "Writing terms", 0.8);
  writeRowsByYear(to.table("paper_terms"), corpus.year, rows => {
    const [paper, term]: number[][] = [[], []];
    for (const p of rows)
      for (const t of listAt(topics.terms, p)) {
        paper.push(p);
        term.push(t);
      }
    return {paper, term};
  });
  checkpoint(watch, "Writing references", 0.9);
  writeRowsByYear(to.table("references"), corpus.year, referencesOf(corpus));
}

function papersOf(corpus: Corpus, rows: Uint32Array): Chunk {
  const papers = Array.from(rows, i => corpus.paper(i));
  const of = <T>(pick: (paper: Paper, i: number) => T): T[] =>
    papers.map((paper, k) => pick(paper, rows[k]));
  const known = (value: number) => (value === 0 ? null : value);
  const counted = (value: number) => (value < 0 ? null : value);
  return {
    paper: rows,
    id: of((_, i) => textAt(corpus.id, i)),
    ids: of(({ids}) => JSON.stringify(ids)),
    title: of(({title}) => title),
    abstract: of(({abstract}) => abstract),
    year: of((_, i) => known(corpus.year[i])),
    month: of((_, i) => known(corpus.month[i])),
    day: of((_, i) => known(corpus.day[i])),
    citations: of((_, i) => counted(corpus.citations[i])),
    author_count: of((_, i) => counted(corpus.authorCount[i])),
    truncated: of(({truncated}) => truncated),
    venue: of(({venue}) => venue),
    type: of(({type}) => type),
    language: of(({language}) => language),
    categories: of(({categories}) => categories),
    author_keywords: of(({keywords}) => keywords.author),
    index_keywords: of(({keywords}) => keywords.index),
    more: of((paper, i) => moreOfPaper(corpus, paper, i)),
  };
}

/** What has no column, and values that their column cannot hold. */
function moreOfPaper(corpus: Corpus, paper: Paper, i: number): string | null {
  const {locator, terms, affiliations, citationsByYear, scores, flags, origins} = paper;
  const more: Partial<Paper> = {
    ...(locator === null ? null : {locator}),
    ...(terms === null ? null : {terms}),
    ...(affiliations.length === 0 ? null : {affiliations}),
    ...(citationsByYear === null ? null : {citationsByYear}),
    ...(Object.keys(scores).length === 0 ? null : {scores}),
    ...(flags.length === 0 ? null : {flags}),
    ...(corpus.year[i] === 0 && paper.date !== null ? {date: paper.date} : null),
    ...(corpus.citations[i] < 0 && paper.citations !== null ? {citations: paper.citations} : null),
    ...(corpus.authorCount[i] < 0 && paper.authorCount !== null
      ? {authorCount: paper.authorCount}
      : null),
    origins,
  };
  return JSON.stringify(more);
}

function authorshipsOf(corpus: Corpus, {ofAuthorship, unsure}: People, rows: Uint32Array): Chunk {
  const [paper, seat, at]: number[][] = [[], [], []];
  for (const p of rows)
    for (let k = corpus.authorStart[p]; k < corpus.authorStart[p + 1]; k++) {
      paper.push(p);
      seat.push(k - corpus.authorStart[p] + 1);
      at.push(k);
    }
  return {
    paper,
    seat,
    name: at.map(k => corpus.authorName[k]),
    person: at.map(k => (ofAuthorship[k] === NONE ? null : ofAuthorship[k])),
    position: at.map(k => corpus.authorPosition[k] || null),
    is_group: at.map(k => corpus.authorIsGroup[k] === 1),
    unsure: at.map(k => unsure[k] === 1),
    affiliations: at.map(k => pickedAt(corpus.authorAffiliations, k, corpus.affiliations)),
    more: at.map(k => moreOfAuthorship(corpus, k)),
  };
}

function moreOfAuthorship(corpus: Corpus, k: number): string | null {
  // Its JSON stands in the pool already, in the form that is wanted here.
  const rest = authorRestOf(corpus, k);
  return rest === NONE ? null : corpus.authorRests[rest];
}

/** A row a reference, with the paper that it is where that is one of these. */
function referencesOf(corpus: Corpus): (rows: Uint32Array) => Chunk {
  const find = paperFinder(corpus);
  return rows => {
    const chunk = {
      paper: [] as number[],
      place: [] as number[],
      reference: [] as string[],
      cited: [] as (number | null)[],
    };
    for (const p of rows)
      for (const [k, reference] of (restAt(corpus, p).references ?? []).entries()) {
        const {own = null} = find(reference);
        chunk.paper.push(p);
        chunk.place.push(k + 1);
        chunk.reference.push(reference);
        chunk.cited.push(own === p ? null : own);
      }
    return chunk;
  };
}
