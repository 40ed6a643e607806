/**
 * Time and peak memory of each stage of the engines over one generated corpus.
 *
 *   npx tsx test/bench/engines/main.ts 100000
 *   npx tsx test/bench/engines/main.ts 1000000 memory,duckdb,clickhouse 2GB
 *
 * Each engine runs in a process of its own; of ClickHouse two servers are started on loopback, and their peak is beside it.
 * People are those that the generator drew, so that what is measured is the engines.
 */
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {EngineId} from "../../../src/engines/analyze-tables.ts";
import {openFolder} from "../../../src/engines/tables/folder.ts";
import {TABLE_SCHEMAS} from "../../../src/engines/tables/schema.ts";
import {runTables} from "../../../src/node.ts";
import {PASSWORD, startServers} from "../../cluster/servers.ts";
import {writeMadeTables} from "./made-tables.ts";

const [size = "100000", engines = "memory,duckdb,clickhouse", memory = "2GB", child] =
  process.argv.slice(2);
const papers = Number(size);
const folder = join(tmpdir(), `coterie-bench-${papers}`);

interface Peak {
  stage: string;
  seconds: number;
  /** Seconds of processors, of all that work on it. */
  busy: number;
  /** MB. */
  peak: number;
}

if (child === undefined) await parent();
else await measure(child as EngineId);

async function parent(): Promise<void> {
  if (!existsSync(folder)) {
    const started = performance.now();
    mkdirSync(folder);
    await writeMadeTables(papers, folder);
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
  const peaks: Peak[] = [];
  let stage = "opening";
  let started = performance.now();
  const pids = ["self", ...(servers?.pids ?? []).map(String)];
  const busyNow = () => pids.reduce((sum, pid) => sum + busyOf(pid), 0);
  let busy = busyNow();
  const lap = (next: string) => {
    const seconds = (performance.now() - started) / 1000;
    peaks.push({stage, seconds, busy: busyNow() - busy, peak: peakOf("self")});
    stage = next;
    started = performance.now();
    busy = busyNow();
    resetPeak();
  };
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
          next.split(" ")[0] !== stage.split(" ")[0] || next.startsWith("Engine")
            ? lap(next)
            : undefined,
      },
    );
    lap("");
    console.log(`\n${engine}, ${papers} papers, ${plan.ties} ties`);
    const all: Peak = {
      stage: "all",
      seconds: peaks.reduce((sum, lap) => sum + lap.seconds, 0),
      busy: peaks.reduce((sum, lap) => sum + lap.busy, 0),
      peak: Math.max(...peaks.map(({peak}) => peak)),
    };
    for (const each of [...merged(peaks), all])
      console.log(
        `${each.stage.padEnd(32)} ${each.seconds.toFixed(2).padStart(9)} s ${each.busy.toFixed(2).padStart(9)} s busy ${String(each.peak).padStart(7)} MB`,
      );
    console.log(`results ${await digestOf()}`);
    for (const [k, pid] of (servers?.pids ?? []).entries())
      console.log(`server ${k + 1}: peak ${peakOf(String(pid))} MB`);
  } finally {
    await servers?.close();
    rmSync(join(folder, ".duckdb"), {recursive: true, force: true});
  }
}

/** One number for all results: engines that give the same rows in the same order have the same. */
async function digestOf(): Promise<string> {
  const tables = openFolder(folder);
  const all = createHash("sha256");
  for (const {name, kind} of TABLE_SCHEMAS) {
    if (kind !== "results" || !tables.has(name)) continue;
    // Engines end groups of rows at different places: columns go on through all groups.
    const columns = (await tables.columns(name)).map(column => ({column, hash: createHash("sha256")})); // biome-ignore format: one pair
    for await (const chunk of tables.chunks(name))
      for (const {column, hash} of columns) hash.update(bytesOf(chunk[column]));
    for (const {column, hash} of columns) all.update(`${name} ${column} ${hash.digest("hex")}`);
  }
  return all.digest("hex").slice(0, 16);
}

/** Numbers to the last bit, with NaN for null; texts a line each. */
function bytesOf(values: ArrayLike<unknown>): Uint8Array | string {
  if (Array.prototype.some.call(values, value => typeof value === "string"))
    return `${Array.prototype.map.call(values, value => JSON.stringify(value)).join("\n")}\n`;
  const numbers = Float64Array.from(
    values as ArrayLike<number | null>,
    value => value ?? Number.NaN,
  );
  return new Uint8Array(numbers.buffer);
}

/** Laps of one stage together. */
function merged(laps: readonly Peak[]): Peak[] {
  const of = new Map<string, Peak>();
  for (const {stage, seconds, busy, peak} of laps) {
    const known = of.get(stage) ?? {stage, seconds: 0, busy: 0, peak: 0};
    of.set(stage, {
      stage,
      seconds: known.seconds + seconds,
      busy: known.busy + busy,
      peak: Math.max(known.peak, peak),
    });
  }
  return [...of.values()];
}

/** The most memory that a process held since the last reset, in MB. */
function peakOf(pid: string): number {
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}

/** Seconds that processors worked for a process. */
function busyOf(pid: string): number {
  const [, fields] = readFileSync(`/proc/${pid}/stat`, "utf8").split(/\) (?=\S )/);
  const [user, system] = fields.split(" ").slice(11, 13).map(Number);
  return (user + system) / 100;
}

function resetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Where this is not allowed the peak is that of the whole run so far.
  }
}
