import type {EdgeList, Graph, Scene} from "../../src/index.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
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

/** Distance of a point from a line between two points. */
export function distanceToLine({x, y}: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
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
export function ranked({radius}: Scene): number[] {
  return Array.from(radius.keys())
    .filter(node => radius[node] > 0)
    .sort((a, b) => radius[b] - radius[a] || a - b);
}

const greatest = (scene: Scene): number | null => ranked(scene)[0] ?? null;
