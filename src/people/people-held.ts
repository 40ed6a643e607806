import {withHeldFields} from "../util/held-fields.ts";
import {hasHalf, sharedTexts} from "../util/held-texts.ts";
import {objectLists} from "../util/object-lists.ts";
import type {Doubt, Evidence, People} from "./people.ts";

/** Names, ids and evidence of more people than this are held in columns: as texts and lists of their own they would fill the heap. */
const MANY = 200_000;

/** People once it is known why they are who they are: the evidence of each, and doubts. */
export type WithEvidence = (
  evidenceOf: (person: number) => readonly Evidence[],
  doubts: readonly Doubt[],
) => People;

/** Gives people before and after it is known why, held as is best for so many. O(characters + evidence). */
export function peopleHeld(
  named: Omit<People, "evidence" | "doubts">,
  many = MANY,
): {readonly known: People; readonly withEvidence: WithEvidence} {
  const {count, id, name} = named;
  const known = {...named, evidence: [], doubts: []};
  // A column cannot hold half a character: such texts stay as they are.
  if (count <= many || id.some(hasHalf) || name.some(hasHalf))
    return {
      known,
      withEvidence: (evidenceOf, doubts) => ({
        ...named,
        evidence: Array.from({length: count}, (_, person) => evidenceOf(person)),
        doubts,
      }),
    };
  const columns = {id: sharedTexts(id), name: sharedTexts(name)};
  return {
    known: withHeldFields<People>(known, columns),
    withEvidence: (evidenceOf, doubts) =>
      withHeldFields<People>(
        {...known, doubts},
        {...columns, evidence: objectLists(count, evidenceOf)},
      ),
  };
}
