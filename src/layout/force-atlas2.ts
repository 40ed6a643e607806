import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import type {Positions} from "./positions.ts";
import {type Force, quadtree} from "./quadtree.ts";

export interface ForceOptions {
  readonly rounds: number;
  /** How hard nodes push each other. @default 1 */
  readonly scaling?: number;
  /** How hard nodes are drawn to the middle. @default 0.05 */
  readonly gravity?: number;
  /** Cells that look smaller than this act as one point. @default 1.2 */
  readonly theta?: number;
  /** The rounds end when the mean move is below this share of the picture's size. @default 0.0005 */
  readonly stillness?: number;
}

/** Rounds between two looks at the watch. */
const BLOCK = 10;
/** How much swinging is borne before moves become smaller. */
const TOLERANCE = 1;

/**
 * Moves nodes by the forces of ForceAtlas2: all push each other in proportion to their degrees + 1 and
 * 1/distance, ties pull in proportion to distance and the root of their strength; each node is as quick as
 * it swings little.
 *
 * Only + − × ÷ and roots enter, so that every machine gives the same bits. Time: O(rounds · (nodes log nodes +
 * edges)). `positions` is where it starts, which must not be a single point; a new object is given back.
 *
 * M. Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; J. Barnes & P. Hut 1986, doi:10.1038/324446a0.
 */
export function forceAtlas2(
  graph: Graph,
  {x: startX, y: startY}: Positions,
  {rounds, scaling = 1, gravity = 0.05, theta = 1.2, stillness = 0.0005}: ForceOptions,
  watch: Watch = {},
): Positions {
  const {order: n, start, target} = graph;
  const pull = pulls(graph);
  const x = startX.slice();
  const y = startY.slice();
  const mass = Float64Array.from({length: n}, (_, i) => start[i + 1] - start[i] + 1);
  let forceX = new Float64Array(n);
  let forceY = new Float64Array(n);
  let oldX = new Float64Array(n);
  let oldY = new Float64Array(n);
  const tree = quadtree(n);
  const push: Force = {x: 0, y: 0};
  let speed = 1;

  for (let round = 0; round < rounds; round++) {
    if (round % BLOCK === 0) checkpoint(watch, "Layout", round / rounds);
    [oldX, forceX] = [forceX, oldX];
    [oldY, forceY] = [forceY, oldY];
    tree.build(x, y, mass);

    let swinging = 0;
    let travelling = 0;
    let extent = 0;
    for (let i = 0; i < n; i++) {
      push.x = 0;
      push.y = 0;
      tree.push(i, scaling, theta, push);
      const away = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
      extent += away;
      if (away > 0) {
        push.x -= (gravity * mass[i] * x[i]) / away;
        push.y -= (gravity * mass[i] * y[i]) / away;
      }
      for (let k = start[i]; k < start[i + 1]; k++) {
        push.x -= pull[k] * (x[i] - x[target[k]]);
        push.y -= pull[k] * (y[i] - y[target[k]]);
      }
      forceX[i] = push.x;
      forceY[i] = push.y;
      swinging += mass[i] * length(push.x - oldX[i], push.y - oldY[i]);
      travelling += (mass[i] * length(push.x + oldX[i], push.y + oldY[i])) / 2;
    }

    const wanted = swinging > 0 ? (TOLERANCE * travelling) / swinging : speed;
    speed = Math.min(wanted, speed * 1.5 + 0.01);
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const swing = mass[i] * length(forceX[i] - oldX[i], forceY[i] - oldY[i]);
      const own = (0.1 * speed) / (1 + Math.sqrt(speed * swing));
      const step = length(forceX[i], forceY[i]) * own;
      const kept = step > 10 ? 10 / step : 1; // nobody leaps across the picture
      x[i] += forceX[i] * own * kept;
      y[i] += forceY[i] * own * kept;
      moved += step * kept;
    }
    if (round > 30 && moved < stillness * extent) break;
  }
  return {x, y};
}

/** How hard each half-edge pulls: the root of its strength over the mean strength. */
function pulls({strength}: Graph): Float64Array {
  const mean = strength.reduce((sum, s) => sum + s, 0) / Math.max(1, strength.length);
  return strength.map(s => Math.sqrt(s / mean));
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
