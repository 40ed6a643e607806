import {UndirectedGraph} from "graphology";
import Sigma from "sigma";
import type {MapNetwork, Palette, Positions, Scene} from "../../src/index.ts";
import {type Display, USUAL_DISPLAY} from "../state/display.ts";
import {type Focus, NO_FOCUS} from "./focus.ts";
import {glide} from "./glide.ts";
import {type NodeGrid, nodeGrid} from "./grid.ts";
import {type Bundle, bundlesOf, type Group, groupsOf} from "./groups.ts";
import type {Box} from "./labels.ts";
import {createLasso} from "./lasso.ts";
import {createMinimap, type Minimap} from "./minimap.ts";
import {createNames} from "./names.ts";
import {FIRST_BUDGET, nextBudget} from "./pace.ts";
import {nearestCurve, nearestTie, nodeAt, nodesInside} from "./pick.ts";
import {createPicture} from "./picture.ts";
import {flattened} from "./png.ts";
import {createUnder} from "./under.ts";
import {isOverview, isSame, MOST_TIES, type Point, toPicture, toScreen, type View} from "./view.ts";

/** What the pointer does on the stage. */
export interface StageEvents {
  /** `more`: to those that are selected already. */
  onNode(node: number, more: boolean): void;
  onTie(tie: number): void;
  onCommunity(community: number): void;
  onNothing(): void;
  onHover(node: number | null): void;
  onLasso(nodes: readonly number[]): void;
  /** A node was dragged to another place of the picture. */
  onDrag(node: number, x: number, y: number): void;
}

/** Parts of the stage, in its pixels, that other things lie over. */
export type Covered = () => readonly Box[];

/** The picture on the screen. It draws what it is told and reports what was pointed at. */
export interface Stage {
  setScene(drawn: MapNetwork, scene: Scene, palette: Palette): void;
  setDisplay(display: Display, pinned: ReadonlySet<number>): void;
  focus(focus: Focus): void;
  zoom(factor: number): void;
  /** Shows all that is not hidden. */
  fit(): void;
  /** Moves the camera so that a node is in view; does nothing when it is. */
  reveal(node: number): void;
  /** While it is on, the pointer draws a line around nodes. */
  lasso(on: boolean): void;
  /** Keeps a small canvas as the whole map in a corner; null = none. */
  minimap(canvas: HTMLCanvasElement | null): void;
  /** Where a node is on the screen, in pixels of the stage. */
  placeOf(node: number): Point;
  /** The picture as it is seen, as a PNG with so many times the pixels of the screen. */
  png(times?: number): Promise<Blob>;
  kill(): void;
}

/** A tie is hit from so many pixels away, by mouse and by finger; a node from so many. */
const REACH = 7;
const TOUCH_REACH = 16;
const MOVE_MS = 200;
/** The picture is at rest when the camera has not moved for so long. */
const REST_MS = 140;
/** Larger pictures jump to their new places. */
const MOST_GLIDING = 20_000;
const COVERED_MS = 250;

