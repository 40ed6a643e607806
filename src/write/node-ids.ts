import type {TiesOf} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";
import {textsOf} from "../util/held-texts.ts";
import type {TextColumn} from "../util/text-column.ts";

/** What a node of a network is called in files. */
export function nodeIds<Id extends NetworkId>(
  {people, topics, networks}: TiesOf<Id>,
  network: Id,
): readonly string[] {
  return networks[network].network.nodeKind === "person" ? people.id : topics.id;
}

/** The same as a column of texts. */
export function nodeIdTexts<Id extends NetworkId>(
  {people, topics, networks}: TiesOf<Id>,
  network: Id,
): TextColumn {
  return textsOf(networks[network].network.nodeKind === "person" ? people : topics, "id");
}
