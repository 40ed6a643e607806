import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect} from "vitest";
import {TERM_KINDS} from "../../src/analysis/decide.ts";
import type {SqlEngine} from "../../src/engines/engine.ts";
import {runInMemory, runStages} from "../../src/engines/run.ts";
import type {StageOptions} from "../../src/engines/sql/step.ts";
import {openFolder, tablesWriter} from "../../src/engines/tables/folder.ts";
import type {TableName} from "../../src/engines/tables/schema.ts";
import type {Tables} from "../../src/engines/tables/tables.ts";
import type {Records} from "../../src/engines/tables/write-records.ts";
import type {Corpus} from "../../src/papers/corpus.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {findTopics} from "../../src/topics/find.ts";

export const NO_INDEX = {manifest: null, notes: {}, stages: [], rest: {}};

/** Who and what is in a corpus. */
export async function recordsOf(corpus: Corpus): Promise<Records> {
  const topics = await findTopics(corpus, {kinds: TERM_KINDS.keywords});
  return {corpus, people: resolvePeople(corpus), topics};
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, {recursive: true, force: true});
});

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "coterie-results-"));
  made.push(folder);
  return folder;
}

/** The results of the memory engine over some tables. */
export async function resultsInMemory(tables: Tables, options: StageOptions): Promise<Tables> {
  const at = scratchFolder();
  const to = tablesWriter(at);
  await runInMemory(tables, to, options);
  to.keep(NO_INDEX);
  return openFolder(at);
}

/** The results of another engine, which is closed afterwards. */
export async function resultsOf(
  engine: SqlEngine,
  papers: number,
  options: StageOptions,
): Promise<Tables> {
  const at = scratchFolder();
  const to = tablesWriter(at);
  try {
    await runStages(engine, papers, to, options);
  } finally {
    await engine.close(true);
  }
  to.keep(NO_INDEX);
  return openFolder(at);
}

/** Every row of a table, as objects. */
export async function rowsOf(tables: Tables, name: TableName): Promise<Record<string, unknown>[]> {
  const columns = await tables.columns(name);
  const rows: Record<string, unknown>[] = [];
  for await (const chunk of tables.chunks(name))
    for (let i = 0; i < chunk[columns[0]].length; i++)
      rows.push(Object.fromEntries(columns.map(column => [column, chunk[column][i]])));
  return rows;
}

/** Expects that two engines gave the same tables, to the last bit. */
export async function expectSame(found: Tables, expected: Tables): Promise<void> {
  const names = Object.keys(expected.index.tables) as TableName[];
  expect(Object.keys(found.index.tables).sort()).toEqual([...names].sort());
  for (const name of names)
    expect(await rowsOf(found, name), name).toEqual(await rowsOf(expected, name));
}
