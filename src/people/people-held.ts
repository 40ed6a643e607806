import {WORTH_HOLDING, withHeldFields} from "../util/held-fields.ts";
import {objectLists} from "../util/object-lists.ts";
import {type NumberedSlugs, type PlacedTexts, textIn} from "../util/texts.ts";
import type {Doubt, Evidence, People} from "./people.ts";

/** People once it is known why they are who they are: the evidence of each, and doubts. */
export type WithEvidence = (
  evidenceOf: (person: number) => readonly Evidence[],
  doubts: readonly Doubt[],
  /** How much is said of all of them, about. */
  evidenceCount?: number,
) => People;

/** What people are called. */
export interface Called {
  readonly name: (person: number) => string;
  /** The same as they are held; null where one has half a character, which no column holds. */
  readonly names: PlacedTexts | null;
  readonly ids: NumberedSlugs;
}

/** Gives people before and after it is known why, held as is best for so many. O(characters + evidence). */
export function peopleHeld(
  signed: Omit<People, "name" | "id" | "evidence" | "doubts">,
  {name, names, ids}: Called,
  many = WORTH_HOLDING,
): {readonly known: People; readonly withEvidence: WithEvidence} {
  const {count} = signed;
  const list = <Item>(of: (person: number) => Item): Item[] =>
    Array.from({length: count}, (_, person) => of(person));
  if (count <= many) {
    const named = {...signed, name: list(name), id: list(person => textIn(ids, person))};
    return {
      known: {...named, evidence: [], doubts: []},
      withEvidence: (evidenceOf, doubts) => ({...named, evidence: list(evidenceOf), doubts}),
    };
  }
  const columns = names === null ? {id: ids} : {name: names, id: ids};
  const plain = {...signed, name: names === null ? list(name) : [], id: []};
  return {
    known: withHeldFields<People>({...plain, evidence: [], doubts: []}, columns),
    withEvidence: (evidenceOf, doubts, evidenceCount) =>
      withHeldFields<People>(
        {...plain, evidence: [], doubts},
        {...columns, evidence: objectLists(count, evidenceOf, evidenceCount)},
      ),
  };
}
