import type {ComponentChildren} from "preact";
import {useState} from "preact/hooks";
import {words} from "../words.ts";

/** A chart and the same as a table: the one or the other is shown. */
export function Twin({
  label,
  head,
  rows,
  children,
}: {
  label: string;
  head: readonly {readonly label: string; readonly numeric?: boolean}[];
  rows: readonly (readonly ComponentChildren[])[];
  children: ComponentChildren;
}) {
  const [asTable, setAsTable] = useState(false);
  return (
    <div class="twin">
      {asTable ? <Rows label={label} head={head} rows={rows} /> : children}
      <button
        type="button"
        class="more"
        aria-pressed={asTable}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? words.views2.asChart : words.views2.asTable}
      </button>
    </div>
  );
}

/** A plain table that scrolls within itself where it is too wide. */
export function Rows({
  label,
  head,
  rows,
}: {
  label: string;
  head: readonly {readonly label: string; readonly numeric?: boolean}[];
  rows: readonly (readonly ComponentChildren[])[];
}) {
  return (
    <div class="rows" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map(({label: name, numeric}) => (
              <th key={name} scope="col" class={numeric ? "numeric" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, c) => (
                <td key={c} class={head[c]?.numeric ? "numeric" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
