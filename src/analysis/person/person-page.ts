import type {Coverage} from "../../metrics/coverage.ts";
import type {Profile} from "../../papers/paper.ts";
import type {Evidence, NameSeen} from "../../people/people.ts";
import type {PersonPaper} from "./papers.ts";

/** One index on a page. */
export interface PageIndex {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly lowerBound: boolean;
  /** Least and greatest value as doubts about who is who may be decided; null where that changes nothing. */
  readonly range: readonly [least: number, most: number] | null;
  /** Why there is no value. */
  readonly why: string | null;
}

/** All that papers say about a person. */
export interface PersonPage {
  readonly id: string;
  readonly name: string;
  /** Printed forms of the name, commonest first. */
  readonly names: readonly NameSeen[];
  /** Identifiers by scheme: orcid … */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Commonest category of the papers. */
  readonly field: string | null;
  /** What a source reports of the person, as reported. */
  readonly reported: readonly Profile[];
  readonly affiliations: readonly {readonly name: string; readonly papers: number}[];
  readonly coverage: Coverage;
  readonly referenceYear: number | null;
  /** Every index, those to show first on top. */
  readonly indices: readonly PageIndex[];
  /** Newest first. */
  readonly papers: readonly PersonPaper[];
  /** The most papers first. */
  readonly coauthors: readonly {
    readonly id: string;
    readonly name: string;
    readonly papers: number;
    readonly firstYear: number | null;
    readonly lastYear: number | null;
  }[];
  /** The most papers first; `activity` above 1 is more than the corpus; null under five papers. */
  readonly topics: readonly {
    readonly id: string;
    readonly label: string;
    readonly papers: number;
    readonly activity: number | null;
  }[];
  /** Years with papers, rising. */
  readonly years: readonly {
    readonly year: number;
    readonly papers: number;
    readonly citations: number;
    readonly citationsKnown: number;
    readonly newCoauthors: number;
  }[];
  /** Novelty of topic combinations within this data set, 50 = average; null below three scored papers. */
  readonly novelty: {readonly percent: number | null; readonly scored: number};
  /** Community in the co-author network; null where the network has no ties. */
  readonly community: {
    readonly number: number;
    readonly label: string;
    readonly size: number;
    readonly members: readonly string[];
  } | null;
  /** Why the papers were taken for one person's. */
  readonly evidence: readonly Evidence[];
  /** Others who may be the same person, with h if they were. */
  readonly doubts: readonly {
    readonly id: string;
    readonly name: string;
    readonly probability: number;
    readonly evidence: readonly Evidence[];
    readonly hIfOne: number | null;
  }[];
}
