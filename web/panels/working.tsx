import type {ReadonlySignal} from "@preact/signals";
import type {Send} from "../state/messages.ts";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";

/** What is being computed, how far it is, and the way to stop it. */
export function Working({state, send}: {state: ReadonlySignal<State>; send: Send}) {
  const {work} = state.value;
  if (work === null) return null;
  const share = Math.round(work.fraction * 100);
  return (
    <div class="working" role="status" aria-live="polite">
      <p>
        <b class="clip">{words.working(work.name)}</b>
        <span class="quiet">{work.stage}</span>
      </p>
      <progress max={100} value={share} aria-label={work.stage} />
      <button type="button" class="button" onClick={() => send({type: "cancel"})}>
        {words.cancel}
      </button>
    </div>
  );
}
