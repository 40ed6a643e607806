import {scaleLog, scaleSqrt} from "d3-scale";
import type {NumberColumn} from "../util/number-column.ts";
import {numberAt} from "../util/number-column.ts";
import type {SizeLegend} from "./scene.ts";

/** The least radius of small maps, and of any, in pixels: it must still be hit and seen. */
const LEAST = 4;
const LEAST_OF_ALL = 1.5;
/** The radius where all values are alike, in pixels: size says nothing there, and is not to shout. */
const ALIKE = 7;
/** Up to this many nodes nothing has to shrink. */
const SMALL_MAP = 200;

export interface Sizing {
  readonly radius: Float32Array;
  readonly legend: SizeLegend;
}

/** A few giants above this ratio to the middle would leave all others at the least radius. */
const GIANTS = 2000;

/**
 * Radii so that a node's area grows in proportion to its value: 0 and unknown get the least radius. Where values span
 * orders of magnitude the radius grows with the logarithm, and the legend says so.
 * The greatest radius falls with the number of nodes, so that a large map is not one blot, and stays small where values
 * hardly differ.
 */
export function sizing(column: NumberColumn, title: string): Sizing {
  const count = column.value.length;
  const room = Math.min(20, Math.max(5, 60 / Math.sqrt(Math.sqrt(Math.max(1, count)) * 1.3)));
  const greatest = column.value.reduce((a, b) => Math.max(a, b), 0);
  const smallest = column.value.reduce((a, b) => (b > 0 ? Math.min(a, b) : a), greatest);
  const most = greatest > 0 ? Math.min(room, ALIKE * Math.sqrt(greatest / smallest)) : room;
  const kind = spans(column, greatest) ? "log" : "sqrt";
  const crowded = Math.sqrt(Math.sqrt(SMALL_MAP / Math.max(SMALL_MAP, count)));
  const least = Math.max(LEAST_OF_ALL, LEAST * crowded);
  const scale =
    kind === "log"
      ? scaleLog([greatest / 1e6, greatest], [0, most]).clamp(true)
      : scaleSqrt([0, greatest > 0 ? greatest : 1], [0, most]);
  const radiusOf = (value: number) => (value > 0 ? Math.max(least, scale(value)) : least);

  // Filled by hand: what `from` does with a function takes ten times as long.
  const radius = new Float32Array(count);
  for (let i = 0; i < count; i++) radius[i] = radiusOf(numberAt(column, i) ?? 0);
  return {
    radius,
    legend: {
      title,
      scale: kind,
      marks: legendValues(greatest).map(value => ({value, radius: radiusOf(value)})),
    },
  };
}

function spans({value, known}: NumberColumn, greatest: number): boolean {
  const positive = value.filter((v, i) => v > 0 && (known === null || known[i] === 1)).sort();
  const middle = positive[positive.length >> 1] ?? 0;
  return positive.length > 20 && greatest / middle > GIANTS;
}

/** Three values that people can read off: the greatest, about a quarter of it, and the least that shows. */
function legendValues(greatest: number): number[] {
  if (!(greatest > 0)) return [];
  const whole = greatest >= 4;
  const round = (value: number) =>
    whole ? Math.max(1, Math.round(value)) : Number(value.toPrecision(2));
  return [...new Set([round(greatest / 25), round(greatest / 5), round(greatest)])];
}
