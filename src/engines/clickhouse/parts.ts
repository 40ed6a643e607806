import {big} from "../sql/columns.ts";
import {quoted} from "../sql/dialect.ts";
import type {Session} from "./session.ts";

/** Rows of a table for which all conditions hold. */
export interface Cut {
  readonly from: string;
  readonly conditions: readonly string[];
}

/** Rows that one answer holds, and how many they are. */
export interface Part extends Cut {
  readonly rows: number;
}

/** Ranges that are counted for each part that is needed at least. */
const RANGES = 64;

/**
 * Cuts rows into parts of at most so many, which follow one another in the order of the keys: columns of whole numbers that are
 * never null. A part is larger only where all keys of its rows are the same. A cut goes over the table twice, and over a range
 * that is still too large again.
 */
export async function* partsOf(
  session: Session,
  whole: Part,
  keys: readonly string[],
  most: number,
): AsyncGenerator<Part> {
  const [key, ...further] = keys;
  if (whole.rows <= most || key === undefined) {
    yield whole;
    return;
  }
  const [least, greatest] = await endsOf(session, whole, key);
  if (least === greatest) {
    yield* partsOf(session, whole, further, most);
    return;
  }
  const ranges = RANGES * Math.ceil(whole.rows / most);
  const width = Math.ceil((greatest - least + 1) / ranges);
  let [start, rows] = [least, 0];
  const partUpTo = (end: number): Part => {
    const within = `${quoted(key)} >= ${start} AND ${quoted(key)} < ${end}`;
    return {from: whole.from, conditions: [...whole.conditions, within], rows};
  };
  for (const [nth, counted] of await countsOfRanges(session, whole, key, least, width)) {
    const end = least + nth * width;
    if (rows > 0 && rows + counted > most) {
      yield* partsOf(session, partUpTo(end), keys, most);
      [start, rows] = [end, 0];
    }
    rows += counted;
  }
  yield* partsOf(session, partUpTo(greatest + 1), keys, most);
}

/** How many rows the servers have. */
export async function countOf(session: Session, cut: Cut): Promise<number> {
  const sql = `SELECT count(*) AS counted FROM ${rowsOf(cut)}`;
  const [[counted]] = await numbersOf(session, sql, ["counted"]);
  return counted;
}

async function endsOf(session: Session, cut: Cut, key: string): Promise<number[]> {
  const sql = `SELECT min(${quoted(key)}) AS least, max(${quoted(key)}) AS greatest FROM ${rowsOf(cut)}`;
  const [ends] = await numbersOf(session, sql, ["least", "greatest"]);
  return ends;
}

/** The ranges of the key that have rows, rising, each with their number. */
function countsOfRanges(
  session: Session,
  cut: Cut,
  key: string,
  least: number,
  width: number,
): Promise<number[][]> {
  const sql = `SELECT intDiv(${quoted(key)} - ${least}, ${width}) AS nth, count(*) AS counted FROM ${rowsOf(cut)} GROUP BY nth ORDER BY nth`;
  return numbersOf(session, sql, ["nth", "counted"]);
}

const rowsOf = ({from, conditions}: Cut): string =>
  `${quoted(from)}${conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`}`;

async function numbersOf(
  session: Session,
  sql: string,
  names: readonly string[],
): Promise<number[][]> {
  const found: number[][] = [];
  for await (const rows of session.stream(sql, names.map(big)))
    for (const row of rows) found.push(row as number[]);
  return found;
}
