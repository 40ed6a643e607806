import type {Executor} from "../analysis/splits.ts";
import {nodePool} from "../node.ts";

/** Runs something with as many threads as the machine runs at once, where it is worth it; ends them afterwards. */
export async function onThreads<T>(run: (execute: Executor) => Promise<T>): Promise<T> {
  const pool = nodePool();
  try {
    return await run(pool.execute);
  } finally {
    pool.close();
  }
}
