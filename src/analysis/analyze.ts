import {coauthorNetwork, coauthorNetworkShared} from "../graphs/coauthor.ts";
import {cowordNetwork} from "../graphs/coword.ts";
import {edgeCount} from "../graphs/graph.ts";
import {noSharedTopics, sharedTopicNetworkShared} from "../graphs/shared-topic.ts";
import {AUTHOR_INDICES, FIRST_INDICES} from "../metrics/indices/table.ts";
import type {Partition} from "../metrics/partition.ts";
import {checkCorpus} from "../papers/check.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {Problem} from "../papers/problem.ts";
import type {Decision} from "../people/decisions.ts";
import type {People} from "../people/people.ts";
import {findPeople} from "../people/resolve.ts";
import {unmetDecisions, unmetText} from "../people/unmet-decisions.ts";
import type {ReadOptions} from "../read/format.ts";
import type {Reading} from "../read/read.ts";
import {findTopics} from "../topics/find.ts";
import {communityLabels} from "../topics/labels.ts";
import {nearTexts} from "../util/far-texts.ts";
import {checkpoint, part, type Watch} from "../util/watch.ts";
import type {Analysis, TiesOf} from "./analysis.ts";
import {decided, TERM_KINDS} from "./decide.ts";
import {earlyLook} from "./early-look.ts";
import {essentials, leftOut} from "./essentials.ts";
import {authorIndices} from "./indices.ts";
import {manifestOf} from "./manifest.ts";
import {measured, measuredTerms, prepared} from "./measured.ts";
import {type AnalysisOptions, analysisOptions} from "./options.ts";
import {type Executor, inPlace, peopleWork} from "./splits.ts";

/** Indices that large corpora get: the others are functions of the same few numbers. */
const FIRST = AUTHOR_INDICES.filter(({id}) => FIRST_INDICES.includes(id));

/** What reading the corpus gave; it goes into the manifest and the list of problems. */
export interface ReadBefore {
  readonly readings?: readonly Reading[];
  readonly problems?: readonly Problem[];
  /** What the readers were told beyond the files. */
  readonly reading?: Partial<ReadOptions>;
  /** Computes what can be shared out, by default here; the result is the same. */
  readonly execute?: Executor;
  /** What somebody decided about who is who. */
  readonly decisions?: readonly Decision[];
  /** Is given what can be shown before the rest is computed; only where everything is. */
  readonly onEarly?: (analysis: Analysis) => void;
  /** Is given what is known of a large corpus while its communities may be looked for elsewhere. */
  readonly onKnown?: (known: TiesOf<"coauthor">) => void;
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
  {
    readings = [],
    problems: found = [],
    reading = {},
    execute = inPlace,
    decisions = [],
    onEarly,
    onKnown,
    ...watch
  }: Watch & ReadBefore = {},
): Promise<Analysis> {
  const options = analysisOptions(given);
  const referenceYear = options.referenceYear ?? newestYear(corpus);
  const chosen = decided(corpus, options);

  checkpoint(watch, "People", 0);
  const isFull = chosen.detail === "full";
  const checked = kept(() => {
    checkpoint(watch, "Checking papers", isFull ? 1 : 0);
    return checkCorpus(corpus, {now: referenceYear});
  });
  // Of a large corpus others may read names while papers are checked here.
  const meanwhile = isFull ? {} : {meanwhile: () => void checked()};
  const work = {...peopleWork(execute), ...meanwhile};
  const who = await findPeople(corpus, {decisions}, work, part(watch, 0, 0.1));
  const counted = {counting: options.counting, maxAuthors: chosen.maxAuthors};
  const tying = part(watch, 0.1, 0.12);
  // Of a large corpus others may look for ties while people are named here.
  const ties = isFull
    ? Promise.resolve(coauthorNetwork(corpus, who.signed, counted, tying))
    : coauthorNetworkShared(
        corpus,
        who.signed,
        counted,
        (signed, watch) => execute("co-authorship", signed, watch),
        tying,
      );
  ties.catch(() => {}); // what fails here first is told instead
  const before = [...readings.flatMap(reading => reading.problems), ...found];
  if (isFull && who.signed.count > 0 && onEarly !== undefined)
    onEarly(
      earlyLook(corpus, who.known(), await ties, options, {
        referenceYear,
        readings,
        problems: before,
      }),
    );
  const people = who.complete();
  const topics = await findTopics(
    corpus,
    {
      kinds: TERM_KINDS[chosen.terms],
      minTermPapers: options.minTermPapers,
      maxTerms: options.maxTerms,
      extract: ({size, title, abstract, rest}, {stops = []}, watch) => {
        const texts = {size, title: nearTexts(title), abstract, rest: nearTexts(rest)};
        return execute("terms", {texts, stops}, watch);
      },
    },
    part(watch, 0.12, 0.4),
  );

  const coauthor = await ties;

  checkpoint(watch, "Networks", 0.4);
  const sharedTopic = isFull
    ? await sharedTopicNetworkShared(
        corpus,
        people,
        topics,
        {neighbours: options.topicNeighbours, minSimilarity: options.minSimilarity},
        (input, watch) => execute("shared topics", input, watch),
        part(watch, 0.4, 0.45),
      )
    : noSharedTopics(people);
  const coword = cowordNetwork(corpus, topics, {}, part(watch, 0.4, 0.45));

  const labelled = ({community, count}: Partition) =>
    communityLabels(topics, people.papers, community, count);
  const indices = kept(() =>
    authorIndices(
      corpus,
      people,
      referenceYear ?? 0,
      part(watch, 0.95, 1),
      isFull ? AUTHOR_INDICES : FIRST,
    ),
  );
  const large = isFull
    ? null
    : await essentials(coauthor, options, labelled, execute, part(watch, 0.45, 0.8), ties => {
        indices();
        onKnown?.({corpus, people, topics, networks: {coauthor: {network: coauthor, ties}}});
      });
  if (isFull) {
    await prepared(coauthor.graph, options, execute, part(watch, 0.45, 0.55));
    await prepared(sharedTopic.graph, options, execute, part(watch, 0.55, 0.65));
  }
  const networks: Analysis["networks"] = {
    coauthor:
      large?.result ??
      measured(coauthor, coauthor.graph, options, labelled, part(watch, 0.65, 0.75)),
    "shared-topic": isFull
      ? measured(sharedTopic, sharedTopic.graph, options, labelled, part(watch, 0.75, 0.85))
      : leftOut(sharedTopic),
    topics: measuredTerms(coword, topics, options, part(watch, 0.85, 0.95)),
  };
  const problems = [...before, ...checked(), ...unmet(corpus, people, decisions)];
  const betweennessBound =
    large === null ? null : {bound: large.estimate.bound, risk: large.estimate.risk};
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
    {...chosen, betweennessBound},
    decisions,
  );
  checkpoint(watch, "Done", 1);
  return {manifest, corpus, problems, people, topics, networks, indices: indices()};
}

/** Computes something when it is first asked for. */
function kept<T>(compute: () => T): () => T {
  let held: {readonly value: T} | null = null;
  return () => {
    held ??= {value: compute()};
    return held.value;
  };
}

function newestYear({year}: Corpus): number | null {
  const newest = year.reduce((a, b) => Math.max(a, b), 0);
  return newest === 0 ? null : newest;
}

/** A decision that could not be followed is told, never dropped in silence. */
const unmet = (corpus: Corpus, people: People, decisions: readonly Decision[]): Problem[] =>
  unmetDecisions(corpus, people, decisions).map(decision => ({
    file: "decisions",
    record: null,
    line: null,
    severity: "warning",
    what: unmetText(decision),
  }));
