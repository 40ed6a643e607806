import {putSlug} from "./slug.ts";

/**
 * Makes UTF-8 text without the strings between: what is written stands in one block of bytes, which is handed on when
 * it is full. Half a character becomes the sign for what is unknown, as every encoder has it.
 */
export interface BytePen {
  /** One byte, such as a comma. */
  byte(code: number): void;
  bytes(bytes: Uint8Array): void;
  text(text: string): void;
  /** Writes a text unless it has a character below 128 that is `special`, or half a character; says whether it did. */
  plain(text: string, special: Uint8Array): boolean;
  /** Writes the UTF-8 text bytes[from] … bytes[to − 1] unless it has a character below 128 that is `special`; says whether it did. */
  plainBytes(bytes: Uint8Array, from: number, to: number, special: Uint8Array): boolean;
  /** Writes the slug of the UTF-8 text bytes[from] … bytes[to − 1] unless it has a character beyond ASCII or no slug; says whether it did. */
  slug(bytes: Uint8Array, from: number, to: number): boolean;
  /** A number as JavaScript prints it. */
  number(value: number): void;
  /** Hands on what is left. */
  end(): void;
}

/** Bytes that are handed on at once, about. */
const BLOCK = 1 << 17;
/** Longer texts are left to the encoder, which is quicker from about there on. */
const SHORT = 48;
/** Fractions that are remembered as they are printed, by a hash of their bits: columns have the same few again and again. */
const REMEMBERED_BITS = 12;
const REMEMBERED = 1 << REMEMBERED_BITS;
/** Bytes of the longest number: -1.2345678901234567e-308. */
const LONGEST = 24;

const encoder = new TextEncoder();

/** A pen. What `out` is given is written over once it returns. */
export function bytePen(out: (bytes: Uint8Array) => void): BytePen {
  let block = new Uint8Array(BLOCK);
  let used = 0;

  const flush = () => {
    if (used > 0) out(block.subarray(0, used));
    used = 0;
  };
  const reserve = (more: number) => {
    if (used + more <= block.length) return;
    flush();
    if (more > block.length) block = new Uint8Array(more);
  };
  const encode = (text: string) => {
    reserve(text.length * 3); // UTF-8 never takes more than three bytes a UTF-16 unit
    used += encoder.encodeInto(text, block.subarray(used)).written;
  };

  /** Copies characters one by one; gives up, having written nothing, where one is special or half. */
  const copied = (text: string, special: Uint8Array): boolean => {
    const {length} = text;
    reserve(length * 3);
    const to = block;
    let at = used;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        if (special[code] !== 0) return false;
        to[at++] = code;
      } else if (code < 0x800) {
        to[at++] = 0xc0 | (code >> 6);
        to[at++] = 0x80 | (code & 0x3f);
      } else {
        if (code >= 0xd800 && code < 0xe000) return false;
        to[at++] = 0xe0 | (code >> 12);
        to[at++] = 0x80 | ((code >> 6) & 0x3f);
        to[at++] = 0x80 | (code & 0x3f);
      }
    }
    used = at;
    return true;
  };

  /** The same for characters that are bytes already. */
  const copiedBytes = (
    bytes: Uint8Array,
    from: number,
    to: number,
    special: Uint8Array,
  ): boolean => {
    reserve(to - from);
    const target = block;
    let at = used;
    for (let i = from; i < to; i++) {
      const code = bytes[i];
      if (code < 0x80 && special[code] !== 0) return false;
      target[at++] = code;
    }
    used = at;
    return true;
  };

  /** A whole number of 32 bits. */
  const whole = (value: number) => {
    reserve(11);
    let rest = value;
    if (rest < 0) {
      block[used++] = 45;
      rest = -rest;
    }
    let digits = 1;
    for (let bound = 10; bound <= rest; bound *= 10) digits += 1;
    used += digits;
    for (let at = used - 1; digits > 0; digits--) {
      const left = Math.trunc(rest / 10);
      block[at--] = 48 + rest - left * 10;
      rest = left;
    }
  };

  const text = (given: string) => {
    if (given.length > SHORT || !copied(given, NOTHING)) encode(given);
  };

  const fractions = new Float64Array(REMEMBERED); // 0 = none yet: it is whole
  const printed = new Uint8Array(REMEMBERED * LONGEST);
  const lengths = new Uint8Array(REMEMBERED);
  const fraction = (value: number) => {
    bits[0] = value;
    const slot = Math.imul(halves[0] ^ halves[1], 0x9e3779b1) >>> (32 - REMEMBERED_BITS);
    const from = slot * LONGEST;
    if (fractions[slot] !== value) {
      const digits = String(value);
      fractions[slot] = value;
      lengths[slot] = digits.length;
      for (let i = 0; i < digits.length; i++) printed[from + i] = digits.charCodeAt(i);
    }
    const length = lengths[slot];
    reserve(length);
    for (let i = 0; i < length; i++) block[used + i] = printed[from + i];
    used += length;
  };
  return {
    byte(code) {
      reserve(1);
      block[used++] = code;
    },
    bytes(bytes) {
      if (bytes.length > block.length) {
        flush();
        out(bytes);
        return;
      }
      reserve(bytes.length);
      block.set(bytes, used);
      used += bytes.length;
    },
    text,
    plain: copied,
    plainBytes: copiedBytes,
    slug(bytes, from, to) {
      reserve(to - from);
      const end = putSlug(bytes, from, to, block, used);
      if (end < 0) return false;
      used = end;
      return true;
    },
    number(value) {
      if ((value | 0) === value) whole(value);
      else fraction(value);
    },
    end: flush,
  };
}

const NOTHING = new Uint8Array(128);

/** A number and its bits. */
const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);

/** A table for `plain` in which the characters of a text are special. */
export function specialIn(characters: string): Uint8Array {
  const special = new Uint8Array(128);
  for (const character of characters) special[character.charCodeAt(0)] = 1;
  return special;
}
