import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";
import {type Corpus, type CorpusColumns, NONE} from "./corpus.ts";
import {type Authorship, EMPTY_PAPER, type Paper, type PartialDate} from "./paper.ts";

/** Attaches `paper` and `authorship` to columns that were stored or came from another thread. */
export function openCorpus(columns: CorpusColumns): Corpus {
  return {
    ...columns,
    paper: i => paperAt(columns, i),
    authorship: k => authorshipAt(columns, k),
  };
}

function paperAt(c: CorpusColumns, i: number): Paper {
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

function authorshipAt(c: CorpusColumns, k: number): Authorship {
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

function dateAt({year, month, day}: CorpusColumns, i: number): PartialDate | null {
  if (year[i] === 0) return null;
  return {
    year: year[i],
    month: month[i] === 0 ? null : month[i],
    day: day[i] === 0 ? null : day[i],
  };
}

const labelsOf = ({labels}: CorpusColumns, list: Uint32Array): string[] =>
  Array.from(list, label => labels[label]);
