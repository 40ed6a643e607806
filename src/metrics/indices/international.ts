import {authorIndex} from "./author-index.ts";

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

/** The share of papers from two countries or more, among those of which a country is known. */
export const internationalShare = authorIndex(
  {
    id: "international_share",
    label: "International share",
    meaning:
      "The share of papers with authors in two or more countries, where countries are known.",
    formula: "#{≥ 2 countries} / #{≥ 1 known country}",
    unit: "share",
    range: [0, 1],
    needs: ["countries"],
    cost: "O(papers)",
    source: {text: "a share", doi: null},
    differs: "bibliometrix divides by all papers, those without a known country too.",
  },
  ({countryCounts}) => {
    const known = countryCounts?.filter(count => count !== null && count > 0) ?? [];
    return known.length === 0 ? null : known.filter(count => count! >= 2).length / known.length;
  },
);
