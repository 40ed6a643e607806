import type {Positions} from "./positions.ts";
import {sunflower} from "./spread.ts";

/** Room between two components, in mean tie lengths. */
const GAP = 0.4;

/** Room that each node of the largest component keeps free around it. */
const ROOM = 1;

/**
 * Finds a place for each circle, larger ones first and nearer to the middle, so that none overlap. The
 * first stays in the middle; it is no full circle but the nodes of `core`, so that others can come close.
 *
 * Places are tried along a sunflower; circles of about one size go on where the last one was found.
 * A grid of the placed circles keeps each try cheap.
 *
 * @param radius - falling
 */
export function packed(radius: readonly number[], core: Positions): Positions {
  const count = radius.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  if (count === 0) return {x, y};
  const total = radius.reduce((sum, r) => sum + (r + GAP) * (r + GAP), 0);
  const least = radius[count - 1] + GAP / 2;
  const places = sunflower(
    Math.min(2_000_000, Math.ceil((12 * total) / (least * least)) + 64 * count + 1000),
    least * 0.9,
  );
  const placed = grid(Math.max(ROOM, radius[1] ?? 0) * 2 + GAP);
  for (let i = 0; i < core.x.length; i++) placed.add(core.x[i], core.y[i], ROOM);

  let from = 0;
  for (let c = 1; c < count; c++) {
    // A smaller circle may fit into gaps that were too small before.
    if (radius[c] < radius[c - 1] * 0.75) from = 0;
    let k = from;
    while (k < places.x.length - 1 && !placed.isFree(places.x[k], places.y[k], radius[c])) k += 1;
    x[c] = places.x[k];
    y[c] = places.y[k];
    placed.add(x[c], y[c], radius[c]);
    from = k;
  }
  return {x, y};
}

/** Remembers circles by the squares of the plane that they touch. */
function grid(width: number) {
  const squares = new Map<number, {x: number; y: number; r: number}[]>();
  const key = (i: number, j: number) => (i + 32768) * 65536 + (j + 32768);
  const each = (x: number, y: number, r: number, visit: (square: number) => boolean): boolean => {
    for (let i = Math.floor((x - r) / width); i <= Math.floor((x + r) / width); i++)
      for (let j = Math.floor((y - r) / width); j <= Math.floor((y + r) / width); j++)
        if (!visit(key(i, j))) return false;
    return true;
  };
  return {
    add(x: number, y: number, r: number) {
      each(x, y, r, square => {
        const list = squares.get(square);
        if (list === undefined) squares.set(square, [{x, y, r}]);
        else list.push({x, y, r});
        return true;
      });
    },
    isFree(x: number, y: number, r: number): boolean {
      return each(x, y, r + GAP, square =>
        (squares.get(square) ?? []).every(other => {
          const [dx, dy, apart] = [x - other.x, y - other.y, r + other.r + GAP];
          return dx * dx + dy * dy >= apart * apart;
        }),
      );
    },
  };
}
