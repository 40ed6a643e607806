import type {LabelledSet} from "./sets.ts";

/** The labels of a set's corpora as numbers: of people, who are each of one group, and of groups. */
export interface NumberedLabels {
  /** Corpus → authorship → person, −1 where it is not labelled. */
  readonly personOf: readonly Int32Array[];
  readonly groupOf: readonly number[];
  /** Person → records. */
  readonly trueSize: readonly number[];
  /** Group → its records, and its pairs of records of one person. */
  readonly records: Float64Array;
  readonly wanted: Float64Array;
}

export function numberedLabels(sets: readonly LabelledSet[]): NumberedLabels {
  const people = new Map<string, number>();
  const groups = new Map<string, number>();
  const trueSize: number[] = [];
  const groupOf: number[] = [];
  const personOf = sets.map(({truth, group}) =>
    Int32Array.from(truth, (label, k) => {
      if (label === "") return -1;
      const person = numberIn(people, `${group[k]}\n${label}`);
      trueSize[person] = (trueSize[person] ?? 0) + 1;
      groupOf[person] = numberIn(groups, group[k]);
      return person;
    }),
  );
  const records = new Float64Array(groups.size);
  const wanted = new Float64Array(groups.size);
  for (const [person, size] of trueSize.entries()) {
    records[groupOf[person]] += size;
    wanted[groupOf[person]] += pairsOf(size);
  }
  return {personOf, groupOf, trueSize, records, wanted};
}

export const pairsOf = (n: number): number => (n * (n - 1)) / 2;

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
