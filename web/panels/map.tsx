import {useEffect, useRef, useState} from "preact/hooks";
import {coverage} from "../facts/corpus.ts";
import {count} from "../facts/format.ts";
import {nodeName, nodeSelection, nodesWord, selectedNode} from "../facts/nodes.ts";
import {tiesOf} from "../facts/relations.ts";
import {IconButton} from "../parts/controls.tsx";
import {around, focusOf, hovering} from "../stage/focus.ts";
import {stageHandle} from "../stage/handle.ts";
import type {Box} from "../stage/labels.ts";
import {type Direction, stepTo} from "../stage/pick.ts";
import type {Stage} from "../stage/stage.ts";
import {words} from "../words.ts";
import {Legends} from "./legends.tsx";
import type {Open} from "./shared.ts";

const ARROWS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The picture with its keys, counts, legends and zoom. */
export function MapView(open: Open) {
  const {analysis, drawn, scene, state, send, palette} = open;
  const {id, network, communities, communityLabels} = drawn;
  const ground = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [broken, setBroken] = useState(false);
  const [hovered, setHovered] = useState<number | null>(null);
  const selection = state.trail.at(-1) ?? null;
  const current = selectedNode(analysis, drawn, selection);

  // The stage lives as long as this view; its events read what is current through this box.
  const latest = useRef({analysis, drawn, send});
  latest.current = {analysis, drawn, send};
  useEffect(() => {
    if (ground.current === null) return;
    let made: Stage | null = null;
    let gone = false;
    const select = (node: number) => {
      const now = latest.current;
      now.send({type: "select", selection: nodeSelection(now.analysis, now.drawn, node)});
    };
    const element = ground.current;
    import("../stage/stage.ts")
      .then(({createStage}) => {
        if (gone) return;
        const events = {
          onNode: select,
          onTie: (tie: number) =>
            latest.current.send({
              type: "select",
              selection: {kind: "tie", network: latest.current.drawn.id, tie},
            }),
          onNothing: () => latest.current.send({type: "deselect"}),
          onHover: setHovered,
        };
        made = createStage(element, events, () => coveredParts(element));
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
    stage?.setScene(scene, network.edges, palette);
    ground.current?.setAttribute("data-drawn", `${id} ${scene.shown.nodes}`);
  }, [stage, scene, network, palette, id]);
  useEffect(() => {
    const focus = focusOf(analysis, drawn, selection);
    const over =
      hovered === null || hovered >= scene.order ? null : around(analysis, drawn, hovered);
    stage?.focus(over === null ? focus : hovering(focus, over));
  }, [stage, analysis, drawn, selection, hovered, scene]);
  useEffect(() => {
    if (current !== null) stage?.reveal(current);
  }, [stage, current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
      const node = stepTo(scene, network.graph, current, direction);
      if (node !== null) send({type: "select", selection: nodeSelection(analysis, drawn, node)});
    } else if (event.key === "Enter" && selection !== null)
      document.getElementById("inspector")?.focus();
    else if (event.key === "+" || event.key === "=") stage?.zoom(1.4);
    else if (event.key === "-") stage?.zoom(1 / 1.4);
    else if (event.key === "0") stage?.fit();
    else return;
    event.preventDefault();
  };

  const {nodes, ties} = scene.shown;
  const what = nodesWord(drawn);
  const label = words.mapLabel(`${count(nodes)} ${what}, ${count(ties)} ${words.ties}`);
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
      {broken && <p class="map-note">{words.noWebgl}</p>}
      {!broken && scene.order === 0 && (
        <div class="map-note">
          <p>{drawn.kinds.includes("person") ? words.noPeopleHere : words.noTies(what)}</p>
          {drawn.kinds.includes("person") && analysis.topics.count > 0 && (
            <button
              type="button"
              class="button primary"
              onClick={() => send({type: "encode", encoding: {network: "topics"}})}
            >
              {words.showTopics}
            </button>
          )}
        </div>
      )}
      {!broken && scene.order > 0 && nodes === 0 && (
        <div class="map-note">
          <p>{words.emptyMap}</p>
          <button type="button" class="button" onClick={() => send({type: "show everything"})}>
            {words.showAllAgain}
          </button>
        </div>
      )}
      <Legends {...open} />
      <div class="tools">
        <IconButton icon="plus" label={words.zoomIn} onClick={() => stage?.zoom(1.5)} />
        <IconButton icon="minus" label={words.zoomOut} onClick={() => stage?.zoom(1 / 1.5)} />
        <IconButton icon="fit" label={words.fit} onClick={() => stage?.fit()} />
      </div>
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

const OVER_STAGE = ".counts, .legend, .tools, .sheet-buttons";

/** How much is shown, and of how much. */
function Counts({analysis, drawn, scene, send}: Open) {
  const {nodes, ofNodes, ties, ofTies} = scene.shown;
  const isPeople = drawn.kinds.includes("person") && drawn.network.given === undefined;
  const {withNames, papers} = coverage(analysis);
  const of = (n: number, all: number) => (n === all ? "" : ` of ${count(all)}`);
  return (
    <p class="counts">
      <b>{count(nodes)}</b>
      {of(nodes, ofNodes)} {nodesWord(drawn)} · <b>{count(ties)}</b>
      {of(ties, ofTies)} {words.ties}
      {isPeople && (
        <>
          {" · "}
          <button
            type="button"
            class="plain"
            onClick={() =>
              send({
                type: "select",
                selection: {
                  kind: "papers",
                  title: words.papersHaving(words.withNames),
                  papers: withNames,
                },
              })
            }
          >
            <b>{count(withNames.length)}</b> {words.ofPapersHaveNames(count(papers))}
          </button>
        </>
      )}
    </p>
  );
}
