import {constants, getPriority, setPriority} from "node:os";

/** So much nicer than the others is a thread that gives way: it gets a tenth of what one of them gets beside it. */
const NICER = 10;

/**
 * Has the thread that calls give way to all others, for what keeps nobody waiting when it is done later. Only Linux takes
 * the call for one thread; elsewhere nothing is done, nor where it is forbidden.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, Math.min(constants.priority.PRIORITY_LOW, getPriority(0) + NICER));
  } catch {}
}
