import type Sigma from "sigma";
import type {MapNetwork, Positions, Scene} from "../../src/index.ts";
import type {Display} from "../state/display.ts";
import type {NodeGrid} from "./grid.ts";
import type {Group} from "./groups.ts";
import {nearestCurve, nearestTie, nodeAt} from "./pick.ts";
import type {StageEvents} from "./stage-types.ts";
import {type Point, toPicture, toScreen, type View} from "./view.ts";

/** What there is to point at. */
export interface Pointable {
  readonly drawn: MapNetwork;
  readonly scene: Scene;
  readonly places: Positions;
  readonly grid: NodeGrid;
  readonly groups: readonly Group[];
  readonly display: Display;
  readonly isOverview: boolean;
}

/** What the pointer is about to do. */
export interface Pointer {
  /** Whether a node follows the pointer. */
  isDragging(): boolean;
  /** Another picture came: nothing is pointed at. */
  reset(): void;
}

/** A tie is hit from so many pixels away, by mouse and by finger; a node from so many. */
const REACH = 7;
const TOUCH_REACH = 16;
const NEAR = 3;

const isTouch = (original: unknown): boolean =>
  typeof TouchEvent !== "undefined" && original instanceof TouchEvent;

/** `now` is what can be pointed at; `onDragged` is told where a node is dragged to. */
export function createPointer(
  sigma: Sigma,
  container: HTMLElement,
  viewNow: () => View,
  now: () => Pointable | null,
  events: StageEvents,
  onDragged: (node: number, to: Point, isFirst: boolean) => void,
): Pointer {
  let hovered: number | null = null;
  let dragged: {readonly node: number; at: Point | null} | null = null;

  const pick = (point: Point, reach: number): number | null => {
    const all = now();
    return all === null ? null : nodeAt(all.scene, all.places, all.grid, viewNow(), point, reach);
  };
  const hover = (node: number | null) => {
    if (node === hovered) return;
    hovered = node;
    container.style.cursor = node === null ? "" : "pointer";
    events.onHover(node);
  };

  sigma.on("downStage", ({event}) => {
    const node = pick(event, NEAR);
    if (node !== null && !isTouch(event.original)) dragged = {node, at: null};
  });
  sigma.on("moveBody", ({event}) => {
    if (dragged === null) {
      const inside = (event.original.target as HTMLElement | null)?.closest?.(".stage") != null;
      if (!isTouch(event.original)) hover(inside ? pick(event, NEAR) : null);
      return;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
    const isFirst = dragged.at === null;
    dragged.at = toPicture(viewNow(), event);
    onDragged(dragged.node, dragged.at, isFirst);
  });
  sigma.on("upStage", () => {
    const was = dragged;
    if (was === null) return;
    if (was.at === null) dragged = null;
    else events.onDrag(was.node, was.at.x, was.at.y);
    // The click that ends a drag selects nothing.
    setTimeout(() => {
      if (dragged === was) dragged = null;
    });
  });
  sigma.on("leaveStage", () => hover(null));
  sigma.on("clickStage", ({event}) => {
    const all = now();
    if (all === null || isDragging()) return;
    const touch = isTouch(event.original);
    const node = pick(event, touch ? TOUCH_REACH : NEAR);
    const more = "shiftKey" in event.original && event.original.shiftKey;
    if (node !== null) return events.onNode(node, more);
    if (all.isOverview) {
      const community = communityAt(all.groups, toPicture(viewNow(), event));
      return community === null ? events.onNothing() : events.onCommunity(community);
    }
    const tie = tieAt(all, viewNow(), event, touch ? TOUCH_REACH : REACH);
    return tie === null ? events.onNothing() : events.onTie(tie);
  });
  // A second click of a double click must not zoom away from what the first one chose.
  sigma.on("doubleClickStage", ({event}) => {
    if (pick(event, NEAR) !== null) event.preventSigmaDefault();
  });

  const isDragging = () => dragged !== null && dragged.at !== null;
  return {
    isDragging,
    reset() {
      hovered = null;
    },
  };
}

function communityAt(groups: readonly Group[], at: Point): number | null {
  const found = groups.find(({x, y, radius}) => Math.hypot(x - at.x, y - at.y) <= radius);
  return found?.community ?? null;
}

function tieAt(
  {drawn, scene, places, display}: Pointable,
  view: View,
  point: Point,
  reach: number,
): number | null {
  if (display.density) return null;
  const at = (i: number): Point => toScreen(view, places.x[i], places.y[i]);
  const near = display.curved ? nearestCurve : nearestTie;
  return near(scene, drawn.network.edges, at, point, reach);
}
