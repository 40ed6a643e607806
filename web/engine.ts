import {type Analysis, type AnalysisOptions, analysisData, openAnalysis} from "../src/index.ts";
import {type JobClient, jobClient, type WorkerLike} from "../src/jobs/client.ts";
import type {FileBytes} from "../src/jobs/protocol.ts";
import type {QuestionName} from "../src/jobs/questions.ts";
import {embedded} from "./embedded.ts";

export interface Watch {
  readonly onProgress: (stage: string, fraction: number) => void;
  readonly signal: AbortSignal;
}

/** What the page may ask the worker for. */
export interface Engine {
  /**
   * Reads files and computes everything about them; a single file that is a saved analysis is opened.
   * Rejects with the reason, or at once with the signal's when it is told to stop.
   */
  analyse(
    files: readonly FileBytes[],
    options: Partial<AnalysisOptions>,
    watch: Watch,
  ): Promise<Analysis>;
  /** Asks the worker about an analysis. Rejects with the reason. */
  ask(analysis: Analysis, question: QuestionName, input: unknown): Promise<unknown>;
}

/** The engine over the app's worker, which is started at the first job. */
export function createEngine(): Engine {
  let client: Promise<JobClient> | null = null;
  /** What the worker holds, as far as this page knows: a stopped job takes it along. */
  let held: Analysis | null = null;

  return {
    async analyse(files, options, watch) {
      client ??= startedClient();
      const {run} = await client;
      held = null;
      const data = isSaved(files)
        ? await run("open", {json: new TextDecoder().decode(files[0].bytes)}, watch)
        : await run("analyze", {files, options}, watch);
      held = openAnalysis(data);
      return held;
    },

    async ask(analysis, question, input) {
      client ??= startedClient();
      const {run} = await client;
      if (held !== analysis) {
        await run("hold", {analysis: analysisData(analysis)});
        held = analysis;
      }
      return run("ask", {question, input});
    },
  };
}

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
  if (files.length !== 1) return false;
  const head = new TextDecoder().decode(files[0].bytes.subarray(0, 64));
  return /^\s*\{\s*"coterie"\s*:\s*"analysis"/.test(head);
}
