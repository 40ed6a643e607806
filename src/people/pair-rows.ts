import {type NumberTable, numberTable} from "../util/number-table.ts";

/** A row of numbers for each two of some names, made when it is first asked for; NaN where nothing was put down yet. */
export interface PairRows {
  /** Forgets all rows; names are 0 … names − 1 from here on. */
  begin(names: number): void;
  /** Where the row of names a and b begins. */
  of(a: number, b: number): number;
  get(at: number): number;
  set(at: number, value: number): void;
}

/** Up to so many names an array tells where the row of each two is. */
const TABLE = 1024;

/**
 * Rows of `width` numbers for pairs of names: 8 bytes a number of the rows asked for, 4 bytes a pair of up to 1,024 names.
 * Memory is used again for the names that come next.
 */
export function pairRows(width: number): PairRows {
  let values = new Float64Array(width * 64);
  let used = 0;
  let names = 0;
  /** Pair → where its row begins + 1; 0: nowhere. */
  let places = new Int32Array(64);
  /** The same where there are more names than the array is for. */
  let others: NumberTable | null = null;

  const make = (): number => {
    if (used + width > values.length) {
      const wider = new Float64Array(values.length * 2);
      wider.set(values);
      values = wider;
    }
    values.fill(Number.NaN, used, used + width);
    used += width;
    return used - width;
  };
  const amongMany = (a: number, b: number, table: NumberTable): number => {
    const key = a <= b ? a * names + b : b * names + a;
    const found = table.get(key);
    if (!Number.isNaN(found)) return found;
    const made = make();
    table.set(key, made);
    return made;
  };
  return {
    begin(count) {
      used = 0;
      names = count;
      others = count <= TABLE ? null : numberTable(count * count);
      if (others !== null) return;
      if (places.length < count * count) places = new Int32Array(2 * count * count);
      else places.fill(0, 0, count * count);
    },
    of(a, b) {
      if (others !== null) return amongMany(a, b, others);
      const at = a <= b ? Math.imul(a, names) + b : Math.imul(b, names) + a;
      if (places[at] === 0) places[at] = make() + 1;
      return places[at] - 1;
    },
    get: at => values[at],
    set(at, value) {
      values[at] = value;
    },
  };
}
