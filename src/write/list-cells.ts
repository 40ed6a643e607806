import type {BytePen} from "../util/byte-pen.ts";
import {listCell, textCell} from "./csv.ts";
import {writeTextBytes} from "./csv-bytes.ts";

const [PLAIN, OTHER] = [1, 2];

/** Writes items from … to − 1, which point into a pool of texts, as `listCell` has them; each text is looked at once. */
export function listCellsPen(
  pool: readonly string[],
  pen: BytePen,
): (items: Uint32Array, from: number, to: number) => void {
  /** 0 = not looked at yet. */
  const kind = new Uint8Array(pool.length);
  return (items, from, to) => {
    for (let k = from; k < to; k++) {
      const item = items[k];
      if (kind[item] === 0) kind[item] = isPlain(pool[item]) ? PLAIN : OTHER;
      if (kind[item] === PLAIN) continue;
      writeTextBytes(listCell(Array.from(items.subarray(from, to), each => pool[each])), pen);
      return;
    }
    for (let k = from; k < to; k++) {
      if (k > from) pen.text("; ");
      pen.text(pool[items[k]]);
    }
  };
}

const isPlain = (text: string): boolean => textCell(text) === text && !text.includes(";");
