import type {Watch} from "../util/watch.ts";
import type {World} from "./command.ts";

const WIDTH = 24;

/** Shows how far a long run is: one line that is drawn over on a terminal, a line a stage elsewhere. */
export function progressFor(world: World): {watch: Watch; end(): void} {
  let shown = "";
  let drawn = 0;
  const {isTerminal} = world;

  const onProgress = (stage: string, fraction: number) => {
    if (!isTerminal) {
      // Files and blocks follow each other quickly: only a new stage is worth a line.
      const [name] = stage.split(" ");
      if (name === shown) return;
      shown = name;
      world.err(`${stage} …\n`);
      return;
    }
    const now = performance.now();
    if (now - drawn < 80 && fraction < 1) return;
    drawn = now;
    const full = Math.round(fraction * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const line = `${bar} ${String(Math.round(fraction * 100)).padStart(3)} % ${stage}`.slice(0, 78);
    world.err(`\r${line}\x1b[K`);
    shown = line;
  };

  return {
    watch: {onProgress},
    end() {
      if (isTerminal && shown !== "") world.err("\r\x1b[K");
    },
  };
}
