import {type Analysis, NONE} from "../../src/index.ts";
import type {Selection} from "./state.ts";

/**
 * Finds what was selected in another analysis of the same papers, where people may have other numbers: a person is
 * whoever signed their first paper. What is no longer there is left out.
 */
export function sameIn(
  before: Analysis | null,
  after: Analysis,
): (selection: Selection) => Selection[] {
  if (before === null || before.people.ofAuthorship.length !== after.people.ofAuthorship.length)
    return selection => [selection];
  const {start, item} = before.people.authorships;
  const personIn = (person: number): number =>
    start[person] < start[person + 1] ? after.people.ofAuthorship[item[start[person]]] : NONE;
  return selection => {
    if (selection.kind === "person") {
      const person = personIn(selection.person);
      return person === NONE ? [] : [{...selection, person}];
    }
    if (selection.kind === "several" && selection.of === "person") {
      const items = [...new Set(selection.items.map(personIn))].filter(p => p !== NONE);
      return items.length < 2 ? [] : [{...selection, items: items.sort((a, b) => a - b)}];
    }
    return [selection];
  };
}

/** Whether a selection means the same after the graphs were built anew. */
export const lasts = ({kind}: Selection): boolean => kind !== "tie" && kind !== "community";
