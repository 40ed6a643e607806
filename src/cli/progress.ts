import type {Watch} from "../util/watch.ts";
import {painted} from "./colours.ts";
import type {World} from "./command.ts";

/** What shows how far a long run is. */
export interface Progress {
  readonly watch: Watch;
  /**
   * A watch of which the amount is known, "1.2 of 3.1 MB, 0.6 MB/s": its fraction 1 is the total, which may become known
   * later (null until then).
   */
  rated(watch: Watch, unit: string, total: () => number | null): Watch;
  /** Takes the line away. */
  end(): void;
}

const WIDTH = 24;

/** Shows how far a long run is: one line that is drawn over on a terminal, a line a stage elsewhere. */
export function progressFor(world: World): Progress {
  let shown = "";
  let drawn = 0;
  let started: number | null = null;
  let rate = "";
  const {isTerminal} = world;
  const widest = Math.max(40, (world.columns ?? 80) - 2);

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
    started ??= now;
    const full = Math.round(fraction * WIDTH);
    const left = timeLeft((now - started) / 1000, fraction);
    const rest = ` ${String(Math.round(fraction * 100)).padStart(3)} %${left}${rate}  ${stage}`;
    const bar = painted("█".repeat(full), "cyan", world) + "░".repeat(WIDTH - full);
    world.err(`\r${bar}${rest.slice(0, widest - WIDTH)}\x1b[K`);
    shown = stage;
  };

  return {
    watch: {onProgress},
    rated(watch, unit, total) {
      let from: {at: number; fraction: number} | null = null;
      return {
        ...watch,
        onProgress(stage, fraction) {
          from ??= {at: performance.now(), fraction};
          const seconds = (performance.now() - from.at) / 1000;
          rate = rateOf(fraction, from.fraction, total(), seconds, unit);
          watch.onProgress?.(stage, fraction);
          rate = "";
        },
      };
    },
    end() {
      if (isTerminal && shown !== "") world.err("\r\x1b[K");
      shown = "";
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

/**
 * The amount and the rate so far: ", 1.2 of 3.1 MB, 0.6 MB/s"; without the rate in the first second.
 *
 * @param begun - the fraction that was done before `seconds` ago
 */
export function rateOf(
  fraction: number,
  begun: number,
  total: number | null,
  seconds: number,
  unit: string,
): string {
  if (total === null) return "";
  const amount = `, ${brief(fraction * total)} of ${brief(total)} ${unit}`;
  return seconds < 1
    ? amount
    : `${amount}, ${brief(((fraction - begun) * total) / seconds)} ${unit}/s`;
}

const brief = (amount: number): string =>
  amount >= 100 || Number.isInteger(amount) ? String(Math.round(amount)) : amount.toFixed(1);
