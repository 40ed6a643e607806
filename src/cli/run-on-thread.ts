import {getHeapStatistics, setFlagsFromString} from "node:v8";
import {Worker} from "node:worker_threads";
import type {HalfDone} from "./folder-writing.ts";
import {endWhenUnread, ownTerminal} from "./program-world.ts";
import {hearStops, stopState} from "./stops.ts";
import type {ThreadData, ThreadMessage} from "./thread-world.ts";

/** With less room for what is new, a tenth of all time goes into moving what is about to be let go of. */
const YOUNG_MB = 96;

/**
 * By so much the heap may grow beyond what is in use before it is looked through for what is let go of. By itself it grows
 * to several times that where there is room: a quarter more memory for a twentieth of the time.
 */
const GROWTH_PERCENT = 40;

/**
 * Runs the command on a thread of its own and gives its exit code. The first thread has nothing to do but to hear
 * signals: Ctrl-C ends the program at once, also in the midst of a long computation.
 */
export function runOnThread(file: URL, args: readonly string[]): Promise<number> {
  endWhenUnread();
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  const state = stopState();
  const workerData: ThreadData = {args, terminal: ownTerminal(), state};
  const {heap_size_limit: most} = getHeapStatistics();
  const thread = new Worker(file, {
    workerData,
    stdin: true,
    resourceLimits: {
      // A thread is given less by default than a program is.
      maxOldGenerationSizeMb: Math.floor(most / 2 ** 20),
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  });
  let left: HalfDone | null = null;
  hearStops(
    state,
    () => thread.postMessage("stop"),
    () => left,
  );
  return new Promise((done, reject) => {
    let code = 1;
    thread.on("message", (message: ThreadMessage) => {
      if ("code" in message) code = message.code;
      else if ("halfDone" in message) left = message.halfDone;
      else process.stdin.pipe(thread.stdin!);
    });
    thread.on("error", reject); // a fault of ours, with its place
    thread.on("exit", () => {
      process.stdin.destroy();
      done(code);
    });
  });
}
