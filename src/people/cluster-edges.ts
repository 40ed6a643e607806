import type {LinkColumns} from "./link-columns.ts";

/** What lies between clusters while they are joined: an edge for each two clusters that links tie. */
export interface ClusterEdges {
  /** Makes records 0 … count − 1 a cluster each, and each link an edge; what lay between others before is forgotten. */
  begin(count: number, links: LinkColumns): EdgeColumns;
  /** The mean, over the records of the smaller cluster, of the best score with the other one; `average` where no link is. */
  nearest(e: number, average: number): number;
  /** The larger one of the mean of the links of an edge and of `nearest` with it. */
  atMost(e: number): number;
  drop(e: number): void;
  /** Makes one cluster of the two of an edge, and calls `changed` with each edge that it has. */
  join(e: number, changed: (e: number) => void): void;
}

/** What is known of clusters and edges; arrays may be longer than there are edges. */
export interface EdgeColumns {
  /** Cluster → its records; null once it was joined to another one. */
  readonly members: (number[] | null)[];
  /** The clusters of edge e are end[2e] and end[2e + 1]. */
  readonly end: Uint32Array;
  /** Edge → sum and number of its links, the best of them, and that one's score. */
  readonly sum: Float64Array;
  readonly linked: Uint32Array;
  readonly best: Uint32Array;
  readonly bestScore: Float64Array;
  /** Edge → 1 once it is no more. */
  readonly dead: Uint8Array;
}

const END = -1;

/** Up to so many records all edges of a cluster change with each record that joins it. */
const SMALL = 512;
/** Those of a larger one are looked at again when it has grown by an eighth: one record more tells little of thousands. */
const GROWTH = 9 / 8;

/**
 * Edges of clusters. All lists are chains in typed arrays: the edges of a cluster and the links of an edge are put one behind
 * the other in no time. About 70 bytes a link, used again for the records that come next.
 */
