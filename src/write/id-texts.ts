import {canShare, shared} from "../util/share.ts";
import {type TextColumn, textColumn} from "../util/text-column.ts";

const made = new WeakMap<readonly string[], TextColumn>();

/**
 * Ids as a column of texts, made once for all tables that have them, in memory that threads share where they may. It stays
 * as long as the ids. O(characters).
 */
export function idTexts(ids: readonly string[]): TextColumn {
  const known = made.get(ids);
  if (known !== undefined) return known;
  const column = textColumn(ids);
  const texts = canShare() ? shared(column) : column;
  made.set(ids, texts);
  return texts;
}
