/** "; did you mean duckdb?" where one of the names is but two letters from what was said, else nothing. */
export function nearText(said: string, names: readonly string[]): string {
  const [best] = names
    .map(name => ({name, off: lettersOff(said.toLowerCase(), name)}))
    .sort((a, b) => a.off - b.off);
  return best !== undefined && best.off <= 2 ? `; did you mean ${best.name}?` : "";
}

/** Letters to put in, take out or change, to make one word of the other (Levenshtein). O(a · b). */
function lettersOff(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length];
}