export function clusterEdges(): ClusterEdges {
  let [i, j, score] = [whole(0), whole(0), real(0)];

  let members: (number[] | null)[] = [];
  let [clusterOf, first] = [whole(0), whole(0)];
  let [firstHalf, lastHalf] = [signed(0), signed(0)];
  let degree = whole(0);
  /** Record → its best link of those that are gone through, where its round is this one. */
  let [bestOf, round] = [real(0), whole(0)];
  let now = 0;
  /** Cluster → its edge with the cluster that others are joined to, in this round. */
  let [edgeWith, joinRound] = [whole(0), whole(0)];
  let joins = 0;
  /** Cluster → its size when all its edges changed last. */
  let sizeThen = whole(0);

  let [end, linked, best, dead] = [whole(0), whole(0), whole(0), new Uint8Array(0)];
  let [sum, bestScore] = [real(0), real(0)];
  /** Half of an edge, 2e or 2e + 1 → the next half with that cluster. */
  let nextHalf = signed(0);
  /** Link → the next link of its edge; the first link of edge e is e. */
  let [nextLink, lastLink] = [signed(0), whole(0)];
  /**
   * Edge → sum of the best links of the records of its smaller cluster, and how many have one. Only other links change them:
   * they stand as long as there are as many, and the smaller cluster is the same half.
   */
  let [total, met, linkedThen, fewThen] = [real(0), whole(0), whole(0), whole(0)];

  const makeRoom = (count: number, size: number) => {
    if (count > clusterOf.length) {
      const room = 2 * count;
      [clusterOf, first, degree, sizeThen] = [whole(room), whole(room), whole(room), whole(room)];
      [firstHalf, lastHalf] = [signed(room), signed(room)];
      [bestOf, round, edgeWith, joinRound] = [real(room), whole(room), whole(room), whole(room)];
    }
    if (size > linked.length) {
      const room = 2 * size;
      [end, nextHalf] = [whole(2 * room), signed(2 * room)];
      [linked, best, dead] = [whole(room), whole(room), new Uint8Array(room)];
      [sum, bestScore] = [real(room), real(room)];
      [nextLink, lastLink] = [signed(room), whole(room)];
      [total, met, linkedThen, fewThen] = [real(room), whole(room), whole(room), whole(room)];
    }
  };
  const append = (half: number, c: number) => {
    end[half] = c;
    nextHalf[half] = END;
    if (lastHalf[c] === END) firstHalf[c] = half;
    else nextHalf[lastHalf[c]] = half;
    lastHalf[c] = half;
    degree[c] += 1;
  };
  const drop = (e: number) => {
    dead[e] = 1;
    degree[end[2 * e]] -= 1;
    degree[end[2 * e + 1]] -= 1;
  };
  /** Calls `visit` with each living half of a cluster; dead ones are taken out on the way. */
  const eachHalf = (c: number, visit: (half: number) => void) => {
    let before = END;
    for (let half = firstHalf[c]; half !== END; ) {
      const next = nextHalf[half];
      if (dead[half >> 1] === 1) {
        if (before === END) firstHalf[c] = next;
        else nextHalf[before] = next;
        if (next === END) lastHalf[c] = before;
      } else {
        before = half;
        visit(half);
      }
      half = next;
    }
  };
  const isBetter = (l: number, than: number): boolean =>
    score[l] > score[than] ||
    (score[l] === score[than] && (i[l] < i[than] || (i[l] === i[than] && j[l] < j[than])));
  /** Of two clusters of one size the one that begins earlier counts as the smaller. */
  const isSmaller = (a: number, b: number): boolean => {
    const more = members[a]!.length - members[b]!.length || first[a] - first[b];
    return more < 0;
  };

  /** Marks the clusters around `gone` that have an edge with `keep` as well, from whichever side takes fewer steps. */
  const markEdgesOf = (keep: number, gone: number) => {
    let steps = 0;
    eachHalf(gone, half => {
      steps += degree[end[half ^ 1]];
    });
    const mark = (c: number, half: number) => {
      edgeWith[c] = half >> 1;
      joinRound[c] = joins;
    };
    if (degree[keep] <= steps) eachHalf(keep, half => mark(end[half ^ 1], half));
    else
      eachHalf(gone, half => {
        const c = end[half ^ 1];
        eachHalf(c, own => {
          if (end[own ^ 1] === keep) mark(c, own);
        });
      });
  };

  /** The half of an edge that is the smaller cluster's. */
  const fewerOf = (e: number): number =>
    isSmaller(end[2 * e], end[2 * e + 1]) ? 2 * e : 2 * e + 1;

  const meet = (e: number, few: number) => {
    if (linkedThen[e] === linked[e] && (linked[e] === 1 || fewThen[e] === few)) return;
    linkedThen[e] = linked[e];
    fewThen[e] = few;
    const c = end[few];
    now += 1;
    let sum = 0;
    let count = 0;
    for (let l = e; l !== END; l = nextLink[l]) {
      const r = clusterOf[i[l]] === c ? i[l] : j[l];
      if (round[r] !== now) {
        round[r] = now;
        bestOf[r] = score[l];
        sum += score[l];
        count += 1;
      } else if (score[l] > bestOf[r]) {
        sum += score[l] - bestOf[r];
        bestOf[r] = score[l];
      }
    }
    total[e] = sum;
    met[e] = count;
  };
  const nearest = (e: number, average: number): number => {
    const few = fewerOf(e);
    const {length} = members[end[few]]!;
    if (length === 1) return bestScore[e];
    meet(e, few);
    return (total[e] + (length - met[e]) * average) / length;
  };

  return {
    begin(count, links) {
      const {count: size} = links;
      ({i, j, score} = links);
      makeRoom(count, size);
      members = [];
      for (let r = 0; r < count; r++) {
        members.push([r]);
        clusterOf[r] = first[r] = r;
      }
      firstHalf.fill(END, 0, count);
      lastHalf.fill(END, 0, count);
      degree.fill(0, 0, count);
      sizeThen.fill(0, 0, count);
      dead.fill(0, 0, size);
      nextLink.fill(END, 0, size);
      linked.fill(1, 0, size);
      met.fill(1, 0, size);
      linkedThen.fill(1, 0, size);
      for (let e = 0; e < size; e++) {
        sum[e] = bestScore[e] = total[e] = score[e];
        best[e] = lastLink[e] = e;
        append(2 * e, i[e]);
        append(2 * e + 1, j[e]);
      }
      return {members, end, sum, linked, best, bestScore, dead};
    },
    drop,
    nearest,
    atMost(e) {
      const average = sum[e] / linked[e];
      return Math.max(average, nearest(e, average));
    },
    join(e, changed) {
      const [a, b] = [end[2 * e], end[2 * e + 1]];
      const [keep, gone] =
        degree[a] > degree[b] || (degree[a] === degree[b] && a < b) ? [a, b] : [b, a];
      drop(e);
      for (const r of members[gone]!) {
        members[keep]!.push(r);
        clusterOf[r] = keep;
      }
      members[gone] = null;
      first[keep] = Math.min(first[keep], first[gone]);
      joins += 1;
      markEdgesOf(keep, gone);
      const touched: number[] = [];
      for (let half = firstHalf[gone], next = END; half !== END; half = next) {
        next = nextHalf[half];
        const other = half >> 1;
        if (dead[other] === 1) continue;
        const c = end[half ^ 1];
        if (joinRound[c] !== joins) {
          append(half, keep);
          touched.push(other);
          continue;
        }
        const known = edgeWith[c];
        sum[known] += sum[other];
        linked[known] += linked[other];
        nextLink[lastLink[known]] = other;
        lastLink[known] = lastLink[other];
        if (isBetter(best[other], best[known])) {
          best[known] = best[other];
          bestScore[known] = bestScore[other];
        }
        dead[other] = 1;
        degree[c] -= 1;
        touched.push(known);
      }
      const size = members[keep]!.length;
      if (size > SMALL && size < GROWTH * sizeThen[keep]) {
        for (const known of touched) changed(known);
        return;
      }
      sizeThen[keep] = size;
      eachHalf(keep, half => changed(half >> 1));
    },
  };
}

const whole = (room: number): Uint32Array => new Uint32Array(room);
const signed = (room: number): Int32Array => new Int32Array(room);
const real = (room: number): Float64Array => new Float64Array(room);
