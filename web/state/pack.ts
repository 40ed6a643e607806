import {deflateSync, Inflate} from "fflate";
import {type Analysis, writeAnalysis} from "../../src/index.ts";

/** Analyses with a longer text than this do not go into a link. */
const LONGEST_TEXT = 1_500_000;
/** What comes out of a link is at most so long, in bytes. */
const LARGEST = 64_000_000;

/** A whole analysis for a link: deflated, in the letters that addresses may hold; null where it is too large. */
export function packed(analysis: Analysis): string | null {
  const pieces: string[] = [];
  let length = 0;
  try {
    writeAnalysis(analysis, piece => {
      length += piece.length;
      if (length > LONGEST_TEXT) throw TOO_LARGE;
      pieces.push(piece);
    });
  } catch (error) {
    if (error === TOO_LARGE) return null;
    throw error;
  }
  const bytes = deflateSync(new TextEncoder().encode(pieces.join("")), {level: 9});
  let signs = "";
  for (let i = 0; i < bytes.length; i += 0x8000)
    signs += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

const TOO_LARGE = new Error("too large");

/** What a link carries; null where it was cut or swells beyond all measure. */
export function unpacked(data: string): Uint8Array | null {
  try {
    const signs = atob(data.replaceAll("-", "+").replaceAll("_", "/"));
    const pieces: Uint8Array[] = [];
    let length = 0;
    let whole = false;
    const inflate = new Inflate((piece, last) => {
      length += piece.length;
      if (length > LARGEST) throw TOO_LARGE;
      pieces.push(piece);
      whole ||= last;
    });
    const bytes = Uint8Array.from(signs, sign => sign.charCodeAt(0));
    // In small bites, so that what swells is noticed early.
    for (let i = 0; i < bytes.length; i += 1 << 14)
      inflate.push(bytes.subarray(i, i + (1 << 14)), i + (1 << 14) >= bytes.length);
    if (!whole || length === 0) return null;
    const all = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  } catch {
    return null;
  }
}
