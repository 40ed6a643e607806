import type {BylineStatistics} from "./byline-statistics.ts";
import type {NameDiversity} from "./name-diversity.ts";

/** A corpus of which others have published what it looks like. */
export interface KnownCorpus
  extends Omit<BylineStatistics, "oncePublished" | "longestByline">,
    NameDiversity {
  readonly name: string;
}

/**
 * Four collections of 1995–1999, as M. E. J. Newman counted them, people told apart by full name or all initials:
 * The structure of scientific collaboration networks, PNAS 98, 404 (2001), doi:10.1073/pnas.021544898, table 1.
 */
export const KNOWN_CORPORA: readonly KnownCorpus[] = [
  {
    name: "MEDLINE",
    papers: 2_163_923,
    people: 1_520_251,
    allInitials: 1_520_251,
    firstInitial: 1_090_584 / 1_520_251,
    authorsPerPaper: 3.754,
    papersPerPerson: 6.4,
    coauthorsPerPerson: 18.1,
    largestComponent: 0.926,
    transitivity: 0.066,
  },
  {
    name: "arXiv",
    papers: 98_502,
    people: 52_909,
    allInitials: 52_909,
    firstInitial: 45_685 / 52_909,
    authorsPerPaper: 2.53,
    papersPerPerson: 5.1,
    coauthorsPerPerson: 9.7,
    largestComponent: 0.854,
    transitivity: 0.43,
  },
  {
    name: "SPIRES",
    papers: 66_652,
    people: 56_627,
    allInitials: 56_627,
    firstInitial: 47_445 / 56_627,
    authorsPerPaper: 8.96,
    papersPerPerson: 11.6,
    coauthorsPerPerson: 173,
    largestComponent: 0.887,
    transitivity: 0.726,
  },
  {
    name: "NCSTRL",
    papers: 13_169,
    people: 11_994,
    allInitials: 11_994,
    firstInitial: 10_998 / 11_994,
    authorsPerPaper: 2.22,
    papersPerPerson: 2.55,
    coauthorsPerPerson: 3.59,
    largestComponent: 0.572,
    transitivity: 0.496,
  },
];
