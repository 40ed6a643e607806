import {type Fields, isFields, valueAt} from "./json-values.ts";

/** Longest item that is held at once, in UTF-16 units. */
export const LONGEST_ITEM = 16 << 20;

/** What is to be known of a kind of file before its items can be found. */
export interface ItemShape {
  /** Dotted paths of lists in an object around them: "results", "message.items". */
  readonly lists: readonly string[];
  /** Whether a value could be one of the items: tells an item from a part of one after damage. */
  looks(value: Fields): boolean;
}

/** Takes what was found, in the order of the text. */
export interface ItemSink {
  /** An item, whatever it is; with its line where each stands on a line of its own. */
  item(value: unknown, line: number | null): void;
  /** What stands around a list: what came before, when it begins, and all but the items, when it is over. */
  around(value: Fields, begins: boolean): void;
  /** Something could not be read: an item, or what is around them. */
  damage(what: string, line: number | null, isItem: boolean): void;
}

/** What other languages write where JSON has no number. */
const NO_NUMBER = /([:,[]\s*)-?(?:NaN|Infinity)(?=\s*[,}\]])/g;

/** The value of a JSON text, where NaN and Infinity are null; undefined where it is damaged. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (!/NaN|Infinity/.test(text)) return undefined;
  }
  try {
    return JSON.parse(text.replace(NO_NUMBER, "$1null"));
  } catch {
    return undefined;
  }
}

/** Hands over what a whole value holds: its items, or itself. */
export function emitDocument(
  value: unknown,
  {lists, looks}: ItemShape,
  sink: ItemSink,
  line: number | null,
): void {
  if (Array.isArray(value)) for (const item of value) sink.item(item, line);
  else if (!isFields(value) || looks(value)) sink.item(value, line);
  else {
    const found = lists.map(path => valueAt(value, path)).filter(Array.isArray);
    const entries = found.length === 0 ? recordsByKey(value, looks) : null;
    if (found.length > 0) {
      sink.around(value, true);
      for (const list of found) for (const item of list) sink.item(item, line);
      sink.around(value, false);
    } else if (entries !== null) for (const item of entries) sink.item(item, line);
    else sink.item(value, line);
  }
}

/** The items of an object that holds nothing but items, each under a key of its own; null for others. */
function recordsByKey(value: Fields, looks: ItemShape["looks"]): unknown[] | null {
  const entries = Object.values(value).flatMap(entry => (Array.isArray(entry) ? entry : [entry]));
  return entries.length > 0 && entries.every(entry => isFields(entry) && looks(entry))
    ? entries
    : null;
}

/** A JSON text that is cut somewhere, without what is not whole and with all brackets closed. */
export function completed(text: string): string {
  const closers: string[] = [];
  /** The end of what is whole, and how many brackets were open there. */
  let whole = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      i += 1;
      while (i < text.length && text[i] !== '"') i += text[i] === "\\" ? 2 : 1;
      continue;
    }
    if (c === "{" || c === "[") closers.push(c === "{" ? "}" : "]");
    else if (c === "}" || c === "]") closers.pop();
    else if (c !== ",") continue;
    whole = c === "," ? i : i + 1;
    open = closers.length;
    if (open === 0) break;
  }
  return text.slice(0, whole) + closers.slice(0, open).reverse().join("");
}

/** So much of a damaged text tells whether it was an item, or what is around items. */
const BEGINNING = 300;

/** Whether a text that is damaged further on begins as an item. */
export function beginsAsItem(text: string, {looks}: ItemShape): boolean {
  const value = parsedJson(completed(text.slice(0, BEGINNING)));
  return isFields(value) && looks(value);
}
