import type {Network, NetworkId} from "../graphs/network.ts";
import type {Behind, OtherNetworkId, OtherNodeKind} from "../graphs/other-network.ts";
import type {ListColumn} from "../util/list-column.ts";
import type {Analysis, NetworkResult} from "./analysis.ts";

/**
 * Networks that are made when somebody wants to see them: the others, and both networks of people as one. Terms that
 * stand together are among those of every analysis.
 */
export type MoreNetworkId = Exclude<OtherNetworkId, "co-word"> | "both";

export type MapId = NetworkId | MoreNetworkId;

export const MORE_NETWORKS: readonly MoreNetworkId[] = [
  "both",
  "people-topics",
  "coupling",
  "similar-papers",
  "co-citation",
];

/**
 * A network that can be drawn, whatever its nodes are, with all that is computed about it. Plain data: it goes from a
 * worker to a page as it is.
 */
export interface MapNetwork extends Omit<NetworkResult, "network"> {
  readonly id: MapId;
  readonly network: Omit<Network, "id" | "nodeKind">;
  /** The kinds of nodes that there are. */
  readonly kinds: readonly OtherNodeKind[];
  /** Node → place in `kinds`. */
  readonly kind: Uint8Array;
  /** Node → its number among the people, terms, papers or cited works of the corpus. */
  readonly item: Uint32Array;
  readonly label: readonly string[];
  /** Node → its papers; of a cited work those that cite it. */
  readonly papers: ListColumn;
  /** What `edgePapers` counts; null = papers and terms together. */
  readonly behind: Behind["kind"] | null;
  /** Of both networks of people as one: tie → 0 wrote together, 1 share topics, 2 both; else null. */
  readonly world: Uint8Array | null;
}

/** Whether a network stands in every analysis. */
export const isStandard = (id: MapId): id is NetworkId =>
  id === "coauthor" || id === "shared-topic" || id === "topics";

const known = new WeakMap<NetworkResult, MapNetwork>();

/** One of the three networks that every analysis has, as one that can be drawn. Made once; O(nodes). */
export function mapNetwork(analysis: Analysis, id: NetworkId): MapNetwork {
  const result = analysis.networks[id];
  const found = known.get(result);
  if (found !== undefined) return found;
  const {people, topics} = analysis;
  const {order} = result.network.graph;
  const isPeople = result.network.nodeKind === "person";
  const made: MapNetwork = {
    ...result,
    id,
    kinds: [isPeople ? "person" : "term"],
    kind: new Uint8Array(order),
    item: Uint32Array.from({length: order}, (_, i) => i),
    label: isPeople ? people.name : topics.label,
    papers: isPeople ? people.papers : topics.papers,
    behind: id === "shared-topic" ? "term" : "paper",
    world: null,
  };
  known.set(result, made);
  return made;
}

/** A network by its name, or as it is. */
export const drawnNetwork = (analysis: Analysis, network: NetworkId | MapNetwork): MapNetwork =>
  typeof network === "string" ? mapNetwork(analysis, network) : network;
