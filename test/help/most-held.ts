import {ownMemory} from "../../src/cli/let-go.ts";
import type {Watch} from "../../src/util/watch.ts";

/**
 * The most bytes of arrays that were held, above what was held before, when a computation let go of some: what it keeps and
 * what the step before had taken, however soon the engine freed that.
 */
export function mostHeld(compute: (watch: Watch) => unknown): number {
  const {collect} = ownMemory();
  const held = () => process.memoryUsage().arrayBuffers;
  const free = () => {
    collect();
    collect(); // waits for what the first has found
  };
  free();
  const before = held();
  let most = 0;
  const watch: Watch = {
    onLetGo() {
      most = Math.max(most, held() - before);
      free();
    },
  };
  compute(watch);
  watch.onLetGo?.(0);
  return most;
}
