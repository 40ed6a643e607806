import {randomFrom} from "../util/random.ts";
import {distanceBetween, type Positions} from "./positions.ts";

/** Up to so many pairs all are measured; of more, so many that are drawn: shares of them are right to 0.002. */
const MOST = 500_000;

/** How far two nodes of a picture are from each other, rising: of all pairs, or of 500,000 that are drawn with the seed. */
export function pairDistances(positions: Positions, seed = 42): Float64Array {
  const n = positions.x.length;
  const all = (n * (n - 1)) / 2;
  const distances = new Float64Array(Math.min(all, MOST));
  if (all <= MOST) {
    let p = 0;
    for (let i = 0; i < n; i++)
      for (let j = 0; j < i; j++) distances[p++] = distanceBetween(positions, i, j);
  } else {
    const random = randomFrom(seed);
    for (let p = 0; p < MOST; p++) {
      const i = random.below(n);
      const other = random.below(n - 1);
      const j = other < i ? other : other + 1;
      distances[p] = distanceBetween(positions, i, j);
    }
  }
  return distances.sort();
}
