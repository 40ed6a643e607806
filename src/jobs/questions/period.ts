import type {ListColumn} from "../../util/list-column.ts";
import type {Question} from "./question.ts";

export interface PeriodInput {
  /** First and last year, both included. */
  readonly from: number;
  readonly to: number;
  /** So many topics and people at most, those of most papers first. */
  readonly limit: number;
}

/** A person or a term, and how many papers of the window are theirs. */
interface Ranked {
  readonly item: number;
  readonly papers: number;
}

/** What some years of a corpus are about, and who writes in them. */
export interface PeriodAnswer {
  readonly papers: number;
  /** Topics and people with a paper in the window, in all. */
  readonly topicCount: number;
  readonly peopleCount: number;
  readonly topics: readonly Ranked[];
  readonly people: readonly Ranked[];
}

/** The topics and the people of some years, those of most papers first, ties by number. O(papers + their terms and authors). */
export const periodQuestion: Question<PeriodInput, PeriodAnswer> = (
  {corpus: {year}, people, topics},
  {from, to, limit},
) => {
  const inside = Uint8Array.from(year, y => (y !== 0 && y >= from && y <= to ? 1 : 0));
  const ofTopics = ranked(topics.papers, inside);
  const ofPeople = ranked(people.papers, inside);
  return {
    papers: inside.reduce((n, is) => n + is, 0),
    topicCount: ofTopics.length,
    peopleCount: ofPeople.length,
    topics: ofTopics.slice(0, limit),
    people: ofPeople.slice(0, limit),
  };
};

function ranked({start, item}: ListColumn, inside: Uint8Array): Ranked[] {
  const found: Ranked[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    let papers = 0;
    for (let k = start[i]; k < start[i + 1]; k++) papers += inside[item[k]];
    if (papers > 0) found.push({item: i, papers});
  }
  return found.sort((a, b) => b.papers - a.papers || a.item - b.item);
}
