import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect} from "vitest";
import {allOf, type SqlEngine} from "../../src/engines/engine.ts";
import {
  columnInEngine,
  contractedTies,
  contractInEngine,
  graphInEngine,
  prunedInEngine,
  RANK_ROUNDS,
} from "../../src/engines/graph/in-engine.ts";
import {labelRounds, rankRounds} from "../../src/engines/memory/rounds.ts";
import {runInMemory, runStages} from "../../src/engines/run.ts";
import {int} from "../../src/engines/sql/columns.ts";
import {nodeGroups} from "../../src/engines/sql/community-steps.ts";
import {STAGE_OPTIONS, type StageOptions} from "../../src/engines/sql/step.ts";
import {openFolder, tablesWriter} from "../../src/engines/tables/folder.ts";
import type {TableName} from "../../src/engines/tables/table-schema.ts";
import type {Tables} from "../../src/engines/tables/tables.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {components} from "../../src/metrics/components.ts";
import {coreNumbers} from "../../src/metrics/core-numbers.ts";
import {degrees} from "../../src/metrics/degree.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {GRAINS} from "../../src/util/grains.ts";

export const NO_INDEX = {manifest: null, notes: {}, stages: [], rest: {}};

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

/** Makes the co-author ties in an engine, and nothing else. */
export async function runOnly(engine: SqlEngine): Promise<void> {
  const to = tablesWriter(scratchFolder());
  await runStages(engine, 1000, to, STAGE_OPTIONS, {}, ["bylines", "co-author edges"]);
  to.drop();
}

/** Expects that measures by rounds in an engine are those of the memory engine on the same graph, to the last bit. */
export async function expectGraphSame(engine: SqlEngine, graph: Graph): Promise<void> {
  const found = await graphInEngine(engine, graph.order);
  const tied = Array.from({length: graph.order}, (_, i) => i).filter(
    i => graph.start[i] < graph.start[i + 1],
  );
  const expected = (values: ArrayLike<number>) => tied.map(i => [i, values[i]]);

  const column = (table: string, name: string) => allOf(columnInEngine(engine, table, name));

  const {component} = components(graph);
  const smallest = new Map<number, number>();
  for (const [i, c] of component.entries()) if (!smallest.has(c)) smallest.set(c, i);
  expect(await column(found.components, "label")).toEqual(
    expected(Array.from(component, c => smallest.get(c)!)),
  );
  expect(await column("node_totals", "degree")).toEqual(expected(degrees(graph)));

  const ranks = rankRounds(graph, RANK_ROUNDS);
  expect(await column(found.ranks, "units")).toEqual(expected(ranks));
  const all = ranks.reduce((sum, x) => sum + x, 0);
  const {score} = pagerank(graph);
  for (const i of tied) expect(ranks[i] / all).toBeCloseTo(score[i], 6);

  const {label, rounds} = labelRounds(graph, 30);
  expect(found.communityRounds).toBe(rounds);
  expect(await column(found.communities, "label")).toEqual(expected(label));

  const core = coreNumbers(graph);
  for (const k of [2, 5]) {
    const {table, nodes, ties} = await prunedInEngine(engine, k);
    const left = (await column(table, "degree")).map(([node]) => node);
    expect(left).toEqual(tied.filter(i => core[i] >= k));
    expect(nodes).toBe(left.length);
    const within = tied.flatMap(i =>
      [...graph.target.subarray(graph.start[i], graph.start[i + 1])].filter(
        j => core[i] >= k && core[j] >= k,
      ),
    );
    expect(ties).toBe(within.length / 2);
  }

  // Without a core every node stands for its label; with one, those in it for their group.
  await engine.put("core_groups", [int("node"), int("core_group")], [[tied[0], 1]]);
  await engine.make(nodeGroups(found.communities, graph.order));
  expect(await column("node_groups", "label")).toEqual(
    expected(label).map(([i, own]) => [i, i === tied[0] ? graph.order + 1 : own]),
  );
  const rows = await contractInEngine(engine);
  const between = await allOf(contractedTies(engine));
  expect(between.length).toBe(rows);
  const twice = graph.strength.reduce((sum, s) => sum + Math.floor(s * GRAINS), 0);
  expect(between.reduce((sum, {grains}) => sum + grains, 0)).toBe(twice);
  expect(between.reduce((sum, {ties}) => sum + ties, 0)).toBe(graph.target.length);
}
