import {colourOf, type Palette, type Scene, UNKNOWN} from "../../src/index.ts";
import type {Focus} from "./focus.ts";
import {TABLE_WIDTH, tableRows} from "./gl.ts";

/** What is not in focus keeps this share of its colour; it never disappears. */
export const FADED = 0.38;

/** A name of what is not in focus keeps this share of its ink: text must stay legible. */
export const FADED_INK = 0.6;

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

/** Node → red, green, blue, and 255 where it is among the bright ones; room for whole rows of a table. */
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
    out[4 * i + 3] = 0;
  }
  if (focus.bright !== null) for (const i of focus.bright) out[4 * i + 3] = 255;
  return out;
}

export const rampStep = (value: number, {ramp}: Palette): number =>
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
