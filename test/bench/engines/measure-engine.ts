import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {loadavg} from "node:os";
import {join} from "node:path";
import {type EngineId, takeRecords} from "../../../src/engines/analyze-tables.ts";
import {openClickhouse} from "../../../src/engines/clickhouse/engine.ts";
import {openDuckdb} from "../../../src/engines/duckdb.ts";
import type {SqlEngine} from "../../../src/engines/engine.ts";
import {graphHere} from "../../../src/engines/graph/here.ts";
import {runInMemory, runStages} from "../../../src/engines/run.ts";
import {STAGE_OPTIONS} from "../../../src/engines/sql/step.ts";
import {readEdges} from "../../../src/engines/tables/analysis-tables.ts";
import {openFolder, tablesWriter} from "../../../src/engines/tables/folder.ts";
import {TABLE_SCHEMAS} from "../../../src/engines/tables/schema.ts";
import type {Tables} from "../../../src/engines/tables/tables.ts";
import {PASSWORD, type Servers, startServers} from "../../cluster/servers.ts";
import {digestOf} from "./digest.ts";
import {graphInMemory, graphOfEngine} from "./graph-results.ts";
import {startLaps} from "./laps.ts";
import type {EngineResults, Result} from "./results.ts";
import {stageBegun} from "./stage-begun.ts";

const OPTIONS = {...STAGE_OPTIONS, maxAuthors: 25};
const NO_INDEX = {manifest: null, notes: {}, stages: [], rest: {}};
const NOTES = {
  strength: "",
  counting: OPTIONS.counting,
  maxAuthors: OPTIONS.maxAuthors,
  years: null,
  leftOut: 0,
  truncated: 0,
};
export const resultsFile = (folder: string, engine: EngineId): string =>
  join(folder, `${engine}.json`);

/** The numbers that may differ a little. */
export const numbersFile = (folder: string, engine: EngineId, name: string): string =>
  join(folder, `${engine} ${name}.numbers`);

/**
 * Runs all stages of an engine over the records, the graph here and the graph as a database measures it, and notes after each
 * what it took and gave.
 */
export async function measureEngine(
  folder: string,
  records: string,
  id: EngineId,
  memory: string,
): Promise<void> {
  const own = join(folder, id);
  rmSync(own, {recursive: true, force: true});
  mkdirSync(own, {recursive: true});
  takeRecords(records, own);
  const servers = id === "clickhouse" ? await startServers(2) : null;
  const {lap, laps, stage} = startLaps("opening", servers?.pids);
  const noted: EngineResults = {
    engine: id,
    at: new Date().toISOString().slice(0, 16),
    load: loadavg()[0],
    laps,
    results: {},
    isWhole: false,
  };
  const note = () => writeFileSync(resultsFile(folder, id), JSON.stringify(noted));
  const next = (name: string) => {
    lap(name);
    note();
  };
  const told = (name: string, result: Result, numbers?: Float64Array) => {
    noted.results[name] = result;
    if (name === "PageRank" && numbers !== undefined)
      writeFileSync(numbersFile(folder, id, name), numbers);
    note();
  };
  note();
  try {
    const engine = await openedEngine(own, id, memory, servers);
    const tables = openFolder(own);
    const to = tablesWriter(own);
    const onProgress = (said: string) => {
      const begun = stageBegun(said);
      if (begun !== undefined && begun !== stage()) next(begun);
    };
    if (engine === null) await runInMemory(tables, to, OPTIONS, {onProgress});
    else await runStages(engine, tables.rows("papers"), to, OPTIONS, {onProgress});
    to.keep(NO_INDEX);

    next("graph here");
    const nodes = tables.rows("people");
    const scores = tablesWriter(own);
    const graph = {seed: 42, resolution: 1, layoutRounds: 500};
    await graphHere(openFolder(own), nodes, NOTES, scores, graph);
    scores.keep(NO_INDEX);

    next("digests of tables");
    await tellTables(openFolder(own), told);

    next("graph as in an engine");
    if (engine === null)
      graphInMemory((await readEdges(openFolder(own), "coauthor", nodes, NOTES)).graph, told);
    else await graphOfEngine(engine, nodes, told);
    next("closing");
    await engine?.close(true);
    next("");
    noted.isWhole = true;
    note();
  } finally {
    await servers?.close();
    rmSync(own, {recursive: true, force: true});
  }
}

async function openedEngine(
  own: string,
  id: EngineId,
  memory: string,
  servers: Servers | null,
): Promise<SqlEngine | null> {
  const tables = openFolder(own);
  if (id === "duckdb") return openDuckdb(own, tables, join(own, ".duckdb"), "bench", {memory});
  if (servers === null) return null;
  const cluster = {urls: servers.urls, cluster: "coterie", user: "default", password: PASSWORD};
  return openClickhouse(tables, cluster, "bench");
}

async function tellTables(tables: Tables, told: (name: string, result: Result) => void) {
  for (const {name, kind} of TABLE_SCHEMAS)
    if (kind !== "records" && tables.has(name))
      told(name, {rows: tables.rows(name), digest: await digestOf(tables, [name])});
}
