import {Icon} from "../parts/icon.tsx";
import type {Send, View} from "../state/state.ts";
import {words} from "../words.ts";

const VIEWS: readonly View[] = ["map", "people", "papers", "topics"];

/** The views of the app; on a phone the bar at the bottom. */
export function Rail({view, send}: {view: View; send: Send}) {
  return (
    <nav class="rail" aria-label={words.viewsLabel}>
      {VIEWS.map(id => (
        <button
          key={id}
          type="button"
          aria-current={id === view ? "page" : undefined}
          onClick={() => send({type: "view", view: id})}
        >
          <Icon name={id} />
          {words.views[id]}
        </button>
      ))}
    </nav>
  );
}
