import {byCodeUnit} from "../util/fold.ts";
import {isPreprintDoi} from "./ids.ts";
import type {Authorship, Paper, PartialDate} from "./paper.ts";

/**
 * Makes one paper from several records of it.
 *
 * The records are ranked: published before preprint, then those that tell more, then by origin. Then each field has its rule
 * in `MERGE_RULES`; counts of citations bring their citations by year with them.
 *
 * `preferred` names the files whose citation counts were chosen, the first one first.
 *
 * The result does not depend on the order of the records, which all stay in the corpus's `merges`.
 */
export function mergedPaper(records: readonly Paper[], preferred: readonly string[] = []): Paper {
  const ranked = rankedRecords(records);
  const [best] = ranked;
  const first = <Value>(of: (paper: Paper) => Value | null): Value | null =>
    ranked.map(of).find(value => value !== null) ?? null;
  const all = (of: (paper: Paper) => readonly string[]): string[] => [
    ...new Set(ranked.flatMap(of)),
  ];
  const most = <Value>(of: (paper: Paper) => Value, size: (value: Value) => number): Value =>
    ranked.map(of).reduce((a, b) => (size(b) > size(a) ? b : a));

  const authors = longestByline(ranked);
  const authorCount = greatest(ranked.map(paper => paper.authorCount));
  const cited = chosenCount(ranked, preferred);
  const known = Math.max(authorCount ?? 0, ...ranked.map(paper => paper.authors.length));
  return {
    ids: Object.assign({}, ...ranked.toReversed().map(paper => paper.ids)),
    title: first(paper => paper.title || null) ?? "",
    abstract: most(
      paper => paper.abstract,
      abstract => abstract?.length ?? -1,
    ),
    authors: authors.authors,
    affiliations: all(paper => paper.affiliations),
    authorCount,
    truncated: authorCount === null ? authors.truncated : authors.authors.length < known,
    date: mergedDate(ranked.map(paper => paper.date)),
    venue: first(paper => paper.venue),
    locator: first(paper => paper.locator),
    type: first(({type}) => (type === "preprint" && isPublished(best) ? null : type)),
    language: first(paper => paper.language),
    categories: all(paper => paper.categories),
    keywords: {
      author: all(paper => paper.keywords.author),
      index: all(paper => paper.keywords.index),
    },
    terms: first(paper => paper.terms),
    citations: cited.citations,
    citationsByYear: cited.citationsByYear ?? first(paper => paper.citationsByYear),
    references: most(
      paper => paper.references,
      list => list.length,
    ),
    scores: Object.assign({}, ...ranked.toReversed().map(paper => paper.scores)),
    flags: all(paper => paper.flags),
    origins: [best, ...ranked.slice(1)].flatMap(paper => paper.origins).sort(byOrigin),
  };
}

/** Records in the order in which their values win. */
export function rankedRecords(records: readonly Paper[]): Paper[] {
  return rankedOrder(records).map(i => records[i]);
}

/** The same as places in the list. */
export function rankedOrder(records: readonly Paper[]): number[] {
  const rank = records.map(paper => ({
    published: isPublished(paper) ? 1 : 0,
    fullness: fullness(paper),
  }));
  return [...records.keys()].sort(
    (a, b) =>
      rank[b].published - rank[a].published ||
      rank[b].fullness - rank[a].fullness ||
      byOrigin(records[a].origins[0], records[b].origins[0]) ||
      byCodeUnit(JSON.stringify(records[a]), JSON.stringify(records[b])),
  );
}

function isPublished({ids, venue, type}: Paper): boolean {
  if (type === "preprint") return false;
  if (ids.doi !== undefined) return !isPreprintDoi(ids.doi);
  return venue !== null && !/\b(arxiv|biorxiv|medrxiv|ssrn|preprints?|corr)\b/i.test(venue);
}

/** How many fields a record fills. */
function fullness(paper: Paper): number {
  const filled = [
    paper.abstract,
    paper.date?.month,
    paper.venue,
    paper.type,
    paper.citations,
    paper.authors[0],
    paper.keywords.author[0],
    paper.references[0],
    paper.ids.doi,
  ];
  return filled.filter(value => value !== null && value !== undefined).length;
}

function byOrigin(a: Paper["origins"][number], b: Paper["origins"][number]): number {
  return byCodeUnit(a.file, b.file) || a.record - b.record;
}

/** The record whose citation count is used. */
function chosenCount(ranked: readonly Paper[], preferred: readonly string[]): Paper {
  const counted = ranked.filter(({citations}) => citations !== null);
  const greatest = (papers: readonly Paper[]) =>
    papers.reduce((a, b) => (b.citations! > a.citations! ? b : a));
  for (const file of preferred) {
    const chosen = counted.filter(({origins}) => origins[0].file === file);
    if (chosen.length > 0) return greatest(chosen);
  }
  return counted.length > 0 ? greatest(counted) : ranked[0];
}

function longestByline(ranked: readonly Paper[]): Paper {
  const told = ({authors}: Paper) => authors.reduce((sum, author) => sum + toldOf(author), 0);
  return ranked.reduce((a, b) => {
    const longer = b.authors.length - a.authors.length;
    return longer > 0 || (longer === 0 && told(b) > told(a)) ? b : a;
  });
}

const toldOf = ({ids, affiliations, parts, name}: Authorship): number =>
  Object.keys(ids).length * 4 +
  affiliations.length * 2 +
  (parts === null ? 0 : 1) +
  name.length / 100;

function mergedDate(dates: readonly (PartialDate | null)[]): PartialDate | null {
  const best = dates.find(date => date !== null) ?? null;
  if (best === null || best.day !== null) return best;
  const fuller = dates.filter(
    date => date?.year === best.year && (best.month === null || date.month === best.month),
  );
  const precision = (date: PartialDate | null) =>
    (date?.month == null ? 0 : 1) + (date?.day == null ? 0 : 1);
  return fuller.reduce((a, b) => (precision(b) > precision(a) ? b : a), best);
}

function greatest(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
