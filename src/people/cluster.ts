import {edgesBetween} from "./cluster-edges.ts";
import {edgeQueue} from "./edge-queue.ts";
import type {LinkColumns} from "./link-columns.ts";

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
  readonly links: LinkColumns;
  /** The mean score of the pairs between two clusters; `known` is that of their links where every pair has one. */
  readonly mean: (a: readonly number[], b: readonly number[], known: number | null) => number;
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

/**
 * Joins clusters from the best pair downwards while the score of two clusters is above the threshold: a mix
 * of the mean over all their pairs, which keeps a chain of single links from tying different people, and of
 * the mean of each record's nearest in the other cluster, since who moves or changes subject is alike to
 * oneself only step by step. Ties go to the earlier link.
 *
 * Time O(L log L) for L links times the overlap of neighbourhoods; memory about 60 bytes a link.
 */
export function cluster(task: ClusterTask): Clusters {
  const {count, links, mean, apart, meanShare, threshold, doubtful} = task;
  const edges = edgesBetween(count, links);
  const {members, end, linked, sum, best, dead} = edges;
  const waiting = edgeQueue(links.count);
  /** Edge → 1 once the score that it waits with is worked out, and not what it is at most. */
  const isExact = new Uint8Array(links.count);

  const scoreOf = (e: number): number => {
    const [a, b] = [Math.min(end[2 * e], end[2 * e + 1]), Math.max(end[2 * e], end[2 * e + 1])];
    const isWhole = linked[e] === members[a]!.length * members[b]!.length;
    const average = mean(members[a]!, members[b]!, isWhole ? sum[e] / linked[e] : null);
    return meanShare * average + (1 - meanShare) * edges.nearest(e, average);
  };
  /** Whether the best link of an edge is above what is asked: if not, no mean of its links is. */
  const mayExceed = (e: number, least: number) => links.score[best[e]] > least;
  // The mean is worked out only where what is known of links says that it may be enough, and only at its turn.
  const queue = (e: number) => {
    const most = mayExceed(e, threshold) ? edges.atMost(e) : Number.NEGATIVE_INFINITY;
    isExact[e] = 0;
    if (most > threshold) waiting.put(e, most);
    else waiting.remove(e);
  };

  for (let e = 0; e < links.count; e++) queue(e);
  const joins: Join[] = [];
  for (let e = waiting.take(); e >= 0; e = waiting.take()) {
    if (dead[e] === 1) continue;
    if (isExact[e] === 0) {
      const score = scoreOf(e);
      isExact[e] = 1;
      if (score > threshold) waiting.put(e, score);
      continue;
    }
    const score = waiting.score[e];
    const [x, y] = [end[2 * e], end[2 * e + 1]];
    const [a, b] = [members[Math.min(x, y)]!, members[Math.max(x, y)]!];
    if (apart(a, b)) {
      edges.drop(e);
      continue;
    }
    joins.push({
      link: linkAt(links, best[e]),
      score,
      moved: (a.length < b.length ? a : b).slice(),
    });
    edges.join(e, queue);
  }

  const left = members
    .map((list, c) => ({c, list: list?.sort((i, j) => i - j)}))
    .filter((entry): entry is {c: number; list: number[]} => entry.list !== undefined)
    .sort((p, q) => p.list[0] - q.list[0]);
  const numberOf = new Uint32Array(count);
  for (const [number, {c}] of left.entries()) numberOf[c] = number;
  const near: Clusters["near"][number][] = [];
  for (let e = 0; e < links.count; e++) {
    if (dead[e] === 1 || !mayExceed(e, threshold - doubtful)) continue;
    if (edges.atMost(e) <= threshold - doubtful) continue;
    const score = scoreOf(e);
    if (score <= threshold - doubtful) continue;
    const [x, y] = [numberOf[end[2 * e]], numberOf[end[2 * e + 1]]];
    near.push({a: Math.min(x, y), b: Math.max(x, y), score, link: linkAt(links, best[e])});
  }
  return {members: left.map(({list}) => list), joins, near};
}

const linkAt = ({i, j, score}: LinkColumns, l: number): Link => ({
  i: i[l],
  j: j[l],
  score: score[l],
});
