import type {LinkColumns} from "./link-columns.ts";

/** What lies between clusters while they are joined: an edge for each two clusters that links tie. */
export interface ClusterEdges {
  /** Cluster → its records; null once it was joined to another one. */
  readonly members: (number[] | null)[];
  /** The clusters of edge e are end[2e] and end[2e + 1]. */
  readonly end: Uint32Array;
  /** Edge → sum and number of its links, and the best of them. */
  readonly sum: Float64Array;
  readonly linked: Uint32Array;
  readonly best: Uint32Array;
  /** Edge → 1 once it is no more. */
  readonly dead: Uint8Array;
  /** The mean, over the records of the smaller cluster, of the best score with the other one; `average` where no link is. */
  nearest(e: number, average: number): number;
  /** The larger one of the mean of the links of an edge and of `nearest` with it: worked out again only where they changed. */
  atMost(e: number): number;
  drop(e: number): void;
  /** Makes one cluster of the two of an edge, and calls `changed` with each edge that it has. */
  join(e: number, changed: (e: number) => void): void;
}

const END = -1;

/** Up to so many records all edges of a cluster change with each record that joins it. */
const SMALL = 512;
/** Those of a larger one are looked at again when it has grown by an eighth: one record more tells little of thousands. */
const GROWTH = 9 / 8;

/**
 * The edges of records that are a cluster each. All lists are chains in typed arrays: the edges of a cluster and the
 * links of an edge are put one behind the other in no time.
 */
export function edgesBetween(count: number, {count: size, i, j, score}: LinkColumns): ClusterEdges {
  const members: (number[] | null)[] = [];
  for (let r = 0; r < count; r++) members.push([r]);
  const clusterOf = upTo(count);
  const first = clusterOf.slice();
  const end = new Uint32Array(2 * size);
  const sum = score.slice(0, size);
  const linked = new Uint32Array(size).fill(1);
  const best = upTo(size);
  const dead = new Uint8Array(size);

  /** Half of an edge, 2e or 2e + 1 → the next half with that cluster. */
  const nextHalf = new Int32Array(2 * size).fill(END);
  const firstHalf = new Int32Array(count).fill(END);
  const lastHalf = new Int32Array(count).fill(END);
  const degree = new Uint32Array(count);
  /** Link → the next link of its edge; the first link of edge e is e. */
  const nextLink = new Int32Array(size).fill(END);
  const lastLink = best.slice();

  const append = (half: number, c: number) => {
    end[half] = c;
    nextHalf[half] = END;
    if (lastHalf[c] === END) firstHalf[c] = half;
    else nextHalf[lastHalf[c]] = half;
    lastHalf[c] = half;
    degree[c] += 1;
  };
  for (let e = 0; e < size; e++) {
    append(2 * e, i[e]);
    append(2 * e + 1, j[e]);
  }
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

  const bestOf = new Float64Array(count);
  const round = new Uint32Array(count);
  let now = 0;
  /** Cluster → its edge with the cluster that others are joined to, in this round. */
  const edgeWith = new Uint32Array(count);
  const joinRound = new Uint32Array(count);
  let joins = 0;
  /** Cluster → its size when all its edges changed last. */
  const sizeThen = new Uint32Array(count);

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

  const fewerOf = (e: number): number => {
    const [a, b] = [end[2 * e], end[2 * e + 1]];
    return isSmaller(a, b) ? a : b;
  };
  const nearestTo = (few: number, e: number, average: number): number => {
    const {length} = members[few]!;
    if (length === 1) return score[best[e]];
    now += 1;
    let total = 0;
    let met = 0;
    for (let l = e; l !== END; l = nextLink[l]) {
      const r = clusterOf[i[l]] === few ? i[l] : j[l];
      if (round[r] !== now) {
        round[r] = now;
        bestOf[r] = score[l];
        total += score[l];
        met += 1;
      } else if (score[l] > bestOf[r]) {
        total += score[l] - bestOf[r];
        bestOf[r] = score[l];
      }
    }
    return (total + (length - met) * average) / length;
  };

  /** Edge → what `atMost` gave last, and of which smaller cluster, of what size, and how many links: nothing else decides it. */
  const most = new Float64Array(size);
  const fewThen = new Uint32Array(size);
  const fewSizeThen = new Uint32Array(size);
  const linkedThen = new Uint32Array(size);

  return {
    members,
    end,
    sum,
    linked,
    best,
    dead,
    drop,
    nearest: (e, average) => nearestTo(fewerOf(e), e, average),
    atMost(e) {
      const few = fewerOf(e);
      const {length} = members[few]!;
      if (linkedThen[e] === linked[e] && fewThen[e] === few && fewSizeThen[e] === length)
        return most[e];
      const average = sum[e] / linked[e];
      most[e] = Math.max(average, nearestTo(few, e, average));
      linkedThen[e] = linked[e];
      fewThen[e] = few;
      fewSizeThen[e] = length;
      return most[e];
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
        if (isBetter(best[other], best[known])) best[known] = best[other];
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

/** 0 … count − 1. */
function upTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let n = 0; n < count; n++) numbers[n] = n;
  return numbers;
}
