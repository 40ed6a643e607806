import type {WholeNumbers} from "./narrow-numbers.ts";

/** Whether threads may share memory: a page must be isolated for it, Node always may. */
export function canShare(): boolean {
  const isolated = (globalThis as {crossOriginIsolated?: boolean}).crossOriginIsolated;
  return typeof SharedArrayBuffer !== "undefined" && isolated !== false;
}

/** Arrays below this many bytes are copied: sharing them gains nothing. */
const SMALL = 1 << 12;

/**
 * Plain data with its large typed arrays in memory that threads share, so that sending it copies nothing. Each array is
 * copied once on the way. Maps and sets stay as they are.
 */
export function shared<Data>(data: Data): Data {
  const known = new Map<ArrayBufferView, ArrayBufferView>();
  const visit = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (ArrayBuffer.isView(value)) {
      const found = known.get(value);
      if (found !== undefined) return found;
      const copy = sharedArray(value as Uint8Array);
      known.set(value, copy);
      return copy;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
  };
  return visit(data) as Data;
}

/** The same where threads may share memory; else the data itself. */
export const inSharedMemory = <Data>(data: Data): Data => (canShare() ? shared(data) : data);

function sharedArray(array: Uint8Array): ArrayBufferView {
  if (array.byteLength < SMALL || !(array.buffer instanceof ArrayBuffer)) return array;
  const memory = new SharedArrayBuffer(array.byteLength);
  const Kind = array.constructor as new (memory: SharedArrayBuffer) => Uint8Array;
  const copy = new Kind(memory);
  if (array.some(value => !Object.is(value, 0))) copy.set(array); // what nobody wrote to takes no memory
  return copy;
}

/** Makes arrays of zeros. */
export interface Room {
  whole(length: number): Uint32Array;
  real(length: number): Float64Array;
}

export const ownRoom: Room = {
  whole: length => new Uint32Array(length),
  real: length => new Float64Array(length),
};

/** Room in memory that threads share where they may: what is made in it need not be copied for them. */
export const sharedRoom = (): Room =>
  canShare()
    ? {
        whole: length => new Uint32Array(new SharedArrayBuffer(4 * length)),
        real: length => new Float64Array(new SharedArrayBuffer(8 * length)),
      }
    : ownRoom;

/** Zeros to write numbers 0 … most to, in as few bytes as hold these and in memory that threads share where they may. */
export function sharedWhole(length: number, most: number): WholeNumbers {
  const Kind = most < 2 ** 8 ? Uint8Array : most < 2 ** 16 ? Uint16Array : Uint32Array;
  if (!canShare()) return new Kind(length);
  const SharedKind = Kind as new (memory: SharedArrayBuffer) => WholeNumbers;
  return new SharedKind(new SharedArrayBuffer(length * Kind.BYTES_PER_ELEMENT));
}
