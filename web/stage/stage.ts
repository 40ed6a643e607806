import {atOnce, type Positions} from "../../src/index.ts";
import {type Display, USUAL_DISPLAY} from "../state/display.ts";
import {newBrush} from "./brush.ts";
import {createCamera} from "./camera.ts";
import {EXPLORABLE, type Explorable, feedFor, isExplorable} from "./choose-feed.ts";
import type {Feed} from "./feed.ts";
import type {Focus} from "./focus.ts";
import {glide} from "./glide.ts";
import {createLasso} from "./lasso.ts";
import {type Covered, createLayers} from "./layers.ts";
import {createLoop} from "./loop.ts";
import {createMinimap, type Minimap} from "./minimap.ts";
import {nodesInside} from "./pick.ts";
import {createPointer} from "./pointer.ts";
import {createRenderer} from "./renderer.ts";
import {createSheets} from "./sheets.ts";
import {areSamePlaces, isAlike, isColouredAlike, isGroupedAlike, type Shown} from "./shown.ts";
import {inSlices} from "./slices.ts";
import type {Stage, StageEvents} from "./stage-types.ts";
import {isOverview, type Point, toScreen, type View} from "./view.ts";

/** Puts a stage into an element. Throws an Error when the browser gives no WebGL 2. */
export function createStage(
  container: HTMLElement,
  events: StageEvents,
  covered: Covered,
  explorable: Explorable = EXPLORABLE,
): Stage {
  const brush = newBrush();
  const renderer = createRenderer(container, brush);
  const {sigma} = renderer;
  const camera = createCamera(sigma, covered);
  const {viewNow} = camera;
  const sheets = createSheets(sigma);

  let shown: Shown | null = null;
  let feed: Feed | null = null;
  let display: Display = USUAL_DISPLAY;
  let pinned: ReadonlySet<number> = new Set();
  let places: Positions = {x: new Float64Array(0), y: new Float64Array(0)};
  let small: Minimap | null = null;
  let stopGliding = () => {};
  let stopPutting = () => {};
  /** Whether all of what is shown is in its place. */
  let isComplete = true;
  /** What is to be done when another network is there; null = it is. */
  let waiting: (() => void)[] | null = null;
  let ratio = devicePixelRatio || 1;

  const overview = (view: View) => isOverview(shown?.scene.shown.nodes ?? 0, view.zoom);
  brush.dots = view => display.density || overview(view);
  brush.view = viewNow;

  const loop = createLoop(renderer, brush, viewNow, fitSheets, view => {
    layers.draw(view);
    small?.frame(view);
  });
  const layers = createLayers(sheets, covered, () => viewNow(1), loop.redraw);
  const pointer = createPointer(sigma, container, viewNow, pointable, events, drag);
  const lasso = createLasso(container, sheets.lasso, outline => {
    if (shown === null || outline.length < 3) return;
    events.onLasso(nodesInside(shown.scene, places, viewNow(), outline));
  });

  function pointable() {
    const {grid, groups} = layers;
    if (shown === null || grid === null) return null;
    return {...shown, places, grid, groups, display, isOverview: overview(viewNow())};
  }

  function drag(node: number, {x, y}: Point, isFirst: boolean): void {
    if (isFirst) places = {x: places.x.slice(), y: places.y.slice()};
    places.x[node] = x;
    places.y[node] = y; // the grid of all nodes is made anew when it is let go
    feed?.move(places);
    lay(false);
    loop.redraw();
  }

  function fitSheets(): void {
    if (!sheets.fit(ratio)) return;
    settle();
    layers.moved();
    lay();
    miniature();
    loop.redraw();
  }

  function lay(resting = true): void {
    if (shown !== null)
      layers.lay(shown, places, display, pinned, resting && !pointer.isDragging());
  }

  function miniature(): void {
    if (shown !== null) small?.show(shown.scene, places.x, places.y, shown.palette);
  }

  /** The whole picture stays in sight where it was. */
  function settle(): void {
    if (shown !== null) camera.settle(shown.scene, places);
  }

  /** Gives Sigma's programs what they draw. */
  function hand(): void {
    if (shown !== null && feed !== null) atOnce(feed.bring(picture(shown, places)))();
  }

  const picture = (of: Shown, at: Positions) => ({...of, places: at, fade: display.fade});

  function moveTo(next: Positions): void {
    stopGliding();
    stopGliding = glide(places, next, (now: Positions, last: boolean) => {
      places = now;
      layers.moved();
      camera.setPlaces(now);
      feed?.move(now);
      if (shown !== null && (last || display.hulls || display.groupNames !== "off"))
        atOnce(layers.regroupMoved(shown, places))();
      lay(last);
      if (last) {
        miniature();
        hand();
        settle();
      }
      loop.redraw();
    });
  }

  /** Nodes stand there already, as after one was dragged, or are too many to glide there: a few milliseconds at a time. */
  function stay(next: Positions): void {
    stopGliding();
    places = next;
    // Not before the pointer has let go: names are not decided on while it drags.
    const begin = setTimeout(() => {
      stopGliding = inSlices(staying(next), loop.redraw);
    });
    stopGliding = () => clearTimeout(begin);
  }

  function* staying(next: Positions): Generator<void, void> {
    if (shown === null || feed === null) return;
    const regrouped = yield* layers.regroupMoved(shown, next);
    const handed = yield* feed.bring(picture(shown, next));
    camera.setPlaces(next);
    regrouped();
    handed();
    settle();
    yield;
    lay();
    yield;
    miniature();
  }

  /**
   * Puts a picture on the stage, with pauses. What takes long is made first, while the screen shows what was there
   * before; then nothing is drawn until all is in its place.
   */
  function* put(next: Shown, isOther: boolean): Generator<void, void> {
    const {drawn, scene} = next;
    const before = isComplete ? shown : null;
    const isMoved = places.x !== scene.x || places.y !== scene.y;
    const isNew = isOther || !isMoved || !isAlike(before, next);
    const isRegrouped = isOther || isMoved || !isGroupedAlike(before, next);
    const at = isOther ? {x: scene.x, y: scene.y} : places;
    const nextFeed = isOther || feed === null ? feedFor(drawn, explorable, renderer, brush) : feed;
    const regrouped = isNew && isRegrouped ? yield* layers.regroup(next, at) : null;
    const handed = isNew ? yield* nextFeed.bring(picture(next, at)) : null;

    renderer.hold(isLarge(next));
    isComplete = false;
    shown = next;
    brush.palette = next.palette;
    brush.version += 1;
    lasso.paint(next.palette);
    if (isOther) {
      begin(next);
      feed = nextFeed;
      yield;
    }
    if (isNew) {
      regrouped?.();
      lay(!isOther);
      yield;
      miniature();
      yield;
      handed?.();
      yield;
    }
    if (isOther) lay();
    else if (isMoved && (isLarge(next) || areSamePlaces(places, scene)))
      stay({x: scene.x, y: scene.y});
    else if (isMoved) moveTo({x: scene.x, y: scene.y});
    else if (before !== null && !isColouredAlike(before, next)) settle();
    isComplete = true;
  }

  /** What is said of the nodes of another network waits until they are there. */
  function whenThere(act: () => void): void {
    if (waiting === null) act();
    else waiting.push(act);
  }

  function focus(next: Focus): void {
    const before = brush.focus;
    const {source, target} = shown?.drawn.network.edges ?? {source: [], target: []};
    brush.focus = next;
    brush.chosen = next.tie === null ? null : [source[next.tie], target[next.tie]];
    brush.version += 1;
    layers.focus(next);
    feed?.focus(before, next);
    loop.redraw();
  }

  const isLarge = ({drawn}: Shown): boolean => !isExplorable(drawn, explorable);

  /** Another network: nothing of the one before stays. */
  function begin({scene, drawn}: Shown): void {
    stopGliding();
    camera.leave();
    places = {x: scene.x, y: scene.y};
    pointer.reset();
    feed?.stop();
    camera.setPlaces(places);
    camera.reset(scene, places, drawn.network);
  }

  return {
    setScene(drawn, scene, palette) {
      const next = {drawn, scene, palette};
      const isOther = shown?.drawn.id !== drawn.id || shown.drawn.network !== drawn.network;
      stopPutting();
      if (isOther && isLarge(next)) waiting ??= [];
      const onPut = () => {
        if (isLarge(next)) renderer.hold(false);
        const acts = waiting ?? [];
        waiting = null;
        for (const act of acts) act();
        loop.redraw();
      };
      if (isLarge(next)) stopPutting = inSlices(put(next, isOther), onPut);
      else {
        stopPutting = () => {};
        atOnce(put(next, isOther));
        onPut();
      }
    },
    setDisplay(next, nextPinned) {
      const isFaded = next.fade !== display.fade;
      display = next;
      pinned = nextPinned;
      brush.curved = next.curved;
      brush.version += 1;
      if (isFaded) hand();
      lay();
      loop.redraw();
    },
    focus: next => whenThere(() => focus(next)),
    zoom(factor) {
      const {ring} = brush.focus;
      const isThere = ring !== null && ring < places.x.length;
      camera.zoom(factor, isThere ? {x: places.x[ring], y: places.y[ring]} : null);
    },
    fit() {
      if (shown !== null) camera.fit(shown.scene, places);
    },
    reveal(node) {
      whenThere(() => {
        if (node < places.x.length) camera.reveal({x: places.x[node], y: places.y[node]});
      });
    },
    lasso: on => lasso.set(on),
    minimap(canvas) {
      small?.kill();
      small = canvas === null ? null : createMinimap(canvas, camera.lookAt);
      miniature();
      loop.redraw();
    },
    placeOf: node => toScreen(viewNow(), places.x[node], places.y[node]),
    png(times = 1) {
      ratio = (devicePixelRatio || 1) * times;
      loop.drawAll();
      const file = sheets.flat(shown?.palette.background ?? "#fff");
      ratio = devicePixelRatio || 1;
      loop.redraw();
      return file;
    },
    kill() {
      camera.leave();
      loop.stop();
      layers.stop();
      stopPutting();
      stopGliding();
      feed?.stop();
      small?.kill();
      lasso.kill();
      renderer.kill();
    },
  };
}
