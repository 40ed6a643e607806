import type {Graph} from "../../src/graphs/graph.ts";
import type {Positions} from "../../src/layout/positions.ts";
import {vosLayoutQuality} from "../../src/layout/vos.ts";

/** The quality of a picture by VOSviewer's objective at the scale at which it is best. */
export function bestScaled(ties: Graph, {x, y}: Positions): number {
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0.1; s < 1e3; s *= 1.01)
    least = Math.min(least, vosLayoutQuality(ties, {x: x.map(v => v * s), y: y.map(v => v * s)}));
  return least;
}
