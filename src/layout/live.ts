import type {Graph} from "../graphs/graph.ts";
import {strengths} from "../metrics/degree.ts";
import type {NumberColumn} from "../util/number-column.ts";
import {aligned} from "./align.ts";
import {valueLayout} from "./by-value.ts";
import {circleLayout} from "./circle.ts";
import {communityMap} from "./community-map.ts";
import {inBalance} from "./extend.ts";
import {atLeast, forceAtlas2Law, springs} from "./force-atlas2.ts";
import type {Positions} from "./positions.ts";
import {simulation} from "./simulation.ts";
import {type LayoutSteps, layoutSteps} from "./steps.ts";

/** How nodes can be arranged. */
export type LayoutMethod = "force" | "vos" | "communities" | "circle" | "value";

export interface LiveLayoutOptions {
  readonly method: LayoutMethod;
  /** Where nodes stand now: the new picture is turned towards it. */
  readonly before: Positions;
  /** 1 for nodes that stay where they are; the others then go on from where they stand. @default none */
  readonly pinned?: Uint8Array | null;
  /** Goes on from where nodes stand instead of beginning anew; of force alone. @default false */
  readonly goOn?: boolean;
  /** Node → community, 0 the largest, and how many there are. */
  readonly community: Uint32Array;
  readonly count: number;
  /** What "value" puts nodes in order by, from left to right. */
  readonly values?: NumberColumn | null;
  /** @default 42 */
  readonly seed?: number;
  /** @default 500 */
  readonly rounds?: number;
}

/** Furthest move in the first round of a picture that goes on, in mean distances from the middle. */
const HEAT = 0.08;
const STILLNESS = 0.0004;

/**
 * A layout that can be looked at while it is being made, and stopped at any time. Whatever the method, it keeps the
 * direction of the picture before it, so that people find their places again.
 *
 * Throws RangeError for columns of another length, and for "value" without values.
 */
export function liveLayout(graph: Graph, options: LiveLayoutOptions): LayoutSteps {
  const {method, before, community, count, seed = 42, rounds = 500} = options;
  const {pinned = null, goOn = false, values = null} = options;
  atLeast(0, {rounds});
  for (const [name, length] of [
    ["before", before.x.length],
    ["community", community.length],
    ["pinned", pinned?.length ?? graph.order],
    ["values", values?.value.length ?? graph.order],
  ] as const)
    if (length !== graph.order)
      throw new RangeError(`${name}: expected ${graph.order} entries, got ${length}`);

  switch (method) {
    case "force":
    case "vos":
      if (pinned?.includes(1) || goOn) return goingOn(graph, before, pinned, rounds);
      return turned(
        method === "vos"
          ? layoutSteps(graph, {seed, rounds, method})
          : layoutSteps(graph, {seed, rounds, communities: community}),
        before,
      );
    case "communities":
      return atOnce(aligned(communityMap(graph, community, count, {seed, rounds}), before));
    case "circle":
      return atOnce(circleLayout(community, strengths(graph)));
    case "value":
      if (values === null) throw new RangeError("values: expected a column for this method");
      return atOnce(valueLayout(graph, values, community));
  }
}

/** A picture that is made in one go. */
const atOnce = (positions: Positions): LayoutSteps => ({
  step: () => false,
  positions: () => positions,
  fraction: 1,
});

/** Every look at the picture is turned towards the one before it. */
function turned(steps: LayoutSteps, before: Positions): LayoutSteps {
  return {
    step: count => steps.step(count),
    positions: () => aligned(steps.positions(), before),
    get fraction() {
      return steps.fraction;
    },
  };
}

/** Forces from where nodes stand; pinned ones push and pull but do not move. */
function goingOn(
  graph: Graph,
  before: Positions,
  pinned: Uint8Array | null,
  rounds: number,
): LayoutSteps {
  const level = springs(graph, 0.5);
  // What has no tie would only fly away.
  const fixed = Uint8Array.from({length: graph.order}, (_, i) =>
    pinned?.[i] === 1 || graph.start[i + 1] === graph.start[i] ? 1 : 0,
  );
  for (let i = 0; i < graph.order; i++)
    if (graph.start[i + 1] === graph.start[i]) level.weight[i] = 0;
  const law = inBalance(level, before, forceAtlas2Law({gravity: 0, theta: 0.8}));
  const moving = simulation(level, before, law, fixed);
  let round = 0;
  return {
    step(count) {
      for (let k = 0; k < count && round < rounds; k++) {
        const cool = 1 - round / rounds;
        moving.round(HEAT * cool * cool);
        round = moving.moved < STILLNESS ? rounds : round + 1;
      }
      return round < rounds;
    },
    positions: () => ({x: moving.positions.x.slice(), y: moving.positions.y.slice()}),
    get fraction() {
      return rounds === 0 ? 1 : round / rounds;
    },
  };
}
