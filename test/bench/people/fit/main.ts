// Fits the weights of src/people/weights.ts: npx tsx test/bench/people/fit/main.ts [rounds] [tries] [sets to leave out] [seed] [present]
// From what is expected of each weight (prior.ts), or from the present weights with "present": rounds that step in all weights
// along the slope of what comes out of clustering, then tries of one weight after the other; to leave what is expected
// costs something. With a set left out, its figures are those of weights that never saw it; of several, divided by commas, or
// "each", one is left out after the other.
import {FEATURE_COUNT} from "../../../../src/people/pair-features.ts";
import {WEIGHTS} from "../../../../src/people/weights.ts";
import {randomFrom} from "../../../../src/util/random.ts";
import {SETS, VARIANTS} from "../sets.ts";
import {ORDER} from "./aims.ts";
import {descend, stepper} from "./descent.ts";
import {
  allowed,
  type Fitted,
  leaving,
  leavingSlope,
  scale,
  tellWeights,
  weightsOf,
} from "./model.ts";
import {type OpenSet, openSet, trial} from "./open-set.ts";
import {PRIOR} from "./prior.ts";
import {search} from "./search.ts";

const [rounds = "60", tries = "300", without = "", seed = "1", from = "prior"] =
  process.argv.slice(2);
const opened = [...SETS, ...VARIANTS]
  .sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name))
  .map(({name, load}) => openSet(name, load()));
const familyOf = ({name}: OpenSet) => name.split(",")[0];
const left = without === "each" ? [...new Set(opened.map(familyOf))] : without.split(",");
for (const family of left) {
  const seen = opened.filter(set => familyOf(set) !== family);
  const start = [...(from === "present" ? WEIGHTS.weight : PRIOR), WEIGHTS.meanShare];
  const fitted = search(
    seen,
    descended(seen, start, Number(rounds)),
    Number(tries),
    randomFrom(Number(seed)),
  );
  tellWeights(fitted);
  for (const set of opened) {
    const {b3, pair} = trial(set, weightsOf(fitted));
    const isSeen = seen.includes(set) ? "" : " (not seen)";
    console.log(`${set.name}${isSeen}: B³ F1 ${b3.toFixed(4)}, pairwise F1 ${pair.toFixed(4)}`);
  }
}

/** The best of so many steps along the slope, each smaller than the one before. */
function descended(seen: readonly OpenSet[], start: Fitted, rounds: number): Fitted {
  let current = start;
  let best = {fitted: start, loss: Number.POSITIVE_INFINITY};
  const step = stepper(0.08);
  for (let round = 0; round < rounds; round++) {
    const weights = weightsOf(current);
    const slope = new Float64Array(FEATURE_COUNT);
    let loss = leaving(current);
    for (const set of seen) loss += descend(set, weights, slope).loss;
    if (loss < best.loss) best = {fitted: current, loss};
    const scaled = slope.map((s, k) => (s + leavingSlope(current, k)) * scale(k));
    const steps = step(scaled, 1 - (0.9 * round) / rounds);
    current = allowed(current.map((x, k) => x + (k < FEATURE_COUNT ? steps[k] * scale(k) : 0)));
    console.log(`round ${round + 1}: ${loss.toFixed(3)}`);
  }
  console.log(`descended: ${best.loss.toFixed(3)}`);
  return best.fitted;
}
