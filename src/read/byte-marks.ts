/** The code that the beginning of a text says it is in. */
export interface Mark {
  /** For TextDecoder. */
  readonly codec: string;
  /** For people. */
  readonly label: string;
  /** So many bytes are no text. */
  readonly mark: number;
}

/** Bytes by which a mark or UTF-16 is told. */
export const BEGINNING = 64;

/** The code that bytes say by the mark that they begin with; null = they have none. */
export function byMark(bytes: Uint8Array): Mark | null {
  for (const [codec, label, mark] of MARKS) {
    let length = 0;
    while (mark.every((byte, i) => bytes[length + i] === byte)) length += mark.length; // some files have several
    if (length > 0) return {codec, label, mark: length};
  }
  return null;
}

const MARKS: readonly (readonly [codec: string, label: string, mark: readonly number[]])[] = [
  ["utf-8", "UTF-8 with BOM", [0xef, 0xbb, 0xbf]],
  ["utf-16le", "UTF-16LE", [0xff, 0xfe]],
  ["utf-16be", "UTF-16BE", [0xfe, 0xff]],
];

/** UTF-16 without a mark: every second byte is one that no text has by itself, and few of the others are. */
export function unmarked(bytes: Uint8Array): Mark | null {
  const pairs = Math.min(bytes.length, BEGINNING) >> 1;
  const low = [0, 0];
  for (let i = 0; i < 2 * pairs; i++) if (bytes[i] < 9) low[i & 1] += 1;
  if (pairs < 2) return null;
  if (low[1] >= 0.9 * pairs && low[0] <= 0.2 * pairs)
    return {codec: "utf-16le", label: "UTF-16LE without BOM", mark: 0};
  if (low[0] >= 0.9 * pairs && low[1] <= 0.2 * pairs)
    return {codec: "utf-16be", label: "UTF-16BE without BOM", mark: 0};
  return null;
}
