import type {ComponentChildren} from "preact";
import {COUNTING} from "../facts/counting.ts";
import {Select} from "../parts/controls.tsx";
import {Icon, Mark} from "../parts/icon.tsx";
import {lazy} from "../parts/lazy.tsx";
import {Modal} from "../parts/modal.tsx";
import {SAMPLES} from "../samples.ts";
import type {Send} from "../state/messages.ts";
import type {State} from "../state/state.ts";
import {words} from "../words.ts";
import {filesOf} from "./files.ts";
import {PasteForm} from "./paste.tsx";
import {RecentList} from "./recent-list.tsx";

const Live = lazy(async () => (await import("./live.tsx")).Live);

/** What stands where nothing is open yet. */
export function StartPage({state, send}: {state: State; send: Send}) {
  return (
    <div class="start-page">
      <Mark />
      <h1>{words.openTitle}</h1>
      <OpenForm state={state} send={send} />
    </div>
  );
}

/** The same over an open corpus. */
export function OpenDialog({state, send}: {state: State; send: Send}) {
  return (
    <Modal title={words.openTitle} onClose={() => send({type: "dialog", dialog: null})}>
      <OpenForm state={state} send={send} />
    </Modal>
  );
}

function OpenForm({state, send}: {state: State; send: Send}) {
  const open = async (list: readonly File[]) => {
    if (list.length === 0) return;
    const {files, name} = await filesOf(list);
    send({type: "open", name, files});
  };
  return (
    <div class="open-form">
      {state.failure !== null && (
        <div class="failure" role="alert">
          <b>{words.failed}</b>
          <p>{state.failure}</p>
        </div>
      )}
      <p class="lead">{words.openLead}</p>
      <label class="drop">
        <Icon name="file" size={26} />
        <b>{words.dropHere}</b>
        <span class="button primary">{words.chooseFiles}</span>
        <input
          type="file"
          multiple
          class="unseen"
          aria-label={words.chooseFiles}
          onChange={event => void open([...(event.currentTarget.files ?? [])])}
        />
        <small>{words.formats}</small>
      </label>
      <Section title={words.samples}>
        <ul class="samples">
          {SAMPLES.map(({id, name, about}) => (
            <li key={id}>
              <button type="button" onClick={() => send({type: "open sample", sample: id})}>
                <b>{name}</b>
                <span class="quiet">{about}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <RecentList recents={state.recents} send={send} />
      {isServed() && (
        <Section title={words.asks.live.title}>
          <Live send={send} />
        </Section>
      )}
      <Section title={words.paste}>
        <PasteForm send={send} />
      </Section>
      <Section title={words.countTitle}>
        <p class="quiet">{words.countFromHint}</p>
        <Select
          label={words.countFrom}
          value={state.counting}
          choices={[
            {value: "", label: words.countGreatest},
            ...COUNTING.map(({id, name}) => ({value: id, label: words.countOf(name)})),
          ]}
          onChange={source => send({type: "count from", source})}
        />
      </Section>
    </div>
  );
}

/** A page that stands alone on a disk may ask nobody. */
const isServed = () => document.getElementById("coterie-worker") === null;

function Section({title, children}: {title: string; children: ComponentChildren}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
