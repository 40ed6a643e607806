import {UndirectedGraph} from "graphology";
import {growGraphology} from "../../src/index.ts";
import type {Brush} from "./brush.ts";
import type {Feed} from "./feed.ts";
import type {Focus} from "./focus.ts";
import {frameOf} from "./frame.ts";
import {nodeAttributes, tieAttributes} from "./looks.ts";
import type {Renderer} from "./renderer.ts";
import {areTiesAlike, type Picture} from "./shown.ts";
import {inSlices} from "./slices.ts";

/** So many nodes or ties are compared from one pause to the next. */
const STEP = 64;

/**
 * Makes a graphology graph of a map, gives it to Sigma, and keeps it as the map is: what differs is written into it and
 * refreshed in Sigma, a few milliseconds at a time. Until a change is complete the screen shows what was there before.
 */
export function graphFeed({sigma, hold, drawNow}: Renderer, brush: Brush): Feed {
  let graph: UndirectedGraph | null = null;
  let wanted: Picture | null = null;
  let shown: Picture | null = null;
  let working = false;
  let stopWork = () => {};

  // Sigma takes places into the square that it made of the extent when it last indexed the graph.
  const onProcess = () => {
    const extent = sigma.getCustomBBox();
    if (extent !== null) brush.nodes.setFrame(frameOf(extent));
  };
  sigma.on("beforeProcess", onProcess);

  /** One piece of work after the other, until the graph is as it is wanted. */
  function work(): void {
    const picture = wanted;
    if (working || picture === null || picture === shown) return;
    working = true;
    hold(true);
    const steps = graph === null ? load(picture) : bring(graph, picture);
    stopWork = inSlices(steps, () => {
      working = false;
      shown = picture;
      hold(false);
      sigma.scheduleRender();
      work();
    });
  }

  function* load(picture: Picture): Generator<void, void> {
    const {edges} = picture.drawn.network;
    const keys = Array.from(picture.scene.label, (_, i) => String(i));
    const made = new UndirectedGraph({multi: false, allowSelfLoops: false});
    const look = {node: nodeAttributes(picture), edge: tieAttributes(picture)};
    yield* growGraphology(made, keys, edges, look);
    brush.nodes.clear(keys.length);
    const lit = brush.focus;
    sigma.setGraph(made); // it is held: now it is indexed, and handed to the programs when it is drawn
    yield;
    drawNow();
    graph = made;
    if (brush.focus !== lit) light(lit, brush.focus);
  }

  /** Graphology would tell Sigma of each attribute apart, and Sigma would go through the whole graph each time. */
  function* bring(now: UndirectedGraph, picture: Picture): Generator<void, void> {
    yield* bringAll(
      picture.scene.order,
      i => now.getNodeAttributes(i),
      nodeAttributes(picture),
      nodes => refresh({nodes: nodes.map(String)}),
    );
    if (!areTiesAlike(shown, picture))
      yield* bringAll(
        picture.drawn.network.edges.source.length,
        e => now.getEdgeAttributes(`e${e}`),
        tieAttributes(picture),
        ties => refresh({edges: ties.map(e => `e${e}`)}),
      );
  }

  function light(before: Focus, now: Focus): void {
    const changed = new Set([...(before.bright ?? []), ...(now.bright ?? [])]);
    // What was in focus may be of the map before, which had other nodes.
    refresh({nodes: Array.from(changed, String).filter(key => graph?.hasNode(key))});
  }

  const refresh = (partialGraph: {nodes?: string[]; edges?: string[]}) =>
    sigma.refresh({partialGraph, skipIndexation: true, schedule: true});

  return {
    *bring(next) {
      yield; // what has to be made is made piece by piece later
      return () => {
        wanted = next;
        work();
      };
    },
    move(places) {
      if (graph !== null) brush.nodes.move(places);
    },
    focus(before, now) {
      if (graph !== null) light(before, now);
    },
    stop() {
      stopWork();
      hold(false);
      sigma.off("beforeProcess", onProcess);
    },
  };
}

function* bringAll<A extends object>(
  count: number,
  have: (i: number) => object,
  want: (i: number) => A,
  onChanged: (numbers: number[]) => void,
): Generator<void, void> {
  let changed: number[] = [];
  for (let i = 0; i < count; i++) {
    const wish = want(i);
    const is = have(i) as A;
    for (const name in wish)
      if (is[name] !== wish[name]) {
        Object.assign(is, wish);
        changed.push(i);
        break;
      }
    if (i % STEP < STEP - 1 && i < count - 1) continue;
    if (changed.length > 0) onChanged(changed);
    changed = [];
    yield;
  }
}
