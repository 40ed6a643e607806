import type {AsyncBuffer} from "hyparquet";
import {type OpenParquet, openParquet} from "./parquet-reading.ts";
import type {Chunk} from "./parquet-writing.ts";
import type {TableName} from "./table-schema.ts";
import type {TableFile, TablesIndex} from "./tables-index.ts";

/** Tables that can be read, wherever they are: a folder, or a server that answers requests for ranges of bytes. */
export interface Tables {
  readonly index: TablesIndex;
  has(name: TableName): boolean;
  rows(name: TableName): number;
  /** Years of a table by year, rising; 0 = not known. */
  years(name: TableName): readonly number[];
  /** Columns that the files of a table have. */
  columns(name: TableName): Promise<readonly string[]>;
  /** All rows, group by group; null = all columns. Nothing where there is no such table. */
  chunks(name: TableName, columns?: readonly string[] | null, year?: number): AsyncGenerator<Chunk>;
  /** The groups of rows of a table in their order, none of them read yet. */
  groups(name: TableName): Promise<readonly RowGroup[]>;
  /**
   * The rows whose `key` is one of some numbers, where rows stand in the order of `key`: only the groups that may hold
   * them are fetched.
   */
  find(
    name: TableName,
    key: string,
    values: readonly number[],
    columns?: readonly string[] | null,
    year?: number,
  ): Promise<Record<string, unknown>[]>;
}

/** Rows that are fetched together. */
export interface RowGroup {
  readonly rows: number;
  read(columns: readonly string[]): Promise<Chunk>;
}

/** Opens tables whose files are had by their path within the folder. */
export function openTables(
  index: TablesIndex,
  fileAt: (path: string, size: number) => Promise<AsyncBuffer> | AsyncBuffer,
): Tables {
  const opened = new Map<string, Promise<OpenParquet>>();
  const open = ({path, size}: TableFile): Promise<OpenParquet> => {
    let file = opened.get(path);
    if (file === undefined) {
      file = Promise.resolve(fileAt(path, size))
        .then(openParquet)
        .catch((error: unknown) => {
          opened.delete(path);
          throw new Error(`${path}: ${(error as Error).message}`);
        });
      opened.set(path, file);
    }
    return file;
  };
  const filesOf = (name: TableName, year?: number) =>
    (index.tables[name] ?? []).filter(file => year === undefined || file.year === year);

  return {
    index,
    has: name => name in index.tables,
    rows: name => filesOf(name).reduce((sum, {rows}) => sum + rows, 0),
    years: name => [...new Set(filesOf(name).map(({year = 0}) => year))].sort((a, b) => a - b),
    async columns(name) {
      const [first] = filesOf(name);
      return first === undefined ? [] : (await open(first)).columns;
    },
    async *chunks(name, columns = null, year) {
      for (const each of filesOf(name, year)) {
        const file = await open(each);
        for (let g = 0; g < file.groups.length; g++)
          if (file.groups[g].rows > 0) yield await file.group(g, columns ?? file.columns);
      }
    },
    async groups(name) {
      const found: RowGroup[] = [];
      for (const each of filesOf(name)) {
        const file = await open(each);
        for (const [g, {rows}] of file.groups.entries())
          found.push({rows, read: columns => file.group(g, columns)});
      }
      return found;
    },
    async find(name, key, values, columns = null, year) {
      const wanted = new Set(values);
      const found: Record<string, unknown>[] = [];
      for (const each of filesOf(name, year)) {
        const file = await open(each);
        const names = columns ?? file.columns;
        for (let g = 0; g < file.groups.length; g++) {
          const range = file.groups[g].range(key);
          if (range !== null && !values.some(v => v >= range[0] && v <= range[1])) continue;
          const chunk = await file.group(g, [...new Set([key, ...names])]);
          const keys = chunk[key];
          for (let row = 0; row < keys.length; row++)
            if (wanted.has(keys[row] as number))
              found.push(Object.fromEntries(names.map(n => [n, chunk[n][row]])));
        }
      }
      return found;
    },
  };
}
