import type {ComponentChildren} from "preact";
import {words} from "../words.ts";

/** What can be asked here, and something to begin with. */
export function Examples({
  lead,
  examples,
}: {
  lead: string;
  examples: readonly {key: string; text: ComponentChildren; onChoose: () => void}[];
}) {
  return (
    <div class="examples">
      <p>{lead}</p>
      {examples.length > 0 && (
        <>
          <p class="quiet">{words.asks.forExample}</p>
          <ul>
            {examples.map(({key, text, onChoose}) => (
              <li key={key}>
                <button type="button" class="button" onClick={onChoose}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
