import {UsageError} from "./command.ts";

/** What is wrong with a value that is none of those expected, and which of them may have been meant. */
export function unknownValue(
  what: string,
  expected: "one of" | "some of",
  names: readonly string[],
  given: string,
): UsageError {
  return new UsageError(
    `${what}: expected ${expected} ${names.join(", ")}, got ${given}${meant(given, names)}`,
  );
}

/** The value among those expected. Throws a UsageError that names the nearest where it is none of them. */
export function oneOf<T extends string>(what: string, names: readonly T[], given: string): T {
  const found = names.find(name => name === given);
  if (found === undefined) throw unknownValue(what, "one of", names, given);
  return found;
}

/** A line that asks whether the nearest name was meant; empty where none is near. */
export function meant(given: string, names: readonly string[]): string {
  const found = nearest(given, names);
  return found === null ? "" : `\n(Did you mean ${found}?)`;
}

/** The name with the fewest slips from what was given, the first of several; null where all are far off. */
export function nearest(given: string, names: readonly string[]): string | null {
  const said = given.slice(0, LONGEST).toLowerCase();
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const slips = slipsBetween(said, name.slice(0, LONGEST).toLowerCase());
    const near = slips <= MOST_SLIPS && slips <= 0.4 * Math.max(said.length, name.length);
    if (near && slips < least) [found, least] = [name, slips];
  }
  return found;
}

const LONGEST = 60;
const MOST_SLIPS = 3;

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). O(product of lengths). */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
