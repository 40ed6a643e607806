import {count} from "../facts/format.ts";

export interface RankedRow {
  readonly key: number | string;
  readonly name: string;
  readonly value: number;
  readonly colour?: string | undefined;
  readonly onName: () => void;
  readonly onValue: () => void;
  /** What the number opens, in words. */
  readonly valueLabel: string;
}

/** Names by a number, the largest first, with a bar behind each. */
export function Ranked({rows, most}: {rows: readonly RankedRow[]; most: number}) {
  return (
    <ol class="ranked">
      {rows.map(({key, name, value, colour, onName, onValue, valueLabel}) => (
        <li key={key}>
          <span
            class="ranked-bar"
            aria-hidden="true"
            style={{
              width: `${(100 * value) / Math.max(1, most)}%`,
              ...(colour === undefined ? {} : {background: colour}),
            }}
          />
          <button type="button" class="ranked-name clip" dir="auto" onClick={onName}>
            {name}
          </button>
          <button type="button" class="count-link" aria-label={valueLabel} onClick={onValue}>
            {count(value)}
          </button>
        </li>
      ))}
    </ol>
  );
}
