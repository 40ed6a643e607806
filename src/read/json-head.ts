import {jsonItems} from "./json-items.ts";
import type {Fields} from "./json-values.ts";
import {isFields} from "./json-values.ts";
import {completed, emitDocument, parsedJson} from "./json-whole.ts";

/** As many items of a head as a format is told by. */
const MOST = 20;

/**
 * The first items in the beginning of a JSON text, which is cut somewhere: those that are whole, or else what there is of
 * the first one. Empty where the text is no JSON.
 */
export function headItems(
  head: string,
  lists: readonly string[],
  looks: (value: Fields) => boolean,
): Fields[] {
  if (!/^[\ufeff\s\x1e]*[[{]/.test(head)) return [];
  const items: Fields[] = [];
  const sink = {
    item: (value: unknown) => {
      if (isFields(value) && items.length < MOST) items.push(value);
    },
    around: () => {},
    damage: () => {},
  };
  jsonItems({lists, looks}, sink).push(head);
  if (items.length === 0) {
    const first = parsedJson(completed(head.replace(/^[\ufeff\s\x1e]+/, "")));
    if (first !== undefined) emitDocument(first, {lists, looks}, sink, null);
  }
  return items;
}
