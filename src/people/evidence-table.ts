import {growingArray} from "../util/growing-array.ts";
import type {ListColumn} from "../util/list-column.ts";
import {lowerBound} from "../util/lower-bound.ts";
import {listBuilder} from "./list-builder.ts";
import type {Evidence} from "./people.ts";

/** Lists of evidence as numbers into what is said in them: most people were joined for the same few reasons. */
interface EvidenceLists {
  readonly reasons: ListColumn;
  readonly evidence: readonly Evidence[];
}

/** Gathers lists of evidence. */
export function evidenceLists() {
  const numbers = evidenceNumbers();
  const lists = listBuilder();
  return {
    push(list: readonly Evidence[]) {
      lists.push(list.map(numbers.add));
    },
    finish: (): EvidenceLists => ({reasons: lists.finish(), evidence: numbers.all}),
  };
}

/** The evidence of groups of several parts. */
export interface EvidenceTable {
  /** Takes the evidence of groups of a part, whose first group is number `first` of all. */
  add(part: EvidenceLists & {readonly joined: Uint32Array}, first: number): void;
  of(group: number): readonly Evidence[];
  /** How much is said in all. */
  readonly count: number;
}

export function evidenceTable(): EvidenceTable {
  const numbers = evidenceNumbers();
  const lists = listBuilder();
  /** The groups that have evidence, rising. */
  const groups = growingArray(Uint32Array);
  const known = new Map<number, readonly Evidence[]>();
  let count = 0;

  return {
    get count() {
      return count;
    },
    add({joined, reasons: {start, item}, evidence}, first) {
      const numberOf = evidence.map(numbers.add);
      count += item.length;
      for (const [k, group] of joined.entries()) {
        groups.push(first + group);
        lists.push(Array.from(item.subarray(start[k], start[k + 1]), e => numberOf[e]));
      }
    },
    of(group) {
      const rising = groups.view();
      const at = lowerBound(rising, group);
      if (rising[at] !== group) return NO_EVIDENCE;
      const list = lists.at(at);
      // A list of one is the same for many people.
      if (list.length > 1) return list.map(e => numbers.all[e]);
      const only = list[0];
      const found = known.get(only) ?? [numbers.all[only]];
      known.set(only, found);
      return found;
    },
  };
}

const NO_EVIDENCE: readonly Evidence[] = [];

/** Numbers for what is said: each different reason with its weight is kept once. */
function evidenceNumbers() {
  const all: Evidence[] = [];
  const byReason = new Map<string, Map<number, number>>();
  return {
    all,
    add(given: Evidence): number {
      let byWeight = byReason.get(given.reason);
      if (byWeight === undefined) {
        byWeight = new Map();
        byReason.set(given.reason, byWeight);
      }
      const known = byWeight.get(given.weight);
      if (known !== undefined) return known;
      byWeight.set(given.weight, all.length);
      all.push(given);
      return all.length - 1;
    },
  };
}
