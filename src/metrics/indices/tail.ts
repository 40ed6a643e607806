import {citationIndex} from "./author-index.ts";
import {coreCitations} from "./h-core.ts";
import {sum} from "./known.ts";

/** Ye and Rousseau's k = C · H / (P · (C − H)); null without citations outside the core. */
export function kOf({total, core, papers}: {total: number; core: number; papers: number}) {
  return total === core || papers === 0 ? null : (total * core) / (papers * (total - core));
}

export const kIndexYeRousseau = citationIndex(
  {
    id: "k_index_ye_rousseau",
    label: "k-index (Ye–Rousseau)",
    meaning: "Citations a paper, times citations within h over those outside.",
    formula: "k = C · H / (P · (C − H)), C all citations, H those of the core",
    source: {text: "Ye & Rousseau 2010, Scientometrics 84:431", doi: "10.1007/s11192-009-0099-6"},
    differs: "Without citations outside the core it is not defined; some tools say 0.",
  },
  ranked => kOf({total: sum(ranked), core: coreCitations(ranked), papers: ranked.length}),
);
