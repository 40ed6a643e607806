import type {Manifest} from "../../analysis/manifest.ts";
import type {NetworkNotes} from "../../graphs/network.ts";
import {SCHEMA_VERSION} from "./table-schema.ts";

/** The file of a folder that says what is in it. It is written last: a folder without it is not whole. */
export const INDEX_FILE = "tables.json";

export interface TableFile {
  /** Within the folder, with / between its parts. */
  readonly path: string;
  readonly rows: number;
  /** Bytes. */
  readonly size: number;
  /** Of tables by year: the year, 0 = not known. */
  readonly year?: number;
}

/** What made a result, and how far it is exact. */
export interface StageNote {
  readonly table: string;
  readonly engine: string;
  /** "exact", or in one sentence what is approximate. */
  readonly exactness: string;
}

/** What tables.json holds. */
export interface TablesIndex {
  readonly coterie: "tables";
  readonly form: number;
  readonly version: string;
  /** What made the analysis; null where an engine loaded the records by itself. */
  readonly manifest: Manifest | null;
  readonly notes: Readonly<Record<string, NetworkNotes>>;
  readonly stages: readonly StageNote[];
  /** Plain data of the analysis that is in no table. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, readonly TableFile[]>>;
}

/** Rows of a file: numbers of papers and people have 32 bits. */
const MOST_ROWS = 2 ** 31;

/**
 * Checks the text of a tables.json, so that nothing outside of its folder is ever opened, and no more than a table can hold is
 * prepared for. Throws an Error that says what is wrong.
 */
export function checkedIndex(text: string, name: string): TablesIndex {
  let index: TablesIndex;
  try {
    index = JSON.parse(text) as TablesIndex;
  } catch {
    throw new Error(`${name}: ${INDEX_FILE} is no whole JSON`);
  }
  if (index?.coterie !== "tables") throw new Error(`${name}: ${INDEX_FILE} speaks of no tables`);
  if (index.form !== SCHEMA_VERSION)
    throw new Error(
      `${name}: these tables have form ${String(index.form)}; this version reads form ${SCHEMA_VERSION}`,
    );
  const lists: unknown[] = Object.values(index.tables ?? [null]);
  if (!lists.every(Array.isArray)) throw new Error(`${name}: ${INDEX_FILE} lists no files`);
  for (const {path, rows} of lists.flat() as Partial<TableFile>[]) {
    if (!/^[a-z_]+(\/in_year=-?\d+)?\/part-\d+\.parquet$/.test(path ?? ""))
      throw new Error(`${name}: ${INDEX_FILE} names a strange file: ${JSON.stringify(path)}`);
    if (!(Number.isInteger(rows) && rows! >= 0 && rows! <= MOST_ROWS))
      throw new Error(`${name}: ${INDEX_FILE} gives ${path} ${JSON.stringify(rows)} rows`);
  }
  return index;
}
