/** A repeatable stream of numbers. Everything random in Coterie draws from one of these. */
export interface Random {
  /** A number in [0, 1), from 32 random bits. */
  next(): number;
  /** A whole number in [0, limit), each equally likely. `limit` ≤ 2³². */
  below(limit: number): number;
}

/**
 * Makes the stream that belongs to a seed: the same seed gives the same numbers, on any machine.
 *
 * The generator is sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state, period about 2¹²⁷.
 * Several streams from one seed: give each a `lane`.
 */
export function randomFrom(seed: number, lane = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = lane | 0;
  let count = 1;

  const bits = (): number => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 15; i++) bits(); // small seeds differ in few bits: mix them first

  return {
    next: () => bits() / 2 ** 32,
    below(limit) {
      const n = limit >>> 0; // 2³² becomes 0: every number will do
      for (;;) {
        const x = bits();
        if (n === 0) return x;
        // The tail that would favour small numbers is rejected; it is shorter than n. −n is 2³² − n here.
        if (x < 2 ** 32 - n || x < 2 ** 32 - ((-n >>> 0) % n)) return x % n;
      }
    },
  };
}

/** Puts `items` into random order, in place; each order is equally likely (Fisher–Yates). */
export function shuffle<Items extends {length: number; [i: number]: unknown}>(
  items: Items,
  random: Random,
): Items {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const held = items[i];
    items[i] = items[j];
    items[j] = held;
  }
  return items;
}
