import {type Analysis, listAt} from "../../src/index.ts";
import type {LineKind} from "../../src/jobs/questions/lines.ts";
import type {Selection} from "../state/state.ts";
import {inBoth, tieBetween} from "./relations.ts";

/** The papers of some years, both ends included, in the order given. */
export const withinYears = (
  {corpus}: Analysis,
  papers: Iterable<number>,
  from: number,
  to: number,
): number[] =>
  [...papers].filter(p => corpus.year[p] !== 0 && corpus.year[p] >= from && corpus.year[p] <= to);

/** All papers of some years, rising. O(papers). */
export function papersOfYears({corpus}: Analysis, from: number, to: number): number[] {
  const found: number[] = [];
  for (let p = 0; p < corpus.size; p++)
    if (corpus.year[p] !== 0 && corpus.year[p] >= from && corpus.year[p] <= to) found.push(p);
  return found;
}

/** Those of some papers that have no year, in the order given. */
export const undatedOf = ({corpus}: Analysis, papers: Iterable<number>): number[] =>
  [...papers].filter(p => corpus.year[p] === 0);

/** All papers without a year, rising. O(papers). */
export const papersUndated = (analysis: Analysis): number[] =>
  undatedOf(analysis, analysis.corpus.year.keys());

/** The papers of several people, or terms, together: rising, each once. */
export function papersOfSome(
  {people, topics}: Analysis,
  of: "people" | "topics",
  items: Iterable<number>,
): number[] {
  const lists = of === "people" ? people.papers : topics.papers;
  const found = new Set<number>();
  for (const item of items) for (const p of listAt(lists, item)) found.add(p);
  return [...found].sort((a, b) => a - b);
}

/** The members of a community of people, or of topics. */
export function membersOf(
  {networks}: Analysis,
  network: "coauthor" | "topics",
  wanted: number,
): number[] {
  const found: number[] = [];
  networks[network].communities.community.forEach((c, node) => {
    if (c === wanted) found.push(node);
  });
  return found;
}

/** The papers behind a line of a kind. */
export function papersOfLine(
  analysis: Analysis,
  of: LineKind,
  {item, other}: {readonly item: number; readonly other: number | null},
): number[] {
  const {people, topics} = analysis;
  switch (of) {
    case "topics":
      return [...listAt(topics.papers, item)];
    case "people":
      return [...listAt(people.papers, item)];
    case "pairs":
      return inBoth(listAt(people.papers, item), listAt(people.papers, other ?? item));
    case "circles":
      return papersOfSome(analysis, "people", membersOf(analysis, "coauthor", item));
    case "themes":
      return papersOfSome(analysis, "topics", membersOf(analysis, "topics", item));
  }
}

/** What a line stands for, as a selection. */
export function selectionOfLine(
  {networks}: Analysis,
  of: LineKind,
  {item, other}: {readonly item: number; readonly other: number | null},
): Selection | null {
  switch (of) {
    case "topics":
      return {kind: "term", term: item};
    case "people":
      return {kind: "person", person: item};
    case "pairs": {
      const tie = tieBetween(networks.coauthor.network, item, other ?? item);
      return tie === null ? null : {kind: "tie", network: "coauthor", tie};
    }
    case "circles":
      return {kind: "community", network: "coauthor", community: item};
    case "themes":
      return {kind: "community", network: "topics", community: item};
  }
}
