import {WORTH_HOLDING, withHeldFields} from "../util/held-fields.ts";
import {sharedTextsOf} from "../util/held-texts.ts";
import {objectLists} from "../util/object-lists.ts";
import type {Doubt, Evidence, People} from "./people.ts";

/** People once it is known why they are who they are: the evidence of each, and doubts. */
export type WithEvidence = (
  evidenceOf: (person: number) => readonly Evidence[],
  doubts: readonly Doubt[],
) => People;

/** What people are called. */
export interface Names {
  readonly name: (person: number) => string;
  readonly id: (person: number) => string;
}

/** Gives people before and after it is known why, held as is best for so many. O(characters + evidence). */
export function peopleHeld(
  signed: Omit<People, keyof Names | "evidence" | "doubts">,
  {name, id}: Names,
  many = WORTH_HOLDING,
): {readonly known: People; readonly withEvidence: WithEvidence} {
  const {count} = signed;
  const columns = count > many ? columnsOf(count, {name, id}) : null;
  const list = <Item>(of: (person: number) => Item): Item[] =>
    Array.from({length: count}, (_, person) => of(person));
  if (columns === null) {
    const named = {...signed, name: list(name), id: list(id)};
    return {
      known: {...named, evidence: [], doubts: []},
      withEvidence: (evidenceOf, doubts) => ({...named, evidence: list(evidenceOf), doubts}),
    };
  }
  const held = (columns: Parameters<typeof withHeldFields<People>>[1], doubts: readonly Doubt[]) =>
    withHeldFields<People>({...signed, name: [], id: [], evidence: [], doubts}, columns);
  return {
    known: held(columns, []),
    withEvidence: (evidenceOf, doubts) =>
      held({...columns, evidence: objectLists(count, evidenceOf)}, doubts),
  };
}

/** Names and ids in columns; null where one has half a character, which no column holds. */
function columnsOf(count: number, {name, id}: Names) {
  const [names, ids] = [sharedTextsOf(count, name), sharedTextsOf(count, id)];
  return names === null || ids === null ? null : {name: names, id: ids};
}
