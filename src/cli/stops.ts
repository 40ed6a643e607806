import {StopError, type World} from "./command.ts";
import {type HalfDone, removeHalfDone} from "./folder-writing.ts";

const STOPS = ["SIGINT", "SIGTERM"] as const;

/** What a program that somebody stopped gives to the shell: 128 and the number of SIGINT. */
const STOPPED_CODE = 130;

/** What is said when nothing has to be tidied up, and when all is. */
export const STOPPED = "Stopped; nothing was left half done.\n";

/** One number, which the thread that hears signals and the one that works share. */
export type StopState = Int32Array<SharedArrayBuffer>;

/** Nothing has to be tidied up · something has · the program was asked to stop. */
const [IDLE, TIDY, ASKED] = [0, 1, 2];

export const stopState = (): StopState => new Int32Array(new SharedArrayBuffer(4));

/**
 * Ends the program on Ctrl-C and SIGTERM, with a word; what has to tidy up is told by `tell` instead, and ends it then.
 * Who asks twice does not wait for that. What `halfDone` names is removed.
 */
export function hearStops(
  state: StopState,
  tell: () => void,
  halfDone: () => HalfDone | null,
): void {
  for (const name of STOPS)
    process.on(name, () => {
      if (Atomics.exchange(state, 0, ASKED) === TIDY) return tell();
      const left = halfDone();
      if (left !== null) removeHalfDone(left);
      const clear = process.stderr.isTTY ? "\r\x1b[K" : ""; // a progress bar has no end of line
      process.stderr.write(`${clear}${STOPPED}`);
      process.exit(STOPPED_CODE);
    });
}

/**
 * Runs work that has to tidy up. Its signal aborts when `listen` hears so, and for work that leaves no time to hear
 * anything, when it looks.
 */
export const stoppableIn =
  (state: StopState, listen: (stop: () => void) => () => void): World["stoppable"] =>
  async work => {
    if (Atomics.compareExchange(state, 0, IDLE, TIDY) === ASKED) throw new StopError("stopped");
    const stop = new AbortController();
    const abort = () => stop.abort(new StopError("stopped"));
    const deaf = listen(abort);
    const throwIfAborted = () => {
      if (Atomics.load(state, 0) === ASKED) abort();
      AbortSignal.prototype.throwIfAborted.call(stop.signal);
    };
    try {
      return await work(Object.assign(stop.signal, {throwIfAborted}));
    } finally {
      deaf();
      Atomics.compareExchange(state, 0, TIDY, IDLE);
    }
  };
