import type {Analysis} from "../analysis/analysis.ts";
import type {Corpus} from "../papers/corpus.ts";
import {listAt} from "../util/list-column.ts";
import {textAt} from "../util/text-column.ts";

/** From and to, both included; null = no bound. */
export type Range = readonly [from: number | null, to: number | null];

/** Which papers count. */
export interface PaperFilter {
  /** First and last year. Papers without a year pass only where both are null. */
  readonly years: Range;
  /** Times cited. Papers without a count pass only where both are null. */
  readonly citations: Range;
  /** Papers that carry one of these terms; null = all. */
  readonly terms: readonly number[] | null;
  /** Papers of these venues, by name; null = all, also those without one. */
  readonly venues: readonly string[] | null;
  /** Papers of these types, as the source prints them; null = all, also those without one. */
  readonly types: readonly string[] | null;
  /** All papers, those whose byline is whole, or those whose byline is cut. */
  readonly bylines: "any" | "whole" | "cut";
}

/** Whether nothing asks for papers. */
export const passesAll = (filter: PaperFilter): boolean =>
  isOpen(filter.years) &&
  isOpen(filter.citations) &&
  filter.terms === null &&
  filter.venues === null &&
  filter.types === null &&
  filter.bylines === "any";

/** Whether a range has no bound. */
export const isOpen = ([from, to]: Range): boolean => from === null && to === null;

/** Whether a value lies in a range, both bounds included. */
export const isWithin = (value: number, [from, to]: Range): boolean =>
  (from === null || value >= from) && (to === null || value <= to);

/**
 * Paper → 1 where it passes; null where all do. What is unknown (a year, a count, a venue, a type) passes only where
 * nothing asks for it. Time: O(papers), for types the text of their rare fields once an analysis.
 */
export function paperMask(analysis: Analysis, filter: PaperFilter): Uint8Array | null {
  if (passesAll(filter)) return null;
  const {corpus, topics} = analysis;
  const mask = new Uint8Array(corpus.size).fill(1);
  const keep = (passes: (paper: number) => boolean) => {
    for (let p = 0; p < corpus.size; p++) if (mask[p] === 1 && !passes(p)) mask[p] = 0;
  };

  if (!isOpen(filter.years))
    keep(p => corpus.year[p] !== 0 && isWithin(corpus.year[p], filter.years));
  if (!isOpen(filter.citations))
    keep(p => corpus.citations[p] >= 0 && isWithin(corpus.citations[p], filter.citations));
  if (filter.bylines !== "any") {
    const wanted = filter.bylines === "cut" ? 1 : 0;
    keep(p => corpus.truncated[p] === wanted);
  }
  if (filter.terms !== null) {
    const carries = new Uint8Array(corpus.size);
    for (const term of filter.terms)
      if (term < topics.count) for (const p of listAt(topics.papers, term)) carries[p] = 1;
    keep(p => carries[p] === 1);
  }
  if (filter.venues !== null) {
    const names = new Set(filter.venues);
    const wanted = Uint8Array.from(corpus.venues, name => (names.has(name) ? 1 : 0));
    keep(p => wanted[corpus.venue[p]] === 1);
  }
  if (filter.types !== null) {
    const names = new Set(filter.types);
    const {type, types} = paperTypes(corpus);
    const wanted = Uint8Array.from(types, name => (names.has(name) ? 1 : 0));
    keep(p => wanted[type[p]] === 1);
  }
  return mask;
}

/** What kinds of papers there are. */
export interface PaperTypes {
  /** Paper → place in `types`, or `types.length` where it is unknown. */
  readonly type: Uint32Array;
  readonly types: readonly string[];
}

const known = new WeakMap<Corpus, PaperTypes>();

/** The type of each paper as the source prints it: found once a corpus, in O(text of its rare fields). */
export function paperTypes(corpus: Corpus): PaperTypes {
  const found = known.get(corpus) ?? typesOf(corpus);
  known.set(corpus, found);
  return found;
}

function typesOf(corpus: Corpus): PaperTypes {
  const types: string[] = [];
  const place = new Map<string, number>();
  const type = new Uint32Array(corpus.size);
  const unknown: number[] = [];
  for (let p = 0; p < corpus.size; p++) {
    const rest = textAt(corpus.rest, p);
    const name = rest.includes('"type":') ? corpus.paper(p).type : null;
    if (name === null) {
      unknown.push(p);
      continue;
    }
    let at = place.get(name);
    if (at === undefined) {
      at = types.length;
      place.set(name, at);
      types.push(name);
    }
    type[p] = at;
  }
  for (const p of unknown) type[p] = types.length;
  return {type, types};
}
