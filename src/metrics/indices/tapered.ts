import {citationIndex} from "./author-index.ts";

/**
 * Tapered h: the citation in row r and column k of the citation diagram adds 1/(2 · max(r, k) − 1), so
 * that every square of side h sums to h.
 */
export const taperedH = citationIndex(
  {
    id: "tapered_h",
    differs: "Counts must be whole numbers",
    grows: true,
    label: "Tapered h-index",
    meaning: "An h-index to which every citation of every paper adds something.",
    formula: "Σ_i [c ≤ i: c/(2i − 1); else i/(2i − 1) + Σ_{j=i+1..c} 1/(2j − 1)]",
    unit: "papers",
    source: {
      text: "Anderson, Hankin & Killworth 2008, Scientometrics 76:577",
      doi: "10.1007/s11192-007-2071-2",
    },
  },
  ranked =>
    ranked.reduce((total, count, k) => {
      const i = k + 1;
      const row = Math.min(count, i) / (2 * i - 1);
      return total + row + (count > i ? oddHarmonic(count) - oddHarmonic(i) : 0);
    }, 0),
);

/** Up to here the sums are added up; beyond, the series is exact to the last digits of a double. */
const ADDED_UP = 1000;

/** Σ_{j=1..n} 1/(2j − 1); entry n of the table, then its asymptotic series, so that a count of millions costs nothing. */
function oddHarmonic(n: number): number {
  if (n <= ADDED_UP) return SUMS[n];
  const square = n * n;
  return HALF_GAMMA_AND_LN2 + Math.log(n) / 2 + 1 / (48 * square) - 7 / (1920 * square * square);
}

const HALF_GAMMA_AND_LN2 = 0.5772156649015329 / 2 + Math.LN2;

const SUMS = new Float64Array(ADDED_UP + 1);
for (let j = 1; j <= ADDED_UP; j++) SUMS[j] = SUMS[j - 1] + 1 / (2 * j - 1);
