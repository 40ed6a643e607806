import {minHeap} from "../util/heap.ts";

/** Two records and how much speaks for their being one person, in log-odds. */
export interface Link {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** How clusters are joined. */
export interface Linkage {
  /** Share of the mean over all pairs; the rest is the mean of nearest records. 1 is mean linkage. */
  readonly meanShare: number;
  readonly threshold: number;
  /** Clusters left apart are told of when their score is less than this below the threshold. */
  readonly doubtful: number;
}

/** What clustering is told. */
export interface ClusterTask extends Linkage {
  readonly count: number;
  readonly links: Iterable<Link>;
  /** The mean score of the pairs between two clusters, of which not every one has a link. */
  readonly mean: (a: readonly number[], b: readonly number[]) => number;
  /** Whether two clusters must stay apart. */
  readonly apart: (a: readonly number[], b: readonly number[]) => boolean;
}

/** A join that was made: the pair that spoke loudest, and the score of the two clusters. */
export interface Join {
  readonly link: Link;
  readonly score: number;
  /** The records of the smaller cluster. */
  readonly moved: readonly number[];
}

/** What clustering found. */
export interface Clusters {
  /** Members of each cluster, rising; clusters by their first member. */
  readonly members: readonly (readonly number[])[];
  readonly joins: readonly Join[];
  /** Clusters that were left apart though something speaks for them: cluster, cluster, score, best pair. */
  readonly near: readonly {
    readonly a: number;
    readonly b: number;
    readonly score: number;
    readonly link: Link;
  }[];
}

interface Edge {
  sum: number;
  linked: number;
  best: Link;
  /** Record of either cluster → its best score with the other cluster; null while there is one link. */
  nearest: Map<number, number> | null;
  version: number;
}

/**
 * Joins clusters from the best pair downwards while the score of two clusters is above the threshold: a mix
 * of the mean over all their pairs, which keeps a chain of single links from tying different people, and of
 * the mean of each record's nearest in the other cluster, since who moves or changes subject is alike to
 * oneself only step by step. Ties go to the earlier link.
 *
 * Time O(L log L) for L links times the overlap of neighbourhoods; memory O(L).
 */
export function cluster({
  count,
  links,
  mean,
  apart,
  meanShare,
  threshold,
  doubtful,
}: ClusterTask): Clusters {
  const members: (number[] | null)[] = Array.from({length: count}, (_, i) => [i]);
  /** The first record of each cluster: of two of one size the one that begins earlier counts as the smaller. */
  const first = Uint32Array.from({length: count}, (_, i) => i);
  const near: Map<number, Edge>[] = Array.from({length: count}, () => new Map());
  const heap = minHeap();
  const queued: {a: number; b: number; version: number; exact: boolean}[] = [];
  let version = 0;

  /** The mean, over the records of the smaller cluster, of the best score with the other one. */
  const nearestOf = (a: number, b: number, edge: Edge, average: number): number => {
    const more = members[a]!.length - members[b]!.length || first[a] - first[b];
    const few = more < 0 ? members[a]! : members[b]!;
    let sum = 0;
    for (const i of few) sum += bestOf(edge, i) ?? average;
    return sum / few.length;
  };
  const scoreOf = (a: number, b: number, edge: Edge): number => {
    const average = mean(members[a]!, members[b]!);
    return meanShare * average + (1 - meanShare) * nearestOf(a, b, edge, average);
  };
  // The mean is at most the nearest: it is worked out only where that may be enough, and only at its turn.
  const queue = (a: number, b: number, edge: Edge) => {
    const atMost = nearestOf(a, b, edge, edge.sum / edge.linked);
    edge.version = version++;
    if (atMost <= threshold) return;
    queued.push({a, b, version: edge.version, exact: false});
    heap.push(queued.length - 1, -atMost);
  };

  for (const link of links) {
    const {i, j, score} = link;
    const edge: Edge = {sum: score, linked: 1, best: link, nearest: null, version: 0};
    near[i].set(j, edge);
    near[j].set(i, edge);
  }
  for (let i = 0; i < count; i++) for (const [j, edge] of near[i]) if (i < j) queue(i, j, edge);

  const joins: Join[] = [];
  for (let item = heap.pop(); item !== undefined; item = heap.pop()) {
    const {a, b, version: at, exact} = queued[item];
    if (members[a] === null || members[b] === null) continue;
    const edge = near[a].get(b);
    if (edge === undefined || edge.version !== at) continue;
    if (!exact) {
      const score = scoreOf(a, b, edge);
      if (score <= threshold) continue;
      queued.push({a, b, version: at, exact: true});
      heap.push(queued.length - 1, -score);
      continue;
    }
    const score = -heap.key;
    if (apart(members[a]!, members[b]!)) {
      near[a].delete(b);
      near[b].delete(a);
      continue;
    }
    const [keep, gone] = near[a].size >= near[b].size ? [a, b] : [b, a];
    const moved = members[a]!.length < members[b]!.length ? members[a]! : members[b]!;
    joins.push({link: edge.best, score, moved});
    members[keep] = [...members[keep]!, ...members[gone]!];
    members[gone] = null;
    first[keep] = Math.min(first[keep], first[gone]);
    near[keep].delete(gone);
    for (const [c, other] of near[gone]) {
      if (c === keep) continue;
      near[c].delete(gone);
      const known = near[keep].get(c);
      if (known === undefined) {
        near[keep].set(c, other);
        near[c].set(keep, other);
      } else {
        known.sum += other.sum;
        known.linked += other.linked;
        known.nearest = nearer(known, other);
        if (isBetter(other.best, known.best)) known.best = other.best;
      }
    }
    near[gone] = new Map();
    for (const [c, other] of near[keep]) queue(Math.min(keep, c), Math.max(keep, c), other);
  }
  return finished(members, near, joins, (a, b, edge) => {
    if (nearestOf(a, b, edge, edge.sum / edge.linked) <= threshold - doubtful) return null;
    const score = scoreOf(a, b, edge);
    return score > threshold - doubtful ? score : null;
  });
}

/** The best score of record i in what an edge links; undefined where nothing is known of it. */
const bestOf = ({nearest, best}: Edge, i: number): number | undefined =>
  nearest !== null ? nearest.get(i) : i === best.i || i === best.j ? best.score : undefined;

/** The best scores of two edges together; the first is changed. */
function nearer(known: Edge, other: Edge): Map<number, number> {
  const all = known.nearest ?? singly(known);
  for (const [i, score] of other.nearest ?? singly(other))
    all.set(i, Math.max(score, all.get(i) ?? Number.NEGATIVE_INFINITY));
  return all;
}

const singly = ({best: {i, j, score}}: Edge) =>
  new Map([
    [i, score],
    [j, score],
  ]);

const isBetter = (a: Link, b: Link): boolean =>
  a.score > b.score || (a.score === b.score && (a.i < b.i || (a.i === b.i && a.j < b.j)));

function finished(
  members: readonly (readonly number[] | null)[],
  near: readonly Map<number, Edge>[],
  joins: readonly Join[],
  doubtOf: (a: number, b: number, edge: Edge) => number | null,
): Clusters {
  const left = members
    .map((list, i) => ({i, list: list === null ? null : [...list].sort((a, b) => a - b)}))
    .filter((entry): entry is {i: number; list: number[]} => entry.list !== null)
    .sort((a, b) => a.list[0] - b.list[0]);
  const numberOf = new Map(left.map(({i}, number) => [i, number]));
  const pairs = left.flatMap(({i}, a) =>
    [...near[i]].flatMap(([j, edge]) => {
      const b = numberOf.get(j)!;
      const score = a < b ? doubtOf(i, j, edge) : null;
      return score === null ? [] : [{a, b, score, link: edge.best}];
    }),
  );
  return {members: left.map(({list}) => list), joins, near: pairs};
}
