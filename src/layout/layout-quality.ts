import type {Graph} from "../graphs/graph.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {type ConnectedCloseness, connectedCloseness} from "./connected-closeness.ts";
import {neighbourhoodPreservation} from "./neighbourhood-preservation.ts";
import {pairDistances} from "./pair-distances.ts";
import type {Positions} from "./positions.ts";
import {stress} from "./stress.ts";
import {vosObjective} from "./vos.ts";

/** How well a picture shows a graph. Turning and scaling it changes none of these, but for the unit of `distance`. */
export interface LayoutQuality {
  /** How many more of the ties than of all pairs are short. */
  readonly connectedCloseness: ConnectedCloseness | null;
  /** How far the neighbours of a node are those that are nearest to it: 0 … 1, 1 is best. */
  readonly neighbourhoodPreservation: number | null;
  /** How far distances in the picture are from distances in the graph: 0 … 1, 0 is best. */
  readonly stress: number | null;
  /** What VOS makes small: the mean square of the lengths of ties when that of all pairs is 1; less is better. */
  readonly vos: number | null;
}

/**
 * Measures a picture of a graph in four ways, each null where there is nothing to measure: without ties.
 *
 * Time: O(edges log edges + 500 · (nodes + edges)), and less than that of large graphs: pairs and nodes are then sampled,
 * with the seed. Throws RangeError for positions of another length.
 */
export function layoutQuality(
  graph: Graph,
  positions: Positions,
  {seed = 42}: {readonly seed?: number} = {},
  watch: Watch = {},
): LayoutQuality {
  if (positions.x.length !== graph.order || positions.y.length !== graph.order)
    throw new RangeError(
      `positions: expected ${graph.order} places, got ${positions.x.length} and ${positions.y.length}`,
    );
  const step = (done: number) => checkpoint(watch, "Layout quality", done);
  step(0);
  const pairs = pairDistances(positions, seed);
  const closeness = connectedCloseness(graph, positions, pairs);
  const vos = vosObjective(graph, positions, pairs);
  step(0.2);
  const kept = neighbourhoodPreservation(graph, positions);
  step(0.5);
  return {
    connectedCloseness: closeness,
    neighbourhoodPreservation: kept,
    stress: stress(graph, positions),
    vos,
  };
}
