/**
 * Time and peak memory of each stage of the engines over one generated corpus.
 *
 *   npx tsx test/bench/engines/main.ts 100000
 *   npx tsx test/bench/engines/main.ts 1000000 memory,duckdb,clickhouse 2GB
 *   npx tsx test/bench/engines/main.ts cheap-10000000 duckdb 2GB
 *
 * Each engine runs in a process of its own; of ClickHouse two servers are started on loopback, and what they take stands beside
 * it. People are those that the generator drew, so that what is measured is the engines. "cheap-" tables come from DuckDB's
 * range(): see cheap-tables.ts.
 */
import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, rmSync} from "node:fs";
import {loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {EngineId} from "../../../src/engines/analyze-tables.ts";
import {openFolder} from "../../../src/engines/tables/folder.ts";
import {runTables} from "../../../src/node.ts";
import {PASSWORD, startServers} from "../../cluster/servers.ts";
import {writeCheapTables} from "./cheap-tables.ts";
import {digestOf} from "./digest.ts";
import {lineOf, merged, startLaps, together} from "./laps.ts";
import {writeMadeTables} from "./made-tables.ts";

const [size = "100000", engines = "memory,duckdb,clickhouse", memory = "2GB", child] =
  process.argv.slice(2);
const isCheap = size.startsWith("cheap-");
const papers = Number(size.replace("cheap-", ""));
const folder = join(tmpdir(), `coterie-bench-${size}`);

if (child === undefined) await parent();
else await measure(child as EngineId);

async function parent(): Promise<void> {
  if (!existsSync(folder)) {
    const started = performance.now();
    mkdirSync(folder);
    await (isCheap ? writeCheapTables : writeMadeTables)(papers, folder);
    console.log(`${papers} papers made in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  const tables = openFolder(folder);
  console.log(`${tables.rows("authorships")} authorships, ${tables.rows("people")} people`);
  for (const engine of engines.split(",")) {
    const run = spawnSync(
      process.execPath,
      [...process.execArgv, fileURLToPath(import.meta.url), size, engine, memory, engine],
      {stdio: ["ignore", "inherit", "inherit"]},
    );
    if (run.status !== 0) console.log(`${engine} failed`);
  }
  const made = openFolder(folder);
  for (const [name, files] of Object.entries(made.index.tables)) {
    const [rows, bytes] = files.reduce(([r, b], file) => [r + file.rows, b + file.size], [0, 0]);
    console.log(
      `${name.padEnd(20)} ${String(rows).padStart(12)} rows ${(bytes / Math.max(1, rows)).toFixed(1).padStart(8)} bytes a row`,
    );
  }
}

async function measure(engine: EngineId): Promise<void> {
  const servers = engine === "clickhouse" ? await startServers(2) : null;
  const {lap, laps, stage} = startLaps("opening", servers?.pids);
  const cluster =
    servers === null
      ? {}
      : {cluster: {urls: servers.urls, cluster: "coterie", user: "default", password: PASSWORD}};
  try {
    const {plan} = await runTables(
      folder,
      {engine, memory, ...cluster},
      {maxAuthors: 25},
      {
        onProgress: next =>
          next.split(" ")[0] !== stage().split(" ")[0] || next.startsWith("Engine")
            ? lap(next)
            : undefined,
      },
    );
    lap("");
    console.log(
      `\n${engine}, ${papers} papers, ${plan.ties} ties, load ${loadavg()[0].toFixed(0)}`,
    );
    for (const each of [...merged(laps), together("all", laps)]) console.log(lineOf(each));
    console.log(`results ${await digestOf(openFolder(folder))}`);
  } finally {
    await servers?.close();
    rmSync(join(folder, ".duckdb"), {recursive: true, force: true});
  }
}
