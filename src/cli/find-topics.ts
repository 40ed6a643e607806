import type {Corpus} from "../papers/corpus.ts";
import {findTopics, type TopicOptions} from "../topics/find.ts";
import type {Topics} from "../topics/topics.ts";
import type {Watch} from "../util/watch.ts";
import {onThreads} from "./on-threads.ts";

/** Finds terms as an analysis does, on as many threads as the machine runs at once where that is worth it. */
export const foundTopics = (corpus: Corpus, options: TopicOptions, watch: Watch): Promise<Topics> =>
  onThreads(execute =>
    findTopics(
      corpus,
      {
        ...options,
        extract: ({size, title, abstract, rest}, {stops = []}, watch) =>
          execute("terms", {texts: {size, title, abstract, rest}, stops}, watch),
      },
      watch,
    ),
  );
