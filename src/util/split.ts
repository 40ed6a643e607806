import {part, type Watch} from "./watch.ts";

/**
 * A computation that can be shared out: pure parts, and what puts them together.
 *
 * How many parts there are follows from the input alone, and they are put together in their order. The result is
 * therefore the same, bit by bit, whoever computes which part. Inputs and parts are plain data: they can be sent to
 * another thread.
 */
export interface Split<Input, Part, Output> {
  /** Whether a single part is worth a thread: who asks goes on meanwhile. @default false */
  readonly isBeside?: boolean;
  count(input: Input): number;
  /** Roughly how many elementary steps all of it takes: what is small is not worth sending. */
  cost(input: Input): number;
  /** Makes ready for the input, once a thread, and gives what computes a part. */
  open(input: Input): (index: number, watch: Watch) => Part | Promise<Part>;
  /** Starts to put parts together; `add` is called with each of them, in their order. */
  collect(input: Input): Collector<Part, Output>;
}

export interface Collector<Part, Output> {
  add(part: Part): void;
  finish(): Output;
}

/** What takes the one part of a computation that has no more. */
export function onlyPart<Part, Output>(made: (part: Part) => Output): Collector<Part, Output> {
  let output: Output;
  return {
    add(part) {
      output = made(part);
    },
    finish: () => output,
  };
}

/** Computes all parts one after the other, here. */
export async function runSplit<Input, Part, Output>(
  split: Split<Input, Part, Output>,
  input: Input,
  watch: Watch = {},
): Promise<Output> {
  const count = split.count(input);
  const compute = split.open(input);
  const collector = split.collect(input);
  for (let i = 0; i < count; i++)
    collector.add(await compute(i, part(watch, i / count, (i + 1) / count)));
  return collector.finish();
}

/** The same for computations whose parts are at hand at once. */
export function runSplitSync<Input, Part, Output>(
  split: Split<Input, Part, Output>,
  input: Input,
  watch: Watch = {},
): Output {
  const count = split.count(input);
  const compute = split.open(input);
  const collector = split.collect(input);
  for (let i = 0; i < count; i++) {
    const done = compute(i, part(watch, i / count, (i + 1) / count));
    if (done instanceof Promise) throw new TypeError("split: expected parts that are at hand");
    collector.add(done);
  }
  return collector.finish();
}

/** Run i of `runs` even runs of 0 … size − 1: from … to − 1. */
export function runOf(size: number, runs: number, i: number): {from: number; to: number} {
  return {from: Math.floor((size * i) / runs), to: Math.floor((size * (i + 1)) / runs)};
}
