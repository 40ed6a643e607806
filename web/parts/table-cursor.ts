/** The cell that keys act on: a place in the order shown, and a column; row −1 = none yet. */
export interface Cursor {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key takes the cursor, as in any grid; null for a key that moves nothing. */
export function moved(
  {row, column}: Cursor,
  {key, ctrlKey, metaKey}: Key,
  {rows, columns, page}: {readonly rows: number; readonly columns: number; readonly page: number},
): Cursor | null {
  if (rows === 0) return null;
  const whole = ctrlKey || metaKey;
  const to = (nextRow: number, nextColumn: number): Cursor => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case "ArrowDown":
      return to(whole ? rows - 1 : row + 1, column);
    case "ArrowUp":
      return to(whole ? 0 : row - 1, column);
    case "ArrowRight":
      return to(Math.max(0, row), whole ? columns - 1 : column + 1);
    case "ArrowLeft":
      return to(Math.max(0, row), whole ? 0 : column - 1);
    case "PageDown":
      return to(row + page, column);
    case "PageUp":
      return to(row - page, column);
    case "Home":
      return whole ? to(0, 0) : to(Math.max(0, row), 0);
    case "End":
      return whole ? to(rows - 1, columns - 1) : to(Math.max(0, row), columns - 1);
    default:
      return null;
  }
}
