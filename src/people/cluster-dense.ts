import type {Clusters, Join, Linkage} from "./cluster.ts";

/** Memory for blocks of up to `most` records, used for block after block. */
export interface DenseScratch {
  /** Record × record → score; NaN where there is no link. Filled before each call, rows of `count`. */
  readonly score: Float64Array;
  /** Cluster × cluster → the score of joining the two, −∞ where nothing links them. */
  readonly joint: Float64Array;
  /** Cluster × cluster → sum and number of the links between them, and record i · count + j of the best one. */
  readonly sum: Float64Array;
  readonly linked: Uint32Array;
  readonly best: Uint32Array;
  /** Cluster × record → its best score with the cluster's records, −∞ where there is no link. */
  readonly nearest: Float64Array;
}

export function denseScratch(most: number): DenseScratch {
  const cells = most * most;
  return {
    score: new Float64Array(cells),
    joint: new Float64Array(cells),
    sum: new Float64Array(cells),
    linked: new Uint32Array(cells),
    best: new Uint32Array(cells),
    nearest: new Float64Array(cells),
  };
}

/**
 * What `clusterer` does where every pair was looked at: the best two clusters are joined while their score is
 * above the threshold. Scores are those of `scratch.score`. Of equal scores the pair with the smaller numbers comes
 * first. Time O(n²) for n records that are mostly apart, at most O(n³); no memory but the scratch.
 */
export function clusterDense(
  count: number,
  scratch: DenseScratch,
  apart: (a: readonly number[], b: readonly number[]) => boolean,
  {meanShare, threshold, doubtful}: Linkage,
): Clusters {
  const {score, joint, sum, linked, best, nearest} = scratch;
  const members: (number[] | null)[] = [];
  for (let a = 0; a < count; a++) members.push([a]);
  for (let at = 0; at < count * count; at++) {
    const s = score[at];
    const none = Number.isNaN(s);
    joint[at] = nearest[at] = none ? Number.NEGATIVE_INFINITY : s;
    sum[at] = none ? 0 : s;
    linked[at] = none ? 0 : 1;
    best[at] = at;
  }
  // The best partner of each cluster among those with a larger number, and what the two score.
  const partner = new Int32Array(count);
  const withPartner = new Float64Array(count);
  const seek = (a: number) => {
    let found = -1;
    let most = threshold;
    for (let b = a + 1; b < count; b++)
      if (joint[a * count + b] > most) {
        most = joint[a * count + b];
        found = b;
      }
    partner[a] = found;
    withPartner[a] = most;
  };
  for (let a = 0; a < count; a++) seek(a);

  const scoreOf = (a: number, b: number): number => {
    const at = a * count + b;
    if (linked[at] === 0) return Number.NEGATIVE_INFINITY;
    const average = sum[at] / linked[at];
    const [few, other] =
      members[a]!.length <= members[b]!.length ? [members[a]!, b] : [members[b]!, a];
    let near = 0;
    for (const i of few) {
      const s = nearest[other * count + i];
      near += s === Number.NEGATIVE_INFINITY ? average : s;
    }
    return meanShare * average + (1 - meanShare) * (near / few.length);
  };
  const forget = (a: number, b: number) => {
    const [x, y] = [a * count + b, b * count + a];
    linked[x] = linked[y] = 0;
    sum[x] = sum[y] = 0;
    joint[x] = joint[y] = Number.NEGATIVE_INFINITY;
    for (const i of members[a]!) nearest[b * count + i] = Number.NEGATIVE_INFINITY;
    for (const i of members[b]!) nearest[a * count + i] = Number.NEGATIVE_INFINITY;
  };
  const better = (at: number, than: number): boolean => {
    if (score[at] !== score[than]) return score[at] > score[than];
    return ordered(at, count) < ordered(than, count);
  };

  const joins: Join[] = [];
  while (true) {
    let a = -1;
    for (let c = 0; c < count; c++) {
      if (partner[c] < 0) continue;
      if (a < 0 || withPartner[c] > withPartner[a]) a = c;
    }
    if (a < 0) break;
    const b = partner[a];
    const at = a * count + b;
    if (apart(members[a]!, members[b]!)) {
      forget(a, b);
      seek(a);
      continue;
    }
    const moved = members[a]!.length < members[b]!.length ? members[a]! : members[b]!;
    joins.push({link: linkAt(best[at], score, count), score: joint[at], moved});
    members[a] = [...members[a]!, ...members[b]!];
    members[b] = null;
    for (let i = 0; i < count; i++) {
      const into = a * count + i;
      nearest[into] = Math.max(nearest[into], nearest[b * count + i]);
    }
    for (let c = 0; c < count; c++) {
      if (c === a || members[c] === null) continue;
      const [x, gone] = [a * count + c, b * count + c];
      if (linked[x] === 0 && linked[gone] === 0) continue; // nothing ties it to either
      const y = c * count + a;
      if (linked[gone] > 0) {
        if (linked[x] === 0 || better(best[gone], best[x])) best[x] = best[y] = best[gone];
        sum[x] = sum[y] = sum[x] + sum[gone];
        linked[x] = linked[y] = linked[x] + linked[gone];
      }
      joint[c * count + b] = joint[gone] = Number.NEGATIVE_INFINITY;
      joint[x] = joint[y] = scoreOf(Math.min(a, c), Math.max(a, c));
    }
    partner[b] = -1;
    joint[at] = joint[b * count + a] = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < count; c++) {
      if (members[c] === null) continue;
      if (c === a || partner[c] === a || partner[c] === b) seek(c);
      else if (c < a && joint[c * count + a] > threshold) {
        const known = partner[c];
        const s = joint[c * count + a];
        const isFirst = known < 0 || s > withPartner[c] || (s === withPartner[c] && a < known);
        if (isFirst) {
          partner[c] = a;
          withPartner[c] = s;
        }
      }
    }
  }

  const left: {readonly c: number; readonly list: readonly number[]}[] = [];
  for (let c = 0; c < count; c++)
    if (members[c] !== null) left.push({c, list: members[c]!.sort((i, j) => i - j)});
  left.sort((x, y) => x.list[0] - y.list[0]);
  const near: Clusters["near"][number][] = [];
  for (let a = 0; a < left.length; a++)
    for (let b = a + 1; b < left.length; b++) {
      const at = left[a].c * count + left[b].c;
      if (joint[at] > threshold - doubtful)
        near.push({a, b, score: joint[at], link: linkAt(best[at], score, count)});
    }
  return {members: left.map(({list}) => list), joins, near};
}

/** The cell of a pair with the smaller record first. */
const ordered = (at: number, count: number): number => {
  const [i, j] = [Math.floor(at / count), at % count];
  return Math.min(i, j) * count + Math.max(i, j);
};

function linkAt(at: number, score: Float64Array, count: number) {
  const cell = ordered(at, count);
  return {i: Math.floor(cell / count), j: cell % count, score: score[at]};
}
