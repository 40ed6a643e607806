import {type Hasher, wholeHasher} from "./hasher.ts";

/** Bytes under a name: a file, a paste, a download. They are read once, from the start. */
export interface Input {
  readonly name: string;
  /** In bytes; null = not known beforehand. */
  readonly size: number | null;
  chunks(): AsyncIterable<Uint8Array>;
  /** A way to hash the bytes that is faster than plain code, where there is one. */
  hasher?(): Hasher | null;
}

const CHUNK = 1 << 16;

export function inputFromBytes(name: string, bytes: Uint8Array): Input {
  return {
    name,
    size: bytes.length,
    hasher: () => wholeHasher(bytes),
    async *chunks() {
      for (let from = 0; from < bytes.length; from += CHUNK)
        yield bytes.subarray(from, from + CHUNK);
    },
  };
}

export function inputFromText(name: string, text: string): Input {
  return inputFromBytes(name, new TextEncoder().encode(text));
}
