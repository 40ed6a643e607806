import {
  type AnySplit,
  type Executor,
  inPlace,
  SPLITS,
  type SplitInput,
  type SplitName,
  type SplitOutput,
} from "../analysis/splits.ts";
import {inSharedMemory} from "../util/share.ts";
import type {Watch} from "../util/watch.ts";
import type {PoolReply, PoolWorker} from "./pool-protocol.ts";

export interface PoolOptions {
  /** How many workers compute at once; 1 computes everything here. */
  readonly workers: number;
  /** What takes fewer elementary steps is computed here. @default 300 million, about half a second */
  readonly least?: number;
  /** After what takes more steps workers end, and what they held is free. @default 2 billion, about four seconds */
  readonly heavy?: number;
}

/** Workers that compute parts; they are started when there is first something worth it. */
export interface Pool {
  readonly execute: Executor;
  /** Ends the workers. */
  close(): void;
}

const WORTH_SENDING = 3e8;

/** To start workers anew takes nothing beside such a computation. */
const HEAVY = 2e9;

/**
 * Shares computations out among workers: whoever is free gets the next part. Parts are put together in their order, so
 * that the result is the same, bit by bit, with any number of workers and without any.
 *
 * Inputs lie in shared memory where that is allowed, and are copied to each worker where it is not. A failing part
 * fails the computation; a signal that aborts ends the workers, and the next computation starts others.
 *
 * Throws RangeError for a number of workers below 1.
 */
export function workerPool(
  start: () => PoolWorker,
  {workers: wanted, least = WORTH_SENDING, heavy = HEAVY}: PoolOptions,
): Pool {
  if (!(Number.isInteger(wanted) && wanted >= 1))
    throw new RangeError(`workers: expected a whole number of at least 1, got ${wanted}`);
  let workers: PoolWorker[] = [];
  let runs = 0;
  /** What the computation at hand does with replies; computations follow each other. */
  let current: Run | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Computations that are under way or wait for their turn. */
  let waiting = 0;

  const close = () => {
    for (const worker of workers) worker.terminate();
    workers = [];
  };
  const started = (most: number): PoolWorker[] => {
    while (workers.length < most) {
      const worker = start();
      worker.onMessage(reply => current?.receive(worker, reply));
      worker.onError(reason => {
        close(); // whoever is left may hold half of something
        current?.fail(reason);
      });
      workers.push(worker);
    }
    return workers.slice(0, most);
  };

  const execute = async <Name extends SplitName>(
    name: Name,
    input: SplitInput<Name>,
    watch: Watch = {},
  ): Promise<SplitOutput<Name>> => {
    const split = SPLITS[name] as unknown as AnySplit;
    const isWhole = split.count(input) === 1 && split.isBeside !== true;
    if (wanted === 1 || isWhole || split.cost(input) < least) return inPlace(name, input, watch);
    // Where none is under way workers begin at once: whoever asked may go on with something long that hears nothing.
    const begin = () => sharedOut(name, split, input, watch);
    const turn = waiting++ === 0 ? begin() : last.then(begin);
    last = turn.then(
      () => waiting--,
      () => waiting--,
    );
    return turn as Promise<SplitOutput<Name>>;
  };

  const sharedOut = async (name: SplitName, split: AnySplit, input: unknown, watch: Watch) => {
    watch.signal?.throwIfAborted();
    const run = ++runs;
    const sent = inSharedMemory(input);
    const all = started(Math.min(wanted, split.count(input)));
    try {
      return await new Promise((resolve, reject) => {
        current = oneRun({run, name, split, input}, watch, resolve, reject);
        watch.signal?.addEventListener("abort", () => stop(run, watch.signal!.reason), {
          once: true,
        });
        for (const worker of all) {
          worker.postMessage({type: "open", run, name, input: sent});
          current.give(worker);
        }
      });
    } finally {
      current = null;
      if (split.cost(input) > heavy) close();
      for (const worker of workers) worker.postMessage({type: "close", run});
    }
  };
  // A part does not come back to look for messages: ending its worker is the only quick stop.
  const stop = (run: number, reason: unknown) => {
    if (current?.run !== run) return;
    close();
    current.fail(reason);
  };

  return {execute: execute as Executor, close};
}

interface Run {
  readonly run: number;
  /** Gives a worker the next part, if one is left. */
  give(worker: PoolWorker): void;
  receive(worker: PoolWorker, reply: PoolReply): void;
  fail(reason: unknown): void;
}

/** A computation that is shared out. */
interface Order {
  readonly run: number;
  readonly name: SplitName;
  readonly split: AnySplit;
  readonly input: unknown;
}

function oneRun(
  {run, name, split, input}: Order,
  {onProgress}: Watch,
  resolve: (output: unknown) => void,
  reject: (reason: unknown) => void,
): Run {
  const count = split.count(input);
  const collector = split.collect(input);
  /** Parts that came before one of lower number. */
  const early = new Map<number, unknown>();
  let given = 0;
  let taken = 0;
  let stage: string = name;

  const self: Run = {
    run,
    give(worker) {
      if (given < count) worker.postMessage({type: "part", run, index: given++});
    },
    receive(worker, reply) {
      if (reply.run !== run) return; // of a computation that failed
      if (reply.type === "failure") return reject(new Error(reply.reason));
      if (reply.type === "progress") {
        stage = reply.stage;
        onProgress?.(stage, taken / count);
        return;
      }
      self.give(worker);
      early.set(reply.index, reply.part);
      while (early.has(taken)) {
        collector.add(early.get(taken));
        early.delete(taken++);
      }
      onProgress?.(stage, taken / count);
      if (taken === count) resolve(collector.finish());
    },
    fail: reject,
  };
  return self;
}
