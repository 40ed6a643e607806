import {useEffect, useLayoutEffect, useRef, useState} from "preact/hooks";
import {count} from "../facts/format.ts";
import {nodeName, nodeSelection, nodesWord, selectedNode} from "../facts/nodes.ts";
import {tiesOf} from "../facts/relations.ts";
import {severalOf} from "../facts/select-several.ts";
import {around, focusOf, hovering} from "../stage/focus.ts";
import {stageHandle} from "../stage/handle.ts";
import type {Box} from "../stage/labels.ts";
import {type Direction, stepTo} from "../stage/pick.ts";
import type {Stage} from "../stage/stage-types.ts";
import {placesOf} from "../state/arrange.ts";
import {words} from "../words.ts";
import {Legends} from "./legends.tsx";
import {Counts} from "./map-counts.tsx";
import {MapTools} from "./map-tools.tsx";
import type {Open} from "./shared.ts";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The picture with its keys, counts, legends and tools. */
export function MapView(open: Open) {
  const {analysis, drawn, scene, state, send, palette} = open;
  const {id, network, communities, communityLabels} = drawn;
  const {display} = state;
  const ground = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLCanvasElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [broken, setBroken] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const [lasso, setLasso] = useState(false);
  const selection = state.trail.at(-1) ?? null;
  const current = selectedNode(analysis, drawn, selection);

  // The stage lives as long as this view; its events read what is current through this box.
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    if (ground.current === null) return;
    let made: Stage | null = null;
    let gone = false;
    const element = ground.current;
    import("../stage/stage.ts")
      .then(({createStage}) => {
        if (gone) return;
        made = createStage(
          element,
          eventsOf(() => latest.current, setHovered),
          () => coveredParts(element),
        );
        stageHandle.current = made;
        setStage(made);
      })
      .catch(() => setBroken(true));
    return () => {
      gone = true;
      stageHandle.current = null;
      made?.kill();
    };
  }, []);
  useEffect(() => {
    stage?.setScene(drawn, scene, palette);
    ground.current?.setAttribute("data-drawn", `${id} ${scene.shown.nodes}`);
  }, [stage, drawn, scene, palette, id]);
  const pinned = placesOf(state)?.pinned;
  useEffect(() => stage?.setDisplay(display, new Set(pinned)), [stage, display, pinned]);
  useEffect(() => {
    const focus = focusOf(analysis, drawn, selection, display.depth);
    const over =
      hovered === null || hovered >= scene.order ? null : around(analysis, drawn, hovered);
    stage?.focus(over === null ? focus : hovering(focus, over));
  }, [stage, analysis, drawn, selection, hovered, scene.order, display.depth]);
  useEffect(() => {
    if (current !== null) stage?.reveal(current);
  }, [stage, current]);
  useLayoutEffect(() => stage?.lasso(lasso), [stage, lasso]);
  useEffect(
    () => stage?.minimap(display.minimap ? corner.current : null),
    [stage, display.minimap],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
      const node = stepTo(scene, network.graph, current, direction);
      if (node !== null)
        send({type: "select", selection: nodeSelection(analysis, drawn, node), step: true});
    } else if (event.key === "Enter" && selection !== null) {
      send({type: "sheet", sheet: "inspector"}); // where it is one, it takes the focus once it is there
      document.getElementById("inspector")?.focus();
    } else if (event.key === "+" || event.key === "=") stage?.zoom(1.4);
    else if (event.key === "-") stage?.zoom(1 / 1.4);
    else if (event.key === "0") stage?.fit();
    else if (event.key === "Escape" && lasso) setLasso(false);
    else return;
    event.preventDefault();
  };

  const {nodes, ties} = scene.shown;
  const label = words.mapLabel(
    `${count(nodes)} ${nodesWord(drawn, nodes)}, ${count(ties)} ${words.ties}`,
  );
  return (
    <div class="map">
      <div
        class="stage"
        ref={ground}
        role="application"
        aria-label={label}
        aria-describedby="map-help"
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <p id="map-help" class="unseen">
        {words.mapHelp}
      </p>
      <p class="unseen" aria-live="polite">
        {current !== null &&
          words.spoken(
            nodeName(analysis, drawn, current),
            count(tiesOf(network, current).length),
            communityLabels[communities.community[current]],
          )}
      </p>
      <Counts {...open} />
      <p class="hint" role="status">
        {state.wanted === null ? lasso && words.stage.lassoHelp : words.stage.making}
      </p>
      <Empty {...open} broken={broken} />
      <Legends {...open} />
      {display.minimap && (
        <div
          class="minimap idle"
          role="application"
          tabIndex={0}
          aria-label={words.stage.miniature}
          aria-description={words.stage.miniatureHelp}
        >
          <canvas ref={corner} aria-hidden="true" />
        </div>
      )}
      <MapTools {...open} stage={stage} lasso={lasso} onLasso={setLasso} />
      <div class="sheet-buttons">
        <button type="button" class="button" onClick={() => send({type: "sheet", sheet: "lens"})}>
          {words.lens}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => send({type: "sheet", sheet: "inspector"})}
        >
          {selection === null ? words.overview : words.inspector}
        </button>
      </div>
    </div>
  );
}

