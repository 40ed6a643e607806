/** A run of periods with a raised rate: `start` … `end`, both included. */
export interface Burst {
  readonly start: number;
  readonly end: number;
  /** How much cheaper the raised rate explains it, in nats; > 0 as a rule. */
  readonly weight: number;
}

export interface BurstSequence {
  /** State of each period: 0 is the usual rate. */
  readonly states: readonly number[];
  /** Cost of the whole sequence, in nats. */
  readonly cost: number;
  readonly bursts: readonly Burst[];
}

export interface BurstOptions {
  /** How many times the usual rate each higher state stands for. @default 2 */
  readonly s?: number;
  /** How dear it is to go up. @default 1 */
  readonly gamma?: number;
  /** @default 2 */
  readonly stateCount?: number;
}

/** No state's rate comes nearer to 1. */
const HIGHEST = 0.9999;

/**
 * Kleinberg's bursts: periods in which a term is used at a raised rate.
 *
 * In period t, r of d papers have the term. State k has the rate p₀ sᵏ, p₀ = Σr/Σd, and costs
 * −ln[C(d, r) pʳ (1 − p)^(d − r)]; going up k states costs k γ ln T of T periods, going down nothing; the
 * sequence starts in state 0. The cheapest sequence is found exactly (Viterbi), ties to the lower state.
 * Periods without papers are skipped: they count in no T and keep the state before them.
 *
 * O(periods · states²). J. Kleinberg (2002), doi:10.1145/775047.775061. Throws a RangeError for unequal lengths,
 * r > d, s ≤ 1, γ < 0 or fewer than two states.
 */
export function kleinberg(
  r: readonly number[],
  d: readonly number[],
  {s = 2, gamma = 1, stateCount = 2}: BurstOptions = {},
): BurstSequence {
  if (r.length !== d.length)
    throw new RangeError(`d: expected ${r.length} periods as r has, got ${d.length}`);
  const strange = r.findIndex((value, t) => !(value >= 0 && value <= d[t]));
  if (strange >= 0)
    throw new RangeError(`r: expected 0 to ${d[strange]} in period ${strange}, got ${r[strange]}`);
  if (!(s > 1)) throw new RangeError(`s: expected more than 1, got ${s}`);
  if (!(gamma >= 0)) throw new RangeError(`gamma: expected at least 0, got ${gamma}`);
  if (!(stateCount >= 2))
    throw new RangeError(`stateCount: expected at least 2, got ${stateCount}`);

  const used = [...d.keys()].filter(t => d[t] > 0);
  const usual = sum(r) / Math.max(1, sum(d));
  const rates = Array.from({length: stateCount}, (_, k) => Math.min(HIGHEST, usual * s ** k));
  const up = gamma * Math.log(Math.max(1, used.length));
  const cost = (t: number, k: number) => stateCost(r[t], d[t], rates[k]);

  // best[k]: the least cost of a sequence that ends in state k; from[n][k]: the state before it.
  let best = rates.map((_, k) => (k === 0 ? 0 : Number.POSITIVE_INFINITY));
  const from: number[][] = [];
  for (const t of used) {
    const next = new Array<number>(stateCount);
    const back = new Array<number>(stateCount);
    for (let k = 0; k < stateCount; k++) {
      next[k] = Number.POSITIVE_INFINITY;
      back[k] = 0;
      for (let j = 0; j < stateCount; j++) {
        const value = best[j] + Math.max(0, k - j) * up;
        if (value < next[k]) {
          next[k] = value;
          back[k] = j;
        }
      }
      next[k] += cost(t, k);
    }
    best = next;
    from.push(back);
  }

  let state = best.indexOf(Math.min(...best));
  const total = best[state];
  const states = new Array<number>(d.length).fill(-1);
  for (let n = used.length - 1; n >= 0; n--) {
    states[used[n]] = state;
    state = from[n][state];
  }
  for (let t = 0; t < states.length; t++)
    if (states[t] < 0) states[t] = t === 0 ? 0 : states[t - 1];
  return {states, cost: total, bursts: burstsOf(states, t => (d[t] > 0 ? cost(t, 0) - cost(t, states[t]) : 0))}; // biome-ignore format: one result
}

function burstsOf(states: readonly number[], gain: (t: number) => number): Burst[] {
  const bursts: Burst[] = [];
  for (let t = 0; t < states.length; t++) {
    if (states[t] === 0) continue;
    const start = t;
    let weight = 0;
    for (; t < states.length && states[t] > 0; t++) weight += gain(t);
    bursts.push({start, end: t - 1, weight});
  }
  return bursts;
}

/** −ln of the binomial probability; a rate of 0 explains only r = 0. */
function stateCost(r: number, d: number, p: number): number {
  const choose = lnFactorial(d) - lnFactorial(r) - lnFactorial(d - r);
  return -(choose + (r > 0 ? r * Math.log(p) : 0) + (d > r ? (d - r) * Math.log(1 - p) : 0));
}

/** ln n!, summed up to 255 and by Stirling's series beyond, to 13 digits. */
function lnFactorial(n: number): number {
  if (n < 256) return SMALL[n];
  const x = n + 1;
  return (
    (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3)
  );
}

const SMALL = (() => {
  const table = new Float64Array(256);
  for (let n = 2; n < 256; n++) table[n] = table[n - 1] + Math.log(n);
  return table;
})();

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
