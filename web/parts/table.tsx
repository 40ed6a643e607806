import type {ComponentChildren} from "preact";
import {useLayoutEffect, useMemo, useRef, useState} from "preact/hooks";
import {count} from "../facts/format.ts";
import {words} from "../words.ts";
import {Icon} from "./icon.tsx";

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly numeric?: boolean;
  readonly meaning?: string | undefined;
  /** What rows are sorted by; null stands last, whichever way. */
  readonly value: (row: number) => string | number | null;
  readonly cell: (row: number) => ComponentChildren;
}

const ROW = 37;
const AROUND = 12;

/**
 * Rows 0 … size − 1, sortable by every column, filtered by a word. Only the rows in sight are in the
 * page, so that long tables stay quick.
 */
export function Table({
  label,
  columns,
  size,
  sortedBy,
  matches,
  current,
  filterLabel,
  onRow,
}: {
  label: string;
  columns: readonly Column[];
  size: number;
  sortedBy: string;
  matches: (row: number, typed: string) => boolean;
  current: number | null;
  filterLabel: string;
  onRow: (row: number) => void;
}) {
  const [typed, setTyped] = useState("");
  const [sort, setSort] = useState({id: sortedBy, down: true});
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry.contentRect.height));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const column = columns.find(({id}) => id === sort.id) ?? columns[0];
  const rows = useMemo(() => {
    const all = Array.from({length: size}, (_, row) => row);
    const kept = typed.trim() === "" ? all : all.filter(row => matches(row, typed));
    const values = new Map(kept.map(row => [row, column.value(row)]));
    return kept.sort(
      (a, b) => compared(values.get(a) ?? null, values.get(b) ?? null, sort.down) || a - b,
    );
  }, [size, typed, sort.id, sort.down, columns, matches]);

  const from = Math.max(0, Math.floor(top / ROW) - AROUND);
  const to = Math.min(rows.length, Math.ceil((top + height) / ROW) + AROUND);
  return (
    <div class="table-view">
      <div class="table-head">
        <h2>{label}</h2>
        <span class="quiet" aria-live="polite">
          {words.rows(count(rows.length), count(size))}
        </span>
        <input
          type="search"
          aria-label={filterLabel}
          placeholder={filterLabel}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      </div>
      <div
        class="table-scroll"
        ref={box}
        tabIndex={0}
        role="region"
        aria-label={label}
        onScroll={event => setTop(event.currentTarget.scrollTop)}
      >
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              {columns.map(({id, label: name, numeric, meaning}) => (
                <th
                  key={id}
                  scope="col"
                  class={`${numeric ? "numeric " : ""}column-${id}`}
                  title={meaning}
                  aria-sort={sort.id === id ? (sort.down ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() =>
                      setSort({id, down: sort.id === id ? !sort.down : (numeric ?? false)})
                    }
                  >
                    {name}
                    {sort.id === id && <Icon name={sort.down ? "down" : "up"} size={12} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from > 0 && (
              <tr class="space" aria-hidden="true" style={{height: `${from * ROW}px`}} />
            )}
            {rows.slice(from, to).map((row, i) => (
              <tr
                key={row}
                aria-rowindex={from + i + 2}
                class={row === current ? "current" : undefined}
                onClick={() => onRow(row)}
              >
                {columns.map(({id, numeric, cell}) => (
                  <td key={id} class={`${numeric ? "numeric " : ""}column-${id}`}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
            {to < rows.length && (
              <tr
                class="space"
                aria-hidden="true"
                style={{height: `${(rows.length - to) * ROW}px`}}
              />
            )}
          </tbody>
        </table>
        {rows.length === 0 && <p class="empty">{words.nothingFound(typed)}</p>}
      </div>
    </div>
  );
}

function compared(a: string | number | null, b: string | number | null, down: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return down ? -order : order;
}
