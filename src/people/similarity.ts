/**
 * Jaro–Winkler similarity of two texts, 0 … 1: Jaro's share of matching letters, raised by a tenth for each
 * of up to four letters with which both begin. Two empty texts are alike. O(length²).
 *
 * W. E. Winkler, String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record
 * linkage (1990).
 */
export function jaroWinkler(a: string, b: string): number {
  const [x, y] = [[...a], [...b]];
  const jaro = jaroOf(x, y);
  let prefix = 0;
  while (prefix < Math.min(4, x.length, y.length) && x[prefix] === y[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(x: readonly string[], y: readonly string[]): number {
  if (x.length === 0 && y.length === 0) return 1;
  const reach = Math.max(0, Math.floor(Math.max(x.length, y.length) / 2) - 1);
  const taken = y.map(() => false);
  const matches: string[] = [];
  for (const [i, letter] of x.entries())
    for (let j = Math.max(0, i - reach); j <= Math.min(y.length - 1, i + reach); j++) {
      if (taken[j] || y[j] !== letter) continue;
      taken[j] = true;
      matches.push(letter);
      break;
    }
  if (matches.length === 0) return 0;
  const others = y.filter((_, j) => taken[j]);
  const moved = matches.filter((letter, k) => letter !== others[k]).length / 2;
  const m = matches.length;
  return (m / x.length + m / y.length + (m - moved) / m) / 3;
}

/**
 * Jaccard similarity of two bags, 0 … 1: Σ min / Σ max of how often each thing is in either; two empty bags
 * are alike. O(things).
 */
export function counterJaccard<T>(a: readonly T[], b: readonly T[]): number {
  const [x, y] = [counted(a), counted(b)];
  let least = 0;
  let most = 0;
  for (const thing of new Set([...a, ...b])) {
    const [p, q] = [x.get(thing) ?? 0, y.get(thing) ?? 0];
    least += Math.min(p, q);
    most += Math.max(p, q);
  }
  return most === 0 ? 1 : least / most;
}

function counted<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of list) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
