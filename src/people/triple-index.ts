import {growingArray} from "../util/growing-array.ts";

/** Numbers for triples of whole numbers below 2³²: each different one is kept once. */
export interface TripleIndex {
  /** The number of a triple, which is new when it was not seen before. */
  add(a: number, b: number, c: number): number;
  /** What was added, by number. */
  finish(): {readonly a: Uint32Array; readonly b: Uint32Array; readonly c: Uint32Array};
}

/** An empty index (open addressing, linear probing): 12 bytes a triple and 4 a slot, half of them used. */
export function tripleIndex(): TripleIndex {
  const [as, bs, cs] = [growingArray(Uint32Array), growingArray(Uint32Array), growingArray(Uint32Array)]; // biome-ignore format: one line
  /** Slot → number + 1; 0 = free. */
  let slots = new Uint32Array(1024);

  const firstSlot = (a: number, b: number, c: number): number => {
    let x = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
    return (x ^ (x >>> 13)) & (slots.length - 1);
  };
  const put = (number: number) => {
    let slot = firstSlot(as.at(number), bs.at(number), cs.at(number));
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  };

  return {
    add(a, b, c) {
      for (
        let slot = firstSlot(a, b, c);
        slots[slot] !== 0;
        slot = (slot + 1) & (slots.length - 1)
      ) {
        const known = slots[slot] - 1;
        if (as.at(known) === a && bs.at(known) === b && cs.at(known) === c) return known;
      }
      const number = as.length;
      as.push(a);
      bs.push(b);
      cs.push(c);
      if (2 * as.length <= slots.length) put(number);
      else {
        slots = new Uint32Array(slots.length * 2);
        for (let k = 0; k <= number; k++) put(k);
      }
      return number;
    },
    finish: () => ({a: as.finish(), b: bs.finish(), c: cs.finish()}),
  };
}
