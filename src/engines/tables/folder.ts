import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import {join} from "node:path";
import {asyncBufferFromFile} from "hyparquet";
import {VERSION} from "../../util/version.ts";
import {isTablesFolder} from "./is-tables-folder.ts";
import {type Chunk, createParquet, GROUP_ROWS, type ParquetFile} from "./parquet-writing.ts";
import {schemaOf} from "./schema.ts";
import {SCHEMA_VERSION, type TableColumn, type TableName} from "./table-schema.ts";
import {openTables, type Tables} from "./tables.ts";
import {checkedIndex, INDEX_FILE, type TableFile, type TablesIndex} from "./tables-index.ts";

/** Opens the tables in a folder. Throws an Error that says what is wrong with it. */
export const openFolder = (folder: string): Tables =>
  openTables(readIndex(folder), path => asyncBufferFromFile(join(folder, path)));

/** Reads tables.json. Throws an Error that says what is wrong with the folder. */
export function readIndex(folder: string): TablesIndex {
  const path = join(folder, INDEX_FILE);
  if (!existsSync(path))
    throw new Error(`${folder}: there is no ${INDEX_FILE}; these are no tables, or not whole ones`);
  return checkedIndex(readFileSync(path, "utf8"), folder);
}

/** Writes tables that appear all together, or not at all. */
export interface TablesWriter {
  /** Starts a table; one that stood there is replaced. */
  table(name: TableName, more?: readonly string[]): TableWriting;
  /** A file of a table that somebody else writes, a database say; call `wrote` when it is whole. */
  file(name: TableName, year?: number): {readonly path: string; wrote(rows: number): void};
  /** Puts all in place. */
  keep(index: Omit<TablesIndex, "coterie" | "form" | "version" | "tables">): void;
  /** Takes all back. */
  drop(): void;
}

export interface TableWriting {
  add(chunk: Chunk, year?: number): void;
  close(): void;
}

/** Opens a folder for writing; tables of an earlier run that are not written anew stay. */
export function tablesWriter(folder: string): TablesWriter {
  const part = join(folder, ".making");
  rmSync(part, {recursive: true, force: true});
  mkdirSync(part, {recursive: true});
  const made: Record<string, TableFile[]> = {};
  const pathOf = (name: string, year: number | undefined, n: number) =>
    `${name}${year === undefined ? "" : `/in_year=${year}`}/part-${n}.parquet`;
  const noted = (name: string, path: string, rows: number, year: number | undefined) => {
    const {size} = statSync(join(part, path));
    made[name].push({path, rows, size, ...(year === undefined ? {} : {year})});
  };
  return {
    table(name, more = []) {
      const columns = [...schemaOf(name).columns, ...more.map(moreColumn)];
      const files = new Map<number | undefined, ParquetFile>();
      made[name] = [];
      const fileOf = (year: number | undefined) => {
        const file = files.get(year) ?? createParquet(join(part, pathOf(name, year, 0)), columns);
        files.set(year, file);
        return file;
      };
      return {
        add: (chunk, year) => fileOf(year).add(chunk),
        close() {
          if (files.size === 0) fileOf(schemaOf(name).byYear ? 0 : undefined);
          for (const [year, file] of files) noted(name, pathOf(name, year, 0), file.close(), year);
        },
      };
    },
    file(name, year) {
      made[name] ??= [];
      const path = pathOf(name, year, made[name].length);
      mkdirSync(join(part, path, ".."), {recursive: true});
      return {path: join(part, path), wrote: rows => noted(name, path, rows, year)};
    },
    keep(index) {
      const kept = isTablesFolder(folder) ? readIndex(folder).tables : {};
      rmSync(join(folder, INDEX_FILE), {force: true});
      for (const name of Object.keys(made)) {
        rmSync(join(folder, name), {recursive: true, force: true});
        renameSync(join(part, name), join(folder, name));
      }
      const whole: TablesIndex = {
        coterie: "tables",
        form: SCHEMA_VERSION,
        version: VERSION,
        ...index,
        tables: {...kept, ...made},
      };
      writeFileSync(join(part, INDEX_FILE), `${JSON.stringify(whole, null, 1)}\n`);
      renameSync(join(part, INDEX_FILE), join(folder, INDEX_FILE));
      rmSync(part, {recursive: true, force: true});
    },
    drop: () => rmSync(part, {recursive: true, force: true}),
  };
}

export const moreColumn = (name: string): TableColumn => ({
  name,
  type: "double",
  meaning: "see coterie metrics",
  unknown: "not defined",
});

/** Writes rows 0 … count − 1 group by group. */
export function writeRows(
  table: TableWriting,
  count: number,
  chunk: (rows: Uint32Array) => Chunk,
): void {
  for (let from = 0; from < count; from += GROUP_ROWS)
    table.add(
      chunk(Uint32Array.from({length: Math.min(GROUP_ROWS, count - from)}, (_, k) => from + k)),
    );
  table.close();
}

/** Writes rows into a folder for each year; within one, rows rise. */
export function writeRowsByYear(
  table: TableWriting,
  yearOf: ArrayLike<number>,
  chunk: (papers: Uint32Array) => Chunk,
): void {
  const papers = new Map<number, number[]>();
  for (let i = 0; i < yearOf.length; i++) {
    const list = papers.get(yearOf[i]);
    if (list === undefined) papers.set(yearOf[i], [i]);
    else list.push(i);
  }
  for (const year of [...papers.keys()].sort((a, b) => a - b)) {
    const list = papers.get(year)!;
    for (let from = 0; from < list.length; from += GROUP_ROWS)
      table.add(chunk(Uint32Array.from(list.slice(from, from + GROUP_ROWS))), year);
  }
  table.close();
}
