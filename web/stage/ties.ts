import {
  atOnce,
  colourOf,
  type EdgeList,
  inLots,
  type Palette,
  type Scene,
  UNKNOWN,
} from "../../src/index.ts";
import {largestFirst, orderOf} from "./order.ts";
import {channels, rampStep} from "./paint.ts";

/** How a tie is drawn. */
export interface TieLook {
  /** Red, green, blue, and how far it is faded by strength: 255 = not at all. */
  readonly rgba: number;
  readonly width: number;
}

/** Rows of ties: two ends (uint32), colour (4 bytes), width (float32). */
export const TIE_BYTES = 16;

/** Ties as they are drawn, the strongest first: what does not fit into a frame is the weakest. */
export interface Ties {
  readonly count: number;
  readonly bytes: ArrayBuffer;
}

/**
 * The k-th tie of a scene → how it is drawn. Weaker ties are fainter: the more ties there are, the more; `fade` is how
 * far, 0 … 1. Few ties are all legible; of many the weak ones are a veil over the others.
 */
export function tieLooks(scene: Scene, palette: Palette, fade: number): (k: number) => TieLook {
  const colour = tieColours(scene, palette, fade);
  return k => ({rgba: colour(k), width: scene.width[k]});
}

function tieColours(scene: Scene, palette: Palette, fade: number): (k: number) => number {
  const {edge, width, edgeColour, tieLegend} = scene;
  const count = edge.length;
  let widest = 0;
  for (let k = 0; k < count; k++) if (width[k] > widest) widest = width[k];
  const kind = tieLegend?.kind ?? "groups";
  const known: (number | undefined)[] = []; // by value, the least of which is −2
  const crowd = Math.min(1, Math.max(0, Math.log10(Math.max(1, count) / 100) / 2.2));
  return k => {
    const value = kind === "ramp" ? rampStep(edgeColour[k], palette) : edgeColour[k];
    let rgb = known[value + 2];
    if (rgb === undefined) {
      const hex = value === UNKNOWN ? palette.neutral : colourOf(palette, kind, edgeColour[k]);
      const [red, green, blue] = channels(hex);
      rgb = red * 0x1000000 + green * 0x10000 + blue * 0x100;
      known[value + 2] = rgb;
    }
    const share = widest > 0 ? width[k] / widest : 1;
    return rgb + Math.round(255 * (1 - fade * crowd * (1 - share)));
  };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** The word whose bytes are red, green, blue and how far it is faded, in this order. */
const asBytes = (rgba: number): number =>
  IS_LITTLE_ENDIAN
    ? ((rgba & 255) << 24) | ((rgba & 0xff00) << 8) | ((rgba >>> 8) & 0xff00) | (rgba >>> 24)
    : rgba;

/** Rows of ties that are written by number. */
export interface TieRows {
  readonly bytes: ArrayBuffer;
  write(row: number, source: number, target: number, look: TieLook): void;
}

export function tieRows(count: number): TieRows {
  const bytes = new ArrayBuffer(count * TIE_BYTES);
  const ends = new Uint32Array(bytes);
  const widths = new Float32Array(bytes);
  return {
    bytes,
    write(row, source, target, {rgba, width}) {
      ends[4 * row] = source;
      ends[4 * row + 1] = target;
      ends[4 * row + 2] = asBytes(rgba);
      widths[4 * row + 3] = width;
    },
  };
}

/** Puts rows in order and leaves out those without a width. O(rows). */
export function strongestFirst({bytes}: TieRows): Ties {
  const count = bytes.byteLength / TIE_BYTES;
  const from = new Uint32Array(bytes);
  const width = new Float32Array(bytes);
  const order = largestFirst(count, k => width[4 * k + 3]);
  const to = new Uint32Array(4 * order.length);
  for (let rank = 0; rank < order.length; rank++)
    for (let part = 0; part < 4; part++) to[4 * rank + part] = from[4 * order[rank] + part];
  return {count: order.length, bytes: to.buffer};
}

/** The ties of a scene, without a graph of objects between. O(ties shown). */
export const tiesOfScene = (scene: Scene, edges: EdgeList, palette: Palette, fade: number): Ties =>
  atOnce(tiesOf(scene, edges, palette, fade));

/** The same with pauses. */
export function* tiesOf(
  scene: Scene,
  {source, target}: EdgeList,
  palette: Palette,
  fade: number,
): Generator<void, Ties> {
  const {edge, width} = scene;
  const order = yield* orderOf(width);
  const colour = tieColours(scene, palette, fade);
  const bytes = new ArrayBuffer(order.length * TIE_BYTES);
  const words = new Uint32Array(bytes);
  const widths = new Float32Array(bytes);
  // A million rows are written at once: a word each, not byte by byte.
  yield* inLots(order.length, (from, to) => {
    for (let rank = from, at = 4 * from; rank < to; rank++, at += 4) {
      const k = order[rank];
      words[at] = source[edge[k]];
      words[at + 1] = target[edge[k]];
      words[at + 2] = asBytes(colour(k));
      widths[at + 3] = width[k];
    }
  });
  return {count: order.length, bytes};
}
