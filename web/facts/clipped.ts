const BETWEEN = " · ";

/**
 * A name that is made of terms in at most so many letters: the terms that have room whole, else the beginning of the
 * first. What has no room for four letters is "".
 */
export function clipped(name: string, letters: number): string {
  if (name.length <= letters) return name;
  const terms = name.split(BETWEEN);
  for (let n = terms.length - 1; n > 0; n--) {
    const some = terms.slice(0, n).join(BETWEEN);
    if (some.length <= letters) return some;
  }
  return letters < 4 ? "" : `${terms[0].slice(0, letters - 1).trimEnd()}…`;
}
