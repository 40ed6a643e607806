import type {Analysis} from "../analysis/analysis.ts";
import {drawnNetwork, type MapNetwork} from "../analysis/map-network.ts";
import {edgeList} from "../graphs/build-graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import {disparity} from "../metrics/disparity.ts";
import {perGraph} from "../metrics/per-graph.ts";
import type {ListColumn} from "../util/list-column.ts";
import {atOnce, inLots} from "../util/lots.ts";
import {isOpen, isWithin, type PaperFilter, paperMask, type Range} from "./filter-papers.ts";
import {isAnyStructure, keepStructure, type StructureFilter} from "./filter-structure.ts";
import {isNodeGroup, nodeGroups} from "./node-groups.ts";
import {nodeValues} from "./node-values.ts";
import type {Shown} from "./scene.ts";

/** Which nodes and ties are in the picture. The rest is not drawn; counts say of how many. */
export interface Filter extends PaperFilter, StructureFilter {
  /** Ties with fewer papers (or terms) behind them are hidden. */
  readonly minTie: number;
  /** Strength of ties in the whole corpus. */
  readonly strength: Range;
  /** Ties that are this unlikely by chance or less, the backbone: 0 … 1, by disparity; null = all. */
  readonly backbone: number | null;
  /** Communities to show; null = all. */
  readonly communities: readonly number[] | null;
  /** Connected parts of the whole network to show, 0 the largest; null = all. */
  readonly components: readonly number[] | null;
  /** Node attribute (as `nodeValues` has it) → its range; nodes whose value is unknown pass only without bounds. */
  readonly values: Readonly<Record<string, Range>>;
  /** Grouping of nodes (as `nodeGroups` has it) → the groups to show, null standing for unknown. */
  readonly groups: Readonly<Record<string, readonly (string | null)[]>>;
}

/** What a filter leaves of a network. */
export interface Filtered {
  /** 1 for each node that is shown. */
  readonly node: Uint8Array;
  /** The ties that are shown, by their number in the network's edge list, rising. */
  readonly edge: Uint32Array;
  readonly shown: Shown;
}

/** Nothing is left out. */
export const EVERYTHING: Filter = {
  years: [null, null],
  citations: [null, null],
  terms: null,
  venues: null,
  types: null,
  bylines: "any",
  minTie: 1,
  strength: [null, null],
  backbone: null,
  communities: null,
  components: null,
  values: {},
  groups: {},
  core: 0,
  ego: null,
  largest: false,
};

/** What a filter means in another network of the same analysis: the papers stay chosen, all else was about the old one. */
export const forOtherNetwork = (filter: Filter): Filter => ({
  ...EVERYTHING,
  years: filter.years,
  citations: filter.citations,
  terms: filter.terms,
  venues: filter.venues,
  types: filter.types,
  bylines: filter.bylines,
});

/** What a filter means when the same papers were analysed otherwise: numbers of terms, people and groups mean others. */
export const forOtherAnalysis = (filter: Filter): Filter => ({
  ...filter,
  terms: null,
  communities: null,
  components: null,
  ego: null,
});

/** How likely each tie would be by chance, once a graph. */
const chanceOf = perGraph(graph => disparity(graph.order, edgeList(graph)));

/**
 * Applies a filter. A node stays while one of its papers passes, its values lie in the ranges and its community and
 * component are chosen; a tie stays while both ends do, at least `minTie` of the papers behind it pass, and it is strong
 * and unlikely enough. Then structure: the core, the circle around a node, the largest part of what is left.
 *
 * Time: O(papers + nodes + ties), with a choice of papers O(papers of both ends) a tie. Throws RangeError for an
 * attribute that the network does not have.
 */
export const filtered = (
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  filter: Filter,
): Filtered => atOnce(filteredInLots(analysis, id, filter));

/** The same with pauses. */
export function* filteredInLots(
  analysis: Analysis,
  id: NetworkId | MapNetwork,
  filter: Filter,
): Generator<void, Filtered> {
  const drawn = drawnNetwork(analysis, id);
  const {network, communities, component, papers} = drawn;
  const mask = paperMask(analysis, filter);
  const order = network.graph.order;
  const node = new Uint8Array(order).fill(1);
  const keep = (passes: (i: number) => boolean) => {
    for (let i = 0; i < order; i++) if (node[i] === 1 && !passes(i)) node[i] = 0;
  };
  if (filter.communities !== null) {
    const chosen = new Set(filter.communities);
    keep(i => chosen.has(communities.community[i]));
  }
  if (filter.components !== null) {
    const chosen = new Set(filter.components);
    keep(i => chosen.has(component[i]));
  }
  for (const [attribute, range] of Object.entries(filter.values)) {
    if (isOpen(range)) continue;
    const {value, known} = nodeValues(analysis, drawn, attribute);
    keep(i => (known === null || known[i] === 1) && isWithin(value[i], range));
  }
  for (const [attribute, labels] of Object.entries(filter.groups)) {
    if (!isNodeGroup(attribute)) continue;
    const chosen = new Set(labels);
    const groups = nodeGroups(analysis, drawn, attribute);
    keep(i => chosen.has(groups[i]));
  }
  if (mask !== null) keep(i => hasAny(papers, i, mask));

  const {source, target, strength} = network.edges;
  const chance = filter.backbone === null ? null : chanceOf(network.graph, {});
  let kept: Uint32Array = new Uint32Array(source.length);
  let n = 0;
  yield* inLots(source.length, (from, to) => {
    for (let e = from; e < to; e++) {
      if (node[source[e]] === 0 || node[target[e]] === 0) continue;
      if (!isWithin(strength[e], filter.strength)) continue;
      if (chance !== null && chance[e] > filter.backbone!) continue;
      if (tieSize(drawn, e, mask) >= filter.minTie) kept[n++] = e;
    }
  });
  kept = kept.slice(0, n);
  if (!isAnyStructure(filter)) kept = keepStructure(node, network.edges, kept, filter);

  return {
    node,
    edge: kept,
    shown: {
      nodes: count(node),
      ofNodes: order,
      ties: kept.length,
      ofTies: source.length,
      papers: mask === null ? analysis.corpus.size : count(mask),
      ofPapers: analysis.corpus.size,
    },
  };
}

const count = (mask: Uint8Array): number => mask.reduce((sum, x) => sum + x, 0);

/** Papers (or terms) behind a tie that count under the filter. */
function tieSize(
  {network, behind, papers}: MapNetwork,
  e: number,
  mask: Uint8Array | null,
): number {
  // A tie that a file gives stays, whatever is behind it.
  if (network.given !== undefined) return Number.POSITIVE_INFINITY;
  // Terms and cited works have no year of their own.
  if (mask === null || behind !== "paper") return network.edgePapers[e];
  const inBoth = sharedMarked(papers, network.edges.source[e], network.edges.target[e], mask);
  return Math.min(inBoth, network.edgePapers[e]); // papers over the author cap are in no tie
}

function hasAny({start, item}: ListColumn, i: number, mask: Uint8Array): boolean {
  for (let k = start[i]; k < start[i + 1]; k++) if (mask[item[k]] === 1) return true;
  return false;
}

/** How many marked items two rising lists have in common. */
function sharedMarked({start, item}: ListColumn, a: number, b: number, mask: Uint8Array): number {
  let count = 0;
  let i = start[a];
  let j = start[b];
  while (i < start[a + 1] && j < start[b + 1]) {
    if (item[i] < item[j]) i += 1;
    else if (item[i] > item[j]) j += 1;
    else {
      count += mask[item[i]];
      i += 1;
      j += 1;
    }
  }
  return count;
}
