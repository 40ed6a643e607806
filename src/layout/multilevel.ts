import type {Level} from "../metrics/communities/level.ts";
import {randomFrom} from "../util/random.ts";
import {coarser} from "./coarsen.ts";
import type {Positions} from "./positions.ts";
import {type ForceLaw, settled, simulation} from "./simulation.ts";
import {sunflower} from "./spread.ts";

/** A level of so few nodes is laid out from nothing. */
const FEW = 60;
/** Where joining shrinks a level by less than this, it stops. */
const SHRINKS = 0.9;
const COARSEST = {rounds: 200, heat: 0.5, stillness: 1e-4};
const BETWEEN = {rounds: 40, heat: 0.1, stillness: 1e-4};
/** A level of more nodes takes fewer and longer steps. */
const LARGE = 4000;
const BETWEEN_LARGE = {rounds: 12, heat: 0.3, stillness: 1e-4};
const BETWEEN_QUICK = {rounds: 8, heat: 0.3, stillness: 1e-3};

/**
 * Where to start a large picture: nodes are joined to groups, those to larger ones, and so on; the few at the top
 * are laid out, and each level starts from the one above. The whole shape is right before the costly rounds begin.
 *
 * Time: about that of 20 rounds on the whole graph, of 5 where it is `quick`.
 */
export function multilevelStart(
  level: Level,
  law: ForceLaw,
  seed: number,
  quick = false,
): Positions {
  if (level.order <= FEW) return scattered(level.order, seed);
  const {level: above, group} = coarser(level);
  if (above.order > level.order * SHRINKS) return scattered(level.order, seed);
  const moving = simulation(above, multilevelStart(above, law, seed, quick), law);
  settled(moving, above.order <= FEW ? COARSEST : quick ? BETWEEN_QUICK : above.order <= LARGE ? BETWEEN : BETWEEN_LARGE); // biome-ignore format: one choice

  // Members of a group start around its place, nearer to each other than groups are.
  const {positions} = moving;
  const spread = 0.3 * typicalGap(positions);
  const random = randomFrom(seed, level.order);
  const x = new Float64Array(level.order);
  const y = new Float64Array(level.order);
  for (let i = 0; i < level.order; i++) {
    x[i] = positions.x[group[i]] + spread * (random.next() - 0.5);
    y[i] = positions.y[group[i]] + spread * (random.next() - 0.5);
  }
  return {x, y};
}

/** How far points lie apart: the side of a square for each in the picture. */
function typicalGap({x, y}: Positions): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i] + y[i] * y[i];
  return Math.sqrt((6 * sum) / x.length / x.length);
}

/** Points spread evenly, with a little noise, so that a symmetric graph does not balance on its symmetry. */
export function scattered(count: number, seed: number): Positions {
  const random = randomFrom(seed);
  const {x, y} = sunflower(count);
  return {x: x.map(v => v + random.next() * 0.1), y: y.map(v => v + random.next() * 0.1)};
}