/** Puts a stage into an element. Throws an Error when the browser gives no WebGL. */
export function createStage(container: HTMLElement, events: StageEvents, covered: Covered): Stage {
  // Sigma keeps the camera, the pointer and the layers. What is drawn comes from arrays: its own graph holds one node
  // that is not seen, without which it would not move.
  const graph = new UndirectedGraph();
  graph.addNode("camera", {x: 0, y: 0, size: 1, hidden: true});
  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    renderLabels: false,
    enableCameraRotation: false,
    defaultDrawNodeHover: () => {},
    stagePadding: 56,
    minCameraRatio: 0.03,
    maxCameraRatio: 2.5,
  });
  // At each move of the pointer Sigma would ask the graphics card for the colour of a pixel, and wait until all that was
  // drawn before is finished. Nodes are found by their places instead.
  (sigma as unknown as {getNodeAtPosition: () => null}).getNodeAtPosition = () => null;
  const layer = (id: string) => sigma.createCanvas(id, {style: {pointerEvents: "none"}});
  const [underSheet, pictureSheet, namesSheet, lassoSheet] = [
    "under",
    "picture",
    "names",
    "lasso",
  ].map(layer);
  sigma.resize(true); // the canvases came after the others had got their size
  let picture = createPicture(pictureSheet);
  const under = createUnder();
  const names = createNames(() => sigma.scheduleRender());

  let drawn: MapNetwork | null = null;
  let scene: Scene | null = null;
  let palette: Palette | null = null;
  let display: Display = USUAL_DISPLAY;
  let pinned: ReadonlySet<number> = new Set();
  let focus: Focus = NO_FOCUS;
  let places: Positions = {x: new Float64Array(0), y: new Float64Array(0)};
  let grid: NodeGrid | null = null;
  let groups: readonly Group[] = [];
  let bundles: readonly Bundle[] = [];
  let small: Minimap | null = null;
  let stopGliding = () => {};
  let restTimer = 0;
  let frame = 0;
  let moving = false;
  let clock = 0;
  let budget = FIRST_BUDGET;
  let lastView: View | null = null;
  let coveredBoxes: readonly Box[] = [];
  let coveredAt = Number.NEGATIVE_INFINITY;
  let sheetSize = "";
  let dragged: {node: number; moved: boolean} | null = null;

  const overview = (view: View) => isOverview(scene?.shown.nodes ?? 0, view.zoom);
  const motion = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : MOVE_MS);

  function viewNow(ratio = sigma.getCamera().ratio): View {
    const {width, height} = sigma.getDimensions();
    const state = {...sigma.getCamera().getState(), ratio};
    const origin = sigma.graphToViewport({x: 0, y: 0}, {cameraState: state});
    const unit = sigma.graphToViewport({x: 1, y: 0}, {cameraState: state});
    return {
      width,
      height,
      left: origin.x,
      top: origin.y,
      scale: unit.x - origin.x,
      zoom: 1 / ratio,
      grow: 1 / Math.sqrt(ratio),
    };
  }

  function resizeSheets(ratio: number): void {
    const {width, height} = sigma.getDimensions();
    const size = `${width} ${height} ${ratio}`;
    if (size === sheetSize) return;
    sheetSize = size;
    for (const sheet of [underSheet, namesSheet]) {
      sheet.width = Math.round(width * ratio);
      sheet.height = Math.round(height * ratio);
    }
    picture.resize(width, height, ratio);
    grid = null;
    show();
    if (scene !== null && palette !== null) small?.show(scene, places.x, places.y, palette);
  }

  /** Gives the layers what they draw; they are quick where nothing of it changed. */
  function show(resting = true): void {
    if (scene === null || palette === null || drawn === null) return;
    grid ??= nodeGrid(places.x, places.y, scene.radius);
    const input = {scene, ...places, palette, display, groups, bundles, grid, pinned, overview};
    under.show(input);
    names.show({...input, whole: viewNow(1)}, resting && !dragged?.moved);
  }

  function paint(): void {
    cancelAnimationFrame(frame);
    if (picture.isBusy()) {
      frame = requestAnimationFrame(paint);
      return;
    }
    const ratio = devicePixelRatio || 1;
    resizeSheets(ratio);
    const view = viewNow();
    if (lastView !== null && !isSame(view, lastView)) {
      moving = true;
      clearTimeout(restTimer);
      restTimer = window.setTimeout(() => {
        moving = false;
        paint();
      }, REST_MS);
    }
    lastView = view;
    drawAll(view, ratio, budget);
    small?.frame(view);
    timeFrame(performance.now());
  }

  /** Waits until the card is done with a frame, and learns from it how many ties the next one may have. */
  function timeFrame(began: number): void {
    cancelAnimationFrame(clock);
    clock = requestAnimationFrame(() => {
      if (picture.isBusy()) return timeFrame(began);
      budget = nextBudget(budget, performance.now() - began);
    });
  }

  function drawAll(view: View, ratio: number, ties: number): void {
    const left = picture.draw(view, ties);
    for (const [sheet, draw] of [
      [underSheet, (pen: CanvasRenderingContext2D) => under.draw(pen, view)],
      [namesSheet, (pen: CanvasRenderingContext2D) => names.draw(pen, view, coveredNow())],
    ] as const) {
      const pen = sheet.getContext("2d");
      if (pen === null) continue;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, view.width, view.height);
      draw(pen);
    }
    if (left > 0) frame = requestAnimationFrame(() => addTies(view, ties));
  }

  /** At rest the weaker ties come after, frame by frame. */
  function addTies(view: View, drawn: number): void {
    if (moving || lastView !== view || drawn >= MOST_TIES) return;
    let sum = drawn;
    if (!picture.isBusy()) {
      sum += budget;
      if (picture.draw(view, budget) <= 0) return;
      timeFrame(performance.now());
    }
    frame = requestAnimationFrame(() => addTies(view, sum));
  }

  function coveredNow(): readonly Box[] {
    const now = performance.now();
    if (now - coveredAt > COVERED_MS) {
      coveredBoxes = covered();
      coveredAt = now;
    }
    return coveredBoxes;
  }

  /** The camera's frame is the box around all nodes, where they will stand at the end. */
  function frameBox({x, y}: Positions): void {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < x.length; i++) {
      if (x[i] < left) left = x[i];
      if (x[i] > right) right = x[i];
      if (y[i] < low) low = y[i];
      if (y[i] > high) high = y[i];
    }
    if (!(right >= left)) [left, right, low, high] = [0, 1, 0, 1];
    if (right - left < 1e-6) [left, right] = [left - 1, right + 1];
    sigma.setCustomBBox({x: [left, right], y: [low, high]});
    graph.setNodeAttribute("camera", "x", left);
  }

  function regroup(): void {
    if (drawn === null || scene === null) return;
    groups = groupsOf(drawn, scene, places);
    bundles = isOverview(scene.shown.nodes, 0)
      ? bundlesOf(groups, drawn.communities, drawn.network.edges, scene.edge)
      : [];
  }

  function moveTo(next: Positions, ms: number): void {
    stopGliding();
    const from = places;
    const set = (now: Positions, last: boolean) => {
      places = now;
      grid = null;
      picture.setPlaces(now.x, now.y);
      if (last || display.hulls || display.groupNames !== "off") regroup();
      frameBox(now);
      show(last);
      if (last && scene !== null && palette !== null) small?.show(scene, now.x, now.y, palette);
      sigma.refresh(); // renders, and so paints
    };
    if (ms === 0 || from.x.length !== next.x.length || next.x.length > MOST_GLIDING)
      set(next, true);
    else stopGliding = glide(from, next, ms, set);
  }

  const setPicture = () => {
    if (scene === null || drawn === null || palette === null) return;
    picture.setScene(scene, drawn.network.edges, palette, {
      curved: display.curved,
      fade: display.fade,
      dots: display.density || overview(viewNow()),
    });
  };
  let dotted = false;
  sigma.on("afterRender", () => {
    const dots = display.density || overview(viewNow());
    if (dots !== dotted) {
      dotted = dots;
      setPicture();
    }
    paint();
  });

  const pick = (point: Point, reach: number): number | null =>
    scene === null || grid === null ? null : nodeAt(scene, places, grid, viewNow(), point, reach);
  const isTouch = (original: unknown): boolean =>
    typeof TouchEvent !== "undefined" && original instanceof TouchEvent;
  let hovered: number | null = null;
  const hover = (node: number | null) => {
    if (node === hovered) return;
    hovered = node;
    container.style.cursor = node === null ? "" : "pointer";
    events.onHover(node);
  };
  sigma.on("downStage", ({event}) => {
    const node = pick(event, 3);
    if (node !== null && !isTouch(event.original)) dragged = {node, moved: false};
  });
  sigma.on("moveBody", ({event}) => {
    if (dragged === null || scene === null) {
      const inside = (event.original.target as HTMLElement | null)?.closest?.(".stage") != null;
      if (!isTouch(event.original)) hover(inside ? pick(event, 3) : null);
      return;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
    const to = toPicture(viewNow(), event);
    if (!dragged.moved) places = {x: places.x.slice(), y: places.y.slice()};
    dragged.moved = true;
    places.x[dragged.node] = to.x;
    places.y[dragged.node] = to.y;
    grid = null;
    picture.setPlaces(places.x, places.y);
    show();
    sigma.scheduleRender();
  });
  const drop = () => {
    if (dragged?.moved) events.onDrag(dragged.node, places.x[dragged.node], places.y[dragged.node]);
    const was = dragged;
    // The click that ends a drag selects nothing.
    setTimeout(() => {
      if (dragged === was) dragged = null;
    });
    if (was !== null && !was.moved) dragged = null;
  };
  sigma.on("upStage", drop);
  sigma.on("leaveStage", () => hover(null));
  sigma.on("clickStage", ({event}) => {
    if (scene === null || drawn === null || dragged?.moved) return;
    const touch = isTouch(event.original);
    const node = pick(event, touch ? TOUCH_REACH : 3);
    const more = "shiftKey" in event.original && event.original.shiftKey;
    if (node !== null) return events.onNode(node, more);
    const view = viewNow();
    if (overview(view)) {
      const at = toPicture(view, event);
      const inside = groups.find(({x, y, radius}) => Math.hypot(x - at.x, y - at.y) <= radius);
      if (inside !== undefined) return events.onCommunity(inside.community);
      return events.onNothing();
    }
    const at = (i: number): Point => toScreen(view, places.x[i], places.y[i]);
    const near = display.curved ? nearestCurve : nearestTie;
    const tie = display.density
      ? null
      : near(scene, drawn.network.edges, at, event, touch ? TOUCH_REACH : REACH);
    if (tie === null) events.onNothing();
    else events.onTie(tie);
  });
  // A second click of a double click must not zoom away from what the first one chose.
  sigma.on("doubleClickStage", ({event}) => {
    if (pick(event, 3) !== null) event.preventSigmaDefault();
  });
  const lasso = createLasso(container, lassoSheet, outline => {
    if (scene === null || outline.length < 3) return;
    events.onLasso(nodesInside(scene, places, viewNow(), outline));
  });
  const onLost = (event: Event) => event.preventDefault();
  const onRestored = () => {
    picture = createPicture(pictureSheet);
    sheetSize = "";
    setPicture();
    picture.setPlaces(places.x, places.y);
    picture.setFocus(focus);
    sigma.scheduleRender();
  };
  pictureSheet.addEventListener("webglcontextlost", onLost);
  pictureSheet.addEventListener("webglcontextrestored", onRestored);

  const lookAt = ({x, y}: Point) => {
    const {x: cx, y: cy} = sigma.viewportToFramedGraph(toScreen(viewNow(), x, y));
    sigma.getCamera().setState({x: cx, y: cy});
  };

  return {
    setScene(nextDrawn, next, nextPalette) {
      const other = drawn?.id !== nextDrawn.id || drawn.network !== nextDrawn.network;
      const moved = places.x !== next.x || places.y !== next.y;
      const onlyMoved =
        !other &&
        moved &&
        palette === nextPalette &&
        scene?.radius === next.radius &&
        scene.colour === next.colour &&
        scene.edge === next.edge &&
        scene.width === next.width &&
        scene.edgeColour === next.edgeColour &&
        scene.label === next.label;
      drawn = nextDrawn;
      scene = next;
      palette = nextPalette;
      lasso.paint(nextPalette);
      if (other) {
        stopGliding();
        places = {x: next.x, y: next.y};
        hovered = null;
        sigma.setSetting(
          "minCameraRatio",
          Math.min(0.03, 4 / Math.sqrt(Math.max(1, next.order)) / 8),
        );
        sigma.getCamera().setState({x: 0.5, y: 0.5, ratio: 1, angle: 0});
      }
      if (!onlyMoved) {
        grid = null;
        setPicture();
        picture.setPlaces(places.x, places.y);
        regroup();
        show(!other);
        small?.show(next, places.x, places.y, nextPalette);
      }
      if (other) {
        frameBox(places);
        sigma.refresh();
        show();
      } else if (moved) moveTo({x: next.x, y: next.y}, motion() === 0 ? 0 : 240);
      else sigma.scheduleRender();
    },
    setDisplay(next, nextPinned) {
      display = next;
      pinned = nextPinned;
      dotted = display.density || overview(viewNow());
      setPicture();
      picture.setPlaces(places.x, places.y);
      show();
      sigma.scheduleRender();
    },
    focus(next) {
      focus = next;
      names.focus(next);
      picture.setFocus(next);
      sigma.scheduleRender();
    },
    zoom(factor) {
      const camera = sigma.getCamera();
      void camera.animate(
        {ratio: camera.getBoundedRatio(camera.ratio / factor)},
        {duration: motion()},
      );
    },
    fit() {
      void sigma.getCamera().animate(fitting(), {duration: motion()});
    },
    reveal(node) {
      const view = viewNow();
      if (node >= places.x.length) return;
      const {x, y} = toScreen(view, places.x[node], places.y[node]);
      const margin = 40;
      if (x > margin && y > margin && x < view.width - margin && y < view.height - margin) return;
      const to = sigma.viewportToFramedGraph({x, y});
      void sigma.getCamera().animate({x: to.x, y: to.y}, {duration: motion()});
    },
    lasso: on => lasso.set(on),
    minimap(canvas) {
      small?.kill();
      small = canvas === null ? null : createMinimap(canvas, lookAt);
      if (scene !== null && palette !== null) small?.show(scene, places.x, places.y, palette);
      sigma.scheduleRender();
    },
    placeOf: node => toScreen(viewNow(), places.x[node], places.y[node]),
    png(times = 1) {
      const ratio = (devicePixelRatio || 1) * times;
      const wasMoving = moving;
      moving = true; // no ties are to come after
      resizeSheets(ratio);
      drawAll(viewNow(), ratio, MOST_TIES);
      const file = flattened([underSheet, pictureSheet, namesSheet], palette?.background ?? "#fff");
      moving = wasMoving;
      sigma.scheduleRender();
      return file;
    },
    kill() {
      cancelAnimationFrame(frame);
      cancelAnimationFrame(clock);
      clearTimeout(restTimer);
      stopGliding();
      small?.kill();
      lasso.kill();
      pictureSheet.removeEventListener("webglcontextlost", onLost);
      pictureSheet.removeEventListener("webglcontextrestored", onRestored);
      picture.kill();
      sigma.kill();
    },
  };

  /** The camera that shows everything that is not hidden. */
  function fitting(): {x: number; y: number; ratio: number} {
    const whole = {x: 0.5, y: 0.5, ratio: 1};
    if (scene === null || scene.shown.nodes === scene.shown.ofNodes || scene.shown.nodes === 0)
      return whole;
    const view = viewNow();
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < scene.order; i++) {
      if (scene.radius[i] <= 0) continue;
      const p = toScreen(view, places.x[i], places.y[i]);
      left = Math.min(left, p.x);
      right = Math.max(right, p.x);
      top = Math.min(top, p.y);
      bottom = Math.max(bottom, p.y);
    }
    const room = 2 * 70;
    const closer = Math.max(
      (right - left) / Math.max(60, view.width - room),
      (bottom - top) / Math.max(60, view.height - room),
      0.05,
    );
    const ratio = sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio * closer);
    const middle = sigma.viewportToFramedGraph({x: (left + right) / 2, y: (top + bottom) / 2});
    return {x: middle.x, y: middle.y, ratio};
  }
}
