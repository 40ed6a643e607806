import type {TiesOf} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";

/** What a node of a network is called in files. */
export function nodeIds<Id extends NetworkId>(
  {people, topics, networks}: TiesOf<Id>,
  network: Id,
): readonly string[] {
  return networks[network].network.nodeKind === "person" ? people.id : topics.id;
}
