import type {NumberParameter} from "../../util/parameter.ts";
import {ageOf} from "./age.ts";
import {authorIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {descending, papersWith} from "./known.ts";

const AGEING: readonly NumberParameter[] = [
  {
    id: "gamma",
    type: "number",
    label: "γ",
    meaning: "What every citation is multiplied by.",
    range: [0, 1e6],
    default: 4,
    unit: null,
  },
  {
    id: "delta",
    type: "number",
    label: "δ",
    meaning: "How fast citations lose their worth with age; 0 is never.",
    range: [0, 10],
    default: 1,
    unit: null,
  },
];
const SIDIROPOULOS = {
  text: "Sidiropoulos, Katsaros & Manolopoulos 2007, Scientometrics 72:253",
  doi: "10.1007/s11192-007-1722-z",
};

/** Contemporary h: the h rule on γ · c / age^δ. */
export const contemporaryH = authorIndex(
  {
    id: "contemporary_h",
    grows: true,
    label: "Contemporary h-index",
    meaning: "The h-index with the citations of old papers discounted by the age of the paper.",
    formula: "h of γ · c / a^δ, a = now − year + 1",
    unit: "papers",
    parameters: AGEING,
    needs: ["citations", "years"],
    source: SIDIROPOULOS,
    differs: "With γ = 4 a paper of this year counts fourfold, so that it may exceed h.",
  },
  (portfolio, {gamma, delta}) => {
    const papers = papersWith(portfolio, "citations", "year");
    if (papers === null) return null;
    return hOf(
      descending(
        papers.map(
          ({citations, year}) => (gamma * citations) / ageOf(year, portfolio.now) ** delta,
        ),
      ),
    );
  },
);

/** Trend h: the h rule on γ · Σ_k n(k) / (now − k + 1)^δ, n(k) being the citations of year k. */
export const trendH = authorIndex(
  {
    id: "trend_h",
    grows: true,
    label: "Trend h-index",
    meaning: "The h-index with every citation discounted by its own age.",
    formula: "h of γ · Σ_k n(k) / (now − k + 1)^δ",
    unit: "papers",
    parameters: AGEING,
    needs: ["citations by year"],
    source: SIDIROPOULOS,
    differs: "Takes the citations of each year; some tools difference them as if cumulated.",
  },
  ({citationsByYear, now}, {gamma, delta}) => {
    const known = citationsByYear?.filter(years => years !== null) ?? [];
    if (known.length === 0) return citationsByYear?.length === 0 ? 0 : null;
    const scores = known.map(years => {
      let score = 0;
      for (const [year, count] of Object.entries(years)) {
        if (!/^\d{1,4}$/.test(year)) continue;
        score += (gamma * count) / ageOf(Number(year), now) ** delta;
      }
      return score;
    });
    return hOf(descending(scores));
  },
);

/** hA: the h rule on citations a year of each paper. */
export const haIndex = authorIndex(
  {
    id: "ha_index",
    grows: true,
    label: "hA-index",
    meaning: "The largest number k such that k papers have at least k citations a year each.",
    formula: "h of c / a, a = now − year + 1",
    unit: "papers",
    needs: ["citations", "years"],
    source: {text: "Fassin, in Publish or Perish 8, harzing.com", doi: null},
  },
  portfolio => {
    const papers = papersWith(portfolio, "citations", "year");
    if (papers === null) return null;
    return hOf(
      descending(papers.map(({citations, year}) => citations / ageOf(year, portfolio.now))),
    );
  },
);
