import {coauthorNetwork} from "../graphs/coauthor.ts";
import {cowordNetwork, normaliseCoword} from "../graphs/coword.ts";
import {edgeCount} from "../graphs/graph.ts";
import {sharedTopicNetwork} from "../graphs/shared-topic.ts";
import {checkCorpus} from "../papers/check.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {Problem} from "../papers/problem.ts";
import {resolvePeople} from "../people/resolve.ts";
import type {ReadOptions} from "../read/format.ts";
import type {Reading} from "../read/read.ts";
import {findTopics} from "../topics/find.ts";
import {communityLabels} from "../topics/labels.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {Analysis} from "./analysis.ts";
import {authorIndices} from "./indices.ts";
import {manifestOf} from "./manifest.ts";
import {measured} from "./measured.ts";
import {type AnalysisOptions, analysisOptions} from "./options.ts";

/** Above this many papers, bylines longer than CAP add no ties unless the caller says otherwise. */
const CAP_FROM = 500;
const CAP = 25;

/** What reading the corpus gave; it goes into the manifest and the list of problems. */
export interface ReadBefore {
  readonly readings?: readonly Reading[];
  readonly problems?: readonly Problem[];
  /** What the readers were told beyond the files. */
  readonly reading?: Partial<ReadOptions>;
}

/**
 * The whole road from a corpus: who is who, what it is about, who works with whom, and the numbers
 * of it all. The same corpus, options and seed give the same bits, in Node and in the browser.
 *
 * Throws a RangeError or TypeError for a wrong option, and the signal's reason when stopped.
 */
export async function analyze(
  corpus: Corpus,
  given: Partial<AnalysisOptions> = {},
  {readings = [], problems: found = [], reading = {}, ...watch}: Watch & ReadBefore = {},
): Promise<Analysis> {
  const options = analysisOptions(given);
  const referenceYear = options.referenceYear ?? newestYear(corpus);
  const maxAuthors = options.maxAuthors ?? (corpus.size > CAP_FROM ? CAP : 0);

  checkpoint(watch, "People", 0);
  const people = resolvePeople(corpus, part(watch, 0, 0.1));
  const topics = await findTopics(
    corpus,
    {minTermPapers: options.minTermPapers, maxTerms: options.maxTerms},
    part(watch, 0.1, 0.4),
  );

  checkpoint(watch, "Networks", 0.4);
  const coauthor = coauthorNetwork(corpus, people, {
    counting: options.counting,
    maxAuthors: maxAuthors === 0 ? null : maxAuthors,
  });
  const sharedTopic = sharedTopicNetwork(corpus, people, topics, {
    neighbours: options.topicNeighbours,
    minSimilarity: options.minSimilarity,
  });
  const coword = cowordNetwork(corpus, topics);

  const networks: Analysis["networks"] = {
    coauthor: measured(
      coauthor,
      coauthor.graph,
      options,
      ({community, count}) => communityLabels(topics, people.papers, community, count),
      part(watch, 0.45, 0.65),
    ),
    "shared-topic": measured(
      sharedTopic,
      sharedTopic.graph,
      options,
      ({community, count}) => communityLabels(topics, people.papers, community, count),
      part(watch, 0.65, 0.8),
    ),
    topics: measured(
      coword,
      normaliseCoword(coword, topics),
      options,
      ({community, count}) => communityLabels(topics, topics.papers, community, count),
      part(watch, 0.8, 0.95),
    ),
  };
  const indices = authorIndices(corpus, people, referenceYear ?? 0, part(watch, 0.95, 1));

  const problems = [
    ...readings.flatMap(reading => reading.problems),
    ...found,
    ...checkCorpus(corpus, {now: referenceYear}),
  ];
  const manifest = manifestOf(
    options,
    referenceYear,
    readings,
    problems,
    {
      papers: corpus.size,
      merged: corpus.merges.count,
      people: people.count,
      topics: topics.count,
      coauthorTies: edgeCount(coauthor.graph),
      sharedTopicTies: edgeCount(sharedTopic.graph),
      topicTies: edgeCount(coword.graph),
    },
    reading,
  );
  checkpoint(watch, "Done", 1);
  return {manifest, corpus, problems, people, topics, networks, indices};
}

function newestYear({year}: Corpus): number | null {
  const newest = year.reduce((a, b) => Math.max(a, b), 0);
  return newest === 0 ? null : newest;
}
