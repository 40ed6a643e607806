import {sha256} from "@noble/hashes/sha2.js";

/** Takes bytes as they come and gives their SHA-256, as hexadecimal digits. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  /** Called once, after the last update. */
  digest(): string | Promise<string>;
}

/** What hashes an input: what it brings along, else plain code, which takes longer than most readers. */
export const hasherOf = (input: {hasher?(): Hasher | null}): Hasher =>
  input.hasher?.() ?? plainHasher();

function plainHasher(): Hasher {
  const hash = sha256.create();
  return {update: bytes => void hash.update(bytes), digest: () => hexOf(hash.digest())};
}

/** From this size on the machine's own hashing pays; up to that it may copy the bytes. */
const LEAST = 1 << 16;
const MOST = 256 << 20;

/** Hashes bytes that are all there with what the machine has, beside the reading; null where it has nothing. */
export function wholeHasher(bytes: Uint8Array): Hasher | null {
  const {subtle} = globalThis.crypto ?? {};
  const isPlain = bytes.buffer instanceof ArrayBuffer;
  if (subtle === undefined || !isPlain || bytes.length < LEAST || bytes.length > MOST) return null;
  const digest = subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return {update() {}, digest: async () => hexOf(new Uint8Array(await digest))};
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
