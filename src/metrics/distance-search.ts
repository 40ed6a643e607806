import {wasmKernel} from "../util/wasm.ts";
import {type Joined, type Lanes, WORDS} from "./distance-sweeps.ts";
import {BYTES} from "./wasm/distances.wasm.ts";

/** Sums over the nodes of some searches, by place. */
export interface PartialSums {
  readonly inverse: Float64Array;
  readonly total: Float64Array;
  readonly eccentricity: Uint32Array;
  readonly pairsAt: Float64Array;
}

/** Searches from members of components, and adds what each member is reached by to sums. */
export interface DistanceSearch {
  /** Searches from some members of a component. */
  sweep(component: number, lanes: Lanes): void;
  /** The sums so far; the next begin at 0. */
  finish(): PartialSums;
}

/** In WebAssembly where that is to be had; the sums are the same, bit by bit. */
export const distanceSearch = (joined: Joined): DistanceSearch =>
  compiledSearch(joined) ?? plainSearch(joined);

interface Exports {
  sweep(count: number, used: number, ...addresses: number[]): void;
}

function compiledSearch(joined: Joined): DistanceSearch | null {
  const {start, target, most, size, starts} = joined;
  const places = size.length;
  const kernel = wasmKernel<Exports>(
    BYTES,
    4 * target.length + places * 40 + most * (12 * WORDS + 12) + 8192,
  );
  if (kernel === null) return null;
  const rows = kernel.put(start);
  const targets = kernel.put(target);
  const sizes = kernel.put(size);
  const member = kernel.room(4 * 32 * WORDS);
  const laneSize = kernel.room(8 * WORDS);
  const [seen, front, next] = [0, 0, 0].map(() => kernel.room(4 * WORDS * most));
  const left = kernel.room(4 * most);
  const inverse = kernel.room(8 * places);
  const total = kernel.room(8 * places);
  const eccentricity = kernel.room(4 * places);
  const pairsAt = kernel.room(8 * (most + 2));
  const taken = <Kind extends Uint32Array | Float64Array>(sums: Kind): Kind => {
    const copy = sums.slice() as Kind;
    sums.fill(0);
    return copy;
  };
  return {
    sweep(component, lanes) {
      kernel.whole(member, 32 * WORDS).set(lanes.member);
      kernel.real(laneSize, WORDS).set(lanes.size);
      const base = starts[component];
      kernel.run.sweep(
        starts[component + 1] - base,
        lanes.used,
        rows + 4 * base,
        targets,
        member,
        laneSize,
        sizes + 8 * base,
        seen,
        front,
        next,
        left,
        inverse + 8 * base,
        total + 8 * base,
        eccentricity + 4 * base,
        pairsAt,
      );
    },
    finish: () => ({
      inverse: taken(kernel.real(inverse, places)),
      total: taken(kernel.real(total, places)),
      eccentricity: taken(kernel.whole(eccentricity, places)),
      pairsAt: taken(kernel.real(pairsAt, most + 2)),
    }),
  };
}

function plainSearch({start, target, most, size: sizes, starts}: Joined): DistanceSearch {
  const seen = new Int32Array(most * WORDS);
  const left = new Int32Array(most);
  let front = new Int32Array(most * WORDS);
  let next = new Int32Array(most * WORDS);

  const noSums = () => ({
    inverse: new Float64Array(sizes.length),
    total: new Float64Array(sizes.length),
    eccentricity: new Uint32Array(sizes.length),
    pairsAt: new Float64Array(most + 2),
  });
  let sums = noSums();

  const sweep = (component: number, {member, size, used}: Lanes): void => {
    const base = starts[component];
    const count = starts[component + 1] - base;
    const words = count * WORDS;
    seen.fill(0, 0, words);
    front.fill(0, 0, words);
    left.fill(used, 0, count);
    for (const [b, i] of member.entries()) {
      if (i < 0) continue;
      seen[i * WORDS + (b >> 5)] |= 1 << (b & 31);
      front[i * WORDS + (b >> 5)] |= 1 << (b & 31);
      left[i] -= 1;
    }
    const [s0, s1, s2, s3, s4, s5, s6, s7] = size;

    for (let distance = 1, open = true; open; distance++) {
      open = false;
      for (let i = 0; i < count; i++) {
        const o = i * WORDS;
        if (left[i] === 0) {
          next[o] = next[o + 1] = next[o + 2] = next[o + 3] = 0;
          next[o + 4] = next[o + 5] = next[o + 6] = next[o + 7] = 0;
          continue;
        }
        let w0 = 0;
        let w1 = 0;
        let w2 = 0;
        let w3 = 0;
        let w4 = 0;
        let w5 = 0;
        let w6 = 0;
        let w7 = 0;
        const end = start[base + i + 1];
        for (let k = start[base + i]; k < end; k++) {
          const f = target[k] * WORDS;
          w0 |= front[f];
          w1 |= front[f + 1];
          w2 |= front[f + 2];
          w3 |= front[f + 3];
          w4 |= front[f + 4];
          w5 |= front[f + 5];
          w6 |= front[f + 6];
          w7 |= front[f + 7];
        }
        next[o] = w0 &= ~seen[o];
        next[o + 1] = w1 &= ~seen[o + 1];
        next[o + 2] = w2 &= ~seen[o + 2];
        next[o + 3] = w3 &= ~seen[o + 3];
        next[o + 4] = w4 &= ~seen[o + 4];
        next[o + 5] = w5 &= ~seen[o + 5];
        next[o + 6] = w6 &= ~seen[o + 6];
        next[o + 7] = w7 &= ~seen[o + 7];
        if ((w0 | w1 | w2 | w3 | w4 | w5 | w6 | w7) === 0) continue;
        open = true;
        // Nobody looks at what i has seen but i.
        seen[o] |= w0;
        seen[o + 1] |= w1;
        seen[o + 2] |= w2;
        seen[o + 3] |= w3;
        seen[o + 4] |= w4;
        seen[o + 5] |= w5;
        seen[o + 6] |= w6;
        seen[o + 7] |= w7;
        const [c0, c1, c2, c3] = [ones(w0), ones(w1), ones(w2), ones(w3)];
        const [c4, c5, c6, c7] = [ones(w4), ones(w5), ones(w6), ones(w7)];
        left[i] -= c0 + c1 + c2 + c3 + c4 + c5 + c6 + c7;
        const low = c0 * s0 + c1 * s1 + c2 * s2 + c3 * s3;
        const fresh = low + c4 * s4 + c5 * s5 + c6 * s6 + c7 * s7;
        const at = base + i;
        sums.inverse[at] += fresh / distance;
        sums.total[at] += fresh * distance;
        if (distance > sums.eccentricity[at]) sums.eccentricity[at] = distance;
        sums.pairsAt[distance] += fresh * sizes[at];
      }
      [front, next] = [next, front];
    }
  };
  return {
    sweep,
    finish() {
      const found = sums;
      sums = noSums();
      return found;
    },
  };
}

/** Number of bits that are set. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
