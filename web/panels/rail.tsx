import {Icon} from "../parts/icon.tsx";
import type {Send} from "../state/state.ts";
import {VIEWS, type View} from "../state/views.ts";
import {words} from "../words.ts";
import {VIEW_PANELS} from "./views.tsx";

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
          <Icon name={VIEW_PANELS[id].icon} />
          {words.views[id]}
        </button>
      ))}
    </nav>
  );
}
