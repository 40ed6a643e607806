/** How many of some papers have authors in several countries. */
export interface InternationalRate {
  /** Over papers with a known country; null without one. */
  readonly rateKnown: number | null;
  /** Over all papers, as bibliometrix divides; null without papers. */
  readonly rateAll: number | null;
  readonly known: number;
  readonly unknown: number;
}

/** International collaboration: papers with at least two countries; each entry lists a paper's countries. */
export function internationalRate(countries: readonly (readonly string[])[]): InternationalRate {
  const distinct = countries.map(list => new Set(list).size);
  const international = distinct.filter(count => count >= 2).length;
  const known = distinct.filter(count => count >= 1).length;
  return {
    rateKnown: known === 0 ? null : international / known,
    rateAll: countries.length === 0 ? null : international / countries.length,
    known,
    unknown: countries.length - known,
  };
}
