import {workerPool} from "../../../src/jobs/pool.ts";
import type {PoolReply} from "../../../src/jobs/pool-protocol.ts";
import {betweennessInput} from "../../../src/metrics/betweenness.ts";
import {BYTES} from "../../../src/metrics/wasm/distances.wasm.ts";
import {canShare} from "../../../src/util/share.ts";
import {wasmKernel} from "../../../src/util/wasm.ts";
import {measured, received, type Sent} from "./measured.ts";

const pool = workerPool(
  () => {
    const worker = new Worker(new URL("../../../web/pool-worker.ts", import.meta.url), {
      type: "module",
    });
    return {
      postMessage: message => worker.postMessage(message),
      onMessage: listener =>
        worker.addEventListener("message", event => listener(event.data as PoolReply)),
      onError: listener =>
        worker.addEventListener("error", event => listener(new Error(event.message))),
      terminate: () => worker.terminate(),
    };
  },
  {workers: 2, least: 0},
);

Object.assign(globalThis, {
  compiles: () => wasmKernel(BYTES, 100) !== null,
  canShare,
  measured,
  async shared(sent: Sent) {
    const graph = received(sent);
    const {inverse} = await pool.execute("distances", graph);
    const between = await pool.execute("betweenness", betweennessInput(graph, {sources: null}));
    return {inverse: [...inverse], betweenness: [...between]};
  },
});
document.body.dataset.ready = "yes";
