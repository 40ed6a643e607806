import {useState} from "preact/hooks";
import {words} from "../words.ts";

export interface Named {
  readonly key: number;
  readonly name: string;
  /** Colour of the dot in front of it; null = none. */
  readonly colour: string | null;
  readonly figure: string;
  readonly onClick: () => void;
  /** Leads to what is behind the figure. */
  readonly onFigure?: (() => void) | undefined;
  readonly figureLabel?: string | undefined;
}

/** Names with one figure each, that lead on. */
export function NameList({names, first = 12}: {names: readonly Named[]; first?: number}) {
  const [all, showAll] = useState(false);
  const shown = all ? names : names.slice(0, first);
  return (
    <>
      <ul class="names">
        {shown.map(({key, name, colour, figure, onClick, onFigure, figureLabel}) => (
          <li key={key}>
            <button type="button" class="name" onClick={onClick}>
              {colour !== null && <span class="dot" style={{background: colour}} />}
              <span class="clip" dir="auto">
                {name}
              </span>
              {onFigure === undefined && <span class="quiet">{figure}</span>}
            </button>
            {onFigure !== undefined && (
              <button type="button" class="count-link" aria-label={figureLabel} onClick={onFigure}>
                {figure}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < names.length && (
        <button type="button" class="more" onClick={() => showAll(true)}>
          {words.more(names.length - shown.length)}
        </button>
      )}
    </>
  );
}
