import type {Level} from "../metrics/communities/level.ts";
import {logarithm} from "./logarithm.ts";
import type {Positions} from "./positions.ts";
import {power} from "./power.ts";
import {repulsion} from "./repulsion.ts";

/** How nodes act on each other. */
export interface ForceLaw {
  /**
   * How ties pull: strength · d^(attraction − 1), d being their length, or strength · ln(1 + d) for "log".
   * A whole number above that of repulsion.
   */
  readonly attraction: number | "log";
  /** How nodes push: scaling · mass · mass · d^(repulsion − 1). A whole number below 3. */
  readonly repulsion: number;
  readonly scaling: number;
  /** How hard nodes are drawn to the middle, a unit of mass. */
  readonly gravity: number;
  /** Cells that look smaller than this act as one point; 0 is exact. */
  readonly theta: number;
}

/** A picture in the making. */
export interface Simulation {
  /** Where the nodes stand now; they move with each round. */
  readonly positions: Positions;
  /** Moves all nodes once; none by more than `most` mean distances from the middle. */
  round(most: number): void;
  /** Mean move of the last round, as a share of the mean distance from the middle. */
  readonly moved: number;
}

/** Share of the way to its own balance that a node goes in a round: all move at once, so less than all of it. */
const EAGERNESS = 0.6;

/**
 * Moves nodes by forces from where they start. Strengths of the level are how hard ties pull, weights are
 * masses. Each node goes towards where its own forces would balance (a damped Newton step). Only
 * + − × ÷ and roots enter, so that every engine gives the same bits.
 *
 * Time: O(nodes log nodes + edges) a round. Memory: about 20 numbers a node.
 *
 * @param fixed - 1 for nodes that stay where they are
 */
export function simulation(
  level: Level,
  {x: startX, y: startY}: Positions,
  law: ForceLaw,
  fixed?: Uint8Array,
): Simulation {
  const {order: n, start, target, strength, weight: mass} = level;
  const {attraction, gravity} = law;
  const x = startX.slice();
  const y = startY.slice();
  const forces = {
    x: new Float64Array(n),
    y: new Float64Array(n),
    stiffness: new Float64Array(n),
  };
  const {x: fx, y: fy, stiffness} = forces;
  const push = repulsion(n);
  const pushLaw = {factor: law.scaling, theta: law.theta, exponent: law.repulsion};
  let moved = Number.POSITIVE_INFINITY;

  return {
    positions: {x, y},
    get moved() {
      return moved;
    },
    round(most) {
      fx.fill(0);
      fy.fill(0);
      stiffness.fill(0);
      push.push(x, y, mass, pushLaw, forces);
      const extent = pull();
      const limit = (extent / n) * most;
      let way = 0;
      for (let i = 0; i < n; i++) {
        if (stiffness[i] === 0 || fixed?.[i] === 1) continue;
        const share = EAGERNESS / stiffness[i];
        const step = length(fx[i] * share, fy[i] * share);
        const kept = step > limit ? (share * limit) / step : share;
        x[i] += fx[i] * kept;
        y[i] += fy[i] * kept;
        way += Math.min(step, limit);
      }
      moved = extent > 0 ? way / extent : 0;
    },
  };

  /** Adds ties and the middle to the forces; gives the sum of the distances from the middle. */
  function pull(): number {
    let extent = 0;
    for (let i = 0; i < n; i++) {
      const xi = x[i];
      const yi = y[i];
      let ax = 0;
      let ay = 0;
      let stiff = 0;
      for (let k = start[i], end = start[i + 1]; k < end; k++) {
        const j = target[k];
        const dx = xi - x[j];
        const dy = yi - y[j];
        let f = strength[k];
        if (attraction === "log") {
          const d = length(dx, dy);
          f *= d > 1e-9 ? logarithm(1 + d) / d : 1;
        } else if (attraction !== 2) {
          const d2 = dx * dx + dy * dy;
          f *= d2 > 0 ? power(d2, attraction - 2) : 0;
        }
        ax -= f * dx;
        ay -= f * dy;
        stiff += f;
      }
      const away = length(xi, yi);
      extent += away;
      if (away > 0) {
        const toMiddle = (gravity * mass[i]) / away;
        ax -= toMiddle * xi;
        ay -= toMiddle * yi;
        stiff += toMiddle;
      }
      fx[i] += ax;
      fy[i] += ay;
      stiffness[i] += stiff;
    }
    return extent;
  }
}

/** Runs rounds whose moves are bounded ever closer, until the picture is still or the rounds are over. */
export function settled(
  moving: Simulation,
  {rounds, heat, stillness}: {rounds: number; heat: number; stillness: number},
): void {
  for (let round = 0; round < rounds; round++) {
    const cool = 1 - round / rounds;
    moving.round(heat * cool * cool);
    if (moving.moved < stillness) break;
  }
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
