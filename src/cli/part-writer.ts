import {bytePen} from "../util/byte-pen.ts";
import {rowsPen} from "../write/plain-bytes.ts";
import type {TableFrame, TablePart} from "../write/table-part.ts";
import {FAILED} from "./table-order.ts";
import {writeAll} from "./write-all.ts";

/**
 * What makes bytes of parts of a table, and writes each once all before are in the file: it is the same with any number
 * of threads. Throws what the system throws; parts that come later are then left out.
 *
 * @param next - the part that goes to the file next, which all threads share
 */
export function partWriter(
  file: number,
  frame: TableFrame,
  next: Int32Array<SharedArrayBuffer>,
): (number: number, part: TablePart) => void {
  const held = holder();
  const pen = bytePen(held.add);
  const write = rowsPen(frame, pen);
  return (number, part) => {
    try {
      write(part);
      pen.end();
      const bytes = held.take();
      if (!isTurn(number, next)) return;
      writeAll(file, bytes);
      tell(next, number + 1);
    } catch (error) {
      tell(next, FAILED);
      throw error;
    }
  };
}

/** Waits until the file has all parts before this one; false where one of them failed. */
function isTurn(part: number, next: Int32Array): boolean {
  for (;;) {
    const now = Atomics.load(next, 0);
    if (now === part) return true;
    if (now === FAILED) return false;
    Atomics.wait(next, 0, now);
  }
}

function tell(next: Int32Array, part: number): void {
  Atomics.store(next, 0, part);
  Atomics.notify(next, 0);
}

/** Holds bytes until they are taken. */
function holder() {
  let held = new Uint8Array(1 << 20);
  let used = 0;
  return {
    add(bytes: Uint8Array): void {
      if (used + bytes.length > held.length) {
        const wider = new Uint8Array((used + bytes.length) * 2);
        wider.set(held.subarray(0, used));
        held = wider;
      }
      held.set(bytes, used);
      used += bytes.length;
    },
    /** All bytes so far, which are written over by the next. */
    take(): Uint8Array {
      const taken = held.subarray(0, used);
      used = 0;
      return taken;
    },
  };
}
