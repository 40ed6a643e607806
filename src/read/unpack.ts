import {Gunzip, Unzip, type UnzipFile, UnzipInflate} from "fflate";
import {crc32} from "../util/crc32.ts";

/** A piece of one member of a file; a plain file is its own only member. */
export interface Piece {
  /** Name of the member within an archive; null where there is no archive. */
  readonly member: string | null;
  readonly bytes: Uint8Array;
  /** The member ends with this piece. */
  readonly last: boolean;
}

/** What may come out of a packed file at most: as a multiple of what went in, once it is large. */
const MOST_RATIO = 200;
const LARGE = 64 << 20;
const MOST_MEMBERS = 10_000;
const PLAIN_BITE = 1 << 16;
const PACKED_BITE = 1 << 12;

/** Says that a packed file is damaged or unpacks to more than anybody wants. */
export class UnpackError extends Error {
  override readonly name = "UnpackError";
}

/**
 * Unpacks gzip (also of several parts) and zip as the bytes come, and lets others through.
 * Throws an UnpackError when the archive is damaged or swells beyond all bounds.
 */
export async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let open: Unpacker | null = null;
  let put = 0;
  let out = 0;
  for await (const chunk of joinedStart(chunks)) {
    open ??= unpackerFor(chunk);
    put += chunk.length;
    for (let from = 0; from < chunk.length; from += open.bite) {
      for (const piece of open.push(chunk.subarray(from, from + open.bite), false)) {
        out += piece.bytes.length;
        if (out > LARGE && out > put * MOST_RATIO)
          throw new UnpackError(`it unpacks to over ${MOST_RATIO} times its size`);
        yield piece;
      }
    }
  }
  yield* (open ?? plain()).push(new Uint8Array(0), true);
}

interface Unpacker {
  /** As many bytes are taken at once: few of packed ones, so that what comes out stays bounded whatever they hold. */
  readonly bite: number;
  push(bytes: Uint8Array, last: boolean): Piece[];
}

function unpackerFor(head: Uint8Array): Unpacker {
  if (head[0] === 0x1f && head[1] === 0x8b) return gzip();
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) {
    if (head[2] === 3 && (head[6] & 1) === 1)
      throw new UnpackError("it is protected by a password; unpack it first");
    return zip();
  }
  return plain();
}

function plain(): Unpacker {
  return {bite: PLAIN_BITE, push: (bytes, last) => [{member: null, bytes, last}]};
}

function gzip(): Unpacker {
  let pieces: Piece[] = [];
  let sum = 0;
  let tail = new Uint8Array(0);
  const gunzip = new Gunzip(bytes => {
    sum = crc32(bytes, sum);
    pieces.push({member: null, bytes, last: false});
  });
  gunzip.onmember = () => {
    sum = 0;
  };
  return {
    bite: PACKED_BITE,
    push(bytes, last) {
      pieces = [];
      guarded("gzip", () => gunzip.push(bytes, last));
      tail = lastBytes(tail, bytes);
      if (last && tail.length < 8)
        throw new UnpackError("the gzip data is cut off at its beginning");
      // Each part ends with its sum and length; that of the last one is seen here.
      if (last && tail.length === 8 && new DataView(tail.buffer).getUint32(0, true) !== sum)
        throw new UnpackError("the gzip data is damaged (its sum is another one)");
      if (last) pieces.push({member: null, bytes: new Uint8Array(0), last: true});
      return pieces;
    },
  };
}

/** The last eight bytes of what came before and what comes now. */
function lastBytes(before: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(before.length + Math.min(8, bytes.length));
  both.set(before);
  both.set(bytes.subarray(-8), before.length);
  return both.slice(-8);
}

function zip(): Unpacker {
  let pieces: Piece[] = [];
  let members = 0;
  let unfinished: string | null = null;
  let tail = new Uint8Array(0);
  let listed = false;
  const open = (file: UnzipFile) => {
    if (file.name.endsWith("/") || /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(file.name)) return;
    if (file.name === "[Content_Types].xml" || (members === 0 && file.name === "mimetype"))
      throw new UnpackError(
        "it is a workbook or document of an office program; save its table as CSV",
      );
    members += 1;
    if (members > MOST_MEMBERS) throw new UnpackError(`it has over ${MOST_MEMBERS} members`);
    file.ondata = (error, bytes, last) => {
      if (error !== null) throw error;
      unfinished = last ? null : file.name;
      pieces.push({member: file.name, bytes, last});
    };
    unfinished = file.name;
    file.start();
  };
  const unzip = new Unzip(open);
  unzip.register(UnzipInflate);
  return {
    bite: PACKED_BITE,
    push(bytes, last) {
      pieces = [];
      guarded("zip", () => unzip.push(bytes, last));
      listed ||= holdsEnd(tail, bytes);
      tail = lastBytes(tail, bytes);
      // The list of members stands at the end: a file that was cut has none.
      if (last && unfinished !== null) throw new UnpackError(`it ends within ${unfinished}`);
      if (last && !listed) throw new UnpackError("it ends before its list of members does");
      return pieces;
    },
  };
}

/** Whether the sign behind the list of members stands in some bytes, or begins in those before them. */
function holdsEnd(before: Uint8Array, bytes: Uint8Array): boolean {
  const whole = new Uint8Array(before.length + bytes.length);
  whole.set(before);
  whole.set(bytes, before.length);
  for (let i = whole.indexOf(0x50); i >= 0; i = whole.indexOf(0x50, i + 1))
    if (whole[i + 1] === 0x4b && whole[i + 2] === 5 && whole[i + 3] === 6) return true;
  return false;
}

function guarded(kind: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof UnpackError) throw error;
    throw new UnpackError(`the ${kind} data is damaged (${(error as Error).message})`);
  }
}

/** Makes sure that the first chunk is long enough to tell what it is. */
async function* joinedStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (start === null) yield chunk;
    else {
      const longer: Uint8Array = new Uint8Array(start.length + chunk.length);
      longer.set(start);
      longer.set(chunk, start.length);
      start = longer;
      if (start.length < 8) continue;
      yield start;
      start = null;
    }
  }
  if (start !== null && start.length > 0) yield start;
}
