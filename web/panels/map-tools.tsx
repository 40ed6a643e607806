import type {LayoutMethod} from "../../src/index.ts";
import {count, percent} from "../facts/format.ts";
import {IconButton, Segmented, Select, Slider} from "../parts/controls.tsx";
import {Popover} from "../parts/popover.tsx";
import type {Stage} from "../stage/stage-types.ts";
import {placesOf} from "../state/arrange.ts";
import {type Display, USUAL_DISPLAY} from "../state/display.ts";
import {words} from "../words.ts";
import {PictureQuality} from "./picture-quality.tsx";
import type {Open} from "./shared.ts";

const METHODS: readonly LayoutMethod[] = ["force", "vos", "communities", "circle", "value"];
const DEPTHS = ["1", "2", "3"] as const;

/** Zoom, lasso, layout and what is drawn: small signs at the edge of the map, the rest behind them. */
export function MapTools({
  stage,
  lasso,
  onLasso,
  ...open
}: Open & {stage: Stage | null; lasso: boolean; onLasso: (on: boolean) => void}) {
  return (
    <div class="tools" role="toolbar" aria-label={words.stage.tools} aria-orientation="vertical">
      <div class="tool-group">
        <IconButton icon="plus" label={words.zoomIn} onClick={() => stage?.zoom(1.5)} />
        <IconButton icon="minus" label={words.zoomOut} onClick={() => stage?.zoom(1 / 1.5)} />
        <IconButton icon="fit" label={words.fit} onClick={() => stage?.fit()} />
      </div>
      <div class="tool-group">
        <IconButton
          icon="lasso"
          label={words.stage.lasso}
          pressed={lasso}
          onClick={() => onLasso(!lasso)}
        />
        <LayoutTool {...open} />
        <DrawTool {...open} />
      </div>
    </div>
  );
}

/** How nodes are arranged; a layout that runs can be stopped where it is and gone on with. */
function LayoutTool(open: Open) {
  const {drawn, state, send} = open;
  const {arranging} = state;
  const places = placesOf(state);
  const pinned = places?.pinned.length ?? 0;
  const said = words.stage.layout;
  const method = places === null && !arranging?.running ? null : (arranging?.method ?? null);
  const timed = drawn.network.given === undefined;
  const goesOn = arranging?.method === "force" || arranging?.method === "vos";
  return (
    <Popover icon="layout" label={said.title} marked={places !== null}>
      <div class="options" role="radiogroup" aria-label={said.title}>
        <label>
          <input
            type="radio"
            name="layout"
            checked={method === null}
            onChange={() => send({type: "put back"})}
          />
          <span>{said.asAnalysed}</span>
        </label>
        {METHODS.filter(id => timed || id !== "value").map(id => (
          <label key={id}>
            <input
              type="radio"
              name="layout"
              checked={method === id}
              onChange={() => send({type: "arrange", method: id})}
            />
            <span>{said.methods[id]}</span>
          </label>
        ))}
      </div>
      {arranging?.running && (
        <div class="progress-line">
          <progress value={arranging.fraction} max={1} aria-label={said.title} />
          <span class="quiet">{percent(arranging.fraction)}</span>
        </div>
      )}
      {arranging !== null && goesOn && (
        <button
          type="button"
          class="button wide"
          onClick={() =>
            send(
              arranging.running
                ? {type: "stop arranging"}
                : {type: "arrange", method: arranging.method, goOn: true},
            )
          }
        >
          {arranging.running ? said.pause : said.goOn}
        </button>
      )}
      {pinned > 0 ? (
        <button type="button" class="button wide" onClick={() => send({type: "unpin"})}>
          {said.unpin(count(pinned))}
        </button>
      ) : (
        <p class="quiet small">{said.drag}</p>
      )}
      <PictureQuality {...open} />
    </Popover>
  );
}

/** What is drawn beside nodes and ties. */
function DrawTool({state, send}: Open) {
  const {display} = state;
  const said = words.stage.draw;
  const set = (part: Partial<Display>) => send({type: "display", display: part});
  const marked = (Object.keys(USUAL_DISPLAY) as (keyof Display)[]).some(
    key => display[key] !== USUAL_DISPLAY[key],
  );
  const tick = (key: "names" | "hulls" | "density" | "curved" | "minimap") => (
    <label class="tick-line">
      <input
        type="checkbox"
        checked={display[key]}
        onChange={event => set({[key]: event.currentTarget.checked})}
      />
      {said[key]}
    </label>
  );
  return (
    <Popover icon="layers" label={said.title} marked={marked}>
      {tick("names")}
      {tick("hulls")}
      {tick("density")}
      {tick("curved")}
      {tick("minimap")}
      <Select
        label={said.groupNames}
        value={display.groupNames}
        choices={(["auto", "on", "off"] as const).map(value => ({
          value,
          label: said.groupNamesWhen[value],
        }))}
        onChange={value => set({groupNames: value as Display["groupNames"]})}
      />
      <Slider
        label={said.fade}
        text={percent(display.fade)}
        value={Math.round(display.fade * 10)}
        least={0}
        most={10}
        from="start"
        onChange={value => set({fade: value / 10})}
      />
      <div class="heading">
        <span>{said.depth}</span>
      </div>
      <Segmented
        label={said.depth}
        value={String(display.depth) as (typeof DEPTHS)[number]}
        choices={DEPTHS.map(value => ({value, label: value}))}
        onChange={value => set({depth: Number(value)})}
      />
      {marked && (
        <button type="button" class="button wide" onClick={() => set(USUAL_DISPLAY)}>
          {said.usual}
        </button>
      )}
    </Popover>
  );
}
