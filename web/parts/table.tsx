import {useId, useLayoutEffect, useMemo, useRef, useState} from "preact/hooks";
import {count} from "../facts/format.ts";
import {orderRows} from "../facts/order.ts";
import type {TableChoice} from "../state/tables.ts";
import {words} from "../words.ts";
import type {Column} from "./column.ts";
import {ColumnChooser} from "./columns.tsx";
import {Icon} from "./icon.tsx";
import {type Cursor, moved} from "./table-cursor.ts";
import {TableRow} from "./table-row.tsx";

/** Until it is measured; on touch screens rows are higher. */
const USUAL_ROW = 37;
const AROUND = 12;
/** Browsers cannot scroll through more rows than fit about 15 million pixels. */
const MOST_ROWS = 400_000;
/** Columns that fit a phone; whoever chooses more scrolls sideways. */
const NARROW = 3;

/**
 * Rows 0 … size − 1, sorted by any column, found by words, with columns to choose. Only the rows in sight are in the
 * page, so that long tables stay quick. Arrow keys move from cell to cell, Enter opens what is behind one.
 */
export function Table({
  choice,
  onChoice,
  label,
  columns,
  size,
  sortedBy,
  found,
  typed,
  onType,
  current,
  filterLabel,
  narrow,
  onRow,
  onAdd,
  onCsv,
}: {
  /** The columns and the order that were chosen. */
  choice: TableChoice;
  onChoice: (choice: Partial<TableChoice>) => void;
  label: string;
  columns: readonly Column[];
  size: number;
  sortedBy: string;
  /** The rows that hold what was typed, rising; null = all. */
  found: Uint32Array | null;
  typed: string;
  onType: (typed: string) => void;
  /** The rows that are selected. */
  current: readonly number[];
  filterLabel: string;
  narrow: boolean;
  onRow: (row: number) => void;
  /** Adds a row to what is selected, or takes it away: a click with Ctrl or Shift, the space bar. */
  onAdd: (row: number) => void;
  onCsv: (rows: Uint32Array, columns: readonly Column[]) => void;
}) {
  const sort = choice.sort ?? {id: sortedBy, down: true};
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [rowHeight, setRowHeight] = useState(USUAL_ROW);
  const [cursor, setCursor] = useState<Cursor>({row: -1, column: 0});
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (box.current === null) return;
    const observer = new ResizeObserver(([entry]) => setHeight(entry.contentRect.height));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const row = box.current?.querySelector("tbody tr:not(.space)");
    const measured = row?.getBoundingClientRect().height ?? 0;
    if (measured > 0 && Math.abs(measured - rowHeight) > 0.5) setRowHeight(measured);
  });

  const column = columns.find(each => each.id === sort.id) ?? columns[0];
  const sorted = useMemo(() => {
    const rows = found ?? Uint32Array.from({length: size}, (_, row) => row);
    return column.order === null ? rows : orderRows(rows, column.order, sort.down);
  }, [size, found, column.order, sort.down]);
  const rows = sorted.length > MOST_ROWS ? sorted.subarray(0, MOST_ROWS) : sorted;

  const usual = columns.filter(each => each.usual || each.fixed).map(each => each.id);
  const wanted = choice.shown ?? usual;
  const all = columns.filter(each => wanted.includes(each.id) || each.fixed);
  const isFitted = narrow && choice.shown === null;
  const shown = isFitted
    ? [...new Set([...all.filter(each => each.fixed), column, ...all])].slice(0, NARROW)
    : all;

  const from = Math.max(0, Math.floor(top / rowHeight) - AROUND);
  const to = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + AROUND);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const next = moved(cursor, event, {
      rows: rows.length,
      columns: shown.length,
      page: Math.max(1, Math.floor(height / rowHeight) - 2),
    });
    if (next !== null) {
      event.preventDefault();
      setCursor(next);
      reveal(box.current, next.row, rowHeight);
    } else if (event.key === " " && rows[cursor.row] !== undefined) {
      event.preventDefault();
      onAdd(rows[cursor.row]);
    } else if (event.key === "Enter" && rows[cursor.row] !== undefined) {
      event.preventDefault();
      const open = shown[cursor.column]?.open;
      (open ?? onRow)(rows[cursor.row]);
    }
  };
  const cellId = (row: number, at: number) => `${id}-${row}-${at}`;
  const inSight = cursor.row >= from && cursor.row < to;

  return (
    <div class="table-view">
      <div class="table-head">
        <h2>{label}</h2>
        <span class="quiet" aria-live="polite">
          {words.rows(count(sorted.length), count(size))}
          {rows.length < sorted.length && ` · ${words.inspect.table.first(count(rows.length))}`}
        </span>
        <input
          type="search"
          aria-label={filterLabel}
          placeholder={filterLabel}
          value={typed}
          onInput={event => onType(event.currentTarget.value)}
        />
        <ColumnChooser
          columns={columns}
          shown={isFitted ? shown.map(each => each.id) : wanted}
          narrow={narrow}
          onChange={list => onChoice({shown: list})}
        />
        <button
          type="button"
          class={narrow ? "icon-button" : "button"}
          title={words.inspect.table.csvMeaning}
          aria-label={narrow ? words.inspect.table.csv : undefined}
          onClick={() => onCsv(sorted, all)}
        >
          <Icon name="export" size={narrow ? 18 : 16} />
          {!narrow && words.inspect.table.csv}
        </button>
      </div>
      <div class="table-scroll" ref={box} onScroll={event => setTop(event.currentTarget.scrollTop)}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked by keys, and Enter opens them
          role="grid"
          tabIndex={0}
          aria-label={label}
          aria-multiselectable={true}
          aria-description={words.inspect.table.keys}
          aria-rowcount={rows.length + 1}
          aria-colcount={shown.length}
          aria-activedescendant={inSight ? cellId(cursor.row, cursor.column) : undefined}
          onKeyDown={onKeyDown}
          onFocus={event => {
            if (event.target === event.currentTarget && cursor.row < 0 && rows.length > 0)
              setCursor({row: from === 0 ? 0 : Math.ceil(top / rowHeight), column: 0});
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              {shown.map(({id: of, label: title, numeric, meaning, order}, at) => (
                <th
                  key={of}
                  scope="col"
                  class={`${numeric ? "numeric " : ""}column-${of.replace(/\W/g, "-")}`}
                  aria-colindex={at + 1}
                  aria-sort={sort.id === of ? (sort.down ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    title={meaning}
                    disabled={order === null}
                    onClick={() => {
                      onChoice({
                        sort: {id: of, down: sort.id === of ? !sort.down : (numeric ?? false)},
                      });
                      box.current?.scrollTo(0, 0);
                    }}
                  >
                    {title}
                    {sort.id === of && <Icon name={sort.down ? "down" : "up"} size={12} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {from > 0 && (
              <tr class="space" aria-hidden="true" style={{height: `${from * rowHeight}px`}} />
            )}
            {Array.from(rows.subarray(from, to), (row, i) => (
              <TableRow
                key={row}
                row={row}
                columns={shown}
                index={from + i}
                isCurrent={current.includes(row)}
                at={from + i === cursor.row ? cursor.column : null}
                cellId={cellId}
                onRow={onRow}
                onAdd={onAdd}
              />
            ))}
            {to < rows.length && (
              <tr
                class="space"
                aria-hidden="true"
                style={{height: `${(rows.length - to) * rowHeight}px`}}
              />
            )}
          </tbody>
        </table>
        {rows.length === 0 && (
          <p class="empty">
            {typed.trim() === "" ? words.inspect.table.empty : words.nothingFound(typed)}
          </p>
        )}
      </div>
    </div>
  );
}

/** Scrolls a row into sight, below the head that stays. */
function reveal(box: HTMLElement | null, row: number, rowHeight: number): void {
  if (box === null) return;
  const [above, below] = [row * rowHeight, (row + 2) * rowHeight];
  if (above < box.scrollTop) box.scrollTop = above;
  else if (below > box.scrollTop + box.clientHeight) box.scrollTop = below - box.clientHeight;
}
