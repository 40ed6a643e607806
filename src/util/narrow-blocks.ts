import {chosenFrom} from "./narrow-numbers.ts";

/** Doubles in blocks, each block as its different values and the place of each item among them, where that is less. */
export interface NarrowBlocks {
  readonly length: number;
  /** Bytes that they take. */
  readonly bytes: number;
  at(i: number): number;
  /** Those from … to − 1, in an array that is made anew. */
  made(from: number, to: number): Float64Array;
}

export interface NarrowBlocksBuilder {
  readonly length: number;
  push(value: number): void;
  at(i: number): number;
  finish(): NarrowBlocks;
}

/** Items of a block, as a power of two: so many have places of two bytes. */
const SHIFT = 16;
const BLOCK = 1 << SHIFT;
const WITHIN = BLOCK - 1;

interface Block {
  readonly value: Float64Array;
  /** Item → its value; null where each item has a value of its own. */
  readonly place: Uint8Array | Uint16Array | null;
}

const itemAt = ({value, place}: Block, i: number): number =>
  place === null ? value[i] : value[place[i]];

/** Gathers doubles, each exactly what it was. Time O(items); memory 1 or 2 bytes an item and 8 for each different one of a block, or 8. */
export function narrowBlocks(): NarrowBlocksBuilder {
  const blocks: Block[] = [];
  let open = new Float64Array(BLOCK);
  let length = 0;
  const at = (i: number): number => {
    const b = i >>> SHIFT;
    return b < blocks.length ? itemAt(blocks[b], i & WITHIN) : open[i & WITHIN];
  };
  return {
    get length() {
      return length;
    },
    push(value) {
      open[length & WITHIN] = value;
      length += 1;
      if ((length & WITHIN) === 0) blocks.push(narrow(open));
    },
    at,
    finish() {
      if ((length & WITHIN) !== 0) blocks.push(narrow(open.subarray(0, length & WITHIN)));
      open = new Float64Array(0);
      return {
        length,
        bytes: blocks.reduce((sum, {value, place}) => sum + value.byteLength + (place?.byteLength ?? 0), 0), // biome-ignore format: one sum
        at,
        made(from, to) {
          const some = new Float64Array(to - from);
          for (let i = from; i < to; ) {
            const block = blocks[i >>> SHIFT];
            for (const end = Math.min(to, (i | WITHIN) + 1); i < end; i++)
              some[i - from] = itemAt(block, i & WITHIN);
          }
          return some;
        },
      };
    },
  };
}

function narrow(items: Float64Array): Block {
  const chosen = chosenFrom(items);
  const isLess =
    chosen !== null && chosen.value.byteLength + chosen.place.byteLength < items.byteLength;
  return isLess ? chosen : {value: items.slice(), place: null};
}
