import {ownText} from "./own-text.ts";

/** Numbers for strings: each different string is kept once. */
export interface StringPool {
  /** The number of a string, which is new when it was not seen before. */
  add(text: string): number;
  /** The number of a string, or undefined when it was never added. */
  find(text: string): number | undefined;
  at(number: number): string;
  readonly size: number;
  /** All strings, by number. */
  values(): readonly string[];
}

/** Room to begin with; a power of two. */
const FIRST = 64;

/**
 * An empty pool (open addressing, linear probing): 12 to 20 bytes a string beside its text. A Map takes several times as
 * long where strings are many, and ends at 2²⁴ of them.
 */
export function stringPool(): StringPool {
  const texts: string[] = [];
  /** Number → hash of its string. */
  let hashes = new Int32Array(FIRST / 2);
  /** Slot → number + 1; 0 = free. */
  let slots = new Int32Array(FIRST);

  /** The slot of a string, or the free one where it belongs. */
  const slotOf = (text: string, hash: number): number => {
    const last = slots.length - 1;
    let slot = hash & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      const number = slots[slot] - 1;
      if (hashes[number] === hash && texts[number] === text) break;
    }
    return slot;
  };
  const grow = () => {
    const wider = new Int32Array(hashes.length * 2);
    wider.set(hashes);
    hashes = wider;
    slots = new Int32Array(slots.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < texts.length; number++) {
      let slot = hashes[number] & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
  };

  return {
    add(text) {
      const hash = hashOf(text);
      const slot = slotOf(text, hash);
      if (slots[slot] !== 0) return slots[slot] - 1;
      const number = texts.length;
      texts.push(ownText(text));
      hashes[number] = hash;
      slots[slot] = number + 1;
      if (texts.length === hashes.length) grow();
      return number;
    },
    find(text) {
      const number = slots[slotOf(text, hashOf(text))] - 1;
      return number < 0 ? undefined : number;
    },
    at: number => texts[number],
    get size() {
      return texts.length;
    },
    values: () => texts,
  };
}

/** A 32-bit hash whose low bits depend on all letters. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
