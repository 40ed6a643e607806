/** Shortenings after which a dot ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:al|approx|cf|ch|dept|dr|ed|eds|eg|e\.g|eq|eqs|est|etc|fig|figs|i\.e|ie|inc|jr|ltd|mr|mrs|ms|no|nos|pp|prof|resp|sec|sr|st|univ|vol|vs|z\.b|d\.h|bzw|ca|[A-Z])$/i;

/**
 * The sentences of a text, as written. A sentence ends at . ! ? (or their full-width forms) before white
 * space and a capital, digit or quote, but not after "et al.", "e.g.", "Fig." or an initial. O(text).
 */
export function sentencesOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  const end = /([.!?]["'”’)\]]*)\s+(?=["'“‘([]?[\p{Lu}\p{N}\p{Lo}])|[。！？]/gu;
  for (const match of text.matchAll(end)) {
    const stop = match.index;
    if (match[0][0] === "." && SHORT.test(text.slice(Math.max(from, stop - 12), stop))) continue;
    const sentence = text.slice(from, stop + match[0].length).trim();
    if (sentence !== "") found.push(sentence);
    from = stop + match[0].length;
  }
  const last = text.slice(from).trim();
  if (last !== "") found.push(last);
  return found;
}
