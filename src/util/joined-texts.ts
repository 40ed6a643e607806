import {type TextColumn, textAt, textCount} from "./text-column.ts";

/** The texts of a column and, behind them, those of another. */
export interface JoinedTexts {
  readonly first: TextColumn;
  readonly more: TextColumn;
}

export const joinedCount = ({first, more}: JoinedTexts): number =>
  textCount(first) + textCount(more);

/** Text i, decoded. */
export function joinedAt({first, more}: JoinedTexts, i: number): string {
  const behind = i - textCount(first);
  return behind < 0 ? textAt(first, i) : textAt(more, behind);
}
