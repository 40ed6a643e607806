import type {MessagePort} from "node:worker_threads";
import type {World} from "./command.ts";
import type {HalfDone} from "./folder-writing.ts";
import {type Terminal, worldOn} from "./program-world.ts";
import {type StopState, stoppableIn} from "./stops.ts";

/** What the thread of the command is given. */
export interface ThreadData {
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly state: StopState;
}

/** What it says: that it wants standard input, what is half done, or its exit code. What it is told is always to stop. */
export type ThreadMessage =
  | {readonly wants: "input"}
  | {readonly halfDone: HalfDone}
  | {readonly code: number};

/** The world as the thread of the command sees it. Standard input is asked for when it is read: it may be another's. */
export function threadWorld({terminal, state}: ThreadData, port: MessagePort): World {
  const input = async function* () {
    port.postMessage({wants: "input"} satisfies ThreadMessage);
    yield* process.stdin;
  };
  const listen = (stop: () => void) => {
    port.on("message", stop);
    return () => void port.off("message", stop);
  };
  const note = (halfDone: HalfDone) => port.postMessage({halfDone} satisfies ThreadMessage);
  return worldOn(terminal, {[Symbol.asyncIterator]: input}, stoppableIn(state, listen), note);
}
