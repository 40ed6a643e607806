/** The papers of terms, each list rising. */
export type Papers = ReadonlyMap<string, Uint32Array>;

/** A term whose papers lie in a longer term to this share says nothing of its own. */
const SWALLOWED = 0.7;

/**
 * The terms that stand on their own: a term is dropped when one longer term that holds it has nearly
 * all of its papers ("reinforcement" in "reinforcement learning"). After the C-value of K. Frantzi,
 * S. Ananiadou & H. Mima (2000), doi:10.1007/s007999900023, but deciding by papers, not by counts.
 * O(terms · words² · papers a term).
 */
export function withoutNested(papers: Papers): Set<string> {
  const kept = new Set(papers.keys());
  const byLength = [...papers.keys()].sort(
    (a, b) => b.split(" ").length - a.split(" ").length || (a < b ? -1 : 1),
  );
  for (const long of byLength) {
    const holders = papers.get(long)!;
    for (const short of insideOf(long)) {
      const own = papers.get(short);
      if (own === undefined || !kept.has(short)) continue;
      if (common(own, holders) >= SWALLOWED * own.length) kept.delete(short);
    }
  }
  return kept;
}

function insideOf(term: string): Set<string> {
  const words = term.split(" ");
  const inside = new Set<string>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) inside.add(words.slice(from, to).join(" "));
  return inside;
}

/** How many numbers two rising lists share. */
export function common(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) shared += 1;
    const step = a[i] <= b[j];
    if (a[i] >= b[j]) j += 1;
    if (step) i += 1;
  }
  return shared;
}
