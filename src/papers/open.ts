import {WORTH_HOLDING, withFields, withoutFields} from "../util/held-fields.ts";
import {textOf, withTextsHeld} from "../util/held-texts.ts";
import {pickedAt} from "../util/list-column.ts";
import {lowerBound} from "../util/lower-bound.ts";
import {inSharedMemory} from "../util/share.ts";
import {textAt, textColumn} from "../util/text-column.ts";
import {
  type Corpus,
  type CorpusColumns,
  type Merge,
  type MergeColumns,
  NONE,
  type Pools,
  type RecordColumns,
} from "./corpus.ts";
import {gather} from "./gather.ts";
import {type Authorship, EMPTY_PAPER, type Paper, type PartialDate} from "./paper.ts";

/**
 * Attaches its functions to columns that were stored or came from another thread. Very many names are held in fewer bytes, and
 * very many ids where threads that write them reach them.
 */
export function openCorpus(columns: CorpusColumns, many = WORTH_HOLDING): Corpus {
  const {merges} = columns;
  const corpus: Corpus = withTextsHeld(
    withFields(columns, {
      id: columns.size > many ? inSharedMemory(columns.id) : columns.id,
      paper: (i: number) => paperAt(corpus, i),
      authorship: (k: number) => authorshipAt(corpus, k),
      merge: (k: number) => mergeAt(corpus, k),
      mergeOf(i: number) {
        const k = lowerBound(merges.paper, i);
        return k < merges.count && merges.paper[k] === i ? mergeAt(corpus, k) : null;
      },
    }),
    "names",
    many,
  );
  return corpus;
}

/** The columns of a corpus, without its functions: plain data that can be cloned or stored. */
export function columnsOf(corpus: Corpus): CorpusColumns {
  return withoutFields(corpus, "paper", "authorship", "merge", "mergeOf");
}

/** The merges of a corpus in which no records were joined. */
export function noMerges(columns: RecordColumns): MergeColumns {
  return {
    count: 0,
    paper: new Uint32Array(0),
    start: new Uint32Array(1),
    reasons: textColumn([]),
    records: gather(columns, new Uint32Array(0)),
  };
}

/** The pools alone. */
export function poolsOf(columns: Pools): Pools {
  const {venues, labels, names, affiliations, files, authorRests} = columns;
  return {venues, labels, names, affiliations, files, authorRests};
}

/** Row i of some columns as a plain object. */
export function paperAt(c: RecordColumns, i: number): Paper {
  const more = restAt(c, i);
  const line = c.originLine[i];
  const authors: Authorship[] = [];
  for (let k = c.authorStart[i]; k < c.authorStart[i + 1]; k++) authors.push(authorshipAt(c, k));
  return {
    ids: c.ownId[i] === 1 ? {id: textAt(c.id, i), ...more.ids} : (more.ids ?? EMPTY_PAPER.ids),
    title: textAt(c.title, i),
    abstract: textAt(c.abstract, i) || (more.abstract ?? null),
    authors,
    affiliations: more.affiliations ?? EMPTY_PAPER.affiliations,
    authorCount: c.authorCount[i] < 0 ? (more.authorCount ?? null) : c.authorCount[i],
    truncated: c.truncated[i] === 1,
    date: more.date ?? dateAt(c, i),
    venue: c.venue[i] === NONE ? null : c.venues[c.venue[i]],
    locator: more.locator ?? null,
    type: more.type ?? null,
    language: more.language ?? null,
    categories: pickedAt(c.categories, i, c.labels),
    keywords: {
      author: pickedAt(c.authorKeywords, i, c.labels),
      index: pickedAt(c.indexKeywords, i, c.labels),
    },
    terms: more.terms ?? null,
    citations: c.citations[i] < 0 ? (more.citations ?? null) : c.citations[i],
    citationsByYear: more.citationsByYear ?? null,
    references: more.references ?? EMPTY_PAPER.references,
    scores: more.scores ?? EMPTY_PAPER.scores,
    flags: more.flags ?? EMPTY_PAPER.flags,
    origins: more.origins ?? [
      {
        file: c.files[c.originFile[i]],
        record: c.originRecord[i],
        line: line === 0 ? null : line,
      },
    ],
  };
}

/** What stands beside the columns; an empty object where there is nothing. */
export function restAt({rest}: RecordColumns, i: number): Partial<Paper> {
  const text = textAt(rest, i);
  return text === "" ? {} : (JSON.parse(text) as Partial<Paper>);
}

/** Where the same of authorship k stands in `authorRests`, or NONE. */
export const authorRestOf = ({authorRest}: Pick<RecordColumns, "authorRest">, k: number): number =>
  k < authorRest.length ? authorRest[k] : NONE;

/** The same of authorship k. */
export function authorRestAt(c: RecordColumns, k: number): Partial<Authorship> {
  const rest = authorRestOf(c, k);
  return rest === NONE ? {} : (JSON.parse(c.authorRests[rest]) as Partial<Authorship>);
}

function authorshipAt(c: RecordColumns, k: number): Authorship {
  const more = authorRestAt(c, k);
  const position = c.authorPosition[k];
  return {
    name: textOf(c, "names", c.authorName[k]),
    parts: more.parts ?? null,
    kind: c.authorIsGroup[k] === 1 ? "group" : "person",
    ids: more.ids ?? {},
    affiliations: pickedAt(c.authorAffiliations, k, c.affiliations),
    position: position === 0 ? (more.position ?? null) : position,
  };
}

function dateAt({year, month, day}: RecordColumns, i: number): PartialDate | null {
  if (year[i] === 0) return null;
  return {
    year: year[i],
    month: month[i] === 0 ? null : month[i],
    day: day[i] === 0 ? null : day[i],
  };
}

function mergeAt(columns: CorpusColumns, k: number): Merge {
  const {merges} = columns;
  const records = {...merges.records, ...poolsOf(columns)};
  const {start} = merges;
  return {
    paper: merges.paper[k],
    records: Array.from({length: start[k + 1] - start[k]}, (_, n) =>
      paperAt(records, start[k] + n),
    ),
    reasons: textAt(merges.reasons, k).split("\n"),
  };
}
