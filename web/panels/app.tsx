import {useEffect} from "preact/hooks";
import {type Palette as Colours, DARK, isStandard, LIGHT} from "../../src/index.ts";
import {viewName} from "../facts/nodes.ts";
import {IconButton} from "../parts/controls.tsx";
import {lazy} from "../parts/lazy.tsx";
import type {Store} from "../state/store.ts";
import {words} from "../words.ts";
import {useAnswer} from "./answers.ts";
import {Bar} from "./bar.tsx";
import {filesOf} from "./files.ts";
import {SHEETS, useDark, useDrop, useMedia} from "./hooks.ts";
import {Inspector} from "./inspector.tsx";
import {useKeys} from "./keys.ts";
import {Lens} from "./lens.tsx";
import {OpenDialog, StartPage} from "./open.tsx";
import {Palette} from "./palette.tsx";
import {Rail} from "./rail.tsx";
import {ReportDialog} from "./report.tsx";
import {VIEW_PANELS} from "./views.tsx";
import {Working} from "./working.tsx";

const Keys = lazy(async () => (await import("./keys-dialog.tsx")).KeysDialog);
const Share = lazy(async () => (await import("./share.tsx")).ShareDialog);

/** The whole page. It draws the state and sends messages; it computes nothing. */
export function App({store}: {store: Store}) {
  const state = store.calm.value;
  const scene = store.scene.value;
  const drawn = store.drawn.value;
  const {send} = store;
  const {analysis} = state;
  const sheets = useMedia(SHEETS);
  const palette: Colours = useDark(state.theme) ? DARK : LIGHT;
  const dragging = useDrop(async list => {
    const {files, name} = await filesOf(list);
    if (files.length > 0) send({type: "open", name, files});
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (state.dialog !== null) send({type: "dialog", dialog: null});
      else if (state.sheet !== null && sheets) send({type: "sheet", sheet: null});
      else if (state.trail.length > 0) send({type: "deselect"});
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [state.dialog, state.sheet, state.trail, sheets, send]);

  useKeys(send);
  // A network that is waited for is asked for anew where the whole analysis has come instead of its first look.
  const {wanted} = state;
  const waits = analysis !== null && wanted !== null && !isStandard(wanted);
  useAnswer({state, send}, "network", waits ? {id: wanted} : null);

  const shared = {state, send, palette};
  const {lens, draw, alone} = VIEW_PANELS[state.view];
  const isAlone = alone?.(state) ?? false;
  const open =
    analysis !== null && scene !== null && drawn !== null
      ? {...shared, analysis, scene, drawn}
      : null;
  return (
    <>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <div
        class={`app ${open === null ? "bare" : lens ? "" : isAlone ? "no-lens alone" : "no-lens"}`}
      >
        <Bar state={state} send={send} scene={scene} drawn={drawn} palette={palette} />
        {open === null ? (
          <main id="main" class="start">
            {state.work === null && <StartPage state={state} send={send} />}
          </main>
        ) : (
          <>
            <Rail analysis={open.analysis} view={state.view} send={send} />
            {lens && <Lens {...open} />}
            <main id="main" tabIndex={-1}>
              <h1 class="unseen">{viewName(state.view, open.analysis)}</h1>
              {draw(open)}
            </main>
            {!isAlone && <Inspector {...open} />}
          </>
        )}
      </div>
      {state.work !== null && <Working state={store.state} send={send} />}
      {state.dialog === "open" && <OpenDialog state={state} send={send} />}
      {state.dialog === "report" && analysis !== null && (
        <ReportDialog analysis={analysis} send={send} />
      )}
      {state.dialog === "palette" && <Palette state={state} send={send} drawn={drawn} />}
      {state.dialog === "keys" && <Keys send={send} />}
      {state.dialog === "share" && <Share state={state} send={send} />}
      {state.notice !== null && (
        <div class="notice" role="status">
          <p>{state.notice}</p>
          <IconButton
            icon="close"
            label={words.shell.dismiss}
            onClick={() => send({type: "notice", notice: null})}
          />
        </div>
      )}
      {state.failure !== null && analysis !== null && (
        <div class="toast" role="alert">
          <div>
            <b>{words.failed}</b>
            <p>{state.failure}</p>
          </div>
          <button
            type="button"
            class="button"
            onClick={() => send({type: "dialog", dialog: "open"})}
          >
            {words.tryAgain}
          </button>
          <button type="button" class="button" onClick={() => send({type: "dismiss failure"})}>
            {words.keepOld}
          </button>
        </div>
      )}
      {dragging && (
        <div class="drop-cover">
          <p>{words.dropAnywhere}</p>
        </div>
      )}
    </>
  );
}
