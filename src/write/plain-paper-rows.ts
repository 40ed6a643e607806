import {type Corpus, NONE} from "../papers/corpus.ts";
import {authorRestOf} from "../papers/open.ts";
import {type BytePen, specialIn} from "../util/byte-pen.ts";
import {textColumnOf} from "../util/held-texts.ts";
import {bytesAt} from "../util/text-column.ts";
import {COMMA, LINE_END, SIGNS, writeTextBytes} from "./csv-bytes.ts";
import {listCellsPen} from "./list-cells.ts";
import {PAPER_COLUMNS} from "./paper-columns.ts";
import {writeTextAt} from "./text-cells.ts";
import type {Known} from "./writer.ts";

/** What a paper has beside its columns when that is a DOI alone. */
const [BEFORE_DOI, AFTER_DOI] = ['{"ids":{"doi":"', '"}}'].map(text =>
  new TextEncoder().encode(text),
);
/** A DOI with one of these is left to those who read JSON. */
const NO_PLAIN_DOI = specialIn('"\\,\n\r');

/**
 * Writes rows of papers.csv from the columns of a corpus, without making papers: gives what writes the row of a paper, or
 * says false, having written nothing, where the paper has more than most: anything rare but a DOI, groups, identifiers or
 * affiliations of authors, a single author, or an author whose place is unknown.
 */
export function plainPaperRows(
  {corpus, topics}: Pick<Known, "corpus" | "topics">,
  scores: number,
  pen: BytePen,
): (paper: number) => boolean {
  const writeNames = listCellsPen(textColumnOf(corpus, "names"), pen);
  const writeLabels = listCellsPen(textColumnOf(corpus, "labels"), pen);
  const writeTerms = listCellsPen(textColumnOf(topics, "label"), pen);
  const {authorKeywords, indexKeywords, categories} = corpus;
  const lists = {keywords: authorKeywords, index_keywords: indexKeywords, categories};
  const isRare = rareRests(corpus);
  const cells: Readonly<Record<string, (i: number) => void>> = {
    title: i => writeTextAt(corpus.title, i, pen),
    authors: i => writeNames(corpus.authorName, corpus.authorStart[i], corpus.authorStart[i + 1]),
    year: i => {
      if (corpus.year[i] !== 0) pen.number(corpus.year[i]);
    },
    date: i => writeDate(corpus, i, pen),
    venue: i => {
      if (corpus.venue[i] !== NONE) writeTextBytes(corpus.venues[corpus.venue[i]], pen);
    },
    doi: i => writeDoi(corpus, i, pen),
    abstract: i => writeTextAt(corpus.abstract, i, pen),
    citations: i => writeKnown(corpus.citations[i], pen),
    author_count: i => writeKnown(corpus.authorCount[i], pen),
    truncated: i => pen.text(corpus.truncated[i] === 1 ? "true" : "false"),
  };
  for (const [name, {start, item}] of Object.entries(lists))
    Object.assign(cells, {[name]: (i: number) => writeLabels(item, start[i], start[i + 1])});
  const columns = PAPER_COLUMNS.slice(1).map(({name}) => cells[name] ?? null);

  return i => {
    if (!isPlain(corpus, isRare, i)) return false;
    writeTextAt(corpus.id, i, pen);
    for (const cell of columns) {
      pen.byte(COMMA);
      cell?.(i);
    }
    pen.byte(COMMA);
    writeTerms(topics.terms.item, topics.terms.start[i], topics.terms.start[i + 1]);
    for (let n = 0; n <= scores; n++) pen.byte(COMMA);
    writeTextBytes(corpus.files[corpus.originFile[i]], pen);
    pen.byte(COMMA);
    pen.number(corpus.originRecord[i]);
    pen.byte(LINE_END);
    return true;
  };
}

/** Author rests that papers.csv has something of: 1; those of parts of names alone: 0. */
const rareRests = ({authorRests}: Corpus): Uint8Array =>
  Uint8Array.from(authorRests, text => (text.includes('"ids":') ? 1 : 0));

function isPlain(corpus: Corpus, isRare: Uint8Array, i: number): boolean {
  const {rest, authorStart, authorIsGroup, authorPosition, authorAffiliations} = corpus;
  const hasRest = rest.offset[i] < rest.offset[i + 1];
  if (hasRest && !isDoiAlone(corpus, i)) return false;
  const [from, to] = [authorStart[i], authorStart[i + 1]];
  if (to - from === 1) return false;
  if (authorAffiliations.start[from] < authorAffiliations.start[to]) return false;
  for (let k = from; k < to; k++) {
    if (authorIsGroup[k] === 1 || authorPosition[k] === 0) return false;
    const own = authorRestOf(corpus, k);
    if (own !== NONE && isRare[own] === 1) return false;
  }
  return true;
}

function isDoiAlone({rest}: Corpus, i: number): boolean {
  const bytes = bytesAt(rest, i);
  const [from, to] = [BEFORE_DOI.length, bytes.length - AFTER_DOI.length];
  if (to <= from) return false;
  for (let k = 0; k < from; k++) if (bytes[k] !== BEFORE_DOI[k]) return false;
  for (let k = 0; k < AFTER_DOI.length; k++) if (bytes[to + k] !== AFTER_DOI[k]) return false;
  if (SIGNS[bytes[from]] === 1) return false;
  for (let k = from; k < to; k++) if (bytes[k] < 128 && NO_PLAIN_DOI[bytes[k]] === 1) return false;
  return true;
}

function writeDoi({rest}: Corpus, i: number, pen: BytePen): void {
  if (rest.offset[i] === rest.offset[i + 1]) return;
  const bytes = bytesAt(rest, i);
  pen.plainBytes(bytes, BEFORE_DOI.length, bytes.length - AFTER_DOI.length, NO_PLAIN_DOI);
}

function writeDate({year, month, day}: Corpus, i: number, pen: BytePen): void {
  if (year[i] === 0) return;
  pen.number(year[i]);
  const parts = month[i] === 0 ? [] : day[i] === 0 ? [month[i]] : [month[i], day[i]];
  for (const part of parts) {
    pen.text(part < 10 ? "-0" : "-");
    pen.number(part);
  }
}

/** A number below 0 is unknown. */
function writeKnown(value: number, pen: BytePen): void {
  if (value >= 0) pen.number(value);
}
