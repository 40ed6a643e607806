import {colourOf, type Palette, type Scene, UNKNOWN} from "../../src/index.ts";
import type {Focus} from "./focus.ts";
import {TABLE_WIDTH, tableRows} from "./gl.ts";

/** What is not in focus keeps this share of its colour; it never disappears. */
export const FADED = 0.38;

/** How much of a tie is seen, by what is in focus. */
export const TIE_ALPHA = {calm: 0.46, bright: 0.85, faded: 0.13};

const byte = (x: number): string =>
  Math.max(0, Math.min(255, Math.round(x)))
    .toString(16)
    .padStart(2, "0");

/** "#3f6fd9" → [63, 111, 217]. */
export function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** The share of a colour over another, opaque. */
export function mixed(hex: string, over: string, share: number): string {
  const [a, b] = [channels(hex), channels(over)];
  return `#${a.map((x, i) => byte(x * share + b[i] * (1 - share))).join("")}`;
}

/** "rgb(63 111 217 / 0.2)" */
export function clear(hex: string, alpha: number): string {
  return `rgb(${channels(hex).join(" ")} / ${alpha})`;
}

/** Node → red, green, blue, and 255 where it is in focus; room for whole rows of a table. */
export function nodeColours(scene: Scene, palette: Palette, focus: Focus): Uint8Array {
  const out = new Uint8Array(4 * TABLE_WIDTH * tableRows(scene.order));
  const {kind} = scene.colourLegend;
  const known = new Map<number, [number, number, number]>();
  for (let i = 0; i < scene.order; i++) {
    const value = kind === "ramp" ? rampStep(scene.colour[i], palette) : scene.colour[i];
    let rgb = known.get(value);
    if (rgb === undefined) {
      rgb = channels(colourOf(palette, kind, scene.colour[i]));
      known.set(value, rgb);
    }
    out[4 * i] = rgb[0];
    out[4 * i + 1] = rgb[1];
    out[4 * i + 2] = rgb[2];
    out[4 * i + 3] = focus.bright === null ? 255 : 0;
  }
  if (focus.bright !== null) for (const i of focus.bright) out[4 * i + 3] = 255;
  return out;
}

const rampStep = (value: number, {ramp}: Palette): number =>
  value < 0 ? value : Math.min(ramp.length - 1, Math.floor(value * ramp.length));

/** Node → x, y, radius, and 1 where its value is unknown; room for whole rows of a table. */
export function nodePlaces(scene: Scene, x: Float64Array, y: Float64Array): Float32Array {
  const out = new Float32Array(4 * TABLE_WIDTH * tableRows(scene.order));
  for (let i = 0; i < scene.order; i++) {
    out[4 * i] = x[i];
    out[4 * i + 1] = y[i];
    out[4 * i + 2] = scene.radius[i];
    out[4 * i + 3] = scene.colour[i] === UNKNOWN ? 1 : 0;
  }
  return out;
}

/** Ties of a scene as they are drawn, the strongest first: what does not fit into a frame is the weakest. */
export interface TieBuffer {
  readonly count: number;
  /** Per tie: two ends (uint32), colour (4 bytes), width (float32). */
  readonly bytes: ArrayBuffer;
  /** Tie → its rank, for those that are shown. */
  rankOf(tie: number): number;
}

export const TIE_BYTES = 16;
/** Widths are told apart in so many steps where ties are put in order. */
const STEPS = 1024;

/**
 * Orders ties by width and fades the weaker ones: the more ties there are, the more. `fade` is how far, 0 … 1.
 * O(ties shown).
 */
export function tieBuffer(
  scene: Scene,
  {source, target}: {readonly source: Uint32Array; readonly target: Uint32Array},
  palette: Palette,
  fade: number,
): TieBuffer {
  const {edge, width, edgeColour, tieLegend} = scene;
  const count = edge.length;
  let widest = 0;
  for (let k = 0; k < count; k++) widest = Math.max(widest, width[k]);
  const step = (k: number) =>
    STEPS - 1 - Math.min(STEPS - 1, Math.floor((width[k] / (widest || 1)) * (STEPS - 1)));
  const next = new Uint32Array(STEPS + 1);
  for (let k = 0; k < count; k++) next[step(k) + 1] += 1;
  for (let s = 0; s < STEPS; s++) next[s + 1] += next[s];

  const bytes = new ArrayBuffer(count * TIE_BYTES);
  const [ends, colours, widths] = [
    new Uint32Array(bytes),
    new Uint8Array(bytes),
    new Float32Array(bytes),
  ];
  const ranks = new Uint32Array(count);
  const kind = tieLegend?.kind ?? "groups";
  const known = new Map<number, [number, number, number]>();
  // Few ties are all legible; of many the weak ones are a veil over the others.
  const crowd = Math.min(1, Math.max(0, Math.log10(Math.max(1, count) / 100) / 3));
  for (let k = 0; k < count; k++) {
    const rank = next[step(k)]++;
    ranks[k] = rank;
    const value = kind === "ramp" ? rampStep(edgeColour[k], palette) : edgeColour[k];
    let rgb = known.get(value);
    if (rgb === undefined) {
      rgb = channels(colourOf(palette, kind, edgeColour[k]));
      if (value === UNKNOWN) rgb = channels(palette.neutral);
      known.set(value, rgb);
    }
    ends[4 * rank] = source[edge[k]];
    ends[4 * rank + 1] = target[edge[k]];
    colours[16 * rank + 8] = rgb[0];
    colours[16 * rank + 9] = rgb[1];
    colours[16 * rank + 10] = rgb[2];
    const share = widest > 0 ? width[k] / widest : 1;
    colours[16 * rank + 11] = Math.round(255 * (1 - fade * crowd * (1 - share)));
    widths[4 * rank + 3] = width[k];
  }
  return {
    count,
    bytes,
    rankOf(tie) {
      const k = indexIn(edge, tie);
      return k < 0 ? -1 : ranks[k];
    },
  };
}

/** The place of a number in a rising list, or −1. */
function indexIn(list: Uint32Array, wanted: number): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle] < wanted) from = middle + 1;
    else to = middle;
  }
  return list[from] === wanted ? from : -1;
}
