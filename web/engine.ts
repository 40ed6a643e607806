import {
  type Analysis,
  type AnalysisData,
  type AnalysisOptions,
  analysisData,
  type Decision,
  isSavedAnalysis,
  openAnalysis,
} from "../src/index.ts";
import {type JobClient, type JobWatch, jobClient, type WorkerLike} from "../src/jobs/client.ts";
import type {FetchInput, FetchOutput} from "../src/jobs/fetch.ts";
import type {FileBytes} from "../src/jobs/file-bytes.ts";
import type {QuestionName} from "../src/jobs/questions.ts";
import {embedded} from "./embedded.ts";

export interface Watch {
  readonly onProgress: (stage: string, fraction: number) => void;
  readonly signal: AbortSignal;
  /** Takes what can be shown before everything is computed. */
  readonly onEarly?: (analysis: Analysis) => void;
}

/** Files, and how they are to be read and computed. */
interface EngineSource {
  readonly files: readonly FileBytes[];
  readonly options: Partial<AnalysisOptions>;
  /** Whose citation counts are used where sources differ: formats by id. */
  readonly citationsFrom?: readonly string[];
}

/** What the page may ask the worker for. */
export interface Engine {
  /**
   * Reads files and computes everything about them; a single file that is a saved analysis is opened.
   * Rejects with the reason, or at once with the signal's when it is told to stop.
   */
  analyse(source: EngineSource, watch: Watch): Promise<Analysis>;
  /** Asks a live service. Rejects as `analyse` does. */
  fetch(request: FetchInput, watch: Watch): Promise<FetchOutput>;
  /** Makes papers up, as a file to read. */
  generate(papers: number, watch: Watch): Promise<FileBytes>;
  /** The same papers analysed with other options or decisions. Rejects as `analyse` does. */
  again(
    analysis: Analysis,
    options: Partial<AnalysisOptions>,
    decisions: readonly Decision[],
    watch: Watch,
  ): Promise<Analysis>;
  /** Asks the worker about an analysis. Rejects with the reason. */
  ask(
    analysis: Analysis,
    question: QuestionName,
    input: unknown,
    watch?: Pick<JobWatch, "onPartial" | "enough">,
  ): Promise<unknown>;
}

/** The engine over the app's worker, which is started at the first job. */
export function createEngine(): Engine {
  let client: Promise<JobClient> | null = null;
  /** What the worker holds, as far as this page knows: a stopped job takes it along. */
  let held: Analysis | null = null;

  /** The analysis that is being made; nothing else can be asked before it is there. */
  let making: Promise<unknown> = Promise.resolve();
  /** First looks whose whole analysis has come. */
  const outdone = new WeakSet<Analysis>();

  const analyse: Engine["analyse"] = async (source, {onEarly, ...watch}) => {
    const {files, options, citationsFrom = []} = source;
    client ??= startedClient();
    const {run} = await client;
    held = null;
    let early: Analysis | null = null;
    const onPartial = (data: unknown) => {
      early = openAnalysis(data as AnalysisData);
      onEarly?.(early);
    };
    const data = isSaved(files)
      ? await run("open", {bytes: files[0].bytes}, watch)
      : await run("analyze", {files, options, citationsFrom}, {...watch, onPartial});
    if (early !== null) outdone.add(early);
    held = openAnalysis(data);
    return held;
  };

  /** The worker, once it holds the analysis. */
  const holding = async (analysis: Analysis): Promise<JobClient["run"]> => {
    client ??= startedClient();
    const {run} = await client;
    await making;
    if (outdone.has(analysis)) throw new Error("This is known of the whole analysis alone.");
    if (held !== analysis) {
      await run("hold", {analysis: analysisData(analysis)});
      held = analysis;
    }
    return run;
  };
  const makingNow = (analysis: Promise<Analysis>): Promise<Analysis> => {
    making = analysis.catch(() => {});
    return analysis;
  };

  return {
    analyse: (source, watch) => makingNow(analyse(source, watch)),

    async again(analysis, options, decisions, watch) {
      const run = await holding(analysis);
      held = null;
      const made = run("again", {options, decisions}, watch).then(data => {
        held = openAnalysis(data);
        return held;
      });
      return makingNow(made);
    },

    async fetch(request, watch) {
      client ??= startedClient();
      const {run} = await client;
      const waiting = held;
      held = null; // whoever stops it takes the worker along
      const found = await run("fetch", request, watch);
      held = waiting;
      return found;
    },

    async generate(papers, watch) {
      client ??= startedClient();
      const {run} = await client;
      return run("generate", {papers, seed: SEED}, watch);
    },

    async ask(analysis, question, input, watch = {}) {
      const run = await holding(analysis);
      return run("ask", {question, input}, watch);
    },
  };
}

/** Where the generated samples start; all see the same. */
const SEED = 42;

/**
 * A page that stands alone carries its worker along; else it lies beside the app. Pages from disk may start
 * plain workers alone.
 */
async function startedClient(): Promise<JobClient> {
  const own = await embedded("coterie-worker");
  const address = own && URL.createObjectURL(new Blob([own], {type: "text/javascript"}));
  return jobClient(
    () =>
      (address === null
        ? new Worker(new URL("./worker.ts", import.meta.url), {type: "module"})
        : new Worker(address)) as unknown as WorkerLike,
  );
}

/** Whether what came is one analysis that was saved before, told by its first words. */
export function isSaved(files: readonly FileBytes[]): boolean {
  return files.length === 1 && isSavedAnalysis(files[0].bytes);
}
