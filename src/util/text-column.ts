import {growingOffsets, type Offsets} from "./offsets.ts";

/**
 * Many texts as one run of UTF-8 bytes, outside the JavaScript heap.
 *
 * Text i is the bytes offset[i] … offset[i + 1] − 1. Offsets are doubles where a column passes 4 GiB.
 */
export interface TextColumn {
  readonly bytes: Uint8Array;
  readonly offset: Offsets;
  /** Where the bytes lie out of memory (see `far-texts.ts`): brings those from one place to another. */
  readonly far?: (from: number, to: number) => Uint8Array;
}

/** A byte order mark inside a column is text like any other. */
const decoder = new TextDecoder("utf-8", {ignoreBOM: true});
const encoder = new TextEncoder();

/** Whether plain data is a column of texts; those out of memory are not brought to tell. */
export const isTextColumn = (data: object): data is TextColumn =>
  "offset" in data && ("far" in data || ("bytes" in data && data.bytes instanceof Uint8Array));

export const textCount = (column: TextColumn): number => column.offset.length - 1;

/** Text i, decoded. */
export function textAt(column: TextColumn, i: number): string {
  if (column.offset[i + 1] === column.offset[i]) return "";
  const bytes = bytesAt(column, i);
  // Browsers decode no memory that threads share.
  return decoder.decode(bytes.buffer instanceof ArrayBuffer ? bytes : bytes.slice());
}

/** The UTF-8 bytes of text i: a view, not a copy. */
export function bytesAt(column: TextColumn, i: number): Uint8Array {
  const {offset, far} = column;
  const [from, to] = [offset[i], offset[i + 1]];
  return far === undefined ? column.bytes.subarray(from, to) : far(from, to);
}

/** Compares texts i and j by their bytes, which is the order of their code points. */
export function compareTexts({bytes, offset}: TextColumn, i: number, j: number): number {
  const [a, b] = [offset[i], offset[j]];
  const [lengthA, lengthB] = [offset[i + 1] - a, offset[j + 1] - b];
  const common = Math.min(lengthA, lengthB);
  for (let k = 0; k < common; k++)
    if (bytes[a + k] !== bytes[b + k]) return bytes[a + k] - bytes[b + k];
  return lengthA - lengthB;
}

export interface TextColumnBuilder {
  /** Appends a text and returns its index. */
  push(text: string): number;
  /** Appends a text that is UTF-8 already and returns its index. */
  pushBytes(text: Uint8Array): number;
  /** The column so far: a view, which further texts do not change. */
  view(): TextColumn;
  /** The column so far; its memory is let go of. The builder must not be used afterwards. */
  finish(): TextColumn;
}

/** Collects texts into a column, behind those of another. Memory doubles as it grows; `finish` cuts the rest off. */
export function textColumnBuilder(begun: TextColumn | null = null): TextColumnBuilder {
  let bytes: Uint8Array = begun === null ? new Uint8Array(1024) : begun.bytes;
  const offset = growingOffsets();
  if (begun !== null) for (const end of begun.offset.subarray(1)) offset.push(end);
  let used = begun === null ? 0 : bytes.length;

  const reserve = (more: number) => {
    if (used + more > bytes.length) bytes = grown(bytes, used + more);
  };
  const close = () => {
    offset.push(used);
    return offset.count - 1;
  };

  return {
    push(text) {
      if (text !== "") {
        reserve(text.length * 3); // UTF-8 never takes more than three bytes a UTF-16 unit
        const isCopied = text.length <= SHORT && copyAscii(text, bytes, used);
        used += isCopied ? text.length : encoder.encodeInto(text, bytes.subarray(used)).written;
      }
      return close();
    },
    pushBytes(text) {
      reserve(text.length);
      bytes.set(text, used);
      used += text.length;
      return close();
    },
    view: () => ({bytes: bytes.subarray(0, used), offset: offset.view()}),
    finish() {
      const column = {bytes: bytes.slice(0, used), offset: offset.finish()};
      bytes = new Uint8Array(0);
      return column;
    },
  };
}

/** Longer texts are left to the encoder, which is quicker from about there on. */
const SHORT = 48;

/** Copies a text whose characters are ASCII to a place of some bytes; false where one is not. */
function copyAscii(text: string, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return false;
    bytes[at + i] = unit;
  }
  return true;
}

/** A column of the given texts. */
export function textColumn(texts: Iterable<string>): TextColumn {
  const builder = textColumnBuilder();
  for (const text of texts) builder.push(text);
  return builder.finish();
}

function grown(bytes: Uint8Array, least: number): Uint8Array {
  const wider = new Uint8Array(Math.max(least, bytes.length * 2));
  wider.set(bytes);
  return wider;
}
