/** What each set is to reach, B³ F1 and pairwise F1, and how much it counts; the cheapest first. */
const AIMS: Readonly<Record<string, readonly [number, number, number]>> = {
  "PMC, each name alone": [0.95, 0.85, 0.2],
  PMC: [0.95, 0.85, 0.3],
  "PMC, names and places": [0.9, 0.7, 0.2],
  OpenReview: [0.994, 0.945, 1],
  "OpenReview, no co-authors": [0.985, 0.87, 0.2],
  VIS: [0.9832, 0.967, 1],
  "VIS, names and places": [0.981, 0.965, 0.2],
  "VIS, no co-authors": [0.981, 0.965, 0.2],
  AMiner: [0.88, 0.82, 1],
  "AMiner, each name alone": [0.87, 0.81, 1],
  "AMiner, eight names called one": [0.83, 0.79, 0.4],
  "AMiner, names and places": [0.75, 0.65, 0.4],
  "AMiner, no co-authors": [0.75, 0.65, 0.3],
  Wang: [0.907, 0.9, 1],
};

/** Of the figures of a set. */
type Pair = Readonly<Record<"b3" | "pair", number>>;

export const ORDER = Object.keys(AIMS);

/** What the figures of a set lack, in shares of what may be lacking; more than that counts much more. */
export function shortfall(name: string, {b3, pair}: Pair): number {
  const [aimB3, aimPair, share] = AIMS[name];
  const short = (x: number, aim: number) => {
    const d = (1 - x) / (1 - aim);
    return d + beyond(name) * Math.max(0, d - 1);
  };
  return share * (short(b3, aimB3) + 0.5 * short(pair, aimPair));
}

/** How much the shortfall becomes less when each figure becomes one more. */
export function slopesOf(name: string, {b3, pair}: Pair): Pair {
  const [aimB3, aimPair, share] = AIMS[name];
  const slope = (x: number, aim: number) => (1 + (x < aim ? beyond(name) : 0)) / (1 - aim);
  return {b3: share * slope(b3, aimB3), pair: 0.5 * share * slope(pair, aimPair)};
}

const beyond = (name: string): number => (AIMS[name][2] === 1 ? 12 : 3);
