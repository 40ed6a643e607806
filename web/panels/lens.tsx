import {useRef} from "preact/hooks";
import {IconButton} from "../parts/controls.tsx";
import {words} from "../words.ts";
import {CommunityList} from "./community-list.tsx";
import {Filters} from "./filters.tsx";
import {SHEETS, useMedia, useSheetFocus} from "./hooks.ts";
import {MapSettings} from "./map-settings.tsx";
import {MoreFilters} from "./more-filters-fold.tsx";
import type {Open} from "./shared.ts";

/** What the map shows, how it counts, and filters that are also charts. */
export function Lens(open: Open) {
  const {state, send} = open;
  const body = useRef<HTMLElement>(null);
  useSheetFocus(body, useMedia(SHEETS) && state.sheet === "lens");
  return (
    <aside
      ref={body}
      tabIndex={-1}
      class={`lens${state.sheet === "lens" ? " sheet-open" : ""}`}
      aria-label={words.lens}
    >
      <div class="sheet-head">
        <h2>{words.lens}</h2>
        <IconButton
          icon="close"
          label={words.close}
          onClick={() => send({type: "sheet", sheet: null})}
        />
      </div>
      <MapSettings {...open} />
      <Filters {...open} />
      <CommunityList {...open} />
      <MoreFilters {...open} />
    </aside>
  );
}
