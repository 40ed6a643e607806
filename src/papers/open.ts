import {listAt} from "../util/list-column.ts";
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

/** Attaches its functions to columns that were stored or came from another thread. */
export function openCorpus(columns: CorpusColumns): Corpus {
  const {merges} = columns;
  return {
    ...columns,
    paper: i => paperAt(columns, i),
    authorship: k => authorshipAt(columns, k),
    merge: k => mergeAt(columns, k),
    mergeOf(i) {
      const k = lowerBound(merges.paper, i);
      return k < merges.count && merges.paper[k] === i ? mergeAt(columns, k) : null;
    },
  };
}

/** The columns of a corpus, without its functions: plain data that can be cloned or stored. */
export function columnsOf(corpus: Corpus): CorpusColumns {
  const {paper: _, authorship: __, merge: ___, mergeOf: ____, ...columns} = corpus;
  return columns;
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

/** Row i of some columns as a plain object. */
export function paperAt(c: RecordColumns, i: number): Paper {
  const rest = textAt(c.rest, i);
  const own = c.ownId[i] === 1 ? {id: textAt(c.id, i)} : {};
  const line = c.originLine[i];
  const paper: Paper = {
    ...EMPTY_PAPER,
    ids: own,
    title: textAt(c.title, i),
    abstract: textAt(c.abstract, i) || null,
    authors: Array.from({length: c.authorStart[i + 1] - c.authorStart[i]}, (_, n) =>
      authorshipAt(c, c.authorStart[i] + n),
    ),
    authorCount: c.authorCount[i] < 0 ? null : c.authorCount[i],
    truncated: c.truncated[i] === 1,
    date: dateAt(c, i),
    venue: c.venue[i] === NONE ? null : c.venues[c.venue[i]],
    categories: labelsOf(c, listAt(c.categories, i)),
    keywords: {
      author: labelsOf(c, listAt(c.authorKeywords, i)),
      index: labelsOf(c, listAt(c.indexKeywords, i)),
    },
    citations: c.citations[i] < 0 ? null : c.citations[i],
    origins: [
      {
        file: c.files[c.originFile[i]],
        record: c.originRecord[i],
        line: line === 0 ? null : line,
      },
    ],
  };
  if (rest === "") return paper;
  const more = JSON.parse(rest) as Partial<Paper>;
  return {...paper, ...more, ids: {...own, ...more.ids}};
}

function authorshipAt(c: RecordColumns, k: number): Authorship {
  const rest = textAt(c.authorRest, k);
  return {
    name: c.names[c.authorName[k]],
    parts: null,
    kind: c.authorIsGroup[k] === 1 ? "group" : "person",
    ids: {},
    affiliations: Array.from(listAt(c.authorAffiliations, k), a => c.affiliations[a]),
    position: c.authorPosition[k] === 0 ? null : c.authorPosition[k],
    ...(rest === "" ? null : (JSON.parse(rest) as Partial<Authorship>)),
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

const labelsOf = ({labels}: Pools, list: Uint32Array): string[] =>
  Array.from(list, label => labels[label]);

function mergeAt(columns: CorpusColumns, k: number): Merge {
  const {merges, venues, labels, names, affiliations, files} = columns;
  const records = {...merges.records, venues, labels, names, affiliations, files};
  const {start} = merges;
  return {
    paper: merges.paper[k],
    records: Array.from({length: start[k + 1] - start[k]}, (_, n) =>
      paperAt(records, start[k] + n),
    ),
    reasons: textAt(merges.reasons, k).split("\n"),
  };
}

/** The first place whose value is not below the one given. */
function lowerBound(rising: Uint32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
