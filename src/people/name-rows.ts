import type {BlockNames} from "./block-names.ts";

/** Features that two names alone decide, by their places among all features. */
export const NAME_FEATURES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 23, 28, 29, 30, 40, 41] as const;

/** The features that the names of two records decide, worked out once for each two names of a block. */
export interface NameRows {
  /** Writes what names a and b decide into all features of a pair. */
  copy(a: number, b: number, x: Float64Array): void;
}

/** Up to this many names a table tells where the row of each two is. */
const TABLE = 256;
/** So many rows are kept at once. */
const MOST_KEPT = 1 << 16;
const WIDTH = NAME_FEATURES.length;

/** Rows for a block of `count` names, each made when it is first asked for: 136 bytes each, of at most 65,536. */
export function nameRows(names: BlockNames, count: number): NameRows {
  let values = new Float64Array(WIDTH * Math.min(64, (count * (count + 1)) / 2));
  let kept = 0;
  const places = count <= TABLE ? tablePlaces(count) : mapPlaces();

  const rowOf = (a: number, b: number): number => {
    const key = a <= b ? a * count + b : b * count + a;
    const known = places.get(key);
    if (known >= 0) return known * WIDTH;
    if (kept === MOST_KEPT) {
      places.clear();
      kept = 0;
    }
    if ((kept + 1) * WIDTH > values.length) {
      const wider = new Float64Array(values.length * 2);
      wider.set(values);
      values = wider;
    }
    const at = kept * WIDTH;
    fill(values.subarray(at, at + WIDTH), names, a, b);
    places.set(key, kept++);
    return at;
  };
  return {
    copy(a, b, x) {
      const at = rowOf(a, b);
      for (let k = 0; k < 11; k++) x[k] = values[at + k];
      x[23] = values[at + 11];
      x[28] = values[at + 12];
      x[29] = values[at + 13];
      x[30] = values[at + 14];
      x[40] = values[at + 15];
      x[41] = values[at + 16];
    },
  };
}

/** Pair of names → the number of its row, −1 where there is none. */
interface Places {
  get(key: number): number;
  set(key: number, row: number): void;
  clear(): void;
}

function tablePlaces(count: number): Places {
  const rows = new Int32Array(count * count); // 0: none
  return {
    get: key => rows[key] - 1,
    set(key, row) {
      rows[key] = row + 1;
    },
    clear: () => void rows.fill(0),
  };
}

function mapPlaces(): Places {
  const rows = new Map<number, number>();
  return {
    get: key => rows.get(key) ?? -1,
    set: (key, row) => void rows.set(key, row),
    clear: () => rows.clear(),
  };
}

/** Names of which so few others are to be expected are rare ones (in the unit of the frequency). */
const RARE = 0.3;
/** ln of about 20 records, above which a rare name is not taken for one that few bear. */
const FEW = 3;

/** ln of 250 parts: no set that weights were fitted on has a name of more, and what grows with them ends there. */
const MOST_PARTS = 5.5;

/** Fills the row of two names, in the order of NAME_FEATURES. */
function fill(row: Float64Array, names: BlockNames, f: number, g: number): void {
  const {agreement, partOfDouble, allInitials} = names.compare(f, g);
  const a = names.context(f);
  const b = f === g ? a : names.context(g);
  const frequency = Math.min(a.frequency, b.frequency);
  const records = Math.max(a.records, b.records);
  const parts = Math.min(MOST_PARTS, Math.max(a.parts, b.parts));
  const isSame = agreement === "same";
  row.fill(0);
  row[0] = 1;
  if (isSame) row[1] = 1;
  else if (agreement === "same initials") row[2] = 1;
  else if (agreement === "longer") row[3] = 1;
  else if (agreement === "initial" || agreement === "unknown") row[4] = 1;
  else if (agreement === "variant") row[5] = 1;
  if (partOfDouble) row[6] = 1;
  row[7] = frequency;
  row[8] = records;
  row[9] = Math.max(a.rivals, b.rivals);
  row[10] = parts;
  row[11] = allInitials ? 1 : 0;
  row[12] = Math.max(a.alone, b.alone);
  row[13] = Math.max(0, parts - 1.609375);
  row[14] = Math.max(0, parts - 3);
  row[16] = isSame ? Math.max(0, 1 - frequency / RARE) : 0;
  row[15] = row[16] * Math.max(0, 1 - records / FEW);
}
