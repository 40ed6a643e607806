import {clusterEdges, type EdgeColumns} from "./cluster-edges.ts";
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
 * Time O(L log L) for L links times the overlap of neighbourhoods; memory about 100 bytes a link, used again from task to task.
 */
export function clusterer(): (task: ClusterTask) => Clusters {
  const edges = clusterEdges();
  const waiting = edgeQueue();
  let known: EdgeColumns;
  let {mean, meanShare, threshold}: Pick<ClusterTask, "mean" | "meanShare" | "threshold"> = NO_TASK;
  /** Edge → 1 once the score that it waits with is worked out, and not what it is at most. */
  let isExact = new Uint8Array(0);

  const scoreOf = (e: number): number => {
    const {members, end, linked, sum} = known;
    const [a, b] = [Math.min(end[2 * e], end[2 * e + 1]), Math.max(end[2 * e], end[2 * e + 1])];
    const isWhole = linked[e] === members[a]!.length * members[b]!.length;
    const average = mean(members[a]!, members[b]!, isWhole ? sum[e] / linked[e] : null);
    return meanShare * average + (1 - meanShare) * edges.nearest(e, average);
  };
  // The mean is worked out only where what is known of links says that it may be enough, and only at its turn.
  const queue = (e: number) => {
    // Where the best link of an edge is not above what is asked, no mean of its links is.
    const most = known.bestScore[e] > threshold ? edges.atMost(e) : Number.NEGATIVE_INFINITY;
    isExact[e] = 0;
    if (most > threshold) waiting.put(e, most);
    else waiting.remove(e);
  };
  /** Joins clusters until no two score enough. */
  const join = ({links, apart}: ClusterTask): Join[] => {
    const {members, end, best, dead} = known;
    const joins: Join[] = [];
    for (let e = waiting.take(); e >= 0; e = waiting.take()) {
      if (dead[e] === 1) continue;
      if (isExact[e] === 0) {
        const score = scoreOf(e);
        isExact[e] = 1;
        if (score > threshold) waiting.put(e, score);
        continue;
      }
      const [x, y] = [end[2 * e], end[2 * e + 1]];
      const [a, b] = [members[Math.min(x, y)]!, members[Math.max(x, y)]!];
      if (apart(a, b)) {
        edges.drop(e);
        continue;
      }
      joins.push({
        link: linkAt(links, best[e]),
        score: waiting.scoreOf(e),
        moved: (a.length < b.length ? a : b).slice(),
      });
      edges.join(e, queue);
    }
    return joins;
  };
  /** The clusters that there are in the end, and those that were left apart though something speaks for them. */
  const told = ({count, links, doubtful}: ClusterTask): Omit<Clusters, "joins"> => {
    const {members, end, best, bestScore, dead} = known;
    const left = members
      .map((list, c) => ({c, list: list?.sort((i, j) => i - j)}))
      .filter((entry): entry is {c: number; list: number[]} => entry.list !== undefined)
      .sort((p, q) => p.list[0] - q.list[0]);
    const numberOf = new Uint32Array(count);
    for (const [number, {c}] of left.entries()) numberOf[c] = number;
    const near: Clusters["near"][number][] = [];
    const least = threshold - doubtful;
    for (let e = 0; e < links.count; e++) {
      if (dead[e] === 1 || bestScore[e] <= least || edges.atMost(e) <= least) continue;
      const score = scoreOf(e);
      if (score <= least) continue;
      const [x, y] = [numberOf[end[2 * e]], numberOf[end[2 * e + 1]]];
      near.push({a: Math.min(x, y), b: Math.max(x, y), score, link: linkAt(links, best[e])});
    }
    return {members: left.map(({list}) => list), near};
  };

  return task => {
    const {count, links} = task;
    ({mean, meanShare, threshold} = task);
    known = edges.begin(count, links);
    waiting.begin(links.count);
    if (isExact.length < links.count) isExact = new Uint8Array(2 * links.count);
    for (let e = 0; e < links.count; e++) queue(e);
    const joins = join(task);
    return {...told(task), joins};
  };
}

const NO_TASK = {mean: () => 0, meanShare: 0, threshold: 0};

const linkAt = ({i, j, score}: LinkColumns, l: number): Link => ({
  i: i[l],
  j: j[l],
  score: score[l],
});
