import type {Analysis} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";

/** What a node of a network is called in files. */
export function nodeIds(analysis: Analysis, network: NetworkId): readonly string[] {
  return analysis.networks[network].network.nodeKind === "person"
    ? analysis.people.id
    : analysis.topics.id;
}
