import {packed} from "./pack.ts";
import type {Part} from "./parts.ts";
import type {Positions} from "./positions.ts";
import {shelves} from "./shelves.ts";

/** Room between two nodes without ties, in mean tie lengths; less where they are many. */
const BETWEEN_LONERS = 0.6;
/** Nodes without ties take at most this share of the room of the rest. */
const SHARE_OF_LONERS = 0.25;
/** But not so little that they run into each other. */
const LEAST_BETWEEN_LONERS = 0.25;
/** Room between them and the rest. */
const ABOVE = 1.2;
/** A component with at least this share of all nodes with ties has the others below it, instead of around it. */
const DOMINANT = 0.5;
/** Room between two components in a row, in mean tie lengths. */
const BETWEEN = 0.36;
/** In rows they are drawn so much smaller: they are looked at after the one above. */
const SMALLER = 0.8;

/**
 * Puts the pictures of the components together. One with half of all nodes with ties has the whole width, and the others
 * stand in rows below it: around it they would take more room than their nodes are worth. Where none has, the widest is
 * in the middle and the others around it without overlaps. Nodes without ties come last, in a block of even rows as wide
 * as the rest.
 */
export function arranged(
  order: number,
  parts: readonly Part[],
  pictures: readonly Positions[],
): Positions {
  const x = new Float64Array(order);
  const y = new Float64Array(order);
  const tied = parts.flatMap((part, p) => (part.nodes.length > 1 ? [p] : []));
  const loners = parts.flatMap(({nodes}) => (nodes.length === 1 ? [nodes[0]] : []));
  if (tied.length > 0) {
    const all = tied.reduce((sum, p) => sum + parts[p].nodes.length, 0);
    const place = parts[tied[0]].nodes.length >= DOMINANT * all ? below : around;
    for (const {part, left, up, scale} of place(tied, pictures))
      for (const [k, i] of parts[part].nodes.entries()) {
        x[i] = left + scale * pictures[part].x[k];
        y[i] = up + scale * pictures[part].y[k];
      }
  }
  const box = boxOf(
    tied.flatMap(p => [...parts[p].nodes]),
    x,
    y,
  );
  setBelow(loners, box, x, y);
  return centred(x, y);
}

/** Where the origin of a component's picture goes, and how large it is drawn. */
interface Placed {
  readonly part: number;
  readonly left: number;
  readonly up: number;
  readonly scale: number;
}

/** The widest in the middle, the others around it. */
function around(tied: readonly number[], pictures: readonly Positions[]): Placed[] {
  const radius = pictures.map(radiusOf);
  const byWidth = [...tied].sort((a, b) => radius[b] - radius[a] || a - b);
  const centre = packed(
    byWidth.map(p => radius[p]),
    pictures[byWidth[0]],
  );
  return byWidth.map((part, at) => ({part, left: centre.x[at], up: centre.y[at], scale: 1}));
}

/** The first on top, the others in rows below, the highest first. */
function below([first, ...others]: readonly number[], pictures: readonly Positions[]): Placed[] {
  const boxes = pictures.map(({x, y}, p) => scaled(boxOf([...x.keys()], x, y), p === first ? 1 : SMALLER)); // biome-ignore format: one box each
  const height = (p: number) => boxes[p].high - boxes[p].low;
  const byHeight = others.sort((a, b) => height(b) - height(a) || a - b);
  const sizes = byHeight.map(p => ({width: boxes[p].right - boxes[p].left, height: height(p)}));
  const {left, right, low} = boxes[first];
  const area = sizes.reduce((sum, {width, height}) => sum + (width + BETWEEN) * (height + BETWEEN), 0); // biome-ignore format: one sum
  // Under a small one broad rows rather than a tower.
  const rows = shelves(sizes, Math.max(right - left, 1.2 * Math.sqrt(area)), BETWEEN);
  return [
    {part: first, left: 0, up: 0, scale: 1},
    ...byHeight.map((part, at) => ({
      part,
      left: (left + right) / 2 + rows.x[at] - (boxes[part].left + boxes[part].right) / 2,
      up: low - ABOVE + rows.y[at] - (boxes[part].low + boxes[part].high) / 2,
      scale: SMALLER,
    })),
  ];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

const scaled = ({left, right, low, high}: Box, by: number): Box => ({
  left: by * left,
  right: by * right,
  low: by * low,
  high: by * high,
});

function setBelow(loners: readonly number[], box: Box, x: Float64Array, y: Float64Array): void {
  const count = loners.length;
  if (count === 0) return;
  const {left, right, low, high} = box;
  const area = (right - left) * (high - low);
  const apart = Math.min(
    BETWEEN_LONERS,
    Math.max(LEAST_BETWEEN_LONERS, Math.sqrt((SHARE_OF_LONERS * area) / count)),
  );
  // Where the rest is small, a broad block rather than a tower.
  const width = Math.max(right - left, Math.sqrt(count) * apart * 1.5);
  const columns = Math.max(1, Math.min(count, Math.floor(width / apart) + 1));
  for (let k = 0; k < count; k++) {
    const row = Math.floor(k / columns);
    const inRow = Math.min(columns, count - row * columns);
    x[loners[k]] = (left + right) / 2 + ((k % columns) - (inRow - 1) / 2) * apart;
    y[loners[k]] = low - ABOVE - row * apart;
  }
}

function boxOf(nodes: readonly number[], x: Float64Array, y: Float64Array): Box {
  if (nodes.length === 0) return {left: 0, right: 0, low: 0, high: 0};
  let [left, right] = [x[nodes[0]], x[nodes[0]]];
  let [low, high] = [y[nodes[0]], y[nodes[0]]];
  for (const i of nodes) {
    if (x[i] < left) left = x[i];
    if (x[i] > right) right = x[i];
    if (y[i] < low) low = y[i];
    if (y[i] > high) high = y[i];
  }
  return {left, right, low, high};
}

/** Moves the middle of the box to the origin. */
function centred(x: Float64Array, y: Float64Array): Positions {
  const {left, right, low, high} = boxOf([...x.keys()], x, y);
  return {x: x.map(v => v - (left + right) / 2), y: y.map(v => v - (low + high) / 2)};
}

function radiusOf({x, y}: Positions): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, x[i] * x[i] + y[i] * y[i]);
  return Math.sqrt(most) + 0.1;
}
