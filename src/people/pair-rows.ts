import {numberTable} from "../util/number-table.ts";

/** A row of numbers for each two of some names, made when it is first asked for; NaN where nothing was put down yet. */
export interface PairRows {
  /** Where the row of names a and b begins. */
  of(a: number, b: number): number;
  get(at: number): number;
  set(at: number, value: number): void;
}

/** Up to so many names an array tells where the row of each two is. */
const TABLE = 1024;

/** Rows of `width` numbers for pairs of `names` names: 8 bytes a number of the rows asked for, 4 bytes a pair of up to 1,024 names. */
export function pairRows(names: number, width: number): PairRows {
  let values = new Float64Array(width * Math.min(64, (names * (names + 1)) / 2)).fill(Number.NaN);
  let used = 0;
  const make = (): number => {
    if (used + width > values.length) {
      const wider = new Float64Array(values.length * 2).fill(Number.NaN, used);
      wider.set(values.subarray(0, used));
      values = wider;
    }
    used += width;
    return used - width;
  };
  const key = (a: number, b: number): number => (a <= b ? a * names + b : b * names + a);
  const get = (at: number): number => values[at];
  const set = (at: number, value: number) => {
    values[at] = value;
  };
  if (names <= TABLE) {
    /** Pair → where its row begins + 1; 0: nowhere. */
    const places = new Uint32Array(names * names);
    return {
      of(a, b) {
        const at = key(a, b);
        if (places[at] === 0) places[at] = make() + 1;
        return places[at] - 1;
      },
      get,
      set,
    };
  }
  const places = numberTable(names * names);
  return {
    of(a, b) {
      const at = key(a, b);
      let found = places.get(at);
      if (Number.isNaN(found)) {
        found = make();
        places.set(at, found);
      }
      return found;
    },
    get,
    set,
  };
}
