import {type GrowingArray, growingArray} from "./growing-array.ts";
import type {WholeNumbers} from "./narrow-numbers.ts";

/** Whole numbers that are gathered in as few bytes as hold the greatest: 1, 2 or 4 each. */
export interface GrowingWhole {
  readonly length: number;
  /** @param value - 0 … 2³² − 1 */
  push(value: number): void;
  /** The numbers so far: a view, which further ones do not change. */
  view(): WholeNumbers;
  /** The numbers so far, and their memory is let go of. Nothing may be pushed afterwards. */
  finish(): WholeNumbers;
}

/** Starts without numbers, a byte each until one needs more. */
export function growingWhole(): GrowingWhole {
  let narrow: GrowingArray<Uint8Array> | null = growingArray(Uint8Array);
  let wide = growingArray(Uint32Array);
  let most = 0;
  const widen = (bytes: GrowingArray<Uint8Array>) => {
    wide = growingArray(Uint32Array, 2 * bytes.length);
    wide.append(bytes.view());
    narrow = null;
  };
  return {
    get length() {
      return (narrow ?? wide).length;
    },
    push(value) {
      if (value > most) most = value;
      if (narrow !== null && value >= 2 ** 8) widen(narrow);
      if (narrow !== null) narrow.push(value);
      else wide.push(value);
    },
    view: () => (narrow ?? wide).view(),
    finish() {
      if (narrow !== null) return narrow.finish();
      return most < 2 ** 16 ? new Uint16Array(wide.view()) : wide.finish();
    },
  };
}
