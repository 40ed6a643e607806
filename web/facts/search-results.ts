import type {Analysis} from "../../src/index.ts";
import type {FoundPaper} from "../../src/jobs/questions/search.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import type {Selection} from "../state/state.ts";
import {words} from "../words.ts";
import {plural} from "./format.ts";
import {type Hit, hitOf, searchNames} from "./search.ts";

/** One line of the results that can be chosen. */
export interface Result {
  /** Different from each other. */
  readonly id: string;
  readonly label: string;
  /** How many papers, or the year; "" = nothing. */
  readonly figure: string;
  /** A paper found by its text: what was sought is marked in it. */
  readonly paper: FoundPaper | null;
  readonly selection: Selection;
}

/** Results of one kind, and how many there are in all. */
export interface ResultGroup {
  readonly kind: Hit["kind"];
  readonly results: readonly Result[];
  readonly total: number;
  /** All papers found, to read on; null where all are in sight. */
  readonly all: Selection | null;
}

/**
 * What was found, by kind: people and topics by their names at once, and papers by their titles until the whole texts
 * were searched. Where no name has all words, those that have some stand in. Kinds without results are left out.
 */
export function resultGroups(
  analysis: Analysis,
  typed: string,
  answer: QuestionOutput<"search"> | null,
  most = 5,
): ResultGroup[] {
  return searchNames(analysis, typed, most)
    .map(({kind, hits, total}): ResultGroup => {
      if (answer === null) return {kind, results: hits.map(resultOf), total, all: null};
      if (kind === "paper") {
        const {papers, totals, all} = answer;
        const title = words.asks.search.papersWith(typed.trim());
        return {
          kind,
          results: papers.slice(0, most).map(paper => ({
            ...resultOf(hitOf(analysis, kind, paper.document)),
            paper,
          })),
          total: totals.papers,
          all: totals.papers > most ? {kind: "papers", title, papers: all} : null,
        };
      }
      if (total > 0) return {kind, results: hits.map(resultOf), total, all: null};
      const others = kind === "person" ? answer.people : answer.terms;
      return {
        kind,
        results: others
          .slice(0, most)
          .map(({document}) => resultOf(hitOf(analysis, kind, document))),
        total: kind === "person" ? answer.totals.people : answer.totals.terms,
        all: null,
      };
    })
    .filter(({results}) => results.length > 0);
}

function resultOf({kind, index, label, figure}: Hit): Result {
  return {
    id: `${kind}${index}`,
    label,
    figure: kind === "paper" ? (figure === 0 ? "" : String(figure)) : plural(figure, "paper"),
    paper: null,
    selection:
      kind === "person"
        ? {kind, person: index}
        : kind === "term"
          ? {kind, term: index}
          : {kind, paper: index},
  };
}

/** Everything that the arrow keys walk over, from top to bottom. */
export const walked = (groups: readonly ResultGroup[]): readonly Selection[] =>
  groups.flatMap(({results, all}) => [
    ...results.map(({selection}) => selection),
    ...(all === null ? [] : [all]),
  ]);
