import {withMadeFields} from "./made-fields.ts";
import {type NarrowBlocks, narrowBlocks} from "./narrow-blocks.ts";

/**
 * One number an item, some of which may be unknown.
 *
 * Where `known` is null every value counts; otherwise known[i] is 1 or 0, and value[i] is 0 wherever
 * it is 0. No value is ever NaN or infinite.
 *
 * A column may be held in fewer bytes (`columnBuilder`, `narrowColumn`): then `value` is made when it is looked at, and
 * stays only while somebody holds it. `numberAt` and `runsIn` do without it.
 */
export interface NumberColumn {
  readonly value: Float64Array;
  readonly known: Uint8Array | null;
}

/** Under this stand the blocks of a column that is held in fewer bytes; what is cloned or stored does not have them. */
const BLOCKS = Symbol("blocks");

interface HeldColumn extends NumberColumn {
  readonly [BLOCKS]?: NarrowBlocks;
}

/** Value i, or null where it is unknown or not defined. */
export function numberAt(column: NumberColumn, i: number): number | null {
  const {known} = column;
  if (known !== null && known[i] === 0) return null;
  const blocks = (column as HeldColumn)[BLOCKS];
  return blocks === undefined ? column.value[i] : blocks.at(i);
}

/** Gathers a column in as few bytes as hold its values: one or two each, where few of some ten thousand differ. */
export interface ColumnBuilder {
  /** The next value; NaN and infinities become unknown. */
  push(value: number | null): void;
  /** A value that was pushed, or null where it is unknown. */
  at(i: number): number | null;
  finish(): NumberColumn;
}

/** @param count - how many values there will be */
export function columnBuilder(count: number): ColumnBuilder {
  const blocks = narrowBlocks();
  let known: Uint8Array | null = null;
  return {
    push(value) {
      const isKnown = value !== null && Number.isFinite(value);
      if (!isKnown) {
        known ??= new Uint8Array(count).fill(1);
        known[blocks.length] = 0;
      }
      blocks.push(isKnown ? value : 0);
    },
    at: i => (known !== null && known[i] === 0 ? null : blocks.at(i)),
    finish: () => held(blocks.finish(), known),
  };
}

/** The same column in fewer bytes, or itself where that saves less than half. O(values). */
export function narrowColumn(column: NumberColumn): NumberColumn {
  const {value, known} = column;
  const blocks = narrowBlocks();
  for (let i = 0; i < value.length; i++) blocks.push(value[i]);
  const narrow = blocks.finish();
  return narrow.bytes * 2 > value.byteLength ? column : held(narrow, known);
}

function held(blocks: NarrowBlocks, known: Uint8Array | null): NumberColumn {
  const column = withMadeFields<NumberColumn>({value: new Float64Array(0), known}, {value: blocks});
  return Object.defineProperty(column, BLOCKS, {value: blocks});
}

/** The column of the given values; NaN and infinities become unknown. */
export function numberColumn(values: ArrayLike<number | null>): NumberColumn {
  const value = new Float64Array(values.length);
  const known = new Uint8Array(values.length);
  let unknown = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    if (x !== null && Number.isFinite(x)) {
      value[i] = x;
      known[i] = 1;
    } else unknown += 1;
  }
  return {value, known: unknown === 0 ? null : known};
}

/** The column of values of which some are known; where all are, that is said by null. */
export const knownColumn = (value: Float64Array, known: Uint8Array): NumberColumn => ({
  value,
  known: known.includes(0) ? known : null,
});

/** The column as a plain array with null for unknown, as JSON wants it. */
export function numbers(column: NumberColumn): (number | null)[] {
  return Array.from(column.value, (_, i) => numberAt(column, i));
}
