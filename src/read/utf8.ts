/** What stands in bytes at a place: a whole character of UTF-8, or as much as there is of one that is not whole. */
export interface Utf8Sign {
  readonly whole: boolean;
  readonly length: number;
}

/** What begins at a byte from 128 on; null = the bytes end before that can be said. */
export function utf8Sign(bytes: Uint8Array, at: number, last: boolean): Utf8Sign | null {
  const first = bytes[at];
  if (first < 0xc2 || first > 0xf4) return {whole: false, length: 1};
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  // Shortest forms only, no halves of pairs, nothing beyond the last character.
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    if (at + i >= bytes.length && !last) return null;
    const next = bytes[at + i];
    const fits = i === 1 ? next >= lowest && next <= highest : (next & 0xc0) === 0x80;
    if (!fits) return {whole: false, length: i};
  }
  return {whole: true, length};
}

/** How many bytes from the beginning on are UTF-8. */
export function validLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const sign = bytes[at] < 0x80 ? null : utf8Sign(bytes, at, true);
    if (sign !== null && !sign.whole) return at;
    at += sign?.length ?? 1;
  }
  return at;
}

/** How many bytes at the end begin a UTF-8 character that is not whole. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

/** Pieces of bytes as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
