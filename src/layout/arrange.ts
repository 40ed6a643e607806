import {packed} from "./pack.ts";
import type {Part} from "./parts.ts";
import type {Positions} from "./positions.ts";

/** Room between two nodes without ties, in mean tie lengths; less where they are many. */
const BETWEEN_LONERS = 0.6;
/** Nodes without ties take at most this share of the room of the rest. */
const SHARE_OF_LONERS = 0.25;
/** But not so little that they run into each other. */
const LEAST_BETWEEN_LONERS = 0.25;
/** Room between them and the rest. */
const ABOVE = 1.2;

/**
 * Puts the pictures of the components together: the widest in the middle, the others around it without
 * overlaps, and nodes without ties in a block of even rows below, as wide as the rest.
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
  const radius = pictures.map(radiusOf);
  tied.sort((a, b) => radius[b] - radius[a] || a - b);

  if (tied.length > 0) {
    const centre = packed(
      tied.map(p => radius[p]),
      pictures[tied[0]],
    );
    for (const [at, p] of tied.entries())
      for (const [k, i] of parts[p].nodes.entries()) {
        x[i] = centre.x[at] + pictures[p].x[k];
        y[i] = centre.y[at] + pictures[p].y[k];
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

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

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
