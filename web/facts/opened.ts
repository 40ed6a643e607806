import type {Selection} from "../state/state.ts";
import {oneSelected, type Several} from "./several.ts";

/** So many can be selected together and still be looked at. */
export const MOST_TOGETHER = 300;

/**
 * What a number that counts people, topics or papers opens: these themselves; their papers where there are too many to
 * look at together. Null where it counts nothing.
 */
export function openedBy(
  of: Several["of"],
  items: readonly number[],
  title: string,
  papers: () => readonly number[],
): Selection | null {
  if (items.length === 0) return null;
  if (items.length === 1) return oneSelected(of, items[0]);
  return items.length <= MOST_TOGETHER
    ? {kind: "several", of, items: [...items].sort((a, b) => a - b)}
    : {kind: "papers", title, papers: papers()};
}
