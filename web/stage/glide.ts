import type {Positions} from "../../src/index.ts";

/** Moves points from here to there in so many milliseconds, slowing down at the end; the result stops it. */
export function glide(
  from: Positions,
  to: Positions,
  ms: number,
  onStep: (now: Positions, last: boolean) => void,
): () => void {
  const began = performance.now();
  let frame = 0;
  const step = () => {
    const t = Math.min(1, (performance.now() - began) / ms);
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
