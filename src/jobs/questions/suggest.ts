import type {Field} from "../../metrics/suggestions/signals.ts";
import {
  type SuggestedPerson,
  suggestCollaborators,
  suggestReviewers,
  suggestReviewersOf,
} from "../../metrics/suggestions/suggest.ts";
import {keptFor, type Question} from "./question.ts";

export interface SuggestInput {
  readonly what: "collaborators" | "reviewers";
  /** Whom it is for; null = the text alone. */
  readonly person: number | null;
  /** Title and abstract, for reviewers without a person. */
  readonly text: string;
  /** Authors of the text, of whom reviewers must be free. */
  readonly authors: readonly number[];
  /** How many years back joint papers and shared affiliations are a conflict. */
  readonly years: number;
  /** Least number of links to a reviewer. */
  readonly distance: number;
  /** Only people with a paper in so many last years; null = all. */
  readonly activeYears: number | null;
  /** Whether people with conflicts are told of too, each with theirs. */
  readonly withConflicts: boolean;
  readonly limit: number;
}

export interface SuggestAnswer {
  readonly people: readonly SuggestedPerson[];
  /** How many were near in topics but have a conflict; 0 for collaborators. */
  readonly conflicted: number;
}

const fieldOf = keptFor(
  ({corpus, people, topics, networks}): Field => ({
    corpus,
    people,
    topics,
    coauthor: networks.coauthor.network,
  }),
);

/** Collaborators for a person, or reviewers for a person's work or a text, with the reasons. */
export const suggestQuestion: Question<SuggestInput, SuggestAnswer> = (
  analysis,
  {what, person, text, ...rules},
  watch,
) => {
  const field = fieldOf(analysis, watch);
  if (what === "reviewers")
    return person === null
      ? suggestReviewersOf(field, text, rules)
      : suggestReviewers(field, person, rules);
  if (person === null) throw new RangeError("person: collaborators are suggested for somebody");
  return {people: suggestCollaborators(field, person, rules), conflicted: 0};
};
