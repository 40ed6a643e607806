import {words} from "../words.ts";
import type {Column} from "./column.ts";

/** One row: a click opens it, a click on a number that leads on opens its papers. */
export function TableRow({
  row,
  columns,
  index,
  isCurrent,
  at,
  cellId,
  onRow,
  onAdd,
}: {
  row: number;
  columns: readonly Column[];
  /** Its place in the order shown. */
  index: number;
  isCurrent: boolean;
  /** The column that the cursor is in; null = it is elsewhere. */
  at: number | null;
  cellId: (index: number, column: number) => string;
  onRow: (row: number) => void;
  onAdd: (row: number) => void;
}) {
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      class={isCurrent ? "current" : undefined}
      onClick={event => (event.ctrlKey || event.metaKey || event.shiftKey ? onAdd : onRow)(row)}
    >
      {columns.map(({id, numeric, label, cell, open}, i) => {
        const shown = cell(row);
        return (
          <td
            key={id}
            id={cellId(index, i)}
            aria-colindex={i + 1}
            class={`${numeric ? "numeric " : ""}${at === i ? "cursor " : ""}column-${id.replace(/\W/g, "-")}`}
          >
            {open === undefined || shown === "–" ? (
              shown
            ) : (
              <button
                type="button"
                class="count-link"
                tabIndex={-1}
                title={words.inspect.table.papersBehind(label)}
                onClick={event => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the row is added
                  event.stopPropagation();
                  open(row);
                }}
              >
                {shown}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}
