/** A rectangle on the stage, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name that wants to stand beside its node. */
export interface Wish {
  readonly node: number;
  /** Centre and radius of the node, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Size of the text. */
  readonly width: number;
  readonly height: number;
}

/** Where a name stands: the middle of its baseline's box. */
export interface Placed {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/** The disc of a node, as an obstacle to the names of others. */
export interface Disc extends Box {
  readonly node: number;
  readonly radius: number;
}

const GAP = 3;
const CELL = 64;
/** A name may lie over discs that are smaller than this share of its own node. */
const SMALL = 0.5;

/**
 * Places names one after the other, in the order given, each where it meets neither an earlier name nor
 * an obstacle nor the edge of the stage: below its node, else above, right or left of it. Where discs
 * are in the way of all four it may lie over much smaller ones, so that a hub among its neighbours is
 * named; else it stands nowhere.
 * The same wishes give the same picture, and a name that comes later never moves an earlier one.
 * Time: O(wishes) for names of like size.
 */
export function placeLabels(
  wishes: Iterable<Wish>,
  obstacles: readonly (Box | Disc)[],
  stage: Box,
  most: number,
): Placed[] {
  const taken = takenPlaces();
  for (const box of obstacles) taken.add(box);
  const placed: Placed[] = [];

  for (const wish of wishes) {
    if (placed.length >= most) break;
    const place = placeOf(wish, taken, stage, 0) ?? placeOf(wish, taken, stage, SMALL);
    if (place === null) continue;
    taken.add(boxAt(wish, place));
    placed.push({node: wish.node, ...place});
  }
  return placed;
}

/** The first of the four places that is free; discs below the share of the node's own do not count. */
function placeOf(
  wish: Wish,
  taken: Taken,
  stage: Box,
  share: number,
): {x: number; y: number} | null {
  for (const [x, y] of places(wish)) {
    const box = boxAt(wish, {x, y});
    if (inside(box, stage) && !taken.meets(box, wish.node, share * wish.radius)) return {x, y};
  }
  return null;
}

/** The rectangle of a name whose middle is at a point. */
export function boxAt({width, height}: Wish, {x, y}: {x: number; y: number}): Box {
  return {left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2};
}

function places(wish: Wish): [number, number][] {
  return [0, 1, 2, 3].map(side => {
    const {x, y} = sidePlace(wish, side);
    return [x, y];
  });
}

/** Where a name stands beside its node: 0 below, 1 above, 2 right, 3 left. */
export function sidePlace(
  {x, y, radius, width, height}: Omit<Wish, "node">,
  side: number,
): {readonly x: number; readonly y: number} {
  const away = radius + GAP + height / 2;
  const aside = radius + GAP + width / 2;
  if (side === 0) return {x, y: y + away};
  if (side === 1) return {x, y: y - away};
  return {x: side === 2 ? x + aside : x - aside, y};
}

const inside = (box: Box, stage: Box): boolean =>
  box.left >= stage.left &&
  box.right <= stage.right &&
  box.top >= stage.top &&
  box.bottom <= stage.bottom;

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The square around a node's disc, a little smaller: corners of a disc are empty. */
export function discBox(node: number, x: number, y: number, radius: number): Disc {
  const half = radius * 0.86;
  return {node, radius, left: x - half, right: x + half, top: y - half, bottom: y + half};
}

/** What of the stage is taken. */
export interface Taken {
  add(box: Box | Disc): void;
  /** Whether a box meets another; the disc of `node` itself and discs below `least` do not count. */
  meets(box: Box, node: number, least: number): boolean;
}

/** Boxes by the cells that they touch, so that a question looks only nearby. */
export function takenPlaces(): Taken {
  const cells = new Map<number, (Box | Disc)[]>();
  const visit = (box: Box, look: (key: number) => boolean): boolean => {
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i++)
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j++)
        if (look((i + 32_768) * 65_536 + j + 32_768)) return true;
    return false;
  };
  return {
    add(box) {
      visit(box, key => {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
        return false;
      });
    },
    meets(box, node, least) {
      const inTheWay = (other: Box | Disc) =>
        overlap(box, other) && !("node" in other && (other.node === node || other.radius < least));
      return visit(box, key => cells.get(key)?.some(inTheWay) ?? false);
    },
  };
}

/** Whether a box lies inside another. */
export const within = (box: Box, outer: Box): boolean =>
  box.left >= outer.left &&
  box.right <= outer.right &&
  box.top >= outer.top &&
  box.bottom <= outer.bottom;
