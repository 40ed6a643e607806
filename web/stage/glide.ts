import type {Positions} from "../../src/index.ts";

const GLIDE_MS = 240;
/** Larger pictures jump to their new places. */
const MOST_GLIDING = 20_000;

/** Whether the user wants nothing to move. */
export const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Moves points from here to there, slowing down at the end; at once where there are very many, where nothing is to move,
 * and where they are others. The result stops it.
 */
export function glide(
  from: Positions,
  to: Positions,
  onStep: (now: Positions, last: boolean) => void,
): () => void {
  if (isStill() || from.x.length !== to.x.length || to.x.length > MOST_GLIDING) {
    onStep(to, true);
    return () => {};
  }
  const began = performance.now();
  let frame = 0;
  const step = () => {
    const t = Math.min(1, (performance.now() - began) / GLIDE_MS);
    const eased = 1 - (1 - t) ** 3;
    onStep(between(from, to, eased), t === 1);
    if (t < 1) frame = requestAnimationFrame(step);
  };
  frame = requestAnimationFrame(step);
  return () => cancelAnimationFrame(frame);
}

/** Points on their way: 0 = from, 1 = to, which is given as it is. */
export function between(from: Positions, to: Positions, share: number): Positions {
  if (share >= 1) return to;
  return {
    x: to.x.map((v, i) => from.x[i] + (v - from.x[i]) * share),
    y: to.y.map((v, i) => from.y[i] + (v - from.y[i]) * share),
  };
}
