import {type Box, boxAt, discBox, sidePlace, type Taken, takenPlaces} from "./labels.ts";

/** From which zoom each name is seen, and on which side of its node. */
export interface NameLevels {
  /** Node → step of zoom from which its name stands there, or NEVER. */
  readonly level: Int8Array;
  /** Node → 0 below, 1 above, 2 right, 3 left. */
  readonly side: Uint8Array;
}

export const NEVER = 127;
/** Steps of zoom: two of them double it. The picture as a whole is step 0. */
const FIRST = -3;
const LAST = 14;
const zoomAt = (step: number): number => 2 ** (step / 2);

/** The step of a zoom: names of this step and lower ones are seen. */
export const stepOf = (zoom: number): number =>
  Math.max(FIRST, Math.min(LAST, Math.floor(2 * Math.log2(zoom) + 1e-9)));

/** So many of the larger nodes keep names off themselves. */
const OBSTACLES = 220;
/** A name may lie over discs smaller than this share of its own node. */
const SMALL = 0.5;

/** A node that may have a name: in pixels of the picture as a whole. */
export interface Named {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

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
  const level = new Int8Array(order).fill(NEVER);
  const side = new Uint8Array(order);
  const grids: Taken[] = [];
  for (let step = FIRST; step <= LAST; step++) {
    const taken = takenPlaces();
    const zoom = zoomAt(step);
    for (const {node, x, y, radius} of named.slice(0, OBSTACLES))
      taken.add(discBox(node, x * zoom, y * zoom, radius * Math.sqrt(zoom)));
    grids.push(taken);
  }
  for (const name of named) {
    const found = firstPlace(name, grids);
    if (found === null) continue;
    level[name.node] = found.step;
    side[name.node] = found.side;
    for (let step = found.step; step <= LAST; step++)
      grids[step - FIRST].add(boxOf(name, step, found.side));
  }
  return {level, side};
}

function firstPlace(
  name: Named,
  grids: readonly Taken[],
): {readonly step: number; readonly side: number} | null {
  // From the closest outwards: a name on a side must be free there for everyone who comes closer still.
  let best: {step: number; side: number} | null = null;
  const open = [true, true, true, true];
  for (let step = LAST; step >= FIRST && open.includes(true); step--) {
    const least = SMALL * name.radius * Math.sqrt(zoomAt(step));
    for (let side = 3; side >= 0; side--) {
      if (!open[side]) continue;
      if (grids[step - FIRST].meets(boxOf(name, step, side), name.node, least)) open[side] = false;
      // Below if it can be: an eye that reads down a list is used to it.
      else best = {step, side};
    }
  }
  return best;
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
