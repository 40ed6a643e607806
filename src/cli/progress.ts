import type {Watch} from "../util/watch.ts";
import type {World} from "./command.ts";

const WIDTH = 24;

/** Shows how far a long run is: one line that is drawn over on a terminal, a line a stage elsewhere. */
export function progressFor(world: World): {watch: Watch; end(): void} {
  let shown = "";
  let drawn = 0;
  let started: number | null = null;
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
    started ??= now;
    const left = timeLeft((now - started) / 1000, fraction);
    const line = `${bar} ${String(Math.round(fraction * 100)).padStart(3)} %${left} ${stage}`.slice(
      0,
      78,
    );
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

/** No guess is made from less, in seconds. */
const LEAST_SECONDS = 3;

/**
 * What is left at the rate so far: " 12 s left", " 3 min left"; nothing where it is too early to tell.
 *
 * @param seconds - since the beginning
 */
export function timeLeft(seconds: number, fraction: number): string {
  if (seconds < LEAST_SECONDS || fraction < 0.02 || fraction >= 1) return "";
  const left = (seconds * (1 - fraction)) / fraction;
  return left < 90 ? ` ${Math.ceil(left)} s left` : ` ${Math.ceil(left / 60)} min left`;
}
