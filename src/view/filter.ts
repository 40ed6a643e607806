import type {Analysis} from "../analysis/analysis.ts";
import type {Network, NetworkId} from "../graphs/network.ts";
import type {ListColumn} from "../util/list-column.ts";
import type {Filter, Shown} from "./scene.ts";

/** What a filter leaves of a network. */
export interface Filtered {
  /** 1 for each node that is shown. */
  readonly node: Uint8Array;
  /** The ties that are shown, by their number in the network's edge list, rising. */
  readonly edge: Uint32Array;
  readonly shown: Shown;
}

/** Nothing is left out. */
export const EVERYTHING: Filter = {years: [null, null], minTie: 1, communities: null};

/** Node → its papers: of people, or of terms. */
export function nodePapers(analysis: Analysis, network: Network): ListColumn {
  return network.nodeKind === "person" ? analysis.people.papers : analysis.topics.papers;
}

/**
 * Applies a filter. A node stays while one of its papers lies in the years and its community is
 * chosen; a tie stays while both ends do and at least `minTie` of the papers behind it lie in the
 * years. Time: O(nodes + ties), with years O(papers of both ends) a tie.
 */
export function filtered(analysis: Analysis, id: NetworkId, filter: Filter): Filtered {
  const {network, communities} = analysis.networks[id];
  const papers = nodePapers(analysis, network);
  const inYears = paperMask(analysis, filter.years);
  const chosen = filter.communities === null ? null : new Set(filter.communities);

  const order = network.graph.order;
  const node = new Uint8Array(order);
  for (let i = 0; i < order; i++)
    if (chosen === null || chosen.has(communities.community[i]))
      node[i] = inYears === null || hasAny(papers, i, inYears) ? 1 : 0;

  const {source, target} = network.edges;
  const kept: number[] = [];
  for (let e = 0; e < source.length; e++) {
    if (node[source[e]] === 0 || node[target[e]] === 0) continue;
    if (tieSize(network, e, papers, inYears) >= filter.minTie) kept.push(e);
  }

  const nodes = node.reduce((sum, x) => sum + x, 0);
  return {
    node,
    edge: Uint32Array.from(kept),
    shown: {nodes, ofNodes: order, ties: kept.length, ofTies: source.length},
  };
}

/** Papers (or terms) behind a tie that count under the filter. */
function tieSize(
  network: Network,
  e: number,
  papers: ListColumn,
  inYears: Uint8Array | null,
): number {
  // A tie that a file gives stays, whatever is behind it.
  if (network.given !== undefined) return Number.POSITIVE_INFINITY;
  // What is behind a shared-topic tie is terms, which have no year of their own.
  if (inYears === null || network.id === "shared-topic") return network.edgePapers[e];
  const inBoth = sharedMarked(papers, network.edges.source[e], network.edges.target[e], inYears);
  return Math.min(inBoth, network.edgePapers[e]); // papers over the author cap are in no tie
}

function paperMask({corpus}: Analysis, [from, to]: Filter["years"]): Uint8Array | null {
  if (from === null && to === null) return null;
  const first = from ?? 1;
  const last = to ?? 32767;
  return Uint8Array.from(corpus.year, year => (year >= first && year <= last ? 1 : 0));
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
