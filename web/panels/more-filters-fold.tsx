import {useState} from "preact/hooks";
import {Icon} from "../parts/icon.tsx";
import {lazy} from "../parts/lazy.tsx";
import {words} from "../words.ts";
import type {Open} from "./shared.ts";

const MoreFiltersPanel = lazy(async () => (await import("./more-filters.tsx")).MoreFiltersPanel);

/** The rest of the filters, folded away until somebody asks. */
export function MoreFilters(open: Open) {
  const [shown, show] = useState(false);
  return (
    <section class="more-filters">
      <button type="button" class="fold" aria-expanded={shown} onClick={() => show(!shown)}>
        {words.inspect.filters.more}
        <Icon name={shown ? "up" : "chevron"} size={14} />
      </button>
      {shown && <MoreFiltersPanel {...open} />}
    </section>
  );
}
