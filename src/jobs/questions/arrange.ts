import type {MapId} from "../../analysis/map-network.ts";
import {type LayoutMethod, liveLayout} from "../../layout/live.ts";
import type {Positions} from "../../layout/positions.ts";
import {overlay} from "../../topics/overlay.ts";
import {networkOf} from "./network.ts";
import type {Question} from "./question.ts";

export interface ArrangeInput {
  readonly network: MapId;
  readonly method: LayoutMethod;
  /** Where nodes stand now; null = where the analysis put them. */
  readonly before: Positions | null;
  /** Nodes that stay where they are. */
  readonly pinned: readonly number[];
  /** Goes on from where nodes stand instead of beginning anew. */
  readonly goOn: boolean;
}

export interface Arrangement {
  readonly positions: Positions;
  /** How much is done: 0 … 1. */
  readonly fraction: number;
}

/** So long it computes before it shows where nodes are, in milliseconds; larger pictures are shown less often. */
const SHOW = 90;
/** So long before it looks for messages: other questions are answered in between. */
const BREATH = 30;

/** Arranges the nodes of a network anew, and shows them on their way; it can be told that it is enough. */
export const arrangeQuestion: Question<ArrangeInput, Arrangement> = async (
  analysis,
  {network: id, method, before, pinned, goOn},
  {onPartial, enough, ...watch},
) => {
  const {network, communities, positions, papers} = await networkOf(analysis, id, watch);
  const {order} = network.graph;
  const fixed = new Uint8Array(order);
  for (const node of pinned) if (node < order) fixed[node] = 1;
  const steps = liveLayout(network.graph, {
    method,
    before: before ?? positions,
    pinned: pinned.length > 0 ? fixed : null,
    goOn,
    community: communities.community,
    count: communities.count,
    values: method === "value" ? overlay(analysis.corpus, papers).year : null,
    seed: analysis.manifest.options.seed,
    rounds: analysis.manifest.options.layoutRounds,
  });

  let shown = performance.now();
  for (;;) {
    const began = performance.now();
    let more = true;
    while (more && performance.now() - began < BREATH) more = steps.step(1);
    if (!more || enough?.aborted) break;
    if (performance.now() - shown > SHOW) {
      const began = performance.now();
      onPartial?.({positions: steps.positions(), fraction: steps.fraction} satisfies Arrangement);
      // What takes long to show is shown less often, so that most of the time goes into the picture.
      shown = performance.now() + 3 * (performance.now() - began);
    }
    await new Promise(resolve => setTimeout(resolve));
  }
  return {positions: steps.positions(), fraction: steps.fraction};
};
