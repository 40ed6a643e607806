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

const GAP = 3;
const CELL = 64;

/**
 * Places names one after the other, in the order given, each where it meets neither an earlier name nor
 * an obstacle nor the edge of the stage: below its node, else above, right or left of it; else nowhere.
 * The same wishes give the same picture, and a name that comes later never moves an earlier one.
 * Time: O(wishes) for names of like size.
 */
export function placeLabels(
  wishes: Iterable<Wish>,
  obstacles: readonly Box[],
  stage: Box,
  most: number,
): Placed[] {
  const taken = grid();
  for (const box of obstacles) taken.add(box);
  const placed: Placed[] = [];

  for (const wish of wishes) {
    if (placed.length >= most) break;
    for (const [x, y] of places(wish)) {
      const box = {
        left: x - wish.width / 2,
        right: x + wish.width / 2,
        top: y - wish.height / 2,
        bottom: y + wish.height / 2,
      };
      if (!inside(box, stage) || taken.meets(box, wish.node)) continue;
      taken.add(box);
      placed.push({node: wish.node, x, y});
      break;
    }
  }
  return placed;
}

function places({x, y, radius, width, height}: Wish): [number, number][] {
  const away = radius + GAP + height / 2;
  const aside = radius + GAP + width / 2;
  return [
    [x, y + away],
    [x, y - away],
    [x + aside, y],
    [x - aside, y],
  ];
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
export function discBox(node: number, x: number, y: number, radius: number): Box & {node: number} {
  const half = radius * 0.86;
  return {node, left: x - half, right: x + half, top: y - half, bottom: y + half};
}

/** Boxes by the cells that they touch, so that a question looks only nearby. */
function grid() {
  const cells = new Map<number, Box[]>();
  const visit = (box: Box, look: (key: number) => boolean): boolean => {
    for (let i = Math.floor(box.left / CELL); i <= Math.floor(box.right / CELL); i++)
      for (let j = Math.floor(box.top / CELL); j <= Math.floor(box.bottom / CELL); j++)
        if (look(i * 65_536 + j)) return true;
    return false;
  };
  return {
    add(box: Box): void {
      visit(box, key => {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [box]);
        else cell.push(box);
        return false;
      });
    },
    /** A node's own disc is no obstacle to its name. */
    meets(box: Box, node: number): boolean {
      return visit(
        box,
        key =>
          cells
            .get(key)
            ?.some(other => overlap(box, other) && !("node" in other && other.node === node)) ??
          false,
      );
    },
  };
}
