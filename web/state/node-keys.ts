import {
  type Analysis,
  type MapId,
  type MapNetwork,
  MORE_NETWORKS,
  textAt,
} from "../../src/index.ts";
import type {NodeKey} from "./link.ts";

const NETWORKS: readonly MapId[] = ["coauthor", "shared-topic", "topics", ...MORE_NETWORKS];
/** A network by its name in a link; people where there is no such. */
export const networkId = (text: string): MapId => NETWORKS.find(id => id === text) ?? "coauthor";

/** A node of a network by what stays. */
export function nodeKey(
  analysis: Analysis,
  {kinds, kind, item, label}: MapNetwork,
  node: number,
): NodeKey {
  const {people, topics, corpus} = analysis;
  const i = item[node];
  switch (kinds[kind[node]]) {
    case "person":
      return `p ${people.id[i]}`;
    case "term":
      return `t ${topics.id[i]}`;
    case "paper":
      return `d ${textAt(corpus.id, i)}`;
    default:
      return `r ${label[node]}`;
  }
}

/** Finds nodes by their keys. O(nodes) for all of them. */
export function nodeFinder(
  analysis: Analysis,
  network: MapNetwork,
): (key: NodeKey) => number | null {
  let known: Map<NodeKey, number> | null = null;
  return key => {
    known ??= new Map(
      Array.from(network.label, (_, node) => [nodeKey(analysis, network, node), node]),
    );
    return known.get(key) ?? null;
  };
}

/** The first node of each group: it stands for the group in a link. */
export function firstOf(group: Uint32Array, wanted: readonly number[]): number[] {
  return wanted.map(g => group.indexOf(g)).filter(node => node >= 0);
}
