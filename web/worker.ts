import {workerPool} from "../src/jobs/pool.ts";
import type {PoolReply, PoolWorker} from "../src/jobs/pool-protocol.ts";
import {serveJobs, type WorkerScope} from "../src/jobs/serve.ts";

/** More workers than this take memory that the page needs. */
const MOST_WORKERS = 4;

/** The worker of the app: all that takes long happens here or in workers of its own, never on the page's thread. */
serveJobs(
  globalThis as unknown as WorkerScope,
  workerPool(start, {workers: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1)}).execute,
);

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
