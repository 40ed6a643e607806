import type {TiesOf} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";
import {textsOf} from "../util/held-texts.ts";
import type {Texts} from "../util/texts.ts";

/** What a node of a network is called in files. */
export function nodeIds<Id extends NetworkId>(
  {people, topics, networks}: TiesOf<Id>,
  network: Id,
): readonly string[] {
  return networks[network].network.nodeKind === "person" ? people.id : topics.id;
}

/** The same outside the heap. */
export function nodeIdTexts<Id extends NetworkId>(
  {people, topics, networks}: TiesOf<Id>,
  network: Id,
): Texts {
  return textsOf(networks[network].network.nodeKind === "person" ? people : topics, "id");
}
