import {activityIndex} from "../../metrics/indices/growth.ts";
import type {Corpus} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import type {Topics} from "../../topics/topics.ts";
import {listAt} from "../../util/list-column.ts";
import {sharedWith} from "../portfolios.ts";
import type {PersonPage} from "./person-page.ts";

/** Papers that a person needs for an activity index. */
const FEWEST = 5;

/** Who a person wrote with, and when. O(bylines of their papers). */
export function coauthorsOf(
  corpus: Corpus,
  people: People,
  person: number,
): PersonPage["coauthors"] {
  const own = listAt(people.papers, person);
  const years = new Map<number, number[]>();
  for (const p of own)
    for (const other of sharedWith(corpus, people, person, [p]).keys())
      years.set(other, [...(years.get(other) ?? []), corpus.year[p]]);
  return [...years]
    .sort(([a, m], [b, n]) => n.length - m.length || a - b)
    .map(([other, list]) => {
      const dated = list.filter(year => year !== 0);
      return {
        id: people.id[other],
        name: people.name[other],
        papers: list.length,
        firstYear: dated.length === 0 ? null : Math.min(...dated),
        lastYear: dated.length === 0 ? null : Math.max(...dated),
      };
    });
}

/** What a person writes about. O(terms of their papers). */
export function topicsOf(
  corpus: Corpus,
  topics: Topics,
  papers: Uint32Array,
): PersonPage["topics"] {
  const count = new Map<number, number>();
  for (const p of papers)
    for (const t of listAt(topics.terms, p)) count.set(t, (count.get(t) ?? 0) + 1);
  return [...count]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .map(([t, n]) => ({
      id: topics.id[t],
      label: topics.label[t],
      papers: n,
      activity:
        papers.length < FEWEST
          ? null
          : activityIndex({
              authorField: n,
              authorTotal: papers.length,
              worldField: listAt(topics.papers, t).length,
              worldTotal: corpus.size,
            }),
    }));
}

/** A career by year. O(bylines of their papers). */
export function yearsOf(corpus: Corpus, people: People, person: number): PersonPage["years"] {
  const byYear = new Map<number, number[]>();
  for (const p of listAt(people.papers, person))
    if (corpus.year[p] !== 0)
      byYear.set(corpus.year[p], [...(byYear.get(corpus.year[p]) ?? []), p]);
  const met = new Set<number>();
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, papers]) => {
      const known = papers.filter(p => corpus.citations[p] >= 0);
      const before = met.size;
      for (const other of sharedWith(corpus, people, person, papers).keys()) met.add(other);
      return {
        year,
        papers: papers.length,
        citations: known.reduce((sum, p) => sum + corpus.citations[p], 0),
        citationsKnown: known.length,
        newCoauthors: met.size - before,
      };
    });
}
