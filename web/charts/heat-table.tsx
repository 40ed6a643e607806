import type {Palette} from "../../src/index.ts";
import {inkOn} from "../facts/ink.ts";
import {placeAfter} from "./roving.ts";

export interface HeatRow {
  readonly id: string;
  /** What stands in front: a name and a number, each a way on. */
  readonly head: preact.ComponentChildren;
  /** One a column; a share of null is a column without papers. */
  readonly cells: readonly {readonly share: number | null; readonly said: string}[];
}

/** Shares by row and column as colours: a table whose every cell can be read out, reached by arrow keys and opened. */
export function HeatTable({
  label,
  corner,
  columns,
  rows,
  palette,
  onCell,
}: {
  label: string;
  corner: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
  palette: Palette;
  onCell: (row: number, column: number) => void;
}) {
  const small = columns.length > 18;
  /** Narrow columns are named every few years, counted from the last. */
  const isNamed = (c: number) => !small || (columns.length - 1 - c) % 3 === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const box = event.currentTarget as HTMLElement;
    const cells = [...box.querySelectorAll<HTMLElement>("[data-mark]")];
    const at = cells.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const vertical = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const to =
      vertical === 0 ? placeAfter(event.key, at, cells.length) : at + vertical * columns.length;
    if (to === null || cells[to] === undefined) return;
    event.preventDefault();
    cells[to].focus();
  };
  return (
    <div class={small ? "heat small" : "heat"} role="region" aria-label={label} tabIndex={0}>
      <table onKeyDown={onKeyDown} style={{"--columns": String(columns.length)}}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((name, c) => (
              <th key={name} scope="col" class="heat-year">
                <span>{isNamed(c) ? <b>{name}</b> : <span class="unseen">{name}</span>}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({id, head, cells}, r) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {cells.map(({share, said}, c) => {
                const colour = colourOf(palette, share);
                return (
                  <td key={columns[c]}>
                    <button
                      type="button"
                      data-mark
                      class={share === null ? "heat-cell none" : "heat-cell"}
                      tabIndex={r === 0 && c === 0 ? 0 : -1}
                      title={said}
                      aria-label={said}
                      style={colour === null ? {} : {background: colour, color: inkOn(colour)}}
                      onClick={() => onCell(r, c)}
                    >
                      {!small && share !== null ? Math.round(100 * share) : ""}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** None at all is the ground; any has a step of the ramp, all the last. */
export function colourOf({ramp, unknown}: Palette, share: number | null): string | null {
  if (share === null) return null;
  if (share <= 0) return unknown;
  return ramp[Math.min(ramp.length - 1, Math.floor(share * ramp.length))];
}
