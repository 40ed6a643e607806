import type {GrowingArray} from "../util/growing-array.ts";
import type {Random} from "../util/random.ts";
import type {Rows} from "./blocks.ts";
import {checkPaths} from "./path-counts.ts";

/** The nodes that paths run through, each as often as one does. */
export type Visits = GrowingArray<Uint32Array>;

/** One of the two searches that meet. */
interface Side {
  /** Marks of this side have this sign. */
  readonly sign: 1 | -1;
  /** The nodes that were reached, in the order of their distance; there are as many as are touched. */
  readonly queue: Uint32Array;
  /** Place in the queue → shortest paths to the node there. */
  readonly paths: Float64Array;
  /** Distance → where its nodes begin in the queue. */
  levels: number[];
  /** The nodes at the farthest distance are queue[first] … queue[last − 1]. */
  first: number;
  last: number;
  /** Half-edges that lead out of those. */
  links: number;
}

/**
 * Draws one of the shortest paths between two nodes, each equally likely, and tells every node inside. What is known of a
 * node that was reached stands at its place in a queue: a search of few nodes touches little memory.
 */
export function pathDrawer({order, start, target}: Rows) {
  /** 0 = not reached; place in the queue + 1 from the first node; −(place + 1) from the second. */
  const marks = new Int32Array(order);
  const newSide = (sign: 1 | -1): Side => ({
    sign,
    queue: new Uint32Array(order),
    paths: new Float64Array(order),
    levels: [],
    first: 0,
    last: 0,
    links: 0,
  });
  const sides = [newSide(1), newSide(-1)] as const;
  /** Ties on which the searches meet: the places of the end that the growing search has reached, and of the other. */
  let near = new Uint32Array(1024);
  let far = new Uint32Array(1024);
  let meetings = 0;
  const meet = (p: number, q: number) => {
    if (meetings === near.length) {
      near = widened(near);
      far = widened(far);
    }
    near[meetings] = p;
    far[meetings++] = q;
  };

  const begin = (side: Side, root: number) => {
    marks[root] = side.sign;
    side.queue[0] = root;
    side.paths[0] = 1;
    side.levels = [0];
    side.first = 0;
    side.last = 1;
    side.links = start[root + 1] - start[root];
  };
  const forget = ({queue, last}: Side) => {
    for (let p = 0; p < last; p++) marks[queue[p]] = 0;
  };

  /** Goes one link further, or finds where the searches meet. */
  const grow = (side: Side): void => {
    const {queue, paths, sign, first, last} = side;
    let tail = last;
    let links = 0;
    for (let p = first; p < last; p++) {
      const i = queue[p];
      const through = paths[p];
      for (let k = start[i], end = start[i + 1]; k < end; k++) {
        const j = target[k];
        const place = marks[j] * sign - 1;
        if (place === -1) {
          if (meetings > 0) continue; // now only where else they meet matters
          queue[tail] = j;
          paths[tail++] = through;
          marks[j] = sign * tail;
          links += start[j + 1] - start[j];
        } else if (place >= last) paths[place] += through;
        else if (place < 0) meet(p, -2 - place);
      }
    }
    side.levels.push(last);
    side.first = last;
    side.last = tail;
    side.links = links;
  };

  /** Walks back from a place to the end that reached it, each path equally likely, and tells what lies before the end. */
  const walkBack = (from: number, {queue, paths, levels, sign}: Side, r: Random, to: Visits) => {
    let distance = levels.length - 1;
    while (levels[distance] > from) distance -= 1;
    for (let p = from; distance > 0; distance--) {
      const i = queue[p];
      to.push(i);
      let left = r.next() * paths[p];
      for (let k = start[i]; k < start[i + 1] && left >= 0; k++) {
        const place = marks[target[k]] * sign - 1;
        if (place < levels[distance - 1] || place >= levels[distance]) continue;
        p = place;
        left -= paths[place];
      }
    }
  };

  return (a: number, b: number, random: Random, visits: Visits): void => {
    const [from, to] = sides;
    begin(from, a);
    begin(to, b);
    meetings = 0;
    let [grown, other] = [from, to];
    while (meetings === 0 && from.first < from.last && to.first < to.last) {
      [grown, other] = from.links <= to.links ? [from, to] : [to, from];
      grow(grown);
    }
    if (meetings > 0) {
      // Until now the searches had no node in common: every shortest path crosses from one to the other on one of
      // these ties.
      let all = 0;
      for (let m = 0; m < meetings; m++) all += grown.paths[near[m]] * other.paths[far[m]];
      checkPaths(all);
      let left = random.next() * all;
      let chosen = 0;
      for (let m = 0; m < meetings && left >= 0; m++) {
        chosen = m;
        left -= grown.paths[near[m]] * other.paths[far[m]];
      }
      walkBack(near[chosen], grown, random, visits);
      walkBack(far[chosen], other, random, visits);
    }
    forget(from);
    forget(to);
  };
}

function widened(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(array.length * 2);
  wider.set(array);
  return wider;
}
