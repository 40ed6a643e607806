import type {Positions} from "../../src/index.ts";
import {boxAround} from "./frame.ts";
import type {Box} from "./labels.ts";

/** Nodes that are to be seen, with their radii in pixels at a scale. */
export interface Discs extends Positions {
  readonly radius: ArrayLike<number>;
}

/** Which point of the picture is in the middle of the stage, and how many pixels a unit has. */
export interface Fit {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Room left free at a side of the stage, in pixels. */
interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room around the whole picture, in pixels; a phone has less to give. */
export const roomAround = (width: number): number => (width < 600 ? 30 : 56);

/** Between what lies over the stage and the nearest node. */
const GAP = 16;
/** Something lies at a side when it is nearer to it than this share of the stage, */
const NEAR = 0.25;
/** at its upper or lower end this: on phones legends stand over tools over buttons; */
const NEAR_END = 0.36;
/** and not longer than this away from it: a tall bar lies at its left or right, not at its end. */
const LONG = 0.4;
/** Of more nodes so many are looked at. */
const LOOKED_AT = 20_000;

/**
 * Shows all discs as large as can be without one lying under what covers the stage: the sides where something lies are
 * kept free, all of them or some, whichever hides the fewest discs and then shows them largest. O(16 discs · covers).
 *
 * @param grown - by what radii grow at a scale
 */
export function fitted(
  {width, height}: {readonly width: number; readonly height: number},
  discs: Discs,
  covered: readonly Box[],
  margin: number,
  grown: (scale: number) => number,
): Fit {
  const {x, y} = boxAround(discs);
  const [wide, high] = [x[1] - x[0], y[1] - y[0]];
  const [middleX, middleY] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  let best: Fit | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const room of roomsOf(width, height, covered, margin)) {
    const [freeX, freeY] = [
      Math.max(60, width - room.left - room.right),
      Math.max(60, height - room.top - room.bottom),
    ];
    const scale = Math.min(freeX / Math.max(wide, 1e-9), freeY / Math.max(high, 1e-9));
    const fit = {
      x: middleX - (room.left - room.right) / 2 / scale,
      y: middleY + (room.top - room.bottom) / 2 / scale,
      scale,
    };
    const hidden = hiddenBy(fit, {width, height}, discs, covered, grown(scale));
    if (best !== null && (hidden > fewest || (hidden === fewest && scale <= best.scale))) continue;
    best = fit;
    fewest = hidden;
  }
  return best ?? {x: middleX, y: middleY, scale: 1};
}

/** Every choice of sides that are kept free of what lies there; the first keeps none. */
function roomsOf(width: number, height: number, covered: readonly Box[], margin: number): Room[] {
  const needs = covered.map(box => needOf(box, width, height));
  return Array.from({length: 16}, (_, choice) => {
    const sides = SIDES.filter((_, bit) => (choice >> bit) & 1);
    const room = {left: margin, right: margin, top: margin, bottom: margin};
    for (const need of needs) {
      // What lies in a corner is kept clear of by the side where that takes less.
      const [side] = sides.filter(each => each in need).sort((a, b) => need[a]! - need[b]!);
      if (side !== undefined) room[side] = Math.max(room[side], need[side]!);
    }
    return room;
  });
}

const SIDES = ["left", "right", "top", "bottom"] as const;

/** How much has to be free at each side where something lies, to keep clear of it. */
function needOf({left, right, top, bottom}: Box, width: number, height: number): Partial<Room> {
  const isSlim = right - left < LONG * width;
  const isFlat = bottom - top < LONG * height;
  return {
    ...(isSlim && left < NEAR * width && {left: right + GAP}),
    ...(isSlim && width - right < NEAR * width && {right: width - left + GAP}),
    ...(isFlat && top < NEAR_END * height && {top: bottom + GAP}),
    ...(isFlat && height - bottom < NEAR_END * height && {bottom: height - top + GAP}),
  };
}

/** How many discs lie under something, in whole or in part. */
function hiddenBy(
  {x, y, scale}: Fit,
  {width, height}: {readonly width: number; readonly height: number},
  discs: Discs,
  covered: readonly Box[],
  grow: number,
): number {
  let hidden = 0;
  const step = Math.ceil(discs.x.length / LOOKED_AT);
  for (let i = 0; i < discs.x.length; i += step) {
    const [atX, atY] = [
      width / 2 + (discs.x[i] - x) * scale,
      height / 2 - (discs.y[i] - y) * scale,
    ];
    const r = discs.radius[i] * grow;
    const isUnder = covered.some(
      ({left, right, top, bottom}) =>
        atX + r > left && atX - r < right && atY + r > top && atY - r < bottom,
    );
    if (isUnder) hidden += 1;
  }
  return hidden;
}
