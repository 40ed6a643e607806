import {createHash} from "node:crypto";
import {createReadStream, existsSync} from "node:fs";
import {stat} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {basename} from "node:path";
import {fileURLToPath} from "node:url";
import {Worker} from "node:worker_threads";
import type {Analysis} from "./analysis/analysis.ts";
import {analyze} from "./analysis/analyze.ts";
import type {AnalysisOptions} from "./analysis/options.ts";
import type {EngineChoice, EngineRun} from "./engines/analyze-tables.ts";
import type {StageOptions} from "./engines/sql/step.ts";
import {type Pool, workerPool} from "./jobs/pool.ts";
import type {PoolReply, PoolWorker} from "./jobs/pool-protocol.ts";
import {corpusBuilder} from "./papers/build.ts";
import type {ReadOptions} from "./read/format.ts";
import type {Hasher} from "./read/hasher.ts";
import {type Input, type Reading, readInputs, type Target} from "./read/read.ts";
import {part, type Watch} from "./util/watch.ts";

// The library, and what needs Node beside it.
export * from "./index.ts";

/**
 * A file as an input: streamed from disk, under its name without folders.
 * Rejects with the system's error when there is no such file.
 */
export async function inputFromFile(path: string): Promise<Input> {
  const {size} = await stat(path);
  return {
    name: basename(path),
    size,
    chunks: () => createReadStream(path, {highWaterMark: 1 << 18}),
    hasher: nodeHasher,
  };
}

function nodeHasher(): Hasher {
  const hash = createHash("sha256");
  return {update: bytes => void hash.update(bytes), digest: () => hash.digest("hex")};
}

/**
 * Reads files of any known format into a target, streaming; the order of paths does not matter.
 * Rejects with the system's error when one of them is not there.
 */
export async function readFiles(
  paths: readonly string[],
  target: Target,
  options: Partial<ReadOptions> = {},
  watch: Watch = {},
): Promise<Reading[]> {
  return readInputs(await Promise.all(paths.map(inputFromFile)), target, options, watch);
}

/**
 * Reads files and analyses all their papers, as the command does. What was wrong with them is in `problems`.
 * Rejects with the system's error when a file is not there, and throws for wrong options.
 */
export async function analyzeFiles(
  paths: readonly string[],
  options: Partial<AnalysisOptions> & {readonly reading?: Partial<ReadOptions>} = {},
  watch: Watch = {},
): Promise<Analysis> {
  const {reading, ...chosen} = options;
  const builder = corpusBuilder();
  const readings = await readFiles(paths, builder, reading, part(watch, 0, 0.2));
  return analyze(builder.finish(), chosen, {...part(watch, 0.2, 1), readings});
}

/**
 * Writes an analysis as tables into a folder: Parquet files of a documented form (`coterie tables`), by year, which
 * DuckDB, pandas, Spark and ClickHouse read too. They appear all together. Throws the signal's reason when stopped.
 */
export async function saveTables(
  analysis: Analysis,
  folder: string,
  watch: Watch = {},
): Promise<void> {
  const {writeAnalysisTables} = await import("./engines/tables/analysis-tables.ts");
  writeAnalysisTables(analysis, folder, watch);
}

/**
 * Runs an engine over the records in a folder of tables and writes its results there: `memory`, `duckdb` in this process
 * within a limit of memory, or `clickhouse` on the servers that the environment names. A run that was cut off goes on.
 * Rejects with an Error that says what is missing or which server failed.
 */
export async function runTables(
  folder: string,
  choice: EngineChoice,
  options: Partial<StageOptions> = {},
  watch: Watch = {},
): Promise<EngineRun> {
  const {analyzeTables} = await import("./engines/analyze-tables.ts");
  const {STAGE_OPTIONS} = await import("./engines/sql/step.ts");
  const graph = {seed: 42, resolution: 1, layoutRounds: 500};
  return analyzeTables(folder, choice, {...STAGE_OPTIONS, ...options}, graph, () => {}, watch);
}

/** Reads an analysis back from its tables; where an engine made them, the map of its communities. Rejects with an Error that says what is wrong with them. */
export async function loadTables(folder: string, watch: Watch = {}): Promise<Analysis> {
  const {openFolder} = await import("./engines/tables/folder.ts");
  const tables = openFolder(folder);
  if (tables.index.rest.networks === undefined && tables.has("communities")) {
    const {communityAnalysis} = await import("./engines/tables/community-analysis.ts");
    return communityAnalysis(tables, {}, watch);
  }
  const {readAnalysisTables} = await import("./engines/tables/analysis-tables.ts");
  return readAnalysisTables(tables, watch);
}

/** More workers than this have never been worth their memory. */
const MOST_WORKERS = 8;

/** As many workers as the machine can run at once, 8 at most. */
export const usualWorkers = (): number => Math.min(MOST_WORKERS, availableParallelism());

/**
 * Threads that share out what `analyze` computes: `analyze(corpus, {}, {execute: pool.execute})`. They start when there is
 * first something large, and keep the program running until `close`. Results do not depend on their number.
 * Throws RangeError for a number below 1.
 */
export function nodePool(workers = usualWorkers()): Pool {
  const file = workerFile();
  return workerPool(() => startWorker(file!), {
    workers: file === null ? Math.min(1, workers) : workers,
  });
}

/** With less room for what is new, a twentieth of a worker's time goes into moving what is about to be let go of. */
const YOUNG_MB = 64;

function startWorker(file: URL): PoolWorker {
  const worker = new Worker(file, {resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MB}});
  return {
    postMessage: message => worker.postMessage(message),
    onMessage: listener => void worker.on("message", (reply: PoolReply) => listener(reply)),
    onError: listener => void worker.on("error", listener),
    terminate: () => void worker.terminate(),
  };
}

/** The worker's file stands beside the built package; the sources have none that a thread could run. */
function workerFile(): URL | null {
  const urls = ["./pool-worker.js", "../pool-worker.js"].map(at => new URL(at, import.meta.url));
  return urls.find(url => existsSync(fileURLToPath(url))) ?? null;
}
