import type {Positions} from "../../src/index.ts";
import type {Focus} from "./focus.ts";
import {type Frame, framed} from "./frame.ts";
import {TABLE_WIDTH, tableRows} from "./gl.ts";
import {largestFirst} from "./order.ts";

/** The row of a node that is not drawn at all. */
export const NO_ROW = -1;

/** How a node is drawn: what Sigma hands to its program. */
export interface NodeLook {
  readonly row: number;
  /** In the frame. */
  readonly x: number;
  readonly y: number;
  /** Radius in pixels; with `hidden` it does not matter. */
  readonly size: number;
  readonly hidden: boolean;
  readonly color: string;
  readonly unknown: boolean;
  /** Whether it is in focus. */
  readonly lit: boolean;
}

/**
 * What the shaders know of each node, one row a node: ties find their ends by number there, so that a node is moved or
 * lit up by changing its row alone.
 */
export interface NodeRows {
  /** x, y, radius (0 = hidden), 1 where unknown. */
  readonly places: Float32Array;
  /** Red, green, blue, 255 where in focus. */
  readonly colours: Uint8Array;
  /** The square that x and y are in. */
  readonly frame: Frame;
  /** Greater after each change; the second where places, radii or what is unknown changed. */
  readonly version: number;
  readonly placesVersion: number;
  /** Nodes that are shown, the largest first: small ones lie over them; ties by index. */
  order(): Uint32Array;
  /** Makes room for so many nodes, all hidden. */
  clear(count: number): void;
  setFrame(frame: Frame): void;
  write(look: NodeLook): void;
  /** All rows at once, and the order that they have; the arrays are kept. */
  fill(places: Float32Array, colours: Uint8Array, order: Uint32Array): void;
  /** Other nodes are in focus. */
  light(before: Focus, now: Focus): void;
  /** Nodes stand elsewhere; all else stays. */
  move(places: Positions): void;
}

/** The frame of places that are those of the picture itself. */
export const AS_IT_IS: Frame = {x: 0.5, y: 0.5, side: 1};

export function nodeRows(): NodeRows {
  let places: Float32Array = new Float32Array(0);
  let colours: Uint8Array = new Uint8Array(0);
  let frame = AS_IT_IS;
  let version = 0;
  let placesVersion = 0;
  let order: Uint32Array | null = null;
  const changed = () => {
    version += 1;
    placesVersion += 1;
    order = null;
  };
  return {
    get places() {
      return places;
    },
    get colours() {
      return colours;
    },
    get frame() {
      return frame;
    },
    get version() {
      return version;
    },
    get placesVersion() {
      return placesVersion;
    },
    order() {
      order ??= largestFirst(places.length / 4, i => places[4 * i + 2]);
      return order;
    },
    clear(count) {
      places = new Float32Array(4 * TABLE_WIDTH * tableRows(count));
      colours = new Uint8Array(4 * TABLE_WIDTH * tableRows(count));
      changed();
    },
    setFrame(next) {
      frame = next;
      changed();
    },
    write({row, x, y, size, hidden, color, unknown, lit}) {
      if (row === NO_ROW) return;
      const value = Number.parseInt(color.slice(1, 7), 16);
      places[4 * row] = x;
      places[4 * row + 1] = y;
      places[4 * row + 2] = hidden ? 0 : size;
      places[4 * row + 3] = unknown ? 1 : 0;
      colours[4 * row] = value >> 16;
      colours[4 * row + 1] = (value >> 8) & 255;
      colours[4 * row + 2] = value & 255;
      colours[4 * row + 3] = lit ? 255 : 0;
      changed();
    },
    fill(nextPlaces, nextColours, nextOrder) {
      places = nextPlaces;
      colours = nextColours;
      changed();
      order = nextOrder;
    },
    light(before, now) {
      for (const i of before.bright ?? []) colours[4 * i + 3] = 0;
      for (const i of now.bright ?? []) colours[4 * i + 3] = 255;
      version += 1;
    },
    move({x, y}) {
      for (let i = 0; i < x.length; i++) {
        const at = framed(frame, {x: x[i], y: y[i]});
        places[4 * i] = at.x;
        places[4 * i + 1] = at.y;
      }
      version += 1;
      placesVersion += 1;
    },
  };
}
