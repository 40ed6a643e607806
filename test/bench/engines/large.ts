/**
 * What the stages of an engine take, over tables that DuckDB itself makes up: for sizes at which our generator and other stages
 * are too slow to wait for. Each stage prints its line as it ends, so that a run that is cut off has figures too, and one that
 * fails does not end the others; up to a million papers there is a digest of the results, which is the same for all engines.
 *
 *   npx tsx test/bench/engines/large.ts 1000000 2GB
 *   npx tsx test/bench/engines/large.ts 1000000 2GB clickhouse bylines,years,graph
 *   npx tsx test/bench/engines/large.ts 10000000 2GB duckdb "bylines,co-author edges,people"
 *   NODE_OPTIONS=--max-old-space-size=16000 npx tsx test/bench/engines/large.ts 10000000 2GB memory
 *
 * Ten million papers take minutes: run them beside the shell, where no limit of it ends them. Ended early it takes its servers and
 * files away; the tables that it made up stay.
 *
 *   nohup setsid npx tsx test/bench/engines/large.ts 10000000 2GB clickhouse "bylines,co-author edges,graph" > large.log 2>&1 &
 *
 * Stages: bylines, co-author edges, people, venues, terms, co-word edges, shared-topic edges, years, pairs of names; "graph" times
 * one round of each kind over a graph that stays in the engine.
 */
import {existsSync, mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {openClickhouse} from "../../../src/engines/clickhouse/engine.ts";
import {openDuckdb} from "../../../src/engines/duckdb.ts";
import {runInMemory, runStages} from "../../../src/engines/run.ts";
import {STAGE_OPTIONS} from "../../../src/engines/sql/step.ts";
import {openFolder, type TablesWriter, tablesWriter} from "../../../src/engines/tables/folder.ts";
import type {TableName} from "../../../src/engines/tables/table-schema.ts";
import type {Tables} from "../../../src/engines/tables/tables.ts";
import {PASSWORD, startServers} from "../../cluster/servers.ts";
import {writeCheapTables} from "./cheap-tables.ts";
import {digestOf} from "./digest.ts";
import {graphRounds} from "./graph-rounds.ts";
import {lineOf, merged, startLaps, together} from "./laps.ts";
import {stageBegun} from "./stage-begun.ts";

const OPTIONS = {...STAGE_OPTIONS, maxAuthors: 25};
const GROWING = "bylines,co-author edges,people";
const [size = "1000000", memory = "2GB", id = "duckdb", chosen = GROWING] = process.argv.slice(2);
const papers = Number(size);
const folder = join(tmpdir(), `coterie-large-${size}`);
const scratch = mkdtempSync(join(tmpdir(), "coterie-large-work-"));
const servers = id === "clickhouse" ? await startServers(2) : null;
const takeAway = () => rmSync(scratch, {recursive: true, force: true});
process.once("exit", takeAway);
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(1));
const {lap, laps, stage: now} = startLaps("making tables", servers?.pids);
try {
  if (!existsSync(join(folder, "tables.json"))) await writeCheapTables(papers, folder);
  lap("loading");
  const tables = openFolder(folder);
  if (id === "memory") await stagesInMemory(tables);
  else await stagesOf(tables);
  lap("");
  console.log(`\n${id}, ${size} papers, ${tables.rows("authorships")} authorships, load ${loadavg()[0].toFixed(0)}`); // biome-ignore format: one line
  for (const each of [...merged(laps), together("all", laps)]) console.log(lineOf(each));
} finally {
  await servers?.close();
  takeAway();
}

/** All stages of the memory engine, which has them in one. */
async function stagesInMemory(tables: Tables): Promise<void> {
  await telling(async to => {
    const onProgress = (said: string) => {
      const begun = stageBegun(said);
      if (begun !== undefined && begun !== now()) lap(begun);
    };
    await runInMemory(tables, to, OPTIONS, {onProgress});
  });
}

/** The chosen stages of a database. */
async function stagesOf(tables: Tables): Promise<void> {
  const engine =
    servers === null
      ? await openDuckdb(folder, tables, join(scratch, "work"), size, {memory})
      : await openClickhouse(
          tables,
          {urls: servers.urls, cluster: "coterie", user: "default", password: PASSWORD},
          size,
        );
  for (const stage of chosen.split(",")) {
    lap(stage);
    try {
      if (stage === "graph") {
        for (const [name, steps] of graphRounds(tables.rows("people"))) {
          lap(name);
          for (const step of steps) await engine.make(step);
        }
      } else
        await telling(async to => void (await runStages(engine, papers, to, OPTIONS, {}, [stage])));
    } catch (error) {
      // What does not need it goes on.
      console.log(`  ${stage} failed: ${(error as Error).message}`);
    }
  }
  lap("closing");
  await engine.close(true);
}

/** Has results written, and tells how many rows it gave and, of small corpora, a digest of them. */
async function telling(write: (to: TablesWriter) => Promise<void>): Promise<void> {
  const results = join(scratch, "results");
  rmSync(results, {recursive: true, force: true});
  const to = tablesWriter(results);
  await write(to);
  to.keep({manifest: null, notes: {}, stages: [], rest: {}});
  const made = openFolder(results);
  const told = Object.keys(made.index.tables).map(name => `${name} ${made.rows(name as TableName)}`); // biome-ignore format: one list
  lap("telling");
  if (told.length === 0) return;
  if (papers <= 1e6) told.push(`digest ${await digestOf(made)}`);
  const disk = megabytesIn(scratch) + (servers === null ? 0 : megabytesIn(servers.folder));
  console.log(`  ${told.join(", ")}; ${disk} MB on disk`);
}

function megabytesIn(within: string): number {
  const files = readdirSync(within, {recursive: true, encoding: "utf8"});
  const sizes = files.map(file => statSync(join(within, file), {throwIfNoEntry: false})?.size ?? 0);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1e6);
}
