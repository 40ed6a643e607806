import type {AuthorIndex} from "../../metrics/metric.ts";
import type {People} from "../../people/people.ts";
import {listAt} from "../../util/list-column.ts";
import type {PaperFacts} from "../portfolios.ts";

/** Below this probability two people are taken to be two. */
const LIKELY = 0.1;

/**
 * Where an index of a person lies if doubts about who is who are decided one way or the other: from the least to
 * the greatest of the value as it is and the values with each person who may be the same. Null without such a
 * doubt, or without a value. Indices that need places in bylines are left as they are.
 *
 * Time: O(doubts + papers of those people).
 *
 * @param inside - paper → 1 where it counts; null = each
 */
export function doubtfulRange(
  index: AuthorIndex,
  person: number,
  people: People,
  facts: PaperFacts,
  inside: Uint8Array | null,
): readonly [least: number, most: number] | null {
  const others = people.doubts.flatMap(({a, b, probability}) =>
    a === b || probability < LIKELY || (a !== person && b !== person) ? [] : [a === person ? b : a],
  );
  if (others.length === 0) return null;
  const counted = (papers: Iterable<number>) =>
    Array.from(papers).filter(p => inside === null || inside[p] === 1);
  const own = counted(listAt(people.papers, person));
  const values = [index.run(facts.ofPerson(person, own))];
  for (const other of others) {
    const joined = new Set([...own, ...listAt(people.papers, other)]);
    values.push(index.run(facts.of(counted(joined).sort((a, b) => a - b))));
  }
  const known = values.filter(value => value !== null);
  return values[0] === null ? null : [Math.min(...known), Math.max(...known)];
}
