import {type Analysis, fold, listAt} from "../../src/index.ts";
import {titleOf} from "./papers.ts";

export interface Hit {
  readonly kind: "person" | "term" | "paper";
  readonly index: number;
  readonly label: string;
  /** Papers of the person or term; the year of a paper, 0 = unknown. */
  readonly figure: number;
}

/** Folded names, made once an analysis. */
interface Index {
  readonly people: readonly string[];
  readonly terms: readonly string[];
  readonly titles: readonly string[];
}

const indices = new WeakMap<Analysis, Index>();

/** What was found of a kind: the best, and how many there are. */
export interface Hits {
  readonly kind: Hit["kind"];
  readonly hits: readonly Hit[];
  readonly total: number;
}

/**
 * Finds people, topics and papers by what was typed: all words must begin a word of the name. Whole
 * beginnings stand first, then those with more papers. Time: O(names).
 */
export const search = (analysis: Analysis, typed: string, most = 5): Hit[] =>
  searchNames(analysis, typed, most).flatMap(({hits}) => hits);

/** The same by kind, with how many there are of each. */
export function searchNames(analysis: Analysis, typed: string, most = 5): Hits[] {
  const wanted = fold(typed).split(" ").filter(Boolean);
  if (wanted.length === 0) return [];
  const {people, terms, titles} = indexOf(analysis);
  const find = (kind: Hit["kind"], names: readonly string[]): Hits => {
    const found = names.flatMap((name, index) => {
      const fit = fitOf(name, wanted);
      return fit === 0 ? [] : [{fit, figure: figureOf(analysis, kind, index), index}];
    });
    found.sort((a, b) => b.fit - a.fit || b.figure - a.figure || a.index - b.index);
    const hits = found.slice(0, most).map(({index}) => hitOf(analysis, kind, index));
    return {kind, hits, total: found.length};
  };
  return [find("person", people), find("term", terms), find("paper", titles)];
}

/** Somebody or something as a hit. */
export const hitOf = (analysis: Analysis, kind: Hit["kind"], index: number): Hit => ({
  kind,
  index,
  label:
    kind === "person"
      ? analysis.people.name[index]
      : kind === "term"
        ? analysis.topics.label[index]
        : titleOf(analysis, index),
  figure: figureOf(analysis, kind, index),
});

function figureOf({people, topics, corpus}: Analysis, kind: Hit["kind"], index: number): number {
  if (kind === "paper") return corpus.year[index];
  return listAt(kind === "person" ? people.papers : topics.papers, index).length;
}

/** 0 = no; 2 = begins like it; 1 = every word typed begins a word of it. */
function fitOf(name: string, wanted: readonly string[]): number {
  if (name.startsWith(wanted.join(" "))) return 2;
  const spaced = ` ${name}`;
  return wanted.every(word => spaced.includes(` ${word}`)) ? 1 : 0;
}

function indexOf(analysis: Analysis): Index {
  const known = indices.get(analysis);
  if (known !== undefined) return known;
  const {people, topics, corpus} = analysis;
  const index = {
    people: people.name.map(fold),
    terms: topics.label.map(fold),
    titles: Array.from({length: corpus.size}, (_, i) => fold(titleOf(analysis, i))),
  };
  indices.set(analysis, index);
  return index;
}
