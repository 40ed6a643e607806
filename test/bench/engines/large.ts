/**
 * What the growing stages of DuckDB take, over tables that DuckDB itself makes up: authorships to weighted ties, and numbers of
 * people. For sizes at which our generator and the other stages are too slow to wait for.
 *
 *   npx tsx test/bench/engines/large.ts 1000000 2GB
 *   npx tsx test/bench/engines/large.ts 10000000 2GB
 */
import {mkdtempSync, rmSync} from "node:fs";
import {loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {openDuckdb} from "../../../src/engines/duckdb.ts";
import {runStages} from "../../../src/engines/run.ts";
import {STAGE_OPTIONS} from "../../../src/engines/sql/step.ts";
import {openFolder, tablesWriter} from "../../../src/engines/tables/folder.ts";
import {writeCheapTables} from "./cheap-tables.ts";
import {lineOf, merged, startLaps, together} from "./laps.ts";

const [size = "1000000", memory = "2GB"] = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "coterie-large-"));
try {
  const folder = join(scratch, "tables");
  const {lap, laps, stage} = startLaps("making tables");
  await writeCheapTables(Number(size), folder);
  lap("opening");
  const tables = openFolder(folder);
  const engine = await openDuckdb(folder, tables, join(scratch, "work"), size, {memory});
  const results = join(scratch, "results");
  const to = tablesWriter(results);
  await runStages(
    engine,
    tables.rows("papers"),
    to,
    {...STAGE_OPTIONS, maxAuthors: 25},
    {onProgress: next => (next === stage() ? undefined : lap(next))},
    ["bylines", "co-author edges", "people"],
  );
  lap("closing");
  await engine.close(true);
  lap("");
  to.keep({manifest: null, notes: {}, stages: [], rest: {}});
  const made = openFolder(results);
  console.log(
    `\n${size} papers, ${tables.rows("authorships")} authorships, ${made.rows("edges_coauthor")} ties, ${made.rows("person_totals")} people, load ${loadavg()[0].toFixed(0)}`,
  );
  for (const each of [...merged(laps), together("all", laps)]) console.log(lineOf(each));
} finally {
  rmSync(scratch, {recursive: true, force: true});
}
