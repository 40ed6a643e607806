import type {Record} from "./records.ts";
import type {Signals} from "./signals.ts";

/** Up to this many records every pair of a block is looked at. */
export const ALL_PAIRS = 200;
/** A co-author, word or place that more records of the block share than this singles nobody out. */
const MOST_SHARING = 40;
/** How many others a record is compared with at most, counted from its side. */
const MOST_CANDIDATES = 60;

/**
 * Pairs of records worth comparing: all of a small block; in a large one those that share a co-author, a
 * rare word of the title, a rare word of the affiliation, a reference or an identifier, and neighbours of
 * one name. At most about 60 a record, so that a block of 50,000 stays near-linear.
 */
export function* candidatePairs(
  records: readonly Record[],
  signals: Signals,
): Generator<readonly [number, number]> {
  const n = records.length;
  if (n <= ALL_PAIRS) {
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) yield [i, j];
    return;
  }
  const seen = records.map(() => new Set<number>());
  for (const group of sharingGroups(records, signals))
    for (let x = 0; x < group.length; x++)
      for (let y = x + 1; y < group.length; y++) {
        const [i, j] = [group[x], group[y]];
        if (seen[i].size >= MOST_CANDIDATES || seen[i].has(j)) continue;
        seen[i].add(j);
        yield [i, j];
      }
}

/** Groups of records that share something rare, the smallest groups first; each group rises. */
function sharingGroups(records: readonly Record[], {termWeight, placeWeight}: Signals): number[][] {
  const groups = new Map<string, number[]>();
  const put = (key: string, i: number) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else if (group[group.length - 1] !== i) group.push(i);
  };
  for (const [i, record] of records.entries()) {
    for (const [scheme, id] of record.ids) put(`i${scheme} ${id}`, i);
    for (const form of record.withForms) put(`c${form}`, i);
    for (const slot of rarest(record.places, placeWeight, 6)) put(`p${slot}`, i);
    for (const slot of rarest(record.terms, termWeight, 8)) put(`t${slot}`, i);
    for (const reference of record.references.subarray(0, 50)) put(`r${reference}`, i);
  }
  const chosen = [...groups.values()].filter(({length}) => length > 1);
  const small = chosen.filter(({length}) => length <= MOST_SHARING);
  // A crowd that shares one thing is looked at neighbour by neighbour, so that it stays tied together.
  const crowds = chosen
    .filter(({length}) => length > MOST_SHARING)
    .flatMap(group => [...windows(group), ...perForm(group, records)]);
  const byForm = new Map<number, number[]>();
  for (const [i, {form}] of records.entries()) byForm.set(form, [...(byForm.get(form) ?? []), i]);
  return [...small, ...crowds, ...[...byForm.values()].flatMap(windows)]
    .filter(({length}) => length > 1)
    .sort((a, b) => a.length - b.length || a[0] - b[0] || a[1] - b[1]);
}

/** The first record of each name in a crowd, so that two spellings of one person meet. */
function perForm(group: readonly number[], records: readonly Record[]): number[][] {
  const first = new Map<number, number>();
  for (const i of group) if (!first.has(records[i].form)) first.set(records[i].form, i);
  const chosen = [...first.values()];
  return chosen.length <= MOST_SHARING ? [chosen] : windows(chosen);
}

function windows(group: readonly number[]): number[][] {
  const found: number[][] = [];
  for (let i = 0; i + 1 < group.length; i++) found.push([group[i], group[i + 1]]);
  return found;
}

const rarest = (slots: Uint32Array, weight: Float32Array, most: number): number[] =>
  [...slots].sort((a, b) => weight[b] - weight[a] || a - b).slice(0, most);
