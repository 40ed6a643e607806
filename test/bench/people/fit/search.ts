import {FEATURE_COUNT, FEATURES} from "../../../../src/people/pair-features.ts";
import type {Random} from "../../../../src/util/random.ts";
import {allowed, type Fitted, leaving, scale, weightsOf} from "./model.ts";
import {type OpenSet, type Trial, trial, trialOf} from "./open-set.ts";

/** Tries steps in one weight after the other, and keeps those with which the shortfalls of all sets are less. */
export function search(
  sets: readonly OpenSet[],
  start: Fitted,
  tries: number,
  {next}: Random,
): Fitted {
  let current = start;
  const trials = sets.map(set => trial(set, weightsOf(current)));
  let best = leaving(current) + total(trials);
  const steps = current.map((_, k) => 0.3 * scale(k));

  const isBetter = (tried: Fitted, k: number): boolean => {
    const now = [...trials];
    const concerned = sets.flatMap((set, s) => (isOf(set, k) ? [s] : []));
    for (const [at, s] of concerned.entries()) {
      now[s] = retrial(trials[s], current, tried, k);
      // What is still to be tried can make good so much of what it loses now.
      const hope = 0.015 * concerned.slice(at + 1).reduce((sum, t) => sum + trials[t].loss, 0);
      if (leaving(tried) + total(now) - hope < best - 1e-6) continue;
      for (const done of concerned.slice(0, at + 1)) shift(sets[done], tried, current, k);
      return false;
    }
    best = leaving(tried) + total(now);
    for (const s of concerned) trials[s] = now[s];
    console.log(`${best.toFixed(3)} with ${JSON.stringify(FEATURES[k])} ${tried[k].toFixed(3)}`);
    return true;
  };

  for (let t = 0; t < tries; t++) {
    const k = Math.floor(next() * current.length);
    for (const sign of next() < 0.5 ? [1, -1] : [-1, 1]) {
      const tried = allowed(current.with(k, current[k] + sign * steps[k] * (0.5 + next())));
      if (tried[k] !== current[k] && isBetter(tried, k)) {
        current = tried;
        steps[k] *= 1.2;
        break;
      }
      steps[k] *= 0.8;
    }
  }
  return current;
}

const total = (trials: readonly Trial[]): number => trials.reduce((sum, {loss}) => sum + loss, 0);

const isOf = (set: OpenSet, k: number): boolean =>
  k >= FEATURE_COUNT || set.blocks.some(block => block.tells(k));

function shift({blocks}: OpenSet, from: Fitted, to: Fitted, k: number): void {
  if (k >= FEATURE_COUNT) return;
  for (const block of blocks) if (block.tells(k)) block.shift(k, to[k] - from[k]);
}

/** What comes out where only weight k is another: blocks that it does not matter to stay as they are. */
function retrial(before: Trial, from: Fitted, to: Fitted, k: number): Trial {
  const {set} = before;
  shift(set, from, to, k);
  const weights = weightsOf(to);
  return trialOf(
    set,
    b =>
      k >= FEATURE_COUNT || set.blocks[b].tells(k) ? set.blocks[b].cluster(weights).members : null,
    before,
  );
}
