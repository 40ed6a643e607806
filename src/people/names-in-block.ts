import {compareGivenAt, type GivenAgreement, type GivenNames} from "./given-names.ts";

/** How two names of one block stand to each other; "different" is a veto. */
export type NameAgreement = GivenAgreement | "generation";

/** Names as far as comparing those of one block needs them. */
export interface ComparedNames extends GivenNames {
  /** Name → its generation, 0 where nothing is said. */
  readonly generation: ArrayLike<number>;
}

/** Compares names f and g of one block. */
export function compareForms(names: ComparedNames, f: number, g: number): NameAgreement {
  const {generation, start} = names;
  if (generation[f] !== generation[g] && generation[f] !== 0 && generation[g] !== 0)
    return "generation";
  if (start[f] === start[f + 1] && start[g] === start[g + 1]) return "same initials";
  return compareGivenAt(names, f, g);
}

/** Whether a name rules another one out. */
export const contradicts = (agreement: NameAgreement): boolean =>
  agreement === "different" || agreement === "generation";
