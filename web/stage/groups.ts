import {
  atOnce,
  type EdgeList,
  inLots,
  type MapNetwork,
  type Positions,
  type Scene,
} from "../../src/index.ts";
import {hullOf} from "./hull.ts";
import type {Point} from "./view.ts";

/** A community as it lies on the map. */
export interface Group {
  readonly community: number;
  readonly label: string;
  /** Members that are shown. */
  readonly size: number;
  /** Middle of its members, larger ones counting more. */
  readonly x: number;
  readonly y: number;
  /** Half of its members are nearer to the middle than about this. */
  readonly radius: number;
  /** The outline of its members. */
  readonly hull: readonly Point[];
}

/** A community needs so many members to be a group on the map. */
const LEAST = 3;
/** So many groups are shown at most, the largest. */
const MOST = 60;

/** The communities of a scene where they lie, largest first. O(nodes + sorting the members of those shown). */
export const groupsOf = (drawn: Grouped, scene: Scene, places: Positions): Group[] =>
  atOnce(groupsIn(drawn, scene, places));

type Grouped = Pick<MapNetwork, "communities" | "communityLabels">;

/** The same with pauses. */
export function* groupsIn(
  {communities, communityLabels}: Grouped,
  {order, radius}: Scene,
  {x, y}: Positions,
): Generator<void, Group[]> {
  const {community, count} = communities;
  const weight = new Float64Array(count);
  const [sumX, sumY] = [new Float64Array(count), new Float64Array(count)];
  const size = new Uint32Array(count);
  yield* inLots(order, (from, to) => {
    for (let i = from; i < to; i++) {
      if (radius[i] <= 0) continue;
      const c = community[i];
      const w = radius[i] * radius[i];
      weight[c] += w;
      sumX[c] += w * x[i];
      sumY[c] += w * y[i];
      size[c] += 1;
    }
  });
  const chosen = Array.from(size.keys())
    .filter(c => size[c] >= LEAST)
    .sort((a, b) => size[b] - size[a] || a - b)
    .slice(0, MOST);
  const place = new Int32Array(count).fill(-1);
  for (const [k, c] of chosen.entries()) place[c] = k;
  const members = chosen.map(c => new Uint32Array(size[c]));
  const filled = new Uint32Array(chosen.length);
  yield* inLots(order, (from, to) => {
    for (let i = from; i < to; i++) {
      const k = place[community[i]];
      if (radius[i] > 0 && k >= 0) members[k][filled[k]++] = i;
    }
  });
  const groups: Group[] = [];
  for (const [k, c] of chosen.entries()) {
    const middle = {x: sumX[c] / weight[c], y: sumY[c] / weight[c]};
    groups.push({
      community: c,
      label: communityLabels[c],
      size: size[c],
      ...middle,
      ...around(members[k], middle, {x, y}),
    });
    yield;
  }
  return groups;
}

/** How far members lie around a middle, and their outline. */
function around(
  members: Uint32Array,
  middle: Point,
  {x, y}: Positions,
): Pick<Group, "radius" | "hull"> {
  const away = new Float64Array(members.length);
  for (let j = 0; j < away.length; j++)
    away[j] = Math.sqrt((x[members[j]] - middle.x) ** 2 + (y[members[j]] - middle.y) ** 2);
  const radius = away.slice().sort()[Math.floor(0.9 * (away.length - 1))];
  // Who strays far from the rest would stretch the outline over everybody else.
  const near = members.filter((_, j) => away[j] <= radius * 1.15 + 1e-9);
  return {radius, hull: hullOf(near, {x, y})};
}

/** A bundle of all ties between two groups. */
export interface Bundle {
  readonly a: number;
  readonly b: number;
  /** Sum of strengths. */
  readonly strength: number;
}

/** So many bundles are shown, the strongest. */
const BUNDLES = 240;

/** What ties groups to each other, strongest first; a and b are places in the list of groups. O(ties), with pauses. */
export function* bundlesOf(
  groups: readonly Group[],
  {community}: {readonly community: Uint32Array},
  {source, target, strength}: EdgeList,
  shown: Uint32Array,
): Generator<void, Bundle[]> {
  const count = groups.length;
  let most = 0;
  for (const {community: c} of groups) most = Math.max(most, c);
  const place = new Int32Array(most + 1).fill(-1);
  for (const [k, {community: c}] of groups.entries()) place[c] = k;
  const sum = new Float64Array(count * count);
  yield* inLots(shown.length, (from, to) => {
    for (let k = from; k < to; k++) {
      const e = shown[k];
      const [a, b] = [community[source[e]], community[target[e]]];
      if (a === b || a > most || b > most) continue;
      const [p, q] = [place[a], place[b]];
      if (p < 0 || q < 0) continue;
      sum[Math.min(p, q) * count + Math.max(p, q)] += strength[e];
    }
  });
  const found: Bundle[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (sum[a * count + b] > 0) found.push({a, b, strength: sum[a * count + b]});
  return found.sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b).slice(0, BUNDLES);
}