/** What the pointer on the stage means. */
function eventsOf(now: () => Open, onHover: (node: number | null) => void) {
  return {
    onNode(node: number, more: boolean) {
      const {analysis, drawn, state, send} = now();
      const selection = more ? severalOf(drawn, [node], state.trail.at(-1) ?? null) : null;
      send({type: "select", selection: selection ?? nodeSelection(analysis, drawn, node)});
    },
    onTie(tie: number) {
      const {drawn, send} = now();
      send({type: "select", selection: {kind: "tie", network: drawn.id, tie}});
    },
    onCommunity(community: number) {
      const {drawn, send} = now();
      send({type: "select", selection: {kind: "community", network: drawn.id, community}});
    },
    onNothing: () => now().send({type: "deselect"}),
    onHover,
    onLasso(nodes: readonly number[]) {
      const {analysis, drawn, state, send} = now();
      if (nodes.length === 0) return;
      const selection =
        severalOf(drawn, nodes, state.trail.at(-1) ?? null) ??
        nodeSelection(analysis, drawn, nodes[0]);
      send({type: "select", selection});
    },
    onDrag: (node: number, x: number, y: number) => now().send({type: "pin", node, x, y}),
  };
}

/** What stands there when there is nothing to see. */
function Empty({analysis, drawn, scene, send, broken}: Open & {broken: boolean}) {
  const isPeople = drawn.kinds.includes("person");
  if (broken) return <p class="map-note">{words.noWebgl}</p>;
  if (scene.order === 0)
    return (
      <div class="map-note">
        <p>{isPeople ? words.noPeopleHere : words.noTies(nodesWord(drawn, 0))}</p>
        {isPeople && analysis.topics.count > 0 && (
          <button
            type="button"
            class="button primary"
            onClick={() => send({type: "encode", encoding: {network: "topics"}})}
          >
            {words.showTopics}
          </button>
        )}
      </div>
    );
  if (scene.shown.nodes > 0) return null;
  return (
    <div class="map-note">
      <p>{words.emptyMap}</p>
      <button type="button" class="button" onClick={() => send({type: "show everything"})}>
        {words.showAllAgain}
      </button>
    </div>
  );
}

/** Where counts, legends and buttons lie over the stage, in its pixels. */
function coveredParts(stage: HTMLElement): Box[] {
  const {left, top} = stage.getBoundingClientRect();
  const over = stage.parentElement?.querySelectorAll(OVER_STAGE) ?? [];
  return Array.from(over, element => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    };
  });
}

const OVER_STAGE = ".counts, .legend, .tool-group, .sheet-buttons, .minimap:not(.idle), .hint";
