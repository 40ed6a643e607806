import {edgeOfSlot} from "../graphs/build-graph.ts";
import {edgeCount, type Graph} from "../graphs/graph.ts";
import {runOf, runSplitSync, type Split} from "../util/split.ts";
import type {Watch} from "../util/watch.ts";
import {eachAlone} from "./alike-ends.ts";
import {
  type BetweennessInput,
  type BetweennessOptions,
  beginsAt,
  betweennessInput,
  betweennessSplit,
} from "./betweenness.ts";
import {lengthPieces} from "./length-pieces.ts";
import {tieLengthSearch} from "./length-search.ts";
import {inRuns} from "./piece-runs.ts";
import {linkSearch} from "./tie-search.ts";

/**
 * Betweenness of ties: the share of shortest paths between two nodes that run along an edge, in the order
 * of the edge list. Over n(n − 1)/2 pairs when normalised. Options and cost as `betweenness`.
 *
 * M. Girvan & M. Newman 2002, doi:10.1073/pnas.122653799; U. Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
 */
export function edgeBetweenness(
  graph: Graph,
  options: BetweennessOptions = {},
  watch: Watch = {},
): Float64Array {
  return runSplitSync(edgeBetweennessSplit, betweennessInput(graph, options), watch);
}

/** Betweenness of ties in parts: each searches from a run of the sources, and gives what hangs on each tie. */
export const edgeBetweennessSplit: Split<BetweennessInput, Float64Array, Float64Array> = {
  count: betweennessSplit.count,
  cost: betweennessSplit.cost,
  open: input => (input.by === "links" ? byLinks(input) : byStrength(input)),
  collect({graph, from, normalised}) {
    const {order: n} = graph;
    const sum = new Float64Array(edgeCount(graph));
    return {
      add(part) {
        for (let e = 0; e < sum.length; e++) sum[e] += part[e];
      },
      finish() {
        // Each pair is met from both ends.
        const pairs = normalised ? (n * (n - 1)) / 2 : 1;
        const scale = from.length > 0 ? n / from.length / 2 / pairs : 0;
        return sum.map(x => x * scale);
      },
    };
  },
};

type Parts = (run: number, watch: Watch) => Float64Array;

function byLinks(input: BetweennessInput): Parts {
  const {graph, from} = input;
  const search = linkSearch(graph);
  const runs = edgeBetweennessSplit.count(input);
  return (i, watch) => {
    const run = runOf(from.length, runs, i);
    const sum = new Float64Array(edgeCount(graph));
    search(from.subarray(run.from, run.to), sum, watch);
    return sum;
  };
}

/** Those that are alike are searched from one by one, so that each tie has its own number. */
function byStrength(input: BetweennessInput): Parts {
  const {graph, from} = input;
  const direct = new Float64Array(graph.target.length);
  const onTie = (slot: number, paths: number) => {
    direct[slot] += paths;
  };
  const {pieces} = lengthPieces(graph, beginsAt(graph.order, from), {alike: eachAlone, onTie});
  const search = tieLengthSearch(pieces);
  const bySlot = inRuns(pieces, search, direct, edgeBetweennessSplit.count(input));
  const edge = edgeOfSlot(graph);
  return (i, watch) => {
    const sum = new Float64Array(edgeCount(graph));
    for (const [k, amount] of bySlot(i, watch).entries()) sum[edge[k]] += amount;
    return sum;
  };
}
