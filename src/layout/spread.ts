import type {Positions} from "./positions.ts";

/** Cosine and sine of the golden angle, π(3 − √5). */
const COS = -0.7373688780783197;
const SIN = 0.6754902942615238;

/**
 * Places on a sunflower: even, round, without random numbers. Place k lies at distance √(k + ½) · apart, one golden
 * angle further. Rotations are multiplied out, so that no sine has to be computed.
 */
export function sunflower(count: number, apart = 1): Positions {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  let dx = 1;
  let dy = 0;
  for (let k = 0; k < count; k++) {
    const away = apart * Math.sqrt(k + 0.5);
    x[k] = dx * away;
    y[k] = dy * away;
    [dx, dy] = [dx * COS - dy * SIN, dx * SIN + dy * COS];
    // Products drift away from length 1 by rounding: pull them back.
    const drift = (3 - (dx * dx + dy * dy)) / 2;
    dx *= drift;
    dy *= drift;
  }
  return {x, y};
}
