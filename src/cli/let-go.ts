import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import type {Watch} from "../util/watch.ts";

/** Below this many bytes there is little to let go of. */
const LARGE = 2 ** 30;
/** What a step inside a stage has let go of is freed from so many bytes on. */
const MUCH = 2 ** 25;

/** What is known of memory, and how to free what nothing holds any more. */
export interface Memory {
  /** Bytes that the program holds. */
  held(): number;
  collect(): void;
}

/**
 * A watch that frees, when a stage begins, what the one before has let go of, and within stages what is much. By itself the
 * engine does not count memory that threads share, and may keep gigabytes of it for long. Costs a tenth of a second a stage,
 * and nothing while less than 1 GiB is held.
 */
export function lettingGo(watch: Watch, memory: Memory = ownMemory()): Watch {
  let stage = "";
  return {
    ...watch,
    onProgress(told, fraction) {
      if (told !== stage) {
        stage = told;
        if (memory.held() >= LARGE) memory.collect();
      }
      watch.onProgress?.(told, fraction);
    },
    onLetGo(bytes) {
      if (bytes >= MUCH && memory.held() >= LARGE) memory.collect();
      watch.onLetGo?.(bytes);
    },
  };
}

/** The memory of this program, all its threads together; what is freed is that of the thread that asks. */
export function ownMemory(): Memory {
  let collect: (() => void) | null = null;
  return {
    held: () => process.memoryUsage.rss(),
    collect() {
      if (collect === null) {
        setFlagsFromString("--expose-gc");
        collect = runInNewContext("gc") as () => void;
      }
      collect();
    },
  };
}
