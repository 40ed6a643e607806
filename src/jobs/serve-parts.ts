import {type AnySplit, SPLITS} from "../analysis/splits.ts";
import type {Watch} from "../util/watch.ts";
import type {PoolRequest, PoolScope} from "./pool-protocol.ts";
import {buffersOf} from "./transfer.ts";

/** What is under way is told at most this often, in milliseconds. */
const BREATH = 200;

type Compute = ReturnType<AnySplit["open"]>;

/**
 * Makes a worker compute parts for a pool.
 *
 * @param own - what the worker itself is told beside the pool
 */
export function serveParts(scope: PoolScope, own: Watch = {}): void {
  const inputs = new Map<number, {readonly split: AnySplit; readonly input: unknown}>();
  const open = new Map<number, Compute>();
  let told = Number.NEGATIVE_INFINITY;

  const answer = async (request: PoolRequest): Promise<void> => {
    const {run} = request;
    if (request.type === "open") {
      inputs.set(run, {
        split: SPLITS[request.name] as unknown as AnySplit,
        input: request.input,
      });
      return;
    }
    if (request.type === "close") {
      inputs.delete(run);
      open.delete(run);
      own.onLetGo?.(Number.POSITIVE_INFINITY); // nobody has counted it, and whoever waits may wait for long
      return;
    }
    const onProgress = (stage: string) => {
      const now = performance.now();
      if (now - told < BREATH) return;
      told = now;
      scope.postMessage({type: "progress", run, stage}, []);
    };
    try {
      const {split, input} = inputs.get(run)!;
      const compute = open.get(run) ?? split.open(input);
      open.set(run, compute);
      const part = await compute(request.index, {...own, onProgress});
      scope.postMessage({type: "part", run, index: request.index, part}, buffersOf(part));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      scope.postMessage({type: "failure", run, reason}, []);
    }
  };
  scope.onMessage(request => void answer(request));
}
