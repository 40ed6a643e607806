import {bCubed, pairwise} from "../../../src/people/evaluate.ts";
import type {LabelledSet} from "./sets.ts";

/** A record with its true person, the group in which it is evaluated, and the person that was found. */
export interface ScoredRecord {
  readonly truth: string;
  readonly group: string;
  readonly person: string | number;
}

/** The labelled records of a set beside what was found for each of its authorships. */
export const recordsOf = (
  {truth, group}: Pick<LabelledSet, "truth" | "group">,
  found: ArrayLike<string | number>,
): ScoredRecord[] =>
  truth.flatMap((person, k) =>
    person === "" ? [] : [{truth: person, group: group[k], person: found[k]}],
  );

/** Figures of a grouping: means over the groups of a set. */
export interface Figures {
  readonly b3: number;
  readonly b3Precision: number;
  readonly b3Recall: number;
  readonly pair: number;
}

/** Scores records that have a truth, a group of the set and a person each. */
export function scoreOf(records: readonly ScoredRecord[]): Figures {
  const groups = new Map<string, {truth: string[]; person: (string | number)[]}>();
  for (const {truth, group, person} of records) {
    const g = groups.get(group) ?? {truth: [], person: []};
    g.truth.push(truth);
    g.person.push(person);
    groups.set(group, g);
  }
  const each = [...groups.values()].map(({truth, person}) => {
    const b = bCubed(truth, person);
    return {
      b3: b.f1 ?? 0,
      b3Precision: b.precision ?? 0,
      b3Recall: b.recall ?? 0,
      pair: pairwise(truth, person).f1 ?? 0,
    };
  });
  const mean = (pick: (f: Figures) => number) =>
    each.reduce((sum, f) => sum + pick(f), 0) / each.length;
  return {
    b3: mean(f => f.b3),
    b3Precision: mean(f => f.b3Precision),
    b3Recall: mean(f => f.b3Recall),
    pair: mean(f => f.pair),
  };
}
