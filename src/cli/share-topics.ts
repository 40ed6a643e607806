import type {Network} from "../graphs/network.ts";
import type {OtherNetwork} from "../graphs/other-network.ts";
import {type SharedTopicOptions, sharedTopicNetworkShared} from "../graphs/shared-topic.ts";
import {similarPapersNetworkShared} from "../graphs/similar-papers.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {People} from "../people/people.ts";
import type {Topics} from "../topics/topics.ts";
import type {Watch} from "../util/watch.ts";
import {onThreads} from "./on-threads.ts";

/** People tied by their topics, compared on as many threads as the machine runs at once where that is worth it. */
export const peopleByTopics = (
  {corpus, people, topics}: {corpus: Corpus; people: People; topics: Topics},
  watch: Watch,
): Promise<Network> =>
  onThreads(execute =>
    sharedTopicNetworkShared(
      corpus,
      people,
      topics,
      {},
      (input, watch) => execute("shared topics", input, watch),
      watch,
    ),
  );

/** Papers tied by their topics, in the same way. */
export const papersByTopics = (
  {corpus, topics}: {corpus: Corpus; topics: Topics},
  options: SharedTopicOptions,
  watch: Watch,
): Promise<OtherNetwork> =>
  onThreads(execute =>
    similarPapersNetworkShared(
      corpus,
      topics,
      options,
      (input, watch) => execute("shared topics", input, watch),
      watch,
    ),
  );
