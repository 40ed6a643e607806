import type {Graph} from "../graphs/graph.ts";
import {aggregated} from "../metrics/communities/level.ts";
import {strengths} from "../metrics/degree.ts";
import type {Watch} from "../util/watch.ts";
import {extent} from "./bounds.ts";
import {type CommunityPlaces, filled, positionsOf} from "./community-places.ts";
import {discsApart} from "./discs.ts";
import {layout} from "./layout.ts";
import {induced} from "./parts.ts";
import type {Positions} from "./positions.ts";

export interface CommunityMapOptions {
  /** @default 42 */
  readonly seed?: number;
  /** Rounds at most for the picture of the communities. @default 500 */
  readonly rounds?: number;
}

/** Distance between two members of a community. */
const APART = 0.32;
/** Share of the picture that discs cover. */
const COVERED = 0.3;
/** About what is let go of for each node before the layout, after it, and when the order of members is known. */
const BYTES_A_NODE = 8;
/** Room between the discs of two communities. */
const BETWEEN = 1;

/**
 * A map for graphs that are too large to draw node by node: each community is a disc as large as it has members, laid
 * out by the ties between communities; its members fill the disc, the strongest in the middle. Communities without
 * ties to others stand in rows below. No two discs overlap but by chance in crowded pictures; centred.
 *
 * Time: that of a layout of the communities and O(nodes log nodes + edges). Memory: that of the graph of communities.
 * The same input gives the same bits.
 *
 * @param community - node → its community, 0 … count − 1
 */
export const communityMap = (
  graph: Graph,
  community: Uint32Array,
  count: number,
  options: CommunityMapOptions = {},
  watch: Watch = {},
): Positions => positionsOf(communityPlaces(graph, community, count, options, watch), community);

/** The same without positions: what they are made of, in less than half the memory. */
export function communityPlaces(
  graph: Graph,
  community: Uint32Array,
  count: number,
  options: CommunityMapOptions = {},
  watch: Watch = {},
): CommunityPlaces {
  const whole = aggregated({...graph, weight: strengths(graph), inner: 0}, community, count);
  watch.onLetGo?.(BYTES_A_NODE * graph.order);
  return placesIn(whole, community, () => strengths(graph), options, watch);
}

/**
 * The same from the graph of communities alone, where that of their members is elsewhere: `weights` says who of a community
 * stands in its middle, when it comes to that.
 */
export const mapOfCommunities = (
  whole: Graph,
  community: Uint32Array,
  weights: () => Float64Array,
  options: CommunityMapOptions = {},
  watch: Watch = {},
): Positions => positionsOf(placesIn(whole, community, weights, options, watch), community);

function placesIn(
  whole: Graph,
  community: Uint32Array,
  weights: () => Float64Array,
  {seed = 42, rounds = 500}: CommunityMapOptions,
  watch: Watch,
): CommunityPlaces {
  const count = whole.order;
  const size = new Uint32Array(count);
  for (let i = 0; i < community.length; i++) size[community[i]] += 1;
  const radius = Float64Array.from({length: count}, (_, c) => APART * Math.sqrt(size[c]));

  const tied: number[] = [];
  const alone: number[] = [];
  for (let c = 0; c < count; c++) (whole.start[c + 1] > whole.start[c] ? tied : alone).push(c);
  const nodes = Uint32Array.from(tied);
  const picture = layout(induced(whole, nodes), {seed, rounds}, watch);
  const discs = spreadOut(
    picture,
    Float64Array.from(nodes, c => radius[c]),
  );
  watch.onLetGo?.(BYTES_A_NODE * community.length);

  const centre = {x: new Float64Array(count), y: new Float64Array(count)};
  let [left, right, low] = [0, 0, 0];
  for (const [k, c] of tied.entries()) {
    centre.x[c] = discs.x[k];
    centre.y[c] = discs.y[k];
    left = Math.min(left, discs.x[k] - radius[c]);
    right = Math.max(right, discs.x[k] + radius[c]);
    low = Math.min(low, discs.y[k] - radius[c]);
  }
  inRows(alone, radius, {left, right, top: low - BETWEEN}, centre);

  const member = members(community, size, weights);
  watch.onLetGo?.(BYTES_A_NODE * community.length);
  return filled(member, size, centre, APART);
}

/** The members of community 0, those of 1, and so on; of each the strongest first, ties by index. */
function members(
  community: Uint32Array,
  size: Uint32Array,
  weights: () => Float64Array,
): Uint32Array {
  const weight = weights();
  const next = new Uint32Array(size.length);
  for (let c = 1; c < size.length; c++) next[c] = next[c - 1] + size[c - 1];
  const member = new Uint32Array(community.length);
  for (let i = 0; i < community.length; i++) member[next[community[i]]++] = i;
  for (let c = 0; c < size.length; c++)
    member.subarray(next[c] - size[c], next[c]).sort((a, b) => weight[b] - weight[a] || a - b);
  return member;
}

/** Scales a picture of points so that discs around them have room, and moves those apart that still overlap. */
function spreadOut({x, y}: Positions, radius: Float64Array): Positions {
  if (x.length < 2) return {x, y};
  const width = extent(x);
  const height = extent(y);
  let covered = 0;
  for (const r of radius) covered += Math.PI * r * r;
  // A picture may be a line: its box is then taken for a tenth as high as it is wide.
  const box = Math.max(width, height / 10) * Math.max(height, width / 10);
  const scale = box > 0 ? Math.max(1, Math.sqrt(covered / COVERED / box)) : 1;
  return discsApart({x: x.map(v => v * scale), y: y.map(v => v * scale)}, radius, BETWEEN);
}

/** Puts discs into rows from the top down, as wide as the picture above or, where that is narrow, about square. */
function inRows(
  discs: readonly number[],
  radius: Float64Array,
  {left, right, top}: {left: number; right: number; top: number},
  centre: Positions,
): void {
  let area = 0;
  for (const c of discs) area += (2 * radius[c] + BETWEEN) ** 2;
  const middle = (left + right) / 2;
  const width = Math.max(right - left, Math.sqrt(area));
  let at = 0;
  let upper = top;
  let height = 0;
  // Communities come largest first, so that those of a row are about as high.
  for (const c of discs) {
    const size = 2 * radius[c] + BETWEEN;
    if (at > 0 && at + size > width) {
      upper -= height;
      at = 0;
      height = 0;
    }
    centre.x[c] = middle - width / 2 + at + size / 2;
    centre.y[c] = upper - size / 2;
    at += size;
    height = Math.max(height, size);
  }
}
