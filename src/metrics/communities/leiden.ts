import type {Graph} from "../../graphs/graph.ts";
import {type Random, randomFrom} from "../../util/random.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import {strengths} from "../degree.ts";
import {connectedParts, type Partition, renumbered} from "../partition.ts";
import {aggregated, type Level} from "./level.ts";
import {moveNodes} from "./local-moving.ts";
import {modularity} from "./quality.ts";
import {refined} from "./refine.ts";

export interface LeidenOptions {
  /** What is made large: Newman's modularity, or the constant Potts model. @default "modularity" */
  readonly quality?: "modularity" | "cpm";
  /** Higher gives more and smaller communities. @default 1 */
  readonly resolution?: number;
  /** @default 42 */
  readonly seed?: number;
  /** A partition to start from; by default everybody is alone. */
  readonly from?: ArrayLike<number>;
  /** Rounds at most; each starts from the result of the last. @default 50 */
  readonly maxRounds?: number;
}

/**
 * Communities by the Leiden algorithm: groups that are tied more strongly inside than their sizes let expect.
 *
 * Rounds of local moving, refinement and aggregation are repeated until one changes nothing. Then every
 * community is connected and no single node can move and gain. Same graph, options and seed: same bits.
 *
 * Time: O(rounds · edges), in practice a few passes. Memory: about 12 numbers a node and 3 an edge.
 * Throws RangeError for a resolution that is not positive or a start of another length.
 *
 * V. Traag, L. Waltman & N. J. van Eck 2019, doi:10.1038/s41598-019-41695-z.
 */
export function leiden(graph: Graph, options: LeidenOptions = {}, watch: Watch = {}): Partition {
  const {quality = "modularity", resolution = 1, seed = 42, from, maxRounds = 50} = options;
  if (!(resolution > 0 && resolution < Number.POSITIVE_INFINITY))
    throw new RangeError(`resolution: expected a number above 0, got ${resolution}`);
  if (from !== undefined && from.length !== graph.order)
    throw new RangeError(`from: expected ${graph.order} communities, got ${from.length}`);

  const byStrength = quality === "modularity";
  const weight = byStrength ? strengths(graph) : new Float64Array(graph.order).fill(1);
  const twice = byStrength ? weight.reduce((sum, x) => sum + x, 0) : 1;
  const price = resolution / (twice > 0 ? twice : 1);
  const level: Level = {...graph, weight};
  const random = randomFrom(seed);

  let community =
    from === undefined
      ? Uint32Array.from({length: graph.order}, (_, i) => i)
      : renumbered(from).community;
  for (let round = 0; round < maxRounds; round++) {
    checkpoint(watch, "Communities", Math.min(0.9, round / 10));
    const changed = improve(level, community, price, random);
    community = renumbered(connectedParts(graph, community)).community;
    if (!changed) break;
  }
  return {...renumbered(community), method: "leiden", modularity: modularity(graph, community)};
}

/** One round, from the bottom up through all levels. Changes `community` in place; says whether it did. */
function improve(bottom: Level, community: Uint32Array, price: number, random: Random): boolean {
  let level = bottom;
  let current = community.slice();
  /** Node of the bottom → node of the level. */
  let place = Uint32Array.from({length: bottom.order}, (_, i) => i);
  let changed = false;

  for (;;) {
    if (moveNodes(level, current, price, random) > 0) changed = true;
    const {part, count} = refined(level, current, price, random);
    if (count === level.order) break;
    // Parts become nodes; they keep the community that they were cut from.
    const above = new Uint32Array(count);
    const number = new Map<number, number>();
    for (let i = 0; i < level.order; i++) {
      const c = current[i];
      let named = number.get(c);
      if (named === undefined) {
        named = number.size;
        number.set(c, named);
      }
      above[part[i]] = named;
    }
    level = aggregated(level, part, count);
    place = place.map(i => part[i]);
    current = above;
  }
  for (let i = 0; i < community.length; i++) community[i] = current[place[i]];
  return changed;
}
