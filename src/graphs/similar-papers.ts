import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import {textAt} from "../util/text-column.ts";
import type {Watch} from "../util/watch.ts";
import type {Network} from "./network.ts";
import type {OtherNetwork} from "./other-network.ts";
import {
  type SharedTopicOptions,
  type ShareTopics,
  sharedTopicNetwork,
  sharedTopicNetworkShared,
} from "./shared-topic.ts";
import {sharedTopicTerms} from "./topic-pair.ts";

/**
 * Papers tied by their topics: the strength is the cosine of their TF-IDF vectors of terms, 0 … 1. Each is tied to the
 * `neighbours` most alike. Cost and options as `sharedTopicNetwork`.
 */
export function similarPapersNetwork(
  corpus: Corpus,
  topics: Topics,
  options: SharedTopicOptions = {},
  watch: Watch = {},
): OtherNetwork {
  const single = eachAlone(corpus.size);
  const ties = sharedTopicNetwork(corpus, single, topics, options, watch);
  return ofPapers(corpus, single, topics, ties);
}

/** The same where `share` has papers compared by several workers; the result is the same. */
export async function similarPapersNetworkShared(
  corpus: Corpus,
  topics: Topics,
  options: SharedTopicOptions,
  share: ShareTopics,
  watch: Watch = {},
): Promise<OtherNetwork> {
  const single = eachAlone(corpus.size);
  const ties = await sharedTopicNetworkShared(corpus, single, topics, options, share, watch);
  return ofPapers(corpus, single, topics, ties);
}

/** Each paper stands where a person with that one paper would. */
function eachAlone(size: number): People {
  const each = Uint32Array.from({length: size + 1}, (_, p) => p);
  const papers = {start: each, item: each.slice(0, size)};
  return {
    count: size,
    ofAuthorship: new Uint32Array(0),
    authorships: papers,
    papers,
    id: [],
    name: [],
    evidence: [],
    doubts: [],
    unsure: new Uint8Array(0),
  };
}

function ofPapers(
  corpus: Corpus,
  single: People,
  topics: Topics,
  {graph, edges, edgePapers, firstYear, lastYear, notes}: Network,
): OtherNetwork {
  return {
    id: "similar-papers",
    title: "Papers by shared topics",
    graph,
    edges,
    edgePapers,
    firstYear,
    lastYear,
    nodeKind: Array.from({length: corpus.size}, () => "paper" as const),
    nodeId: Array.from({length: corpus.size}, (_, p) => textAt(corpus.id, p)),
    nodeLabel: Array.from({length: corpus.size}, (_, p) => textAt(corpus.title, p)),
    behindKind: "term",
    strength: notes.strength.replace("two people's topics", "the topics of two papers").replace(", without the papers that they wrote together", ""), // biome-ignore format: one text
    behind: tie =>
      sharedTopicTerms(corpus, single, topics, edges.source[tie], edges.target[tie]).map(
        ({index, amount}) => ({kind: "term", index, label: topics.label[index], amount}),
      ),
  };
}
