import {type BytePen, specialIn} from "../util/byte-pen.ts";
import {type TextColumn, textAt, textCount} from "../util/text-column.ts";
import {listCell, textCell} from "./csv.ts";
import {writeTextBytes} from "./csv-bytes.ts";

const [PLAIN, OTHER] = [1, 2];
/** No character is special: what is plain goes from bytes to bytes. */
const NOTHING = specialIn("");

/** Writes items from … to − 1, which point into a pool of texts, as `listCell` has them; each text is looked at once. */
export function listCellsPen(
  pool: TextColumn,
  pen: BytePen,
): (items: Uint32Array, from: number, to: number) => void {
  const {bytes, offset} = pool;
  /** 0 = not looked at yet. */
  const kind = new Uint8Array(textCount(pool));
  return (items, from, to) => {
    for (let k = from; k < to; k++) {
      const item = items[k];
      if (kind[item] === 0) kind[item] = isPlain(textAt(pool, item)) ? PLAIN : OTHER;
      if (kind[item] === PLAIN) continue;
      writeTextBytes(
        listCell(Array.from(items.subarray(from, to), each => textAt(pool, each))),
        pen,
      );
      return;
    }
    for (let k = from; k < to; k++) {
      if (k > from) pen.text("; ");
      const [begin, end] = [offset[items[k]], offset[items[k] + 1]];
      pen.plainBytes(bytes, begin, end, NOTHING);
    }
  };
}

const isPlain = (text: string): boolean => textCell(text) === text && !text.includes(";");
