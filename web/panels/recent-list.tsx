import {useId} from "preact/hooks";
import {bytesText} from "../facts/format.ts";
import {IconButton} from "../parts/controls.tsx";
import type {Send} from "../state/messages.ts";
import type {Recents} from "../state/state.ts";
import {words} from "../words.ts";

const DATE = new Intl.DateTimeFormat(undefined, {dateStyle: "medium", timeStyle: "short"});

/** What was opened before, where the user lets the browser keep it. */
export function RecentList({recents, send}: {recents: Recents; send: Send}) {
  const id = useId();
  const {allowed, list} = recents;
  return (
    <section>
      <h2>{words.shell.recent}</h2>
      {list.length > 0 && (
        <ul class="recents">
          {list.map(recent => (
            <li key={recent.id}>
              <button type="button" onClick={() => send({type: "open recent", recent})}>
                <b class="clip" dir="auto">
                  {recent.name}
                </b>
                <span class="quiet">
                  {bytesText(recent.size)} · {DATE.format(recent.at)}
                </span>
              </button>
              <IconButton
                icon="close"
                label={words.shell.forget(recent.name)}
                onClick={() => send({type: "forget recent", id: recent.id})}
              />
            </li>
          ))}
        </ul>
      )}
      <label class="check" for={id}>
        <input
          id={id}
          type="checkbox"
          checked={allowed}
          onChange={event => send({type: "keep recents", allowed: event.currentTarget.checked})}
        />
        <span>
          {words.shell.keep} <span class="quiet">{words.shell.keepMeaning}</span>
        </span>
      </label>
    </section>
  );
}
