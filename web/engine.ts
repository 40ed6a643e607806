import {type Analysis, type AnalysisOptions, openAnalysis} from "../src/index.ts";
import {type JobClient, jobClient, type WorkerLike} from "../src/jobs/client.ts";
import type {FileBytes} from "../src/jobs/protocol.ts";

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
}

/** The engine over the app's worker, which is started at the first job. */
export function createEngine(): Engine {
  const client: JobClient = jobClient(
    () =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        type: "module",
      }) as unknown as WorkerLike,
  );

  return {
    async analyse(files, options, watch) {
      const data = isSaved(files)
        ? await client.run("open", {json: new TextDecoder().decode(files[0].bytes)}, watch)
        : await client.run("analyze", {files, options}, watch);
      return openAnalysis(data);
    },
  };
}

/** Whether what came is one analysis that was saved before, told by its first words. */
export function isSaved(files: readonly FileBytes[]): boolean {
  if (files.length !== 1) return false;
  const head = new TextDecoder().decode(files[0].bytes.subarray(0, 64));
  return /^\s*\{\s*"coterie"\s*:\s*"analysis"/.test(head);
}
