import {createHash} from "node:crypto";
import {coauthorNetwork} from "../graphs/coauthor.ts";
import {pairShare} from "../graphs/counting.ts";
import {cowordNetwork} from "../graphs/coword.ts";
import type {NetworkNotes} from "../graphs/network.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {SqlEngine} from "./engine.ts";
import {sharedTopicsInUnits} from "./memory/shared-topics.ts";
import {comparedUpTo, idfUnits} from "./memory/topic-units.ts";
import {writeEdges, writeTotals} from "./memory/write-results.ts";
import {BYLINES} from "./sql/bylines.ts";
import {big, double, int} from "./sql/columns.ts";
import {coauthorEdges, cowordEdges, sizesOfBylines, TERM_PAPERS} from "./sql/edges.ts";
import {NAME_PAIRS} from "./sql/name-pairs.ts";
import {sharedTopicEdges, topicProfiles} from "./sql/shared-topics.ts";
import {STAGE_OPTIONS, type StageOptions, type Step} from "./sql/step.ts";
import {PERSON_TOTALS, TERM_TOTALS, VENUE_TOTALS, YEARS} from "./sql/totals.ts";
import type {TablesWriter} from "./tables/folder.ts";
import {readRecords} from "./tables/read-records.ts";
import type {TableName} from "./tables/table-schema.ts";
import type {Tables} from "./tables/tables.ts";

/** What a stage took. */
export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
}

/** What is computed once outside of the database and put into it: one definition for all engines. */
type Interlude = (engine: SqlEngine) => Promise<void>;

/** One stage: tables that are made on the way, and those that are its results. */
interface Stage {
  readonly name: string;
  readonly steps: readonly (Step | Interlude)[];
  readonly writes: readonly TableName[];
}

/** The stages in their order, for a corpus of so many papers. */
function stagesOf(options: StageOptions, papers: number): readonly Stage[] {
  const least = options.minTogether ?? (papers < 50 ? 1 : 2);
  return [
    {name: "bylines", steps: BYLINES, writes: []},
    {
      name: "co-author edges",
      steps: [
        sizesOfBylines(options),
        engine => putShares(engine, options),
        ...coauthorEdges(options),
      ],
      writes: ["edges_coauthor"],
    },
    {
      name: "people",
      steps: PERSON_TOTALS,
      writes: ["person_totals", "person_papers"],
    },
    {
      name: "venues",
      steps: VENUE_TOTALS,
      writes: ["venue_totals"],
    },
    {
      name: "terms",
      steps: TERM_TOTALS,
      writes: ["term_totals", "term_years"],
    },
    {
      name: "co-word edges",
      steps: cowordEdges(least, options),
      writes: ["edges_topics"],
    },
    {
      name: "shared-topic edges",
      steps: [
        TERM_PAPERS,
        engine => putIdfs(engine, papers),
        ...topicProfiles(options),
        engine => putTermSizes(engine, options),
        ...sharedTopicEdges(options),
      ],
      writes: ["edges_shared_topic"],
    },
    {name: "years", steps: YEARS, writes: ["years"]},
    {
      name: "pairs of names",
      steps: NAME_PAIRS,
      writes: ["name_pairs"],
    },
  ];
}

/** Names the work: the same input and options give the same name, so that a rerun can go on. */
export function fingerprintOf({index}: Tables, options: StageOptions): string {
  const inputs = Object.entries(index.tables).map(([name, files]) => [
    name,
    files.map(({path, rows, size}) => [path, rows, size]),
  ]);
  return createHash("sha256")
    .update(JSON.stringify([index.manifest?.inputs ?? null, inputs, options]))
    .digest("hex")
    .slice(0, 16);
}

/**
 * Runs the stages on an engine and writes their results beside the records. Throws the signal's reason when stopped;
 * what was whole by then is kept for a rerun.
 */
export async function runStages(
  engine: SqlEngine,
  papers: number,
  to: TablesWriter,
  options: StageOptions = STAGE_OPTIONS,
  watch: Watch = {},
  only: readonly string[] | null = null,
): Promise<StageTime[]> {
  const times: StageTime[] = [];
  const stages = stagesOf(options, papers).filter(({name}) => only?.includes(name) ?? true);
  for (const [k, {name, steps, writes}] of stages.entries()) {
    checkpoint(watch, `Engine: ${name}`, k / stages.length);
    const started = performance.now();
    for (const step of steps) await (typeof step === "function" ? step(engine) : engine.make(step));
    for (const table of writes) await engine.write(table, to);
    times.push({stage: name, seconds: (performance.now() - started) / 1000});
  }
  return times;
}

/** What bylines of each length add to their pairs. */
async function putShares(engine: SqlEngine, options: StageOptions): Promise<void> {
  const sizes = await engine.rows({
    columns: [int("size")],
    select: ["size"],
    from: "sizes",
    orderBy: ["size"],
  });
  await engine.put(
    "shares",
    [int("size"), double("share")],
    sizes.map(([size]) => [size, pairShare(options.counting, size as number)]),
  );
}

/** The weight of a term by the number of its papers. */
async function putIdfs(engine: SqlEngine, papers: number): Promise<void> {
  const columns = [big("papers")];
  const found = await engine.rows({
    columns,
    select: ["papers"],
    from: "term_papers",
    groupBy: "papers",
    orderBy: ["papers"],
  });
  await engine.put(
    "idfs",
    [...columns, big("idf")],
    found.map(([n]) => [n, idfUnits(n as number, papers)]),
  );
}

/** The numbers of people of terms that are compared. */
async function putTermSizes(engine: SqlEngine, {topicBudget}: StageOptions): Promise<void> {
  const columns = [big("people")];
  const found = await engine.rows({
    columns,
    select: ["people"],
    from: "term_people",
    orderBy: ["people"],
  });
  const sizes = found.map(([people]) => people as number);
  const most = comparedUpTo(sizes, topicBudget);
  const compared = [...new Set(sizes)].filter(size => size <= most);
  await engine.put(
    "term_sizes",
    [...columns, int("once")],
    compared.map(size => [size, 1]),
  );
}

/** The same stages by the memory engine: the functions that an analysis is made of. */
export async function runInMemory(
  tables: Tables,
  to: TablesWriter,
  options: StageOptions = STAGE_OPTIONS,
  watch: Watch = {},
): Promise<{times: StageTime[]; notes: Record<string, NetworkNotes>}> {
  const times: StageTime[] = [];
  let started = performance.now();
  const lap = (stage: string) => {
    times.push({stage, seconds: (performance.now() - started) / 1000});
    started = performance.now();
  };
  const records = await readRecords(tables, {}, part(watch, 0, 0.5));
  lap("reading tables");
  const {corpus, people, topics} = records;
  const {counting, maxAuthors, years, minTogether, neighbours} = options;
  const coauthor = coauthorNetwork(corpus, people, {counting, maxAuthors, years}, watch);
  writeEdges(coauthor, to);
  lap("co-author edges");
  const coword = cowordNetwork(corpus, topics, {minTogether, neighbours}, watch);
  writeEdges(coword, to);
  lap("co-word edges");
  const sharedTopic = sharedTopicsInUnits(records, options, watch);
  writeEdges(sharedTopic, to);
  lap("shared-topic edges");
  writeTotals(records, coauthor, to, watch);
  lap("people, venues, terms, years, pairs of names");
  return {
    times,
    notes: {
      coauthor: coauthor.notes,
      topics: coword.notes,
      "shared-topic": sharedTopic.notes,
    },
  };
}
