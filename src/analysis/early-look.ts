import type {Network} from "../graphs/network.ts";
import {noSharedTopics} from "../graphs/shared-topic.ts";
import {tieColumns} from "../graphs/topic-edges.ts";
import {layout} from "../layout/layout.ts";
import {leiden} from "../metrics/communities/leiden.ts";
import {components} from "../metrics/components.ts";
import {NODE_METRICS} from "../metrics/node-metrics.ts";
import type {Partition} from "../metrics/partition.ts";
import type {Corpus} from "../papers/corpus.ts";
import type {Problem} from "../papers/problem.ts";
import type {People} from "../people/people.ts";
import type {Reading} from "../read/read.ts";
import type {Topics} from "../topics/topics.ts";
import {listCount} from "../util/list-column.ts";
import type {NumberColumn} from "../util/number-column.ts";
import type {Analysis, NetworkResult} from "./analysis.ts";
import {leftOut} from "./essentials.ts";
import {manifestOf} from "./manifest.ts";
import type {AnalysisOptions} from "./options.ts";

/** Rounds of the first layout: enough to tell groups apart. */
const ROUNDS = 10;
/** One round finds communities nearly as good as those of the end, in a tenth of the time. */
const COMMUNITIES = {rounds: 1, inOrder: true};

/** Measures that cost next to nothing. */
const QUICK = new Set(["degree", "strength"]);

/**
 * What can be shown before topics are found and networks are measured: the people, who wrote with whom, in communities
 * and on a map that were found in haste. People and ties are those of the whole analysis.
 *
 * Time: near linear in the ties.
 */
export function earlyLook(
  corpus: Corpus,
  people: People,
  coauthor: Network,
  options: AnalysisOptions,
  {
    referenceYear,
    readings,
    problems,
  }: {
    readonly referenceYear: number | null;
    readonly readings: readonly Reading[];
    readonly problems: readonly Problem[];
  },
): Analysis {
  const {seed, resolution} = options;
  const {graph} = coauthor;
  const communities = leiden(graph, {...COMMUNITIES, seed, resolution});
  const rounds = Math.min(ROUNDS, options.layoutRounds);
  const {component, count} = components(graph);
  const scores: Record<string, NumberColumn> = {};
  for (const metric of NODE_METRICS)
    if (QUICK.has(metric.id)) scores[metric.id] = metric.run(graph, {}, {});
  const result: NetworkResult = {
    network: coauthor,
    scores,
    ties: null,
    component,
    componentCount: count,
    communities,
    communityLabels: mostPapers(people, communities),
    positions: layout(graph, {seed, rounds, communities: communities.community, quick: true}),
  };
  const terms: Network = {
    ...noSharedTopics(people),
    id: "topics",
    nodeKind: "term",
    ...tieColumns(0, []),
  };
  return {
    manifest: manifestOf(options, referenceYear, readings, problems, {
      papers: corpus.size,
      merged: corpus.merges.count,
      people: people.count,
    }),
    corpus,
    problems,
    people,
    topics: noTopics(corpus),
    networks: {
      coauthor: result,
      "shared-topic": leftOut(noSharedTopics(people)),
      topics: leftOut(terms),
    },
    indices: {papers: {value: paperCounts(people), known: null}},
  };
}

const paperCounts = ({count, papers: {start}}: People): Float64Array =>
  Float64Array.from({length: count}, (_, person) => start[person + 1] - start[person]);

/** Of each community the member with the most papers. */
function mostPapers({papers, name}: People, {community, count}: Partition): string[] {
  const first = new Int32Array(count).fill(-1);
  const papersOf = (person: number) => papers.start[person + 1] - papers.start[person];
  for (let person = 0; person < listCount(papers); person++) {
    const c = community[person];
    if (first[c] < 0 || papersOf(person) > papersOf(first[c])) first[c] = person;
  }
  return Array.from(first, person => name[person] ?? "");
}

const noTopics = ({size}: Corpus): Topics => ({
  count: 0,
  label: [],
  id: [],
  kind: [],
  forms: [],
  papers: {start: new Uint32Array(1), item: new Uint32Array(0)},
  terms: {start: new Uint32Array(size + 1), item: new Uint32Array(0)},
  relevance: new Float64Array(0),
  minPapers: 0,
});
