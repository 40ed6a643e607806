import {type TextColumn, textAt, textCount} from "./text-column.ts";

/** The texts of a column and, behind them, those of another. */
export interface JoinedTexts {
  readonly first: TextColumn;
  readonly more: TextColumn;
}

export const joinedCount = ({first, more}: JoinedTexts): number =>
  textCount(first) + textCount(more);

/** How many bytes text i has. */
export function joinedBytes({first, more}: JoinedTexts, i: number): number {
  const behind = i - textCount(first);
  const [{offset}, at] = behind < 0 ? [first, i] : [more, behind];
  return offset[at + 1] - offset[at];
}

/** Text i, decoded. */
export function joinedAt({first, more}: JoinedTexts, i: number): string {
  const behind = i - textCount(first);
  return behind < 0 ? textAt(first, i) : textAt(more, behind);
}
