/**
 * Whether all engines give the same ties, totals and graph results over one corpus, and what each stage takes.
 *
 *   npx tsx test/bench/engines/identical.ts 100000
 *   npx tsx test/bench/engines/identical.ts cheap-1000000 memory,duckdb,clickhouse 2GB
 *   npx tsx test/bench/engines/identical.ts records.csv,more.ris
 *   npx tsx test/bench/engines/identical.ts cheap-1000000 compare
 *
 * The corpus is so many generated papers, or papers that DuckDB makes up ("cheap-": see cheap-tables.ts), or those of files.
 * Each engine runs in a process of its own, ClickHouse as two servers on loopback; PageRank may differ by 10⁻⁹, all else by
 * nothing. What an engine has found stays in the temporary folder until `identical.ts <corpus> forget`: one that is named again runs
 * anew, and those that are not named ("compare": all) are compared as they are. Ends with 1 where anything differs.
 */
import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {EngineId} from "../../../src/engines/analyze-tables.ts";
import {openFolder} from "../../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../../src/engines/tables/write-records.ts";
import {recordsOfFiles} from "../../engines/records-of.ts";
import {writeCheapTables} from "./cheap-tables.ts";
import {lineOf, together} from "./laps.ts";
import {writeMadeTables} from "./made-tables.ts";
import {measureEngine, numbersFile, resultsFile} from "./measure-engine.ts";
import {compared, type EngineResults, relativeDifference} from "./results.ts";

const TOLERANCE = 1e-9;
const ENGINES: readonly EngineId[] = ["memory", "duckdb", "clickhouse"];

const [corpus = "100000", chosen = ENGINES.join(","), memory = "2GB", child] =
  process.argv.slice(2);
const folder = join(tmpdir(), `coterie-identical-${corpus.replaceAll(/[^\w,.-]+/g, "-")}`);
const records = join(folder, "records");

if (child !== undefined) await measureEngine(folder, records, child as EngineId, memory);
else if (chosen === "forget") rmSync(folder, {recursive: true, force: true});
else {
  await makeRecords();
  if (chosen !== "compare") for (const engine of chosen.split(",")) await runAlone(engine);
  process.exitCode = compare() ? 0 : 1;
}

async function makeRecords(): Promise<void> {
  if (!existsSync(records)) {
    const making = join(folder, "making");
    rmSync(making, {recursive: true, force: true});
    mkdirSync(making, {recursive: true});
    if (/^\d+$/.test(corpus)) await writeMadeTables(Number(corpus), making);
    else if (corpus.startsWith("cheap-"))
      await writeCheapTables(Number(corpus.slice("cheap-".length)), making);
    else writeRecordTables(await recordsOfFiles(corpus.split(","), "text"), making);
    renameSync(making, records);
  }
  const {rows} = openFolder(records);
  console.log(
    `${rows("papers")} papers, ${rows("authorships")} authorships, ${rows("people")} people`,
  );
}

/** Runs one engine in a process of its own, which ends when this one is ended. */
async function runAlone(engine: string): Promise<void> {
  console.log(`\n${engine}`);
  const run = spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), corpus, "", memory, engine],
    {stdio: ["ignore", "inherit", "inherit"]},
  );
  const end = () => run.kill("SIGTERM");
  process.once("SIGTERM", end).once("SIGINT", end);
  const [code] = await once(run, "exit");
  process.off("SIGTERM", end).off("SIGINT", end);
  if (code !== 0) console.log(`${engine} failed`);
}

/** Tells what each engine took and gave; true where all gave the same. */
function compare(): boolean {
  const engines = ENGINES.filter(engine => existsSync(resultsFile(folder, engine))).map(
    engine => JSON.parse(readFileSync(resultsFile(folder, engine), "utf8")) as EngineResults,
  );
  console.log("\nStages");
  for (const {engine, at, load, laps, isWhole} of engines) {
    console.log(
      `${engine}, ${at}, load ${load.toFixed(0)}${isWhole ? "" : ", CUT OFF: not all stages ran"}`,
    );
    for (const lap of [...laps, together("all", laps)]) console.log(`  ${lineOf(lap)}`);
  }
  console.log("\nResults");
  const numbers = (name: string, engine: EngineId) => {
    const file = numbersFile(folder, engine, name);
    return existsSync(file) ? new Float64Array(new Uint8Array(readFileSync(file)).buffer) : null;
  };
  const found = compared(
    engines,
    (name, a, b) => {
      const [x, y] = [numbers(name, a), numbers(name, b)];
      return x === null || y === null ? null : relativeDifference(x, y);
    },
    TOLERANCE,
  );
  for (const {name, text} of found) console.log(`  ${name.padEnd(34)} ${text}`);
  const agrees = found.length > 0 && found.every(each => each.agrees);
  const all = engines.every(({isWhole}) => isWhole);
  const which = engines.map(({engine}) => engine).join(", ");
  console.log(
    `${which}: ${engines.length > 1 && agrees && all ? "identical" : "NOT SHOWN TO BE IDENTICAL"}`,
  );
  return engines.length > 1 && agrees && all;
}
