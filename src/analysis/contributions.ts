import {coauthorPapers} from "../graphs/coauthor-papers.ts";
import {cowordPapers} from "../graphs/coword.ts";
import type {Contribution, NetworkId} from "../graphs/network.ts";
import {sharedTopicTerms} from "../graphs/topic-pair.ts";
import type {Analysis} from "./analysis.ts";

/**
 * What is behind a tie: its papers, or for shared topics its terms, with what each adds. The amounts sum
 * to the strength of the tie. Found again on demand, so that no tie stores any.
 *
 * @param tie - its number in the network's edge list
 */
export function contributions(
  {corpus, people, topics, networks}: Analysis,
  id: NetworkId,
  tie: number,
): readonly Contribution[] {
  const {network} = networks[id];
  const [a, b] = [network.edges.source[tie], network.edges.target[tie]];
  switch (id) {
    case "coauthor":
      return coauthorPapers(network, corpus, people, a, b);
    case "topics":
      return cowordPapers(topics, a, b);
    case "shared-topic":
      return sharedTopicTerms(corpus, people, topics, a, b);
  }
}
