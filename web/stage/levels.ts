import {type Box, boxAt, discBox, sidePlace, type Taken, takenPlaces} from "./labels.ts";

/** From which zoom each name is seen, and on which side of its node. */
export interface NameLevels {
  /** Node → step of zoom from which its name stands there, or NEVER. */
  readonly level: Int8Array;
  /** Node → 0 below, 1 above, 2 right, 3 left. */
  readonly side: Uint8Array;
  /** Node → 1 where its name may lie over the discs of others that are smaller than its own. */
  readonly over: Uint8Array;
}

export const NEVER = 127;
/** Steps of zoom: two of them double it. The picture as a whole is step 0. */
const FIRST = -3;
const LAST = 11;
const zoomAt = (step: number): number => 2 ** (step / 2);

/** The step of a zoom: names of this step and lower ones are seen. */
export const stepOf = (zoom: number): number =>
  Math.max(FIRST, Math.min(LAST, Math.floor(2 * Math.log2(zoom) + 1e-9)));

/** So many of the larger nodes keep names off themselves. */
const OBSTACLES = 220;
/** A name may lie over discs smaller than this share of its own node. */
const SMALL = 0.5;
/** So many lead: in a crowd where no place is free, their names lie over it rather than nowhere, */
const LEADERS = 24;
/** but not over discs that are large, in pixels, and larger than this share of their own: those are what is looked at. */
const LARGE = 8;
const CROWDED = 0.85;

/** A name that lies over a crowd may lie over discs smaller than this; both in pixels at one zoom. */
export const overCrowd = (radius: number): number => Math.max(LARGE, CROWDED * radius);
const overSmall = (radius: number): number => SMALL * radius;
/**
 * In a picture of more nodes than this those that are small beside the largest have no names until one comes closer; but
 * for the leaders, since one node that is much larger than all would leave the others without a name.
 */
const CROWD = 400;
/** Below this share of the largest radius a name is seen from the step beside it. */
const LATER: readonly (readonly [share: number, step: number])[] = [
  [0.25, 3],
  [0.4, 1],
];

/** A node that may have a name: in pixels of the picture as a whole. */
interface Candidate {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How much room its name takes. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Named extends Candidate, Size {}

/**
 * Decides once for all zooms which names are seen from where, the most important first: a name that is seen stays while
 * one comes closer, and moving the picture changes nothing, since no name depends on where the window is. Names of one
 * step do not overlap each other at that zoom or closer, because distances grow with zoom and names do not.
 *
 * The idea of active ranges: K. Been, E. Daiches & C. Yap 2006, doi:10.1109/TVCG.2006.136.
 * Time: O(names · steps) for names of like size.
 *
 * @param named - most important first
 * @param order - number of nodes
 */
export function nameLevels(named: readonly Named[], order: number): NameLevels {
  const {levels, go} = decideLevels(named, order, name => name);
  go(Number.POSITIVE_INFINITY);
  return levels;
}

/** The same in pieces: each goes on for so many milliseconds and says whether more is to be done. Names are measured
 * with `sizeOf` when their turn comes. */
export function decideLevels<Name extends Candidate>(
  named: readonly Name[],
  order: number,
  sizeOf: (name: Name) => Size,
): {readonly levels: NameLevels; readonly go: (ms: number) => boolean} {
  const level = new Int8Array(order).fill(NEVER);
  const side = new Uint8Array(order);
  const over = new Uint8Array(order);
  const largest = named.reduce((most, {radius}) => Math.max(most, radius), 0);
  const earliest = ({radius}: Candidate, rank: number): number =>
    order <= CROWD || rank < LEADERS
      ? FIRST
      : (LATER.find(([share]) => radius < share * largest)?.[1] ?? FIRST);
  const grids: Taken[] = [];
  for (let step = FIRST; step <= LAST; step++) {
    const taken = takenPlaces();
    const zoom = zoomAt(step);
    for (const {node, x, y, radius} of named.slice(0, OBSTACLES))
      taken.add(discBox(node, x * zoom, y * zoom, radius * Math.sqrt(zoom)));
    grids.push(taken);
  }
  let next = 0;
  const decide = (name: Named, rank: number) => {
    const first = earliest(name, rank);
    let found = firstPlace(name, grids, first, overSmall);
    if (rank < LEADERS && (found === null || found.step > 0)) {
      const above = firstPlace(name, grids, first, overCrowd);
      if (above !== null && (found === null || above.step < found.step)) {
        found = above;
        over[name.node] = 1;
      }
    }
    if (found === null) return;
    level[name.node] = found.step;
    side[name.node] = found.side;
    for (let step = found.step; step <= LAST; step++)
      grids[step - FIRST].add(boxOf(name, step, found.side));
  };
  return {
    levels: {level, side, over},
    go(ms) {
      const until = performance.now() + ms;
      while (next < named.length) {
        const name = named[next];
        const {width, height} = sizeOf(name);
        decide({...name, width, height}, next);
        next += 1;
        if (next % 8 === 0 && performance.now() > until) break;
      }
      return next < named.length;
    },
  };
}

/** Discs below what `least` says of the node's own are no obstacle. */
function firstPlace(
  name: Named,
  grids: readonly Taken[],
  first: number,
  least: (radius: number) => number,
): {readonly step: number; readonly side: number} | null {
  let best: {step: number; side: number} | null = null;
  // Below if it can be: an eye that reads down a list is used to it.
  for (let side = 0; side < 4; side++) {
    const step = reach(name, grids, side, first, least);
    if (step <= LAST && (best === null || step < best.step)) best = {step, side};
    if (best?.step === first) break; // seen from as far as one can go
  }
  return best;
}

/** From the closest outwards: a name on a side must be free there for everyone who comes closer still. */
function reach(
  name: Named,
  grids: readonly Taken[],
  side: number,
  first: number,
  least: (radius: number) => number,
): number {
  let step = LAST + 1;
  while (step > first) {
    const small = least(name.radius * Math.sqrt(zoomAt(step - 1)));
    if (grids[step - 1 - FIRST].meets(boxOf(name, step - 1, side), name.node, small)) break;
    step -= 1;
  }
  return step;
}

function boxOf({node, x, y, radius, width, height}: Named, step: number, side: number): Box {
  const zoom = zoomAt(step);
  const wish = {
    node,
    x: x * zoom,
    y: y * zoom,
    radius: radius * Math.sqrt(zoom),
    width,
    height,
  };
  return boxAt(wish, sidePlace(wish, side));
}
