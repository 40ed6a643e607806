/** A compiled kernel with a memory of its own, which is laid out by whoever calls it. */
export interface Kernel<Exports> {
  readonly run: Exports;
  /** Makes room for so many bytes and gives their address, a multiple of 16. */
  room(bytes: number): number;
  /** Makes room for an array and puts a copy of it there. */
  put(array: Uint8Array | Int32Array | Uint32Array | Float64Array): number;
  /** Views end to be of use when more room is made. */
  bytes(address: number, length: number): Uint8Array;
  whole(address: number, length: number): Uint32Array;
  real(address: number, length: number): Float64Array;
  /** Ends the use of it. */
  release(): void;
}

/** Addresses below are left alone: 0 is no address. */
const FIRST = 1024;
const PAGE = 65_536;
/** Kernels count addresses in 32 bits, and hosts allow no more. */
const MOST_BYTES = 2 ** 31;

/** Instances whose memory is at most this large wait to be used again; making one costs a tenth of a millisecond. */
const KEPT_BYTES = 2 ** 24;

const compiled = new Map<string, WebAssembly.Module | null>();
const waiting = new Map<WebAssembly.Module, WebAssembly.Instance>();

/**
 * Makes a kernel ready from the bytes of its module, in base 64. Null where there is no WebAssembly, where it lacks the
 * instructions that the kernel is made of, where a page's policy forbids it, or where `bytes` of memory are too many:
 * each kernel has a twin in TypeScript that does the same, more slowly. A module is compiled once. Memory holds
 * what an earlier use has left.
 */
export function wasmKernel<Exports>(module: string, bytes: number): Kernel<Exports> | null {
  if (bytes > MOST_BYTES || typeof WebAssembly === "undefined") return null;
  let known = compiled.get(module);
  if (known === undefined) {
    known = compile(module);
    compiled.set(module, known);
  }
  if (known === null) return null;
  const own = known;
  const instance = waiting.get(own) ?? new WebAssembly.Instance(own);
  waiting.delete(own);
  const {exports} = instance;
  const memory = exports.memory as WebAssembly.Memory;
  let end = FIRST;
  const room = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 16) * 16;
    const lacking = end - memory.buffer.byteLength;
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE));
    return at;
  };
  return {
    run: exports as Exports,
    room,
    put(array) {
      const at = room(array.byteLength);
      const {buffer, byteOffset, byteLength} = array;
      new Uint8Array(memory.buffer, at, byteLength).set(
        new Uint8Array(buffer, byteOffset, byteLength),
      );
      return at;
    },
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
    whole: (address, length) => new Uint32Array(memory.buffer, address, length),
    real: (address, length) => new Float64Array(memory.buffer, address, length),
    release() {
      if (memory.buffer.byteLength <= KEPT_BYTES) waiting.set(own, instance);
    },
  };
}

function compile(module: string): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(module), c => c.charCodeAt(0)));
  } catch {
    return null; // an instruction that the host does not know, or a policy
  }
}
