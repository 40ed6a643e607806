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
  /** Cells that look smaller than this act as one point. @default 0.5 up to 2,000 nodes, else 1.2 */
  readonly theta?: number;
  /** The rounds end when the mean move is below this share of the picture's size. @default 0.0002 */
  readonly stillness?: number;
}

/** Rounds between two looks at the watch. */
const BLOCK = 10;
/** Share of the way to its own balance that a node goes in a round: all move at once, so less than all of it. */
const EAGERNESS = 0.6;
/** Small graphs can afford forces that are nearly exact. */
const EXACT_ENOUGH = 2_000;

/**
 * Moves nodes by the forces of ForceAtlas2: all push each other in proportion to their degrees + 1 and
 * 1/distance, ties pull in proportion to distance and the root of their strength, and everything is drawn a
 * little to the middle.
 *
 * Each node goes towards where its own forces would balance (a damped Newton step), by at most a distance
 * that falls from round to round, so that the picture comes to rest; the paper's rule of speeds swings
 * round hubs. Only + − × ÷ and roots enter, so that every machine gives the same bits.
 *
 * Time: O(rounds · (nodes log nodes + edges)). `positions` is where it starts, which must not be a
 * single point; a new object is given back.
 *
 * M. Jacomy et al. 2014, doi:10.1371/journal.pone.0098679; J. Barnes & P. Hut 1986, doi:10.1038/324446a0.
 */
export function forceAtlas2(
  graph: Graph,
  {x: startX, y: startY}: Positions,
  options: ForceOptions,
  watch: Watch = {},
): Positions {
  const {order: n, start, target} = graph;
  const {rounds, scaling = 1, gravity = 0.05, stillness = 0.0002} = options;
  const {theta = n <= EXACT_ENOUGH ? 0.5 : 1.2} = options;
  const pull = pulls(graph);
  const x = startX.slice();
  const y = startY.slice();
  const mass = Float64Array.from({length: n}, (_, i) => start[i + 1] - start[i] + 1);
  const stepX = new Float64Array(n);
  const stepY = new Float64Array(n);
  const tree = quadtree(n);
  const force: Force = {x: 0, y: 0, stiffness: 0};

  for (let round = 0; round < rounds; round++) {
    if (round % BLOCK === 0) checkpoint(watch, "Layout", round / rounds);
    tree.build(x, y, mass);
    let extent = 0;
    for (let i = 0; i < n; i++) {
      force.x = 0;
      force.y = 0;
      force.stiffness = 0;
      tree.push(i, scaling, theta, force);
      const away = length(x[i], y[i]);
      extent += away;
      if (away > 0) {
        const toMiddle = (gravity * mass[i]) / away;
        force.x -= toMiddle * x[i];
        force.y -= toMiddle * y[i];
        force.stiffness += toMiddle;
      }
      for (let k = start[i]; k < start[i + 1]; k++) {
        force.x -= pull[k] * (x[i] - x[target[k]]);
        force.y -= pull[k] * (y[i] - y[target[k]]);
        force.stiffness += pull[k];
      }
      const share = force.stiffness > 0 ? EAGERNESS / force.stiffness : 0;
      stepX[i] = force.x * share;
      stepY[i] = force.y * share;
    }

    const cool = 1 - round / rounds;
    const most = (extent / n) * 0.5 * cool * cool;
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const step = length(stepX[i], stepY[i]);
      const kept = step > most ? most / step : 1;
      x[i] += stepX[i] * kept;
      y[i] += stepY[i] * kept;
      moved += step * kept;
    }
    if (moved < stillness * extent) break;
  }
  return {x, y};
}

/** How hard each half-edge pulls: the root of its strength over the mean strength. */
function pulls({strength}: Graph): Float64Array {
  const mean = strength.reduce((sum, s) => sum + s, 0) / Math.max(1, strength.length);
  return strength.map(s => Math.sqrt(s / mean));
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
