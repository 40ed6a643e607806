import type Sigma from "sigma";
import type {Positions, Scene} from "../../src/index.ts";
import {type Discs, fitted} from "./fit.ts";
import {type Extent, extentOf, framed, frameOf} from "./frame.ts";
import {isStill} from "./glide.ts";
import type {Covered} from "./layers.ts";
import {type Point, stageGrowth, toScreen, type View} from "./view.ts";

/** Sigma's camera, told in words of the picture. */
export interface Camera {
  viewNow(ratio?: number): View;
  /** The picture as a whole is the box around these places, where they will stand at the end. */
  setPlaces(places: Positions): void;
  /** Shows the whole of another picture at once, or what was seen of it when it was last left. */
  reset(scene: Scene, places: Positions, network: object): void;
  /** The picture is left. */
  leave(): void;
  /** Shows the whole again, after the stage or the picture has changed, where the whole was shown and nobody moved. */
  settle(scene: Scene, places: Positions): void;
  /** Towards a place that is in view, which stays where it is; else towards the middle. */
  zoom(factor: number, towards: Point | null): void;
  /** Shows all that is not hidden. */
  fit(scene: Scene, places: Positions): void;
  lookAt(point: Point): void;
  /** Moves so that a place is in view; does nothing when it is. */
  reveal(point: Point): void;
}

/** So long the camera moves, in milliseconds. */
const MOVE_MS = 200;
/** A place nearer than this to the edge of the window is not in view, in pixels. */
const EDGE = 40;
/** Room around a part of the picture: names of its nodes stand further out. */
const ROOM_OF_PART = 70;
/** A part is not brought nearer than this. */
const NEAREST = 0.05;

const isInside = ({width, height}: View, {x, y}: Point): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height;

/** What was seen of networks that were left while a part of them was shown. */
const left = new WeakMap<object, {x: number; y: number; ratio: number}>();

export function createCamera(sigma: Sigma, covered: Covered): Camera {
  let extent: Extent = {x: [0, 1], y: [0, 1]};
  /** Where the camera shows the whole picture, as it was last put there; null = it shows a part. */
  let whole: {x: number; y: number; ratio: number} | null = null;
  let shown: object | null = null;
  const camera = sigma.getCamera();
  const go = (to: {x?: number; y?: number; ratio?: number}): void => {
    // A movement that takes no time would divide by it, and the picture would be nowhere.
    if (isStill()) camera.setState(to);
    else void camera.animate(to, {duration: MOVE_MS});
  };

  function viewNow(ratio = camera.ratio): View {
    const {width, height} = sigma.getDimensions();
    const cameraState = {...camera.getState(), ratio};
    const at = (x: number) =>
      sigma.framedGraphToViewport(framed(frameOf(extent), {x, y: 0}), {cameraState});
    const origin = at(0);
    return {
      width,
      height,
      left: origin.x,
      top: origin.y,
      scale: at(1).x - origin.x,
      zoom: 1 / ratio,
      grow: stageGrowth(width, height) / Math.sqrt(ratio),
    };
  }

  /** Where the camera has to be for discs to be seen. */
  function showing(discs: Discs, room: number) {
    const {width, height, scale, grow} = viewNow(1);
    const grown = (at: number) => grow * Math.sqrt(at / scale);
    const fit = fitted({width, height}, discs, covered(), room, grown);
    const {x, y} = framed(frameOf(extent), fit);
    return {x, y, ratio: scale / fit.scale};
  }

  /** Whether nobody has moved since the whole was shown. */
  function isWhole(): boolean {
    const {x, y, ratio} = camera.getState();
    return whole !== null && whole.x === x && whole.y === y && whole.ratio === ratio;
  }

  function wholeOf({radius}: Scene, {x, y}: Positions) {
    if (x.length === 0) return {x: 0.5, y: 0.5, ratio: 1};
    const to = showing({x, y, radius}, sigma.getSetting("stagePadding"));
    // A single node, or a few in one place, are no reason to come close.
    return {...to, ratio: camera.getBoundedRatio(Math.max(1, to.ratio))};
  }

  function partOf({radius}: Scene, {x, y}: Positions) {
    const shown = [...radius.keys()].filter(i => radius[i] > 0);
    const of = (values: ArrayLike<number>) => Float64Array.from(shown, i => values[i]);
    const to = showing({x: of(x), y: of(y), radius: of(radius)}, ROOM_OF_PART);
    return {...to, ratio: camera.getBoundedRatio(Math.max(NEAREST, to.ratio))};
  }

  return {
    viewNow,
    setPlaces(places) {
      extent = extentOf(places);
      sigma.setCustomBBox(extent);
    },
    reset(scene, places, network) {
      shown = network;
      camera.minRatio = Math.min(0.03, 4 / Math.sqrt(Math.max(1, scene.order)) / 8);
      const before = left.get(network);
      whole = before === undefined ? wholeOf(scene, places) : null;
      camera.setState({...(before ?? whole), angle: 0});
    },
    leave() {
      if (shown === null) return;
      const {x, y, ratio} = camera.getState();
      if (isWhole()) left.delete(shown);
      else left.set(shown, {x, y, ratio});
    },
    settle(scene, places) {
      if (!isWhole()) return;
      whole = wholeOf(scene, places);
      camera.setState(whole);
    },
    zoom(factor, towards) {
      const ratio = camera.getBoundedRatio(camera.ratio / factor);
      const view = viewNow();
      const at = towards === null ? null : toScreen(view, towards.x, towards.y);
      if (at === null || !isInside(view, at)) return go({ratio});
      const still = sigma.viewportToFramedGraph(at);
      const share = ratio / camera.ratio;
      const {x, y} = camera.getState();
      go({x: still.x + (x - still.x) * share, y: still.y + (y - still.y) * share, ratio});
    },
    fit(scene, places) {
      const {nodes, ofNodes} = scene.shown;
      const isPart = nodes > 0 && nodes < ofNodes;
      const to = isPart ? partOf(scene, places) : wholeOf(scene, places);
      whole = isPart ? null : to;
      go(to);
    },
    lookAt({x, y}) {
      const to = sigma.viewportToFramedGraph(toScreen(viewNow(), x, y));
      camera.setState({x: to.x, y: to.y});
    },
    reveal(point) {
      const view = viewNow();
      const {x, y} = toScreen(view, point.x, point.y);
      if (x > EDGE && y > EDGE && x < view.width - EDGE && y < view.height - EDGE) return;
      const to = sigma.viewportToFramedGraph({x, y});
      go({x: to.x, y: to.y});
    },
  };
}
