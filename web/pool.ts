import type {Executor} from "../src/index.ts";
import {workerPool} from "../src/jobs/pool.ts";
import type {PoolReply, PoolWorker} from "../src/jobs/pool-protocol.ts";

/** More workers than this take memory that the page needs. */
const MOST_WORKERS = 4;

/** Shares computations out to workers of the worker. */
export const execute: Executor = workerPool(start, {
  workers: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1),
}).execute;

function start(): PoolWorker {
  const worker = new Worker(new URL("./pool-worker.ts", import.meta.url), {type: "module"});
  return {
    postMessage: message => worker.postMessage(message),
    onMessage: listener =>
      worker.addEventListener("message", event => listener(event.data as PoolReply)),
    onError: listener =>
      worker.addEventListener("error", event =>
        listener(new Error(event.message || "a worker could not be started")),
      ),
    terminate: () => worker.terminate(),
  };
}
