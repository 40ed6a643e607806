/**
 * Sums that are the same bits whatever the order: each summand is cut into a whole number of coarse grains (2⁻³⁶) and
 * of fine ones (2⁻⁷²), whole numbers are added without rounding, and only the two totals are joined. A summand of at
 * least 2⁻¹⁹ keeps all its bits. Up to 131,072 summands of at most 1 are exact; of larger ones as many as make that sum.
 */
export const GRAINS = 2 ** 36;

/** Coarse grains of a summand ≥ 0. */
export const coarse = (x: number): number => Math.floor(x * GRAINS);

/** Fine grains of what is left. */
export function fine(x: number): number {
  const grains = x * GRAINS;
  return Math.floor((grains - Math.floor(grains)) * GRAINS + 0.5);
}

/** The size of a coarse grain, a power of two: multiplying by it rounds nothing, and is quicker than dividing. */
const GRAIN = 1 / GRAINS;

/** The sum that two totals of grains make. */
export const ofGrains = (coarse: number, fine: number): number =>
  coarse * GRAIN + fine * GRAIN * GRAIN;

/** The sum of numbers ≥ 0, in whatever order they come. */
export function exactSum(values: Iterable<number>): number {
  let [whole, rest] = [0, 0];
  for (const x of values) {
    whole += coarse(x);
    rest += fine(x);
  }
  return ofGrains(whole, rest);
}
