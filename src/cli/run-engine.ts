import {decided, TERM_KINDS} from "../analysis/decide.ts";
import {manifestOf} from "../analysis/manifest.ts";
import {type AnalysisOptions, analysisOptions} from "../analysis/options.ts";
import type {EngineId} from "../engines/analyze-tables.ts";
import {EngineError} from "../engines/engine-error.ts";
import {snapshotParts} from "../engines/snapshot-parts.ts";
import {isTablesFolder} from "../engines/tables/is-tables-folder.ts";
import {corpusBuilder} from "../papers/build.ts";
import type {Decision} from "../people/decisions.ts";
import type {ReadOptions} from "../read/format.ts";
import {type Input, readInputs} from "../read/read.ts";
import {part, type Watch} from "../util/watch.ts";
import {InputError, UsageError, type World} from "./command.ts";
import {inputsFrom} from "./files.ts";
import {foundTopics} from "./find-topics.ts";
import {nearText} from "./near.ts";
import {progressFor} from "./progress.ts";
import {resolvedPeople} from "./resolve-people.ts";
import {tellReadings} from "./run-analysis.ts";

/** What a run of an engine is told. */
export interface EngineRequest {
  readonly engine: EngineId;
  /** DuckDB's limit of memory, "2GB". */
  readonly memory: string;
  /** Bytes that the graph may take. */
  readonly graphMemory: number;
  /** Where the tables go. */
  readonly tables: string;
  /** Only papers of these years add co-author ties; null = all. */
  readonly years: readonly [first: number, last: number] | null;
}

/** The flags of engines, checked. Null where no engine was asked for. */
export function engineIn(values: Record<string, string | undefined>): EngineRequest | null {
  const {engine, tables} = values;
  if (engine === undefined) {
    if (values.years === undefined) return null;
    throw new UsageError("--years: an engine takes it alone; give --engine memory, say");
  }
  if (engine !== "memory" && engine !== "duckdb" && engine !== "clickhouse") {
    const near = nearText(engine, ["memory", "duckdb", "clickhouse"]);
    throw new UsageError(`--engine: expected memory, duckdb or clickhouse, got ${engine}${near}`);
  }
  if (tables === undefined) throw new UsageError("--tables: expected a folder for the tables");
  if (values.out !== undefined)
    throw new UsageError(
      "--out: an engine writes tables alone; leave it out, or leave --engine out",
    );
  const memory = values.engineMemory ?? "2GB";
  const graphMemory = bytesOf(values.graphMemory ?? "4GB");
  return {engine, tables, memory, graphMemory, years: yearsOf(values.years)};
}

/** "2000-2015" as its two years. */
function yearsOf(text: string | undefined): EngineRequest["years"] {
  if (text === undefined) return null;
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text.trim()) ?? [];
  if (from === undefined || Number(from) > Number(to))
    throw new UsageError(`--years: expected a first and a last year, as 2000-2015, got ${text}`);
  return [Number(from), Number(to)];
}

/** "4GB" in bytes. */
function bytesOf(text: string): number {
  const found = /^(\d+(?:\.\d+)?)\s*([kMGT])?B?$/i.exec(text.trim());
  if (found === null)
    throw new UsageError(`--graph-memory: expected a size such as 4GB, got ${text}`);
  const power = ["", "K", "M", "G", "T"].indexOf((found[2] ?? "").toUpperCase());
  return Number(found[1]) * 1000 ** power;
}

/** Reads files of any format, or tables, and has an engine do the rest, telling the world what it took. */
export async function runEngine(
  paths: readonly string[],
  request: EngineRequest,
  given: Partial<AnalysisOptions>,
  reading: Partial<ReadOptions>,
  decisions: readonly Decision[],
  world: World,
): Promise<void> {
  const options = analysisOptions(given);
  const {analyzeTables, takeRecords} = await import("../engines/analyze-tables.ts");
  const {planText} = await import("../engines/graph/plan.ts");
  const {openFolder} = await import("../engines/tables/folder.ts");
  const {STAGE_OPTIONS} = await import("../engines/sql/step.ts");
  const parts = request.engine === "memory" ? null : snapshotParts(paths);
  const isTables = paths.length === 1 && isTablesFolder(paths[0]);
  // Standard input is read whole, and who stops that does not wait for its end.
  const inputs = parts !== null || isTables ? [] : await inputsFrom(paths, world, request.tables);
  const progress = progressFor(world);
  await world.stoppable(async signal => {
    const watch = {...progress.watch, signal};
    try {
      let maxAuthors = options.maxAuthors;
      if (parts !== null) {
        const {loadOpenAlex} = await import("../engines/openalex.ts");
        const load = part(watch, 0, 0.4);
        const {papers, unread} = await loadOpenAlex(parts, request.tables, request.memory, load);
        world.err(`${papers} works were read by DuckDB; ${unread} lines were no works\n`);
        if (papers === 0) throw new InputError("No papers were found.");
        maxAuthors ??= papers > 500 ? 25 : 0;
      } else if (isTables) {
        takeRecords(paths[0], request.tables);
        const papers = openFolder(request.tables).rows("papers");
        maxAuthors ??= papers > 500 ? 25 : 0;
      } else
        maxAuthors = await writeRecordsOf(
          inputs,
          request.tables,
          options,
          reading,
          decisions,
          world,
          {
            ...part(watch, 0, 0.4),
            signal,
          },
        );
      const {times} = await analyzeTables(
        request.tables,
        request,
        {
          ...STAGE_OPTIONS,
          counting: options.counting,
          maxAuthors: maxAuthors === 0 ? null : maxAuthors,
          years: request.years,
          topicNeighbours: options.topicNeighbours,
          minSimilarity: options.minSimilarity,
        },
        options,
        plan => world.err(`${planText(plan, request.engine !== "memory")}\n`),
        {...part(watch, 0.4, 1), signal},
      );
      progress.end();
      for (const {stage, seconds} of times)
        world.err(`${stage.padEnd(48)} ${seconds.toFixed(2).padStart(9)} s\n`);
    } catch (error) {
      throw error instanceof EngineError ? new InputError(error.message) : error;
    } finally {
      progress.end();
    }
  });
}

/** Reads files, says who is who and what they are about, and writes that as tables; gives the cap of authors. */
async function writeRecordsOf(
  inputs: readonly Input[],
  folder: string,
  options: AnalysisOptions,
  reading: Partial<ReadOptions>,
  decisions: readonly Decision[],
  world: World,
  watch: Watch,
): Promise<number> {
  const {writeRecordTables} = await import("../engines/tables/write-records.ts");
  const builder = corpusBuilder();
  const readings = await readInputs(inputs, builder, reading, part(watch, 0, 0.4));
  const corpus = builder.finish();
  tellReadings(readings, world);
  if (corpus.size === 0) throw new InputError("No papers were found.");
  const chosen = decided(corpus, options);
  const people = await resolvedPeople(corpus, {decisions}, part(watch, 0.4, 0.6));
  const topics = await foundTopics(
    corpus,
    {
      kinds: TERM_KINDS[chosen.terms],
      minTermPapers: options.minTermPapers,
      maxTerms: options.maxTerms,
    },
    part(watch, 0.6, 0.8),
  );
  const manifest = manifestOf(
    options,
    options.referenceYear,
    readings,
    readings.flatMap(({problems}) => problems),
    {papers: corpus.size, people: people.count, topics: topics.count},
    reading,
    {...chosen, betweennessBound: null},
    decisions,
  );
  writeRecordTables({corpus, people, topics}, folder, manifest, part(watch, 0.8, 1));
  return chosen.maxAuthors ?? 0;
}
