import {whileHeld} from "./made-fields.ts";
import type {TextColumn} from "./text-column.ts";

/** Gives the bytes from one place to another of what lies out of memory: a copy. */
export type FarBytes = (from: number, to: number) => Uint8Array;

/** Bytes that are brought at once to who goes through texts in order. */
const RUN = 2 ** 20;
/** Bytes that are brought at once to who looks here and there, and further than which nobody goes on from. */
const STEP = 2 ** 12;

/**
 * The same texts with their bytes out of memory, where `lay` puts them: about 1 MiB of them is brought at once to who goes
 * through them in order, and 4 KiB to who does not. Their offsets stay at hand. `bytes`, which is no field that can be listed
 * or copied, brings all of them, and stays only while somebody holds it.
 */
export function farTexts(
  {bytes, offset}: TextColumn,
  lay: (bytes: Uint8Array) => FarBytes,
): TextColumn {
  const {length} = bytes;
  const read = lay(bytes);
  let near: Uint8Array = new Uint8Array(0);
  let first = 0;
  const far: FarBytes = (from, to) => {
    const end = first + near.length;
    if (from < first || to > end) {
      const isOnward = from >= first && from <= end + STEP;
      first = from;
      near = read(from, Math.max(to, Math.min(length, from + (isOnward ? RUN : STEP))));
    }
    return near.subarray(from - first, to - first);
  };
  const column = {offset, far} as TextColumn;
  return Object.defineProperty(column, "bytes", {get: whileHeld(() => read(0, length))});
}

/** A column with its bytes in memory: itself, or one that brings them there. What goes to threads or is cloned must be so. */
export const nearTexts = (column: TextColumn): TextColumn =>
  column.far === undefined ? column : {bytes: column.bytes, offset: column.offset};

/** A column as one of its texts that are in memory together, or as several of about 1 MiB each, with the number of the first text. */
export function* nearPieces(
  column: TextColumn,
): Generator<{readonly first: number; readonly texts: TextColumn}> {
  const {offset, far} = column;
  if (far === undefined) return yield {first: 0, texts: column};
  const count = offset.length - 1;
  for (let first = 0; first < count; ) {
    const from = offset[first];
    let end = first + 1;
    while (end < count && offset[end + 1] - from <= RUN) end += 1;
    const bytes = far(from, offset[end]);
    yield {first, texts: {bytes, offset: offset.slice(first, end + 1).map(at => at - from)}};
    first = end;
  }
}
