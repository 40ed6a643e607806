import type Sigma from "sigma";
import type {Positions, Scene} from "../../src/index.ts";
import {boxAround, type Extent, extentOf, framed, frameOf} from "./frame.ts";
import {isStill} from "./glide.ts";
import {type Point, toScreen, type View} from "./view.ts";

/** Sigma's camera, told in words of the picture. */
export interface Camera {
  viewNow(ratio?: number): View;
  /** The picture as a whole is the box around these places, where they will stand at the end. */
  setPlaces(places: Positions): void;
  /** Back to the whole of another picture of so many nodes. */
  reset(order: number): void;
  zoom(factor: number): void;
  /** Shows all that is not hidden. */
  fit(scene: Scene | null, places: Positions): void;
  lookAt(point: Point): void;
  /** Moves so that a place is in view; does nothing when it is. */
  reveal(point: Point): void;
}

/** So long the camera moves, in milliseconds. */
const MOVE_MS = 200;
/** A place nearer than this to the edge of the window is not in view, in pixels. */
const EDGE = 40;
/** Room around what is fitted. */
const ROOM = 70;

export function createCamera(sigma: Sigma): Camera {
  let extent: Extent = {x: [0, 1], y: [0, 1]};
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
      grow: 1 / Math.sqrt(ratio),
    };
  }

  function fitting(scene: Scene | null, places: Positions) {
    const whole = {x: 0.5, y: 0.5, ratio: 1};
    if (scene === null || scene.shown.nodes === scene.shown.ofNodes || scene.shown.nodes === 0)
      return whole;
    const view = viewNow();
    const shown = scene.radius.reduce<number[]>((list, r, i) => {
      if (r > 0) list.push(i);
      return list;
    }, []);
    const {x, y} = boxAround({
      x: Float64Array.from(shown, i => places.x[i]),
      y: Float64Array.from(shown, i => places.y[i]),
    });
    const [a, b] = [toScreen(view, x[0], y[1]), toScreen(view, x[1], y[0])];
    const closer = Math.max(
      (b.x - a.x) / Math.max(60, view.width - 2 * ROOM),
      (b.y - a.y) / Math.max(60, view.height - 2 * ROOM),
      0.05,
    );
    const middle = sigma.viewportToFramedGraph({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
    return {x: middle.x, y: middle.y, ratio: camera.getBoundedRatio(camera.ratio * closer)};
  }

  return {
    viewNow,
    setPlaces(places) {
      extent = extentOf(places);
      sigma.setCustomBBox(extent);
    },
    reset(order) {
      camera.minRatio = Math.min(0.03, 4 / Math.sqrt(Math.max(1, order)) / 8);
      camera.setState({x: 0.5, y: 0.5, ratio: 1, angle: 0});
    },
    zoom: factor => go({ratio: camera.getBoundedRatio(camera.ratio / factor)}),
    fit: (scene, places) => go(fitting(scene, places)),
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
