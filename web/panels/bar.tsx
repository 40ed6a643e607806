import type {MapNetwork, Palette, Scene} from "../../src/index.ts";
import {corpusLine, corpusName} from "../facts/corpus.ts";
import {IconButton} from "../parts/controls.tsx";
import {Icon, Mark} from "../parts/icon.tsx";
import type {Send} from "../state/messages.ts";
import type {State, Theme} from "../state/state.ts";
import {words} from "../words.ts";
import {ExportMenu} from "./export-menu.tsx";
import {Search} from "./search.tsx";

const NEXT: Record<Theme, Theme> = {auto: "light", light: "dark", dark: "auto"};
const SIGN = {auto: "system", light: "sun", dark: "moon"} as const;

/** Name, what corpus this is, search, actions. */
export function Bar({
  state,
  send,
  scene,
  drawn,
  palette,
}: {
  state: State;
  send: Send;
  scene: Scene | null;
  drawn: MapNetwork | null;
  palette: Palette;
}) {
  const {analysis, theme} = state;
  return (
    <header class="bar">
      <button
        type="button"
        class="word"
        title={words.shell.start}
        aria-label={words.shell.start}
        onClick={() => send({type: "close"})}
      >
        <Mark />
        {words.name}
      </button>
      {analysis !== null && (
        <p class="corpus clip">
          <b>{corpusName(analysis, state.source?.name ?? "")}</b>
          {corpusLine(analysis).map(({text, view}) => (
            <span key={text}>
              {" · "}
              {view === null ? (
                text
              ) : (
                <button type="button" class="in-line" onClick={() => send({type: "view", view})}>
                  {text}
                </button>
              )}
            </span>
          ))}
        </p>
      )}
      {analysis !== null && <Search analysis={analysis} state={state} send={send} />}
      <div class="actions">
        {analysis !== null && (
          <div class="undo">
            <IconButton
              icon="undo"
              label={words.shell.undo}
              disabled={state.history.past.length === 0}
              onClick={() => send({type: "undo"})}
            />
            <IconButton
              icon="redo"
              label={words.shell.redo}
              disabled={state.history.future.length === 0}
              onClick={() => send({type: "redo"})}
            />
          </div>
        )}
        <button type="button" class="button" onClick={() => send({type: "dialog", dialog: "open"})}>
          <Icon name="open" size={16} />
          <span>{words.open}</span>
        </button>
        {analysis !== null && (
          <button
            type="button"
            class="button share-button"
            onClick={() => send({type: "dialog", dialog: "share"})}
          >
            <Icon name="share" size={16} />
            <span>{words.shell.shareShort}</span>
          </button>
        )}
        {analysis !== null && scene !== null && drawn !== null && (
          <ExportMenu
            analysis={analysis}
            scene={scene}
            drawn={drawn}
            palette={palette}
            state={state}
          />
        )}
        <button
          type="button"
          class="icon-button theme-button"
          aria-label={words.theme[theme]}
          title={words.theme[theme]}
          onClick={() => send({type: "theme", theme: NEXT[theme]})}
        >
          <Icon name={SIGN[theme]} />
        </button>
        <IconButton
          icon="commands"
          label={words.shell.commands.title}
          onClick={() => send({type: "dialog", dialog: "palette"})}
        />
      </div>
    </header>
  );
}
