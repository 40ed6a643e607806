import type {Corpus} from "../papers/corpus.ts";
import type {Topics} from "../topics/topics.ts";
import {textAt} from "../util/text-column.ts";
import type {Watch} from "../util/watch.ts";
import {type CowordOptions, cowordNetwork, cowordPapers} from "./coword.ts";
import {termSimilarities} from "./coword-similarity.ts";
import type {OtherNetwork} from "./other-network.ts";
import {type Tie, tieColumns} from "./topic-edges.ts";
import {SIMILARITIES, type Similarity} from "./topic-similarity.ts";

export interface SimilarTermsOptions extends CowordOptions {
  /** @default "association" */
  readonly kind?: Similarity;
}

/**
 * The co-word network with the similarity of two terms as the strength of their tie; each paper with both adds the
 * same share to it. Ties that are not above 0 (npmi) are left out. Cost and errors: those of `cowordNetwork`.
 */
export function similarTermsNetwork(
  corpus: Corpus,
  topics: Topics,
  {kind = "association", ...options}: SimilarTermsOptions = {},
  watch: Watch = {},
): OtherNetwork {
  const counted = cowordNetwork(corpus, topics, options, watch);
  const {source, target} = counted.edges;
  const ties: Tie[] = [];
  for (const [e, strength] of termSimilarities(counted, topics, {kind}).entries())
    if (strength > 0)
      ties.push({
        a: source[e],
        b: target[e],
        strength,
        behind: counted.edgePapers[e],
        firstYear: counted.firstYear[e],
        lastYear: counted.lastYear[e],
      });
  const columns = tieColumns(topics.count, ties);
  const {edges, edgePapers} = columns;
  return {
    ...columns,
    id: "co-word",
    title: "Terms that stand together",
    nodeKind: topics.id.map(() => "term"),
    nodeId: topics.id.map(id => `term:${id}`),
    nodeLabel: topics.label,
    behindKind: "paper",
    strength: `${SIMILARITIES.find(({value}) => value === kind)!.label}, with c papers of both terms, a and b of each`,
    behind: tie =>
      cowordPapers(topics, edges.source[tie], edges.target[tie]).map(({index}) => ({
        kind: "paper",
        index,
        label: textAt(corpus.title, index),
        amount: edges.strength[tie] / edgePapers[tie],
      })),
  };
}
