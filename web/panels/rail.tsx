import {useState} from "preact/hooks";
import type {Analysis} from "../../src/index.ts";
import {viewName} from "../facts/nodes.ts";
import {Icon} from "../parts/icon.tsx";
import type {Send} from "../state/messages.ts";
import {VIEWS, type View} from "../state/views.ts";
import {words} from "../words.ts";
import {useOutside} from "./hooks.ts";
import {VIEW_PANELS} from "./views.tsx";

/** So many views stand in the bar of a phone; the rest waits behind one more button. */
const FIRST = 5;

/** The views of the app; on a phone the bar at the bottom, with a sheet of those that have no place in it. */
export function Rail({analysis, view, send}: {analysis: Analysis; view: View; send: Send}) {
  const [open, setOpen] = useState(false);
  const box = useOutside(open, () => setOpen(false));
  const shown = VIEWS.filter(id => VIEW_PANELS[id].within === undefined);
  const current = VIEW_PANELS[view].within ?? view;
  const [first, rest] = [shown.slice(0, FIRST), shown.slice(FIRST)];
  const choose = (id: View) => {
    setOpen(false);
    send({type: "view", view: id});
  };
  const entry = (id: View) => (
    <button
      key={id}
      type="button"
      aria-current={id === current ? "page" : undefined}
      onClick={() => choose(id)}
    >
      <Icon name={VIEW_PANELS[id].icon} />
      {viewName(id, analysis)}
    </button>
  );
  return (
    <nav class="rail" aria-label={words.viewsLabel}>
      {first.map(entry)}
      <div class="rail-more" ref={box}>
        <div id="rail-rest" class={open ? "rail-rest open" : "rail-rest"}>
          {rest.map(entry)}
        </div>
        <button
          type="button"
          class={rest.includes(current) ? "rail-opener on" : "rail-opener"}
          aria-expanded={open}
          aria-controls="rail-rest"
          aria-label={words.views2.moreViews}
          onClick={() => setOpen(!open)}
        >
          <Icon name="more" />
          {words.views2.more}
        </button>
      </div>
    </nav>
  );
}
