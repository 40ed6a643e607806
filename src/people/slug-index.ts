import {NONE} from "../papers/corpus.ts";
import {joinedCount} from "../util/joined-texts.ts";
import {type SlugColumn, slugBytes} from "../util/slug-column.ts";

/** Texts by their slugs. */
export interface SlugIndex {
  /** The first text that was added with the slug of text i; itself where it is the first. */
  add(i: number): number;
  /** The first text that was added with a slug, or NONE. */
  find(slug: Uint8Array): number;
}

/** An empty index (open addressing, linear probing): 8 to 16 bytes a text, and no slug is held. */
export function slugIndex(slugs: SlugColumn): SlugIndex {
  let slotCount = 64;
  while (slotCount < 2 * joinedCount(slugs.of)) slotCount *= 2;
  /** Slot → 1 + a text; 0 = free. */
  const slots = new Uint32Array(slotCount);
  let sought = new Uint8Array(1024);

  /** The slot of a slug, or the free one where it belongs. */
  const slotOf = (slug: Uint8Array): number => {
    const {length} = slug;
    if (length > sought.length) sought = new Uint8Array(2 * length);
    sought.set(slug); // looking at another writes over it
    let slot = hashOf(slug) & (slotCount - 1);
    for (; slots[slot] !== 0; slot = (slot + 1) & (slotCount - 1))
      if (isSame(slugBytes(slugs, slots[slot] - 1), sought, length)) break;
    return slot;
  };
  return {
    add(i) {
      const slot = slotOf(slugBytes(slugs, i));
      if (slots[slot] === 0) slots[slot] = i + 1;
      return slots[slot] - 1;
    },
    find(slug) {
      const text = slots[slotOf(slug)];
      return text === 0 ? NONE : text - 1;
    },
  };
}

function isSame(slug: Uint8Array, sought: Uint8Array, length: number): boolean {
  if (slug.length !== length) return false;
  for (let k = 0; k < length; k++) if (slug[k] !== sought[k]) return false;
  return true;
}

/** A 32-bit hash whose low bits depend on all bytes. */
function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < bytes.length; k++) hash = Math.imul(hash ^ bytes[k], 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
