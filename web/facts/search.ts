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

/**
 * Finds people, topics and papers by what was typed: all words must begin a word of the name. Whole
 * beginnings stand first, then those with more papers. Time: O(names).
 */
export function search(analysis: Analysis, typed: string, most = 5): Hit[] {
  const wanted = fold(typed).split(" ").filter(Boolean);
  if (wanted.length === 0) return [];
  const {people, terms, titles} = indexOf(analysis);
  const {corpus} = analysis;

  const hits = (names: readonly string[], hit: (index: number) => Hit): Hit[] =>
    names
      .flatMap((name, index) => {
        const fit = fitOf(name, wanted);
        return fit === 0 ? [] : [{fit, hit: hit(index)}];
      })
      .sort((a, b) => b.fit - a.fit || b.hit.figure - a.hit.figure || a.hit.index - b.hit.index)
      .slice(0, most)
      .map(found => found.hit);

  return [
    ...hits(people, index => ({
      kind: "person",
      index,
      label: analysis.people.name[index],
      figure: listAt(analysis.people.papers, index).length,
    })),
    ...hits(terms, index => ({
      kind: "term",
      index,
      label: analysis.topics.label[index],
      figure: listAt(analysis.topics.papers, index).length,
    })),
    ...hits(titles, index => ({
      kind: "paper",
      index,
      label: titleOf(analysis, index),
      figure: corpus.year[index],
    })),
  ];
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
