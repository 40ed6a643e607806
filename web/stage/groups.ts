import type {EdgeList, MapNetwork, Scene} from "../../src/index.ts";
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
export function groupsOf(
  {communities, communityLabels}: Pick<MapNetwork, "communities" | "communityLabels">,
  scene: Scene,
  {x, y}: {readonly x: Float64Array; readonly y: Float64Array},
): Group[] {
  const {community, count} = communities;
  const weight = new Float64Array(count);
  const [sumX, sumY, size] = [
    new Float64Array(count),
    new Float64Array(count),
    new Uint32Array(count),
  ];
  for (let i = 0; i < scene.order; i++) {
    const r = scene.radius[i];
    if (r <= 0) continue;
    const c = community[i];
    const w = r * r;
    weight[c] += w;
    sumX[c] += w * x[i];
    sumY[c] += w * y[i];
    size[c] += 1;
  }
  const chosen = Array.from(size.keys())
    .filter(c => size[c] >= LEAST)
    .sort((a, b) => size[b] - size[a] || a - b)
    .slice(0, MOST);
  const place = new Int32Array(count).fill(-1);
  for (const [k, c] of chosen.entries()) place[c] = k;
  const members = chosen.map(() => [] as Point[]);
  for (let i = 0; i < scene.order; i++)
    if (scene.radius[i] > 0 && place[community[i]] >= 0)
      members[place[community[i]]].push({x: x[i], y: y[i]});
  return chosen.map((c, k) => {
    const middle = {x: sumX[c] / weight[c], y: sumY[c] / weight[c]};
    const distance = (p: Point) => Math.sqrt((p.x - middle.x) ** 2 + (p.y - middle.y) ** 2);
    const away = Float64Array.from(members[k], distance).sort();
    const near = away[Math.floor(0.9 * (away.length - 1))];
    return {
      community: c,
      label: communityLabels[c],
      size: size[c],
      ...middle,
      radius: near,
      // Who strays far from the rest would stretch the outline over everybody else.
      hull: hullOf(members[k].filter(p => distance(p) <= near * 1.15 + 1e-9)),
    };
  });
}

/** The convex outline of points, anticlockwise, without those on its sides. Andrew's monotone chain, O(n log n). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = outermost(points).sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const turn = (o: Point, a: Point, b: Point) =>
    (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
  const chain = (list: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const p of list) {
      while (kept.length >= 2 && turn(kept[kept.length - 2], kept[kept.length - 1], p) <= 0)
        kept.pop();
      kept.push(p);
    }
    kept.pop();
    return kept;
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

/** So few points are sorted as they are. */
const FEW = 32;

/**
 * Leaves out most points that cannot be on the outline: those well inside the four-sided figure of the points that lie
 * furthest in four directions. O(n). S. Akl & G. Toussaint 1978, doi:10.1016/0020-0190(78)90003-0.
 */
function outermost(points: readonly Point[]): Point[] {
  if (points.length <= FEW) return [...points];
  let [left, right, low, high] = [points[0], points[0], points[0], points[0]];
  for (const p of points) {
    if (p.x < left.x) left = p;
    if (p.x > right.x) right = p;
    if (p.y < low.y) low = p;
    if (p.y > high.y) high = p;
  }
  const corners = [left, low, right, high];
  const isOutside = (p: Point): boolean =>
    corners.some((a, k) => {
      const b = corners[(k + 1) % 4];
      return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) <= 0;
    });
  return points.filter(isOutside);
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

/** What ties groups to each other, strongest first; a and b are places in the list of groups. O(ties). */
export function bundlesOf(
  groups: readonly Group[],
  {community}: {readonly community: Uint32Array},
  {source, target, strength}: EdgeList,
  shown: Uint32Array,
): Bundle[] {
  const count = groups.length;
  const place = new Map(groups.map(({community: c}, k) => [c, k]));
  let most = 0;
  for (const c of place.keys()) most = Math.max(most, c);
  const placeOf = new Int32Array(most + 1).fill(-1);
  for (const [c, k] of place) placeOf[c] = k;
  const sum = new Float64Array(count * count);
  for (let k = 0; k < shown.length; k++) {
    const e = shown[k];
    const [a, b] = [community[source[e]], community[target[e]]];
    if (a === b || a > most || b > most) continue;
    const [p, q] = [placeOf[a], placeOf[b]];
    if (p < 0 || q < 0) continue;
    sum[Math.min(p, q) * count + Math.max(p, q)] += strength[e];
  }
  const found: Bundle[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (sum[a * count + b] > 0) found.push({a, b, strength: sum[a * count + b]});
  return found.sort((p, q) => q.strength - p.strength || p.a - q.a || p.b - q.b).slice(0, BUNDLES);
}
