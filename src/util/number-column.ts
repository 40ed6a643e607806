/**
 * One number an item, some of which may be unknown.
 *
 * Where `known` is null every value counts; otherwise known[i] is 1 or 0, and value[i] is 0 wherever
 * it is 0. No value is ever NaN or infinite.
 */
export interface NumberColumn {
  readonly value: Float64Array;
  readonly known: Uint8Array | null;
}

/** Value i, or null where it is unknown or not defined. */
export function numberAt({value, known}: NumberColumn, i: number): number | null {
  return known !== null && known[i] === 0 ? null : value[i];
}

/** The column of the given values; NaN and infinities become unknown. */
export function numberColumn(values: ArrayLike<number | null>): NumberColumn {
  const value = new Float64Array(values.length);
  const known = new Uint8Array(values.length);
  let unknown = 0;
  for (let i = 0; i < values.length; i++) {
    const x = values[i];
    if (x !== null && Number.isFinite(x)) {
      value[i] = x;
      known[i] = 1;
    } else unknown += 1;
  }
  return {value, known: unknown === 0 ? null : known};
}

/** The column of values of which some are known; where all are, that is said by null. */
export const knownColumn = (value: Float64Array, known: Uint8Array): NumberColumn => ({
  value,
  known: known.includes(0) ? known : null,
});

/** The column as a plain array with null for unknown, as JSON wants it. */
export function numbers(column: NumberColumn): (number | null)[] {
  return Array.from(column.value, (_, i) => numberAt(column, i));
}
