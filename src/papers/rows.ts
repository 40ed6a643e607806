import {growingArray} from "../util/growing-array.ts";
import {stringPool} from "../util/string-pool.ts";
import {textColumnBuilder} from "../util/text-column.ts";
import {type CorpusColumns, NONE} from "./corpus.ts";
import type {Authorship, Paper} from "./paper.ts";

/** Columns that papers are appended to, one row a paper as it comes. */
export interface Rows {
  add(paper: Paper): void;
  readonly size: number;
  /** The columns so far, but for what only the corpus as a whole can know. The rows must not be used afterwards. */
  finish(): Omit<CorpusColumns, "id" | "merges" | "profiles">;
}

/** Starts without rows. Memory follows what the papers hold: about 60 bytes a paper and 25 an authorship, and their texts. */
export function paperRows(): Rows {
  const title = textColumnBuilder();
  const abstract = textColumnBuilder();
  const rest = textColumnBuilder();
  const authorRest = textColumnBuilder();
  const year = growingArray(Int16Array);
  const month = growingArray(Uint8Array);
  const day = growingArray(Uint8Array);
  const citations = growingArray(Int32Array);
  const authorCount = growingArray(Int32Array);
  const truncated = growingArray(Uint8Array);
  const ownId = growingArray(Uint8Array);
  const venue = growingArray(Uint32Array);
  const originFile = growingArray(Uint32Array);
  const originRecord = growingArray(Uint32Array);
  const originLine = growingArray(Uint32Array);
  const authorStart = growingArray(Uint32Array);
  const authorName = growingArray(Uint32Array);
  const authorPosition = growingArray(Uint32Array);
  const authorIsGroup = growingArray(Uint8Array);
  const venues = stringPool();
  const labels = stringPool();
  const names = stringPool();
  const places = stringPool();
  const files = stringPool();
  const categories = growingLists();
  const authorKeywords = growingLists();
  const indexKeywords = growingLists();
  const affiliations = growingLists();
  authorStart.push(0);

  const addAuthorship = (authorship: Authorship) => {
    authorName.push(names.add(authorship.name));
    authorPosition.push(authorship.position ?? 0);
    authorIsGroup.push(authorship.kind === "group" ? 1 : 0);
    affiliations.add(authorship.affiliations.map(places.add));
    authorRest.push(restOfAuthorship(authorship));
  };

  return {
    get size() {
      return year.length;
    },
    add(paper) {
      title.push(paper.title);
      abstract.push(paper.abstract ?? "");
      rest.push(restOfPaper(paper));
      year.push(paper.date?.year ?? 0);
      month.push(paper.date?.month ?? 0);
      day.push(paper.date?.day ?? 0);
      citations.push(paper.citations ?? -1);
      authorCount.push(paper.authorCount ?? -1);
      truncated.push(paper.truncated ? 1 : 0);
      ownId.push(paper.ids.id === undefined ? 0 : 1);
      venue.push(paper.venue === null ? NONE : venues.add(paper.venue));
      const [{file, record, line}] = paper.origins;
      originFile.push(files.add(file));
      originRecord.push(record);
      originLine.push(line ?? 0);
      categories.add(paper.categories.map(labels.add));
      authorKeywords.add(paper.keywords.author.map(labels.add));
      indexKeywords.add(paper.keywords.index.map(labels.add));
      paper.authors.forEach(addAuthorship);
      authorStart.push(authorName.length);
    },
    finish: () => ({
      size: year.length,
      ownId: ownId.finish(),
      title: title.finish(),
      abstract: abstract.finish(),
      year: year.finish(),
      month: month.finish(),
      day: day.finish(),
      citations: citations.finish(),
      authorCount: authorCount.finish(),
      truncated: truncated.finish(),
      venue: venue.finish(),
      venues: venues.values(),
      categories: categories.finish(),
      authorKeywords: authorKeywords.finish(),
      indexKeywords: indexKeywords.finish(),
      labels: labels.values(),
      authorStart: authorStart.finish(),
      authorName: authorName.finish(),
      names: names.values(),
      authorPosition: authorPosition.finish(),
      authorIsGroup: authorIsGroup.finish(),
      authorAffiliations: affiliations.finish(),
      affiliations: places.values(),
      originFile: originFile.finish(),
      originRecord: originRecord.finish(),
      originLine: originLine.finish(),
      files: files.values(),
      rest: rest.finish(),
      authorRest: authorRest.finish(),
    }),
  };
}

/** What has no column of its own, as JSON; empty where a paper has none of it. */
function restOfPaper(paper: Paper): string {
  const {id: _, ...ids} = paper.ids;
  const rest: Record<string, unknown> = {};
  if (hasKeys(ids)) rest.ids = ids;
  if (paper.locator !== null) rest.locator = paper.locator;
  if (paper.type !== null) rest.type = paper.type;
  if (paper.language !== null) rest.language = paper.language;
  if (paper.terms !== null) rest.terms = paper.terms;
  if (paper.citationsByYear !== null) rest.citationsByYear = paper.citationsByYear;
  if (paper.references.length > 0) rest.references = paper.references;
  if (paper.affiliations.length > 0) rest.affiliations = paper.affiliations;
  if (hasKeys(paper.scores)) rest.scores = paper.scores;
  if (paper.flags.length > 0) rest.flags = paper.flags;
  if (paper.origins.length > 1) rest.origins = paper.origins;
  if (paper.abstract === "") rest.abstract = "";
  return hasKeys(rest) ? JSON.stringify(rest) : "";
}

function restOfAuthorship({parts, ids}: Authorship): string {
  if (parts === null && !hasKeys(ids)) return "";
  return JSON.stringify({...(parts === null ? null : {parts}), ...(hasKeys(ids) ? {ids} : null)});
}

function hasKeys(object: object): boolean {
  for (const _ in object) return true;
  return false;
}

function growingLists() {
  const start = growingArray(Uint32Array);
  const item = growingArray(Uint32Array);
  start.push(0);
  return {
    add(list: readonly number[]) {
      list.forEach(item.push);
      start.push(item.length);
    },
    finish: () => ({start: start.finish(), item: item.finish()}),
  };
}
