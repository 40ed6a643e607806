import {type Executor, inPlace} from "../analysis/splits.ts";
import type {Outside} from "./fetch.ts";
import {type Desk, JOBS} from "./jobs.ts";
import type {Reply, Request} from "./protocol.ts";

/** The worker's own scope, as far as it is needed here. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: {data: Request}) => void): void;
  postMessage(message: Reply, transfer: ArrayBuffer[]): void;
}

/** Progress is sent at most this often, in milliseconds. */
const BREATH = 100;

/**
 * Makes a worker answer requests for jobs: progress on the way, then a result or a failure. `execute` computes what can
 * be shared out, by default in this worker; without `outside` no live service can be asked.
 */
export function serveJobs(
  scope: WorkerScope,
  execute: Executor = inPlace,
  outside: Outside | null = null,
): void {
  const desk: Desk = {execute, outside, held: null};
  const running = new Map<number, AbortController>();
  scope.addEventListener("message", async ({data}) => {
    if (data.job === "enough") return running.get(data.call)?.abort();
    const enough = new AbortController();
    running.set(data.call, enough);
    await answer(scope, desk, data, enough.signal);
    running.delete(data.call);
  });
}

async function answer(
  scope: WorkerScope,
  desk: Desk,
  {call, job, input}: Extract<Request, {input: unknown}>,
  enough: AbortSignal,
): Promise<void> {
  let sent = Number.NEGATIVE_INFINITY;
  const onProgress = (stage: string, fraction: number) => {
    const now = performance.now();
    if (now - sent < BREATH) return;
    sent = now;
    scope.postMessage({call, type: "progress", stage, fraction}, []);
  };
  try {
    const run = JOBS[job] as (input: unknown, watch: object, desk: Desk) => Promise<unknown>;
    const onPartial = (output: unknown) => scope.postMessage({call, type: "partial", output}, []);
    const output = await run(input, {onProgress, onPartial, enough}, desk);
    scope.postMessage({call, type: "result", output}, []); // nothing is handed over: more may be asked about it
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({call, type: "failure", reason}, []);
  }
}
