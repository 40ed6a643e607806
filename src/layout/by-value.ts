import type {Graph} from "../graphs/graph.ts";
import type {NumberColumn} from "../util/number-column.ts";
import {bounds} from "./bounds.ts";
import type {Positions} from "./positions.ts";
import {separated} from "./separate.ts";

/** Least distance of two nodes, in mean tie lengths. */
const APART = 0.36;
/** How wide the picture is against its height. */
const WIDE = 1.8;
/** Rounds in which nodes go towards their neighbours in height. */
const ROUNDS = 60;

/**
 * Nodes from left to right by a value, such as the mean year of their papers; in height each stands near its
 * neighbours and its community. Nodes whose value is unknown stand in a column of their own on the left.
 *
 * Time: O(rounds · (nodes + edges)). The same input gives the same bits.
 *
 * @param community - node → its community, 0 the largest
 */
export function valueLayout(
  {order, start, target, strength}: Graph,
  {value, known: isKnown}: NumberColumn,
  community: ArrayLike<number>,
): Positions {
  const known = (i: number) => isKnown === null || isKnown[i] === 1;
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < order; i++) {
    if (!known(i)) continue;
    low = Math.min(low, value[i]);
    high = Math.max(high, value[i]);
  }
  const side = Math.max(2, Math.sqrt(order) * APART * 1.6);
  const width = side * WIDE;
  const x = new Float64Array(order);
  for (let i = 0; i < order; i++)
    x[i] = known(i) ? (high > low ? (value[i] - low) / (high - low) : 0.5) * width : -0.12 * width;

  const lane = lanes(order, community, side);
  let y = Float64Array.from({length: order}, (_, i) => lane[community[i]]);
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(order);
    for (let i = 0; i < order; i++) {
      let [sum, weight] = [lane[community[i]], 1];
      for (let k = start[i]; k < start[i + 1]; k++) {
        sum += strength[k] * y[target[k]];
        weight += strength[k];
      }
      next[i] = sum / weight;
    }
    y = next;
  }
  const apart = spreadOut(x, y, side);
  const {x: ownX, y: ownY} = separated({x, y: apart}, APART);
  const [midX, midY] = [middle(ownX), middle(ownY)];
  return {x: ownX.map(v => v - midX), y: ownY.map(v => v - midY)};
}

/** The height of each community: the largest in the middle, the others above and below in turn. */
function lanes(order: number, community: ArrayLike<number>, side: number): Float64Array {
  let count = 0;
  for (let i = 0; i < order; i++) count = Math.max(count, community[i] + 1);
  const size = new Float64Array(count);
  for (let i = 0; i < order; i++) size[community[i]] += 1;
  const lane = new Float64Array(count);
  let [above, below] = [0, 0];
  for (let c = 0; c < count; c++) {
    const half = (size[c] / Math.max(1, order)) * side * 0.5;
    if (c === 0) {
      above = half;
      below = -half;
    } else if (c % 2 === 1) {
      lane[c] = above + half;
      above += 2 * half;
    } else {
      lane[c] = below - half;
      below -= 2 * half;
    }
  }
  return lane;
}

/** Heights by rank in narrow columns, half and half with the heights themselves, so that a crowd fills its column. */
function spreadOut(x: Float64Array, y: Float64Array, side: number): Float64Array {
  const columns = new Map<number, number[]>();
  for (let i = 0; i < x.length; i++) {
    const key = Math.round(x[i] / APART);
    const known = columns.get(key);
    if (known === undefined) columns.set(key, [i]);
    else known.push(i);
  }
  const out = y.slice();
  for (const nodes of columns.values()) {
    nodes.sort((a, b) => y[a] - y[b] || a - b);
    const height = Math.min(side, nodes.length * APART);
    const mean = nodes.reduce((sum, i) => sum + y[i], 0) / nodes.length;
    for (const [k, i] of nodes.entries()) {
      const even = mean + (nodes.length === 1 ? 0 : (k / (nodes.length - 1) - 0.5) * height);
      out[i] = (y[i] + even) / 2;
    }
  }
  return out;
}

function middle(values: Float64Array): number {
  const [low, high] = bounds(values);
  return (low + high) / 2;
}
