import {copyFileSync, linkSync, mkdirSync, rmSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {COUNTING_TEXT} from "../graphs/counting.ts";
import type {NetworkNotes} from "../graphs/network.ts";
import {part, type Watch} from "../util/watch.ts";
import {type ClickhouseCluster, clusterFrom} from "./clickhouse/cluster.ts";
import type {SqlEngine} from "./engine.ts";
import {graphHere} from "./graph/here.ts";
import {type GraphOptions, type GraphPlan, graphPlan, planText} from "./graph/plan.ts";
import {graphThere} from "./graph/there.ts";
import {sharedTopicText} from "./memory/shared-topics.ts";
import {fingerprintOf, runInMemory, runStages, type StageTime} from "./run.ts";
import type {StageOptions} from "./sql/step.ts";
import {openFolder, readIndex, tablesWriter} from "./tables/folder.ts";
import {TABLE_SCHEMAS} from "./tables/schema.ts";
import type {StageNote} from "./tables/tables-index.ts";

export type EngineId = "memory" | "duckdb" | "clickhouse";

/** Which engine runs the stages, and what it may use. */
export interface EngineChoice {
  readonly engine: EngineId;
  /** DuckDB: memory beyond which it goes to disk. @default "2GB" */
  readonly memory?: string;
  /** Bytes that the graph may take here; beyond, it stays in the engine. @default 4e9 */
  readonly graphMemory?: number;
  /** ClickHouse: where the servers are. @default what the environment says */
  readonly cluster?: ClickhouseCluster;
}

export interface EngineRun {
  readonly times: readonly StageTime[];
  readonly plan: GraphPlan;
}

/**
 * Runs the stages over the records in a folder of tables, and the graph after them; results stand beside the records when
 * all are whole. A run that was cut off goes on where it was when it is started again with the same options.
 *
 * @param told - hears what the graph will need, before it is read
 */
export async function analyzeTables(
  folder: string,
  {engine: id, memory = "2GB", graphMemory = 4e9, cluster}: EngineChoice,
  options: StageOptions,
  graph: GraphOptions,
  told: (plan: GraphPlan) => void = () => {},
  watch: Watch = {},
): Promise<EngineRun> {
  const tables = openFolder(folder);
  if (tables.index.rest.networks !== undefined)
    throw new Error(
      `${folder}: these tables hold a whole analysis; results of an engine go elsewhere`,
    );
  const papers = tables.rows("papers");
  const fingerprint = fingerprintOf(tables, options);
  const engine = await openEngine(folder, id, fingerprint, memory, cluster);
  const to = tablesWriter(folder);
  let isDone = false;
  try {
    const times: StageTime[] = [];
    if (engine === null)
      times.push(...(await runInMemory(tables, to, options, part(watch, 0, 0.6))).times);
    else times.push(...(await runStages(engine, papers, to, options, part(watch, 0, 0.6))));
    const notes: Record<string, NetworkNotes> = {
      coauthor: notesOf(options),
      "shared-topic": {
        ...notesOf(options),
        counting: null,
        strength: sharedTopicText(options),
      },
    };
    const {manifest, rest} = tables.index;
    const stages: StageNote[] = [{table: "edges and totals", engine: id, exactness: "exact"}];
    to.keep({manifest, notes, stages, rest});

    const results = openFolder(folder);
    const nodes = results.rows("people");
    const plan = graphPlan(nodes, results.rows("edges_coauthor"), graphMemory);
    told(plan);
    const started = performance.now();
    const scores = tablesWriter(folder);
    try {
      const later = part(watch, 0.6, 1);
      const made =
        plan.fits || engine === null
          ? await graphHere(results, nodes, notes.coauthor, scores, graph, later)
          : await graphThere(
              engine,
              results,
              nodes,
              notes.coauthor,
              scores,
              graph,
              graphMemory,
              later,
            );
      const planned = {table: "graph", engine: id, exactness: planText(plan, engine !== null)};
      scores.keep({manifest, notes, stages: [...stages, planned, ...made], rest});
    } catch (error) {
      scores.drop();
      throw error;
    }
    times.push({stage: "graph", seconds: (performance.now() - started) / 1000});
    isDone = true;
    return {times, plan};
  } catch (error) {
    to.drop();
    throw error;
  } finally {
    await engine?.close(isDone);
  }
}

/** The engine, ready; null = memory, which needs none. */
async function openEngine(
  folder: string,
  id: EngineId,
  fingerprint: string,
  memory: string,
  cluster: ClickhouseCluster | undefined,
): Promise<SqlEngine | null> {
  if (id === "memory") return null;
  const tables = openFolder(folder);
  if (id === "duckdb") {
    const {openDuckdb} = await import("./duckdb.ts");
    return openDuckdb(folder, tables, join(folder, ".duckdb"), fingerprint, {memory});
  }
  const {openClickhouse} = await import("./clickhouse/engine.ts");
  return openClickhouse(tables, cluster ?? clusterFrom(process.env), fingerprint);
}

const notesOf = ({counting, maxAuthors, years}: StageOptions): NetworkNotes => ({
  strength: COUNTING_TEXT[counting],
  counting,
  maxAuthors,
  years,
  leftOut: 0,
  truncated: 0,
});

/**
 * Puts the records of one folder of tables into another, for an engine to work on: files are linked where the disk can, else
 * copied. Results stay behind. Throws an Error for a folder that is none, and for the same folder twice.
 */
export function takeRecords(from: string, to: string): void {
  if (resolve(from) === resolve(to)) return;
  const index = readIndex(from);
  const writer = tablesWriter(to);
  try {
    for (const {name, kind} of TABLE_SCHEMAS) {
      if (kind !== "records") continue;
      for (const {path, rows, year} of index.tables[name] ?? []) {
        const file = writer.file(name, year);
        mkdirSync(dirname(file.path), {recursive: true});
        rmSync(file.path, {force: true});
        try {
          linkSync(join(from, path), file.path);
        } catch {
          copyFileSync(join(from, path), file.path);
        }
        file.wrote(rows);
      }
    }
    writer.keep({manifest: index.manifest, notes: {}, stages: [], rest: {}});
  } catch (error) {
    writer.drop();
    throw error;
  }
}
