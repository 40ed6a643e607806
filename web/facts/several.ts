import {type Analysis, listAt} from "../../src/index.ts";
import type {Selection} from "../state/state.ts";
import {titleOf} from "./papers.ts";
import {peopleOf, tally, tieBetween} from "./relations.ts";

export type Several = Extract<Selection, {kind: "several"}>;

/** The items of one kind that a selection holds. */
export function selectedItems(selection: Selection | null, of: Several["of"]): readonly number[] {
  switch (selection?.kind) {
    case "person":
      return of === "person" ? [selection.person] : [];
    case "term":
      return of === "term" ? [selection.term] : [];
    case "paper":
      return of === "paper" ? [selection.paper] : [];
    case "several":
      return selection.of === of ? selection.items : [];
    default:
      return [];
  }
}

/** One of a kind as a selection. */
export function oneSelected(of: Several["of"], item: number): Selection {
  switch (of) {
    case "person":
      return {kind: "person", person: item};
    case "term":
      return {kind: "term", term: item};
    case "paper":
      return {kind: "paper", paper: item};
  }
}

/** A selection with an item more, or without it where it was there; the last one stays. */
export function toggled(selection: Selection | null, of: Several["of"], item: number): Selection {
  const before = selectedItems(selection, of);
  const items = before.includes(item)
    ? before.filter(other => other !== item)
    : [...before, item].sort((a, b) => a - b);
  return items.length > 1 ? {kind: "several", of, items} : oneSelected(of, items[0] ?? item);
}

/** Something that at least two of the selected have, with how many have it. */
export interface SharedItem {
  readonly item: number;
  readonly count: number;
}

export interface SeveralFacts {
  readonly names: readonly string[];
  /** Papers of at least one. */
  readonly papers: readonly number[];
  /** Papers of at least two, and of all. */
  readonly together: readonly SharedItem[];
  readonly byAll: readonly number[];
  /** People and terms beyond the selected that at least two of them have; those of most first. */
  readonly people: readonly SharedItem[];
  readonly terms: readonly SharedItem[];
  /** Ties among the selected in the co-author network, or of terms in theirs; null for papers. */
  readonly ties: readonly number[] | null;
  /** How many ties there could be. */
  readonly pairs: number;
}

/** What several people, terms or papers share. O(their papers and what is on those). */
export function severalFacts(analysis: Analysis, {of, items}: Several): SeveralFacts {
  const {people, topics} = analysis;
  const papersOf = (item: number): ArrayLike<number> & Iterable<number> =>
    of === "person"
      ? listAt(people.papers, item)
      : of === "term"
        ? listAt(topics.papers, item)
        : [item];
  const own = new Set(items);
  const papers = tally(items.map(papersOf));
  const onPapers = (item: number, what: (paper: number) => Iterable<number>) => {
    const found = new Set<number>();
    for (const paper of papersOf(item)) for (const other of what(paper)) found.add(other);
    return found;
  };
  const shared = (what: (paper: number) => Iterable<number>, mine: boolean): SharedItem[] =>
    tally(items.map(item => onPapers(item, what))).filter(
      ({item, count}) => count > 1 && !(mine && own.has(item)),
    );
  return {
    names: items.map(item =>
      of === "person"
        ? people.name[item]
        : of === "term"
          ? topics.label[item]
          : titleOf(analysis, item),
    ),
    papers: papers.map(({item}) => item).sort((a, b) => a - b),
    together: of === "paper" ? [] : papers.filter(({count}) => count > 1),
    byAll:
      of === "paper"
        ? []
        : papers.filter(({count}) => count === items.length).map(({item}) => item),
    people: shared(paper => peopleOf(analysis, paper), of === "person"),
    terms: shared(paper => listAt(topics.terms, paper), of === "term"),
    ties: of === "paper" ? null : tiesAmong(analysis, of, items),
    pairs: (items.length * (items.length - 1)) / 2,
  };
}

/** So many are looked at pair by pair; among more, ties are those of the first. */
const MOST = 300;

function tiesAmong(analysis: Analysis, of: "person" | "term", items: readonly number[]): number[] {
  const {network} = analysis.networks[of === "person" ? "coauthor" : "topics"];
  const looked = items.slice(0, MOST);
  const found: number[] = [];
  for (const [i, a] of looked.entries())
    for (const b of looked.slice(i + 1)) {
      const tie = tieBetween(network, a, b);
      if (tie !== null) found.push(tie);
    }
  const {strength} = network.edges;
  return found.sort((a, b) => strength[b] - strength[a] || a - b);
}
