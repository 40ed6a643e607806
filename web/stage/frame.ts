import type {Positions} from "../../src/index.ts";
import type {Point, View} from "./view.ts";

/** The smallest box around all nodes: what the camera has before it when it is not moved. */
export interface Extent {
  x: [number, number];
  y: [number, number];
}

/** A square of the picture that Sigma takes for 0 … 1: the middle and the side of it. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The smallest box around places; of none the unit square. O(nodes). */
export function boxAround({x, y}: Positions): Extent {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    if (x[i] < left) left = x[i];
    if (x[i] > right) right = x[i];
    if (y[i] < low) low = y[i];
    if (y[i] > high) high = y[i];
  }
  return right >= left ? {x: [left, right], y: [low, high]} : {x: [0, 1], y: [0, 1]};
}

/** The same with some room where all places are above each other, so that there is something to fit. */
export function extentOf(places: Positions): Extent {
  const {x, y} = boxAround(places);
  return x[1] - x[0] < 1e-6 ? {x: [x[0] - 1, x[0] + 1], y} : {x, y};
}

/** The square that Sigma makes of an extent: around its middle, as wide as its longer side. */
export function frameOf({x, y}: Extent): Frame {
  return {
    x: (x[0] + x[1]) / 2,
    y: (y[0] + y[1]) / 2,
    side: Math.max(x[1] - x[0], y[1] - y[0]),
  };
}

/** A point of the picture in the square: 0 … 1 within it. */
export const framed = (frame: Frame, {x, y}: Point): Point => ({
  x: 0.5 + (x - frame.x) / frame.side,
  y: 0.5 + (y - frame.y) / frame.side,
});

/** The same view, for points that are given in a square instead of the picture. */
export function framedView(view: View, {x, y, side}: Frame): View {
  return {
    ...view,
    left: view.left + (x - side / 2) * view.scale,
    top: view.top - (y - side / 2) * view.scale,
    scale: view.scale * side,
  };
}
