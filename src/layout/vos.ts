import type {Graph} from "../graphs/graph.ts";
import {associated} from "../metrics/communities/association.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {scattered} from "./multilevel.ts";
import {oriented} from "./orient.ts";
import {pairDistances} from "./pair-distances.ts";
import type {Positions} from "./positions.ts";
import {power} from "./power.ts";
import {type ForceLaw, simulation} from "./simulation.ts";

export interface VosOptions {
  /** Exponent of distance in what pulls; a whole number, at most 10. @default 2 */
  readonly attraction?: number;
  /** Exponent of distance in what pushes, below that of attraction and at most 2. @default 1 */
  readonly repulsion?: number;
  /** @default 42 */
  readonly seed?: number;
  /** How often to begin anew; the best picture is kept, the earlier of equal ones. @default 1 */
  readonly starts?: number;
  /** Rounds at most, each time. @default 500 */
  readonly rounds?: number;
  /** Cells that look smaller than this act as one point; 0 is exact. @default 0.8 */
  readonly theta?: number;
}

const HEAT = 0.5;
const STILLNESS = 1e-5;
const BLOCK = 10;
/** Up to so many nodes, starts are compared by all pairs and the mean distance is exact. */
const EXACT = 2000;

/**
 * Places nodes as VOSviewer does: makes Σ s_ij d_ij^a / a − Σ d_ij^r / r small, with s the association
 * strengths, d the distances, a attraction and r repulsion. Far pairs are taken together (Barnes–Hut), so that
 * it serves large graphs too. Centred, long axis level, mean distance of a pair 1.
 *
 * Meant for connected graphs: components fly apart, which `layout` with method "vos" prevents.
 * Time: O(starts · rounds · (nodes log nodes + edges)). Throws RangeError for exponents out of range.
 *
 * N. J. van Eck, L. Waltman, R. Dekker & J. van den Berg 2010, doi:10.1002/asi.21421.
 */
export function vosLayout(graph: Graph, options: VosOptions = {}, watch: Watch = {}): Positions {
  const {seed = 42, starts = 1, rounds = 500, attraction = 2, repulsion = 1} = options;
  if (!(Number.isInteger(starts) && starts >= 1))
    throw new RangeError(`starts: expected a whole number of at least 1, got ${starts}`);
  const law = vosLaw(options);
  const ties = associated(graph);
  const level = {...ties, weight: new Float64Array(graph.order).fill(1), inner: 0};
  let best: Positions | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0; s < starts; s++) {
    const moving = simulation(level, scattered(graph.order, seed + s), law);
    for (let round = 0; round < rounds; round++) {
      if (round % BLOCK === 0) checkpoint(watch, "Layout", (s + round / rounds) / starts);
      const cool = 1 - round / rounds;
      moving.round(HEAT * cool * cool);
      if (moving.moved < STILLNESS) break;
    }
    const reached =
      starts > 1 ? vosLayoutQuality(ties, moving.positions, {attraction, repulsion}) : 0;
    if (best === null || reached < least) [best, least] = [moving.positions, reached];
  }
  return toUnitDistance(oriented(best!));
}

/**
 * What VOSviewer's layout makes small: Σ_{i<j} w_ij d_ij^a / a − Σ_{i<j} d_ij^r / r, ln d standing for an
 * exponent of 0. `unified` leaves out the divisors, as in the first paper. Strengths are taken as they are.
 * Time: O(nodes²). Two nodes in one place count with the smallest distance there is.
 *
 * L. Waltman, N. J. van Eck & E. Noyons 2010, doi:10.1016/j.joi.2010.07.002, equation 1.
 */
export function vosLayoutQuality(
  graph: Graph,
  {x, y}: Positions,
  {
    attraction = 2,
    repulsion = 1,
    unified = false,
  }: {
    readonly attraction?: number;
    readonly repulsion?: number;
    readonly unified?: boolean;
  } = {},
): number {
  const {order, start, target, strength} = graph;
  const term = (i: number, j: number, exponent: number): number => {
    const [dx, dy] = [x[i] - x[j], y[i] - y[j]];
    const d2 = Math.max(dx * dx + dy * dy, 1e-300);
    if (exponent === 0) return Math.log(d2) / 2;
    return power(d2, exponent) / (unified ? 1 : exponent);
  };
  let quality = 0;
  for (let i = 0; i < order; i++) {
    for (let k = start[i]; k < start[i + 1]; k++)
      if (target[k] > i) quality += strength[k] * term(i, target[k], attraction);
    for (let j = i + 1; j < order; j++) quality -= term(i, j, repulsion);
  }
  return quality;
}

/**
 * What VOS makes small, for pictures of any size and graphs of any strengths: Σ s_ij d_ij² / Σ s_ij over the ties, s being
 * association strengths, when the mean distance of all pairs is 1. 0 where all ties have no length, about 1 and more where
 * they are no shorter than other distances; null without ties, or where all nodes are in one place.
 *
 * It is least where `vosLayoutQuality` with exponents 2 and 1 is, at the scale that is best for that.
 * Time: O(edges), and that of `pairDistances`. N. J. van Eck et al. 2010, doi:10.1002/asi.21421.
 *
 * @param pairs - what `pairDistances` gives, where that is at hand
 */
export function vosObjective(
  graph: Graph,
  positions: Positions,
  pairs: Float64Array = pairDistances(positions),
): number | null {
  const {x, y} = positions;
  const {order, start, target, strength} = associated(graph);
  const mean = pairs.reduce((sum, distance) => sum + distance, 0) / pairs.length;
  let squares = 0;
  let all = 0;
  for (let i = 0; i < order; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      const [dx, dy] = [x[i] - x[target[k]], y[i] - y[target[k]]];
      squares += strength[k] * (dx * dx + dy * dy);
      all += strength[k];
    }
  return all > 0 && mean > 0 ? squares / all / (mean * mean) : null;
}

/** The forces of the options, with their defaults. */
export function vosLaw({attraction = 2, repulsion = 1, theta = 0.8}: VosOptions): ForceLaw {
  if (!(Number.isInteger(attraction) && attraction <= 10 && attraction > repulsion))
    throw new RangeError(
      `attraction: expected a whole number above repulsion and up to 10, got ${attraction}`,
    );
  if (!(Number.isInteger(repulsion) && repulsion >= -10 && repulsion <= 2))
    throw new RangeError(`repulsion: expected a whole number from -10 to 2, got ${repulsion}`);
  if (!(theta >= 0)) throw new RangeError(`theta: expected at least 0, got ${theta}`);
  return {attraction, repulsion, scaling: 1, gravity: 0, theta};
}

/** Scales so that the mean distance of a pair is 1; in large pictures, of an even sample of pairs. */
function toUnitDistance({x, y}: Positions): Positions {
  const n = x.length;
  const stride = Math.max(1, Math.ceil(n / EXACT));
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1 + (i % stride); j < n; j += stride) {
      const [dx, dy] = [x[i] - x[j], y[i] - y[j]];
      sum += Math.sqrt(dx * dx + dy * dy);
      pairs += 1;
    }
  return sum > 0 ? {x: x.map(v => (v * pairs) / sum), y: y.map(v => (v * pairs) / sum)} : {x, y};
}
