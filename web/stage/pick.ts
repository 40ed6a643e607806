import type {EdgeList, Graph, Scene} from "../../src/index.ts";
import type {NodeGrid} from "./grid.ts";
import {type Point, toPicture, toScreen, type View} from "./view.ts";

/** A node may be missed by so many pixels. */
const NEAR = 3;

/** The node under a point, the nearest by its rim; null = none. Time: the nodes near the point. */
export function nodeAt(
  scene: Scene,
  {x, y}: {readonly x: Float64Array; readonly y: Float64Array},
  grid: NodeGrid,
  view: View,
  point: Point,
  near = NEAR,
): number | null {
  const at = toPicture(view, point);
  const widest = scene.sizeLegend.marks.reduce((most, mark) => Math.max(most, mark.radius), 8);
  const reach = (widest * view.grow + near) / view.scale;
  let best: number | null = null;
  let nearest = near;
  grid.within(at.x - reach, at.y - reach, at.x + reach, at.y + reach, node => {
    const away = Math.hypot(x[node] - at.x, y[node] - at.y) * view.scale;
    const beyond = away - scene.radius[node] * view.grow;
    if (beyond < nearest || (beyond === nearest && best !== null && node < best)) {
      nearest = beyond;
      best = node;
    }
  });
  return best;
}

/** The tie whose line passes nearest to a point, if within `reach`; null = none. O(ties shown). */
export function nearestTie(
  scene: Scene,
  {source, target}: EdgeList,
  at: (node: number) => Point,
  point: Point,
  reach: number,
): number | null {
  let best: number | null = null;
  let nearest = reach;
  for (const tie of scene.edge) {
    const distance = distanceToLine(point, at(source[tie]), at(target[tie]));
    if (distance < nearest) {
      nearest = distance;
      best = tie;
    }
  }
  return best;
}

/** The middle of a curved tie is so far off the straight line, a share of its length. */
export const BEND = 0.13;

/** The same for ties that are drawn as curves: each is taken for four straight pieces. */
export function nearestCurve(
  scene: Scene,
  {source, target}: EdgeList,
  at: (node: number) => Point,
  point: Point,
  reach: number,
): number | null {
  let best: number | null = null;
  let nearest = reach;
  for (const tie of scene.edge) {
    const [a, b] = [at(source[tie]), at(target[tie])];
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const on = (t: number): Point => {
      const bend = 4 * BEND * t * (1 - t);
      return {x: a.x + dx * t - dy * bend, y: a.y + dy * t + dx * bend};
    };
    for (let piece = 0; piece < 4; piece++) {
      const distance = distanceToLine(point, on(piece / 4), on((piece + 1) / 4));
      if (distance >= nearest) continue;
      nearest = distance;
      best = tie;
    }
  }
  return best;
}

/** Distance of a point from a line between two points. */
export function distanceToLine({x, y}: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}

/** Whether a point lies inside a polygon: a ray from it crosses the outline an odd number of times. */
export function isInside({x, y}: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[i], polygon[j]];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** The nodes that are shown inside an outline on the screen, rising. O(nodes). */
export function nodesInside(
  scene: Scene,
  {x, y}: {readonly x: Float64Array; readonly y: Float64Array},
  view: View,
  outline: readonly Point[],
): number[] {
  const found: number[] = [];
  for (let i = 0; i < scene.order; i++)
    if (scene.radius[i] > 0 && isInside(toScreen(view, x[i], y[i]), outline)) found.push(i);
  return found;
}

export type Direction = "left" | "right" | "up" | "down";

const HEADING: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/**
 * The neighbour to walk to with an arrow key: of those that lie within 60° of the direction the one
 * that is nearest, distance stretched by how far it is off the direction; ties by index. Null = none.
 * Without a node to start from it is the one with the greatest radius.
 */
export function stepTo(
  scene: Scene,
  graph: Graph,
  from: number | null,
  direction: Direction,
): number | null {
  if (from === null) return greatest(scene);
  const [hx, hy] = HEADING[direction];
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = graph.start[from]; k < graph.start[from + 1]; k++) {
    const node = graph.target[k];
    if (scene.radius[node] === 0) continue;
    const [dx, dy] = [scene.x[node] - scene.x[from], scene.y[node] - scene.y[from]];
    const distance = Math.hypot(dx, dy);
    const straight = distance === 0 ? 0 : (dx * hx + dy * hy) / distance;
    if (straight < 0.5) continue;
    if (distance / straight < least) {
      least = distance / straight;
      best = node;
    }
  }
  return best;
}

/** Nodes that are shown, largest first; ties by index. */
export function ranked({radius}: Pick<Scene, "radius">): number[] {
  return Array.from(radius.keys())
    .filter(node => radius[node] > 0)
    .sort((a, b) => radius[b] - radius[a] || a - b);
}

function greatest({radius}: Scene): number | null {
  let best: number | null = null;
  for (let i = 0; i < radius.length; i++)
    if (radius[i] > 0 && (best === null || radius[i] > radius[best])) best = i;
  return best;
}

/** The `most` largest nodes that are shown, largest first; ties by index. O(nodes). */
export function largest({radius}: Pick<Scene, "radius">, most: number): number[] {
  if (radius.length <= most) return ranked({radius});
  const steps = 1024;
  let top = 0;
  for (let i = 0; i < radius.length; i++) top = Math.max(top, radius[i]);
  const step = (r: number) => Math.floor((r / (top || 1)) * (steps - 1));
  const count = new Uint32Array(steps);
  for (let i = 0; i < radius.length; i++) if (radius[i] > 0) count[step(radius[i])] += 1;
  let [least, sum] = [steps - 1, 0];
  for (; least > 0; least--) {
    sum += count[least];
    if (sum >= most) break;
  }
  const found: number[] = [];
  for (let i = 0; i < radius.length; i++)
    if (radius[i] > 0 && step(radius[i]) >= least) found.push(i);
  return found.sort((a, b) => radius[b] - radius[a] || a - b).slice(0, most);
}
