import {Worker} from "node:worker_threads";
import type {PoolWorker} from "../../src/jobs/pool-protocol.ts";

const FILE = new URL("../../src/cli/pool-worker.ts", import.meta.url).href;

/** A thread that runs the worker of the command from its source. */
export function sourceWorker(): PoolWorker {
  const code = `import("tsx/esm/api").then(tsx => {
    tsx.register();
    return import(${JSON.stringify(FILE)});
  })`;
  const worker = new Worker(code, {eval: true});
  return {
    postMessage: message => worker.postMessage(message),
    onMessage: listener => void worker.on("message", listener),
    onError: listener => void worker.on("error", listener),
    terminate: () => void worker.terminate(),
  };
}
