import type {Portfolio} from "../portfolio.ts";
import {careerOf} from "./age.ts";
import {authorIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {descending, papersWith, rankedCitations} from "./known.ts";
import {rankedPapers} from "./ranked-papers.ts";

/** Individual h: h over the mean number of authors of the core; 0 where h is. */
export const hiBatista = authorIndex(
  {
    id: "hi_batista",
    label: "Individual h-index",
    meaning: "The h-index divided by the mean number of authors of the papers that make it up.",
    formula: "hI = h² / Σ_{core} n",
    unit: "papers",
    needs: ["citations", "author counts"],
    source: {
      text: "Batista, Campiteli, Kinouchi & Martinez 2006, Scientometrics 68:179",
      doi: "10.1007/s11192-006-0090-4",
    },
    differs: "Papers whose number of authors is unknown stay out of the mean.",
  },
  portfolio => {
    const ranked = rankedCitations(portfolio);
    if (ranked === null) return null;
    const h = hOf(ranked);
    if (h === 0) return 0;
    const core = rankedPapers(portfolio).slice(0, h);
    const counts = core.flatMap(({authors}) => (authors !== null && authors > 0 ? authors : []));
    const authors = counts.reduce((sum, n) => sum + n, 0);
    return authors === 0 ? null : (h * counts.length) / authors;
  },
);

/** hI,norm: the h rule on c / n. */
export const hiNorm = authorIndex(
  {
    id: "hi_norm",
    grows: true,
    label: "hI,norm",
    meaning: "The h-index of citations that are first divided by each paper's number of authors.",
    formula: "h of c / n",
    unit: "papers",
    needs: ["citations", "author counts"],
    source: {text: "Egghe 2008, JASIST 59:1608 (hf); harzing.com", doi: "10.1002/asi.20845"},
    differs: "The same number is called hf and normalised hi.",
  },
  hiNormOf,
);

/** hI,annual: hI,norm / (now − first year + 1). */
export const hiAnnual = authorIndex(
  {
    id: "hi_annual",
    grows: true,
    label: "hI,annual",
    meaning: "hI,norm divided by the years since the first paper in this data set.",
    formula: "hI,norm / (now − first year + 1)",
    unit: "papers a year",
    needs: ["citations", "author counts", "years"],
    source: {
      text: "Harzing, Alakangas & Adams 2014, Scientometrics 99:811",
      doi: "10.1007/s11192-013-1208-0",
    },
    differs: "Publish or Perish seems to divide by elapsed years, without the + 1.",
  },
  portfolio => {
    const h = hiNormOf(portfolio);
    const career = careerOf(portfolio);
    return h === null || career === null ? null : h / career;
  },
);

function hiNormOf(portfolio: Portfolio): number | null {
  const papers = papersWith(portfolio, "citations", "authors");
  if (papers === null) return null;
  return hOf(descending(papers.map(({citations, authors}) => citations / authors)));
}
