import type {Corpus} from "../papers/corpus.ts";
import {findDecisions} from "./decide.ts";
import {type Decision, decisionLine} from "./decisions.ts";
import type {People} from "./people.ts";

/**
 * Decisions that the people of a corpus do not follow: not found, against another decision, or about a name that nobody
 * signs with. O(papers) a decision.
 */
export function unmetDecisions(
  corpus: Corpus,
  {ofAuthorship}: People,
  decisions: readonly Decision[],
): Decision[] {
  const printed = new Set(decisions.some(({kind}) => kind === "group") ? corpus.names : []);
  return decisions.filter(decision => {
    if (decision.kind === "group") return !printed.has(decision.name);
    const {same, differ, notFound} = findDecisions(corpus, [decision]);
    if (notFound.length > 0) return true;
    if (same.some(([a, b]) => ofAuthorship[a] !== ofAuthorship[b])) return true;
    return [...differ].some(([k, others]) =>
      [...others].some(other => ofAuthorship[k] === ofAuthorship[other]),
    );
  });
}

/** What to say of a decision that is not followed. */
export function unmetText(decision: Decision): string {
  const why =
    decision.kind === "group"
      ? "nobody here signs so"
      : "its paper is not here or another decision stands against it";
  return `not followed, since ${why}: ${decisionLine(decision)}`;
}
