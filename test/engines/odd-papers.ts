import type {Paper} from "../../src/papers/paper.ts";
import {EMPTY_PAPER} from "../../src/papers/paper.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {randomFrom} from "../../src/util/random.ts";

/**
 * Generated papers with what real bylines have: groups, names printed twice, places that are told or unknown, cut bylines,
 * unknown years, citations and venues.
 */
export function oddPapers(count: number, seed: number): Paper[] {
  const random = randomFrom(seed);
  const chance = (share: number) => random.next() < share;
  return Array.from(synth({papers: count, seed}), ({paper}): Paper => {
    const authors = paper.authors.map((author, k) => ({
      ...author,
      position: chance(0.1) ? null : chance(0.05) ? k + 3 : k + 1,
      kind: chance(0.04) ? ("group" as const) : author.kind,
    }));
    if (authors.length > 1 && chance(0.05))
      authors.push({...authors[0], position: authors.length + 1});
    const cut = chance(0.1);
    return {
      ...EMPTY_PAPER,
      ...paper,
      authors,
      truncated: cut,
      authorCount: chance(0.15) ? authors.length + random.below(40) : null,
      date: chance(0.1) ? null : paper.date,
      citations: chance(0.2) ? null : paper.citations,
      venue: chance(0.3) ? null : `Venue's ${"ABCDE"[random.below(5)]} "é"`,
    };
  });
}

/** The same, with a group in the place that a person has too on some of them. */
export const withSharedPlaces = (papers: readonly Paper[]): Paper[] =>
  papers.map((paper, k) => {
    const {authors} = paper;
    if (k % 20 !== 7 || authors.length === 0) return paper;
    const place = authors[authors.length - 1].position ?? authors.length;
    const group = {...authors[0], name: "The Group", kind: "group" as const, position: place};
    return {...paper, authors: [...authors, group]};
  });
