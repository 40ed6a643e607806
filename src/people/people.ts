import type {ListColumn} from "../util/list-column.ts";

/** Which printed form of a name was seen how often. */
export interface NameSeen {
  readonly name: string;
  readonly count: number;
}

/** Why authorships were taken for one person, or left apart though they might be one. */
export interface Evidence {
  /** What speaks for or against: "same orcid", "same full name", "3 shared co-authors" … */
  readonly reason: string;
  /** Log-odds that it adds; positive speaks for one person. */
  readonly weight: number;
}

/** Two people who may be one (or one who may be two), for somebody to decide. */
export interface Doubt {
  readonly a: number;
  readonly b: number;
  /** Probability that they are one person, 0 … 1. */
  readonly probability: number;
  /** What is at stake: probability · papers of the one with fewer · (1 + that one's co-authors). */
  readonly importance: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Who signed what: a person for each authorship.
 *
 * Names, ids and evidence of very many people are held in fewer bytes (`peopleHeld`): then the arrays of them are made when
 * they are looked at, and stay only while somebody holds them. `textsOf`, `textOf` and `listsOf` do without.
 */
export interface People {
  readonly count: number;
  /** Authorship → person, or NONE for groups and what is no name. */
  readonly ofAuthorship: Uint32Array;
  /** Person → their authorships, rising. */
  readonly authorships: ListColumn;
  /** Person → their papers, rising, each once. */
  readonly papers: ListColumn;
  /** Unique and stable, made from the name: "biqing-qi", "wei-wang-2". */
  readonly id: readonly string[];
  /** The fullest form of the name that is common enough to show. */
  readonly name: readonly string[];
  /** Why the authorships of each person were joined; empty for a person seen once. */
  readonly evidence: readonly (readonly Evidence[])[];
  readonly doubts: readonly Doubt[];
  /** Authorship → 1 where it was joined to its person by little more than what is needed. */
  readonly unsure: Uint8Array;
}
