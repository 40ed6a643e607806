import type {MapNetwork} from "../../src/index.ts";
import type {Selection} from "../state/state.ts";

/**
 * Nodes as a selection of several: those of the commonest kind, added to what is selected already where that is of the
 * same kind. Null where it comes to less than two, or to things that are not in the corpus.
 */
export function severalOf(
  {kinds, kind, item}: MapNetwork,
  nodes: readonly number[],
  before: Selection | null,
): Extract<Selection, {kind: "several"}> | null {
  const count = kinds.map(() => 0);
  for (const node of nodes) count[kind[node]] += 1;
  const k = count.indexOf(Math.max(...count));
  const of = kinds[k];
  if (of === undefined || of === "reference") return null;
  const items = new Set([
    ...itemsOf(before, of),
    ...nodes.filter(node => kind[node] === k).map(node => item[node]),
  ]);
  if (items.size < 2) return null;
  return {kind: "several", of, items: [...items].sort((a, b) => a - b)};
}

/** What is selected of a kind. */
function itemsOf(selection: Selection | null, of: "person" | "term" | "paper"): readonly number[] {
  if (selection?.kind === "several") return selection.of === of ? selection.items : [];
  if (selection?.kind !== of) return [];
  if (selection.kind === "person") return [selection.person];
  return selection.kind === "term" ? [selection.term] : [selection.paper];
}
