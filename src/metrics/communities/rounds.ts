import type {Random} from "../../util/random.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";
import {connectedParts} from "../partition.ts";
import {aggregated, type Level} from "./level.ts";
import {moveNodes} from "./local-moving.ts";
import {numbered, refined} from "./refine.ts";

/** About what a step takes for each node, beside the level itself. */
const BYTES_A_NODE = 32;

/** How rounds go. */
export interface Process {
  readonly price: number;
  readonly randomness: number;
  readonly random: Random;
  readonly rounds: number;
  readonly refinement: boolean;
  readonly inOrder: boolean;
}

/**
 * Rounds until one changes nothing or there are enough of them. Begins with the given communities, whose array it changes and
 * may give back.
 */
export function converged(
  level: Level,
  first: Uint32Array,
  process: Process,
  watch: Watch,
): Uint32Array {
  let community = first;
  for (let round = 1; round <= process.rounds; round++) {
    checkpoint(watch, "Communities", 1 - 1 / (1 + round / 4));
    const changed = improved(level, community, process, watch);
    watch.onLetGo?.(BYTES_A_NODE * level.order);
    if (changed && round < process.rounds) continue;
    // Moves can leave a community in pieces; to cut it gains, and others may gain by moving then.
    const parts = connectedParts(level, community);
    const isWhole = numbered(parts).count === numbered(community).count;
    watch.onLetGo?.(BYTES_A_NODE * level.order);
    if (isWhole) break;
    community = parts;
  }
  return community;
}

/** A level, and node → its community. */
interface Height {
  readonly level: Level;
  readonly current: Uint32Array;
}

/**
 * One round, from the bottom up through all levels: `community` changes in place, and meanwhile says of which node of the
 * level at hand each is a part. Gives whether any node moved.
 */
function improved(bottom: Level, community: Uint32Array, process: Process, watch: Watch): boolean {
  let at: Height = {level: bottom, current: community};
  let changed = false;
  for (;;) {
    watch.signal?.throwIfAborted();
    const drawn = process.inOrder ? null : process.random;
    if (moveNodes(at.level, at.current, process.price, drawn, watch).moves > 0) changed = true;
    watch.onLetGo?.(BYTES_A_NODE * at.level.order);
    const above = raised(at, community, process, watch);
    watch.onLetGo?.(BYTES_A_NODE * at.level.order);
    if (above === null) break;
    at = above;
  }
  const {current} = at;
  if (current !== community)
    for (let i = 0; i < community.length; i++) community[i] = current[community[i]];
  return changed;
}

/** The level whose nodes are parts of communities; null where these are the nodes of this one. `community` says who is where. */
function raised(
  {level, current}: Height,
  community: Uint32Array,
  {price, random, randomness, refinement, inOrder}: Process,
  watch: Watch,
): Height | null {
  const kept = numbered(current);
  if (kept.count === level.order) return null;
  const {part, count} = refinement
    ? refined(level, current, price, random, randomness, inOrder)
    : kept;
  if (count === level.order) return null;
  watch.onLetGo?.(BYTES_A_NODE * level.order);
  // Parts become nodes; they keep the community that they were cut from.
  const above = new Uint32Array(count);
  for (let i = 0; i < level.order; i++) above[part[i]] = current[i];
  if (current === community) community.set(part);
  else for (let i = 0; i < community.length; i++) community[i] = part[community[i]];
  return {level: aggregated(level, part, count), current: above};
}

/** Node → a community of its own. */
export function eachAlone(order: number): Uint32Array {
  const community = new Uint32Array(order);
  for (let i = 0; i < order; i++) community[i] = i;
  return community;
}
