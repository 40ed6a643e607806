import type {BlockColumns} from "./block-columns.ts";
import {compareGivenAt, type GivenNames} from "./given-names.ts";
import type {Record} from "./records.ts";

/** Into how many parts the records of some names of a block fall when only shared co-authors tie them. */
export type CoauthorParts = (names: readonly number[]) => number;

/** Counts parts of a block's records. Time O(records of the names · co-authors) a call; sets seen before cost nothing. */
export function coauthorParts(
  records: readonly Record[],
  names: number,
  {others: {start, block, blocks}, signed}: Pick<BlockColumns, "others" | "signed">,
): CoauthorParts {
  const ofName: number[][] = Array.from({length: names}, () => []);
  for (const [i, {name}] of records.entries()) if (signed[i] === 1) ofName[name].push(i);
  const parent = new Uint32Array(records.length);
  const find = (item: number): number => {
    let i = item;
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  };
  /** Block of names → who was the last to sign with one of them, in which count. */
  const last = new Uint32Array(blocks);
  const round = new Uint32Array(blocks);
  let now = 0;
  const count = (chosen: readonly number[]): number => {
    now += 1;
    let parts = 0;
    for (const name of chosen)
      for (const i of ofName[name]) {
        parent[i] = i;
        parts += 1;
        for (let c = start[i]; c < start[i + 1]; c++) {
          const other = block[c];
          if (round[other] !== now) {
            round[other] = now;
            last[other] = i;
            continue;
          }
          const [a, b] = [find(i), find(last[other])];
          if (a !== b) {
            parent[a] = b;
            parts -= 1;
          }
        }
      }
    return parts;
  };
  const known = new Map<string, number>();
  return chosen => {
    if (chosen.length > 8) return count(chosen);
    const key = chosen.join(" ");
    const found = known.get(key) ?? count(chosen);
    known.set(key, found);
    return found;
  };
}

/** How many names written out stand against each other among those that one name fits. */
export function rivalsAmong(forms: readonly number[], names: GivenNames): number {
  if (forms.length <= 1) return forms.length;
  const {tokens, start, item} = names;
  const length = new Map<number, number>();
  for (const f of forms) {
    let letters = 0;
    for (let k = start[f]; k < start[f + 1]; k++) letters += tokens.text[item[k]].length;
    length.set(f, letters);
  }
  const chosen: number[] = [];
  for (const f of [...forms].sort((a, b) => length.get(b)! - length.get(a)!)) {
    if (chosen.length >= 50) break;
    if (chosen.every(other => compareGivenAt(names, f, other) === "different")) chosen.push(f);
  }
  return chosen.length;
}
