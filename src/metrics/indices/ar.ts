import {ageOf} from "./age.ts";
import {authorIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {rankedCitations} from "./known.ts";
import {rankedPapers} from "./ranked-papers.ts";

/** AR-index: √(Σ_{i≤h} c(i) / age(i)); papers of the core without a year add nothing. */
export const arIndex = authorIndex(
  {
    id: "ar_index",
    differs:
      "Of equal counts the newer paper enters the core; tools that keep the input order may differ",
    label: "AR-index",
    meaning: "The R-index with each paper's citations divided by its age, so that it can fall.",
    formula: "AR = √(Σ_{i≤h} c(i) / a(i))",
    needs: ["citations", "years"],
    source: {
      text: "Jin, Liang, Rousseau & Egghe 2007, Chinese Science Bulletin 52:855",
      doi: "10.1007/s11434-007-0145-9",
    },
  },
  portfolio => {
    const ranked = rankedCitations(portfolio);
    if (ranked === null) return null;
    const core = rankedPapers(portfolio).slice(0, hOf(ranked));
    const dated = core.filter(paper => paper.year !== null);
    if (core.length > 0 && dated.length === 0) return null;
    return Math.sqrt(
      dated.reduce((sum, {citations, year}) => sum + citations / ageOf(year!, portfolio.now), 0),
    );
  },
);
