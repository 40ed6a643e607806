import {colourOf, type Palette, type Scene} from "../../src/index.ts";
import type {Focus} from "./focus.ts";

/** What is not in focus keeps this share of its colour; it never disappears. */
export const FADED = 0.38;

/** How much of the stage shows through a tie, by what is in focus. */
const TIE_ALPHA = {calm: 0.42, bright: 0.8, faded: 0.13};

const byte = (x: number): string =>
  Math.max(0, Math.min(255, Math.round(x)))
    .toString(16)
    .padStart(2, "0");

/** "#3f6fd9" → [63, 111, 217]. */
export function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/**
 * A colour with alpha as the renderer wants it: red, green and blue are multiplied by alpha already.
 * It blends (one, one minus alpha); plain colours would add up and vanish on a light stage.
 */
export function premultiplied(hex: string, alpha: number): string {
  const [r, g, b] = channels(hex);
  return `#${byte(r * alpha)}${byte(g * alpha)}${byte(b * alpha)}${byte(255 * alpha)}`;
}

/** The share of a colour over another, opaque: a faded node must not let the ties beneath shine through. */
export function mixed(hex: string, over: string, share: number): string {
  const [a, b] = [channels(hex), channels(over)];
  return `#${a.map((x, i) => byte(x * share + b[i] * (1 - share))).join("")}`;
}

/** The colour of a node in a scene. */
export function nodeColour(scene: Scene, palette: Palette, focus: Focus, node: number): string {
  const colour = colourOf(palette, scene.colourLegend.kind, scene.colour[node]);
  const bright = focus.bright === null || focus.bright.has(node);
  return bright ? colour : mixed(colour, palette.background, FADED);
}

/** The colour of tie k of a scene's list, which joins a and b and has the number `tie` in its network. */
export function tieColour(
  scene: Scene,
  palette: Palette,
  focus: Focus,
  [k, tie, a, b]: readonly [number, number, number, number],
): string {
  const group = scene.edgeColour[k];
  const colour = group < 0 ? palette.neutral : colourOf(palette, "groups", group);
  return premultiplied(colour, tieAlpha(focus, tie, a, b));
}

/** How opaque a tie is drawn. */
export function tieAlpha(focus: Focus, tie: number, a: number, b: number): number {
  if (focus.bright === null) return TIE_ALPHA.calm;
  if (focus.tie !== null) return focus.tie === tie ? TIE_ALPHA.bright : TIE_ALPHA.faded;
  if (focus.centre !== null)
    return a === focus.centre || b === focus.centre ? TIE_ALPHA.bright : TIE_ALPHA.faded;
  return focus.bright.has(a) && focus.bright.has(b) ? TIE_ALPHA.bright : TIE_ALPHA.faded;
}
