import {type Colours, coloursFor} from "./colours.ts";
import type {World} from "./command.ts";
import type {HalfDone} from "./folder-writing.ts";
import {hearStops, stoppableIn, stopState} from "./stops.ts";

/** What is known of the terminal: a thread cannot see it. */
export interface Terminal {
  /** Which streams are one. */
  readonly streams: Colours;
  readonly columns: number;
}

export const ownTerminal = (): Terminal => ({
  streams: {out: process.stdout.isTTY === true, err: process.stderr.isTTY === true},
  columns: process.stderr.columns ?? 80,
});

/** The world of the program itself. */
export const worldOn = (
  {streams, columns}: Terminal,
  input: World["input"],
  stoppable: World["stoppable"],
  halfDone: (left: HalfDone) => void,
): World => ({
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  isTerminal: streams.err,
  colours: coloursFor(process.env, streams),
  columns,
  input,
  stoppable,
  halfDone,
});

/** The world of a program that works on its first thread: it hears signals between two pieces of work. */
export function ownWorld(): World {
  endWhenUnread();
  const state = stopState();
  let stop = () => {};
  let left: HalfDone | null = null;
  hearStops(
    state,
    () => stop(),
    () => left,
  );
  const listen = (told: () => void) => {
    stop = told;
    return () => {};
  };
  return worldOn(ownTerminal(), process.stdin, stoppableIn(state, listen), files => {
    left = files;
  });
}

/** Who reads our output may have read enough: `coterie metrics | head`. */
export function endWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      throw error;
    });
}
