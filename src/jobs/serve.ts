import {type Executor, inPlace} from "../analysis/splits.ts";
import {type Desk, JOBS} from "./jobs.ts";
import type {Reply, Request} from "./protocol.ts";

/** The worker's own scope, as far as it is needed here. */
export interface WorkerScope {
  addEventListener(type: "message", listener: (event: {data: Request}) => void): void;
  postMessage(message: Reply, transfer: ArrayBuffer[]): void;
}

/** Progress is sent at most this often, in milliseconds. */
const BREATH = 50;

/**
 * Makes a worker answer requests for jobs: progress on the way, then a result or a failure. `execute` computes what can
 * be shared out, by default in this worker.
 */
export function serveJobs(scope: WorkerScope, execute: Executor = inPlace): void {
  const desk: Desk = {execute, held: null};
  scope.addEventListener("message", ({data}) => void answer(scope, desk, data));
}

async function answer(scope: WorkerScope, desk: Desk, {call, job, input}: Request): Promise<void> {
  let sent = Number.NEGATIVE_INFINITY;
  const onProgress = (stage: string, fraction: number) => {
    const now = performance.now();
    if (now - sent < BREATH) return;
    sent = now;
    scope.postMessage({call, type: "progress", stage, fraction}, []);
  };
  try {
    const run = JOBS[job] as (input: unknown, watch: object, desk: Desk) => Promise<unknown>;
    const output = await run(input, {onProgress}, desk);
    scope.postMessage({call, type: "result", output}, []); // nothing is handed over: more may be asked about it
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({call, type: "failure", reason}, []);
  }
}
