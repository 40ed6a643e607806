import type {Form} from "./forms.ts";
import {compareGiven, type GivenAgreement} from "./given-names.ts";

/** How two names of one block stand to each other; "different" is a veto. */
export type NameAgreement = GivenAgreement | "generation";

/** Compares names of one block. */
export function compareForms(a: Form, b: Form): NameAgreement {
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return "generation";
  if (a.given.length === 0 && b.given.length === 0) return "same initials";
  const plain = compareGiven(a.given, b.given);
  return plain;
}

/** Whether a name rules another one out. */
export const contradicts = (agreement: NameAgreement): boolean =>
  agreement === "different" || agreement === "generation";
