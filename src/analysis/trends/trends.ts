import {coauthorNetwork} from "../../graphs/coauthor.ts";
import {cowordNetwork} from "../../graphs/coword.ts";
import {normaliseCoword} from "../../graphs/coword-similarity.ts";
import {leiden} from "../../metrics/communities/leiden.ts";
import type {Corpus} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {type Growth, growthOf} from "../../topics/growing.ts";
import {communityLabels} from "../../topics/labels.ts";
import {type Theme, thematicMap} from "../../topics/thematic-map.ts";
import {
  type Timeline,
  type TimelineOptions,
  timelines,
  type Years,
  yearsOf,
} from "../../topics/timeline.ts";
import type {Topics} from "../../topics/topics.ts";
import {type ListColumn, listAt, listColumn} from "../../util/list-column.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import {jointLists, papersOfCommunities} from "./lists.ts";
import {type Flow, flowsOf, type WindowOptions} from "./windows.ts";

/** Who wrote what about what. */
export interface Known {
  readonly corpus: Corpus;
  readonly people: People;
  readonly topics: Topics;
}

export interface TrendOptions extends TimelineOptions, WindowOptions {}

/** A pair of people and how their joint papers go through the years. */
export interface PairTimeline {
  readonly a: number;
  readonly b: number;
  readonly timeline: Timeline;
}

/** A community of the whole time and how its papers go through the years. */
export interface CommunityTimeline {
  readonly network: "coauthor" | "topics";
  readonly community: number;
  readonly label: string;
  readonly size: number;
  readonly timeline: Timeline;
}

/** How a field moves. */
export interface Trends {
  readonly years: Years;
  /** One a term, and one a person. */
  readonly terms: readonly Timeline[];
  readonly growth: readonly (Growth | null)[];
  readonly people: readonly Timeline[];
  /** Pairs with enough joint papers for a trend. */
  readonly pairs: readonly PairTimeline[];
  readonly communities: readonly CommunityTimeline[];
  readonly themes: readonly Theme[];
  readonly flows: readonly (Flow & {readonly network: "coauthor" | "topics"})[];
}

/**
 * Terms, people, pairs and communities by year with trends and bursts, the thematic map, and communities followed
 * through windows of years. Null where no paper has a year. Time: that of the networks, Leiden once and in each
 * window, and O(years²) for each term, person and pair.
 */
export function trendsOf(
  corpus: Corpus,
  people: People,
  topics: Topics,
  options: TrendOptions = {},
  watch: Watch = {},
): Trends | null {
  const {
    until = null,
    seed = 42,
    resolution = 1,
    leastPapers = 5,
    termSimilarity = "association",
  } = options;
  const years = yearsOf(corpus.year, until);
  if (years === null) return null;
  const line = (lists: ListColumn) => timelines(corpus.year, lists, years, options);

  checkpoint(watch, "Terms and people through time", 0);
  const coauthor = coauthorNetwork(corpus, people);
  const pairs = jointLists(people, coauthor.edges, coauthor.edgePapers, leastPapers);
  const pairLines = line(listColumn(pairs.map(({papers}) => papers)));

  checkpoint(watch, "Communities", 0.3);
  const coword = normaliseCoword(cowordNetwork(corpus, topics), topics, {kind: termSimilarity});
  const communities: CommunityTimeline[] = [];
  let themes: Theme[] = [];
  for (const [network, graph, papers] of [
    ["coauthor", coauthor.graph, people.papers],
    ["topics", coword, topics.papers],
  ] as const) {
    const {community, count, size} = leiden(graph, {seed, resolution}, part(watch, 0.3, 0.5));
    const labels = communityLabels(topics, papers, community, count);
    const lines = line(papersOfCommunities(papers, community, count));
    for (let c = 0; c < count; c++)
      communities.push({
        network,
        community: c,
        label: labels[c],
        size: size[c],
        timeline: lines[c],
      });
    if (network === "topics") themes = thematicMap(topics, community, labels);
  }

  const flows = (["coauthor", "topics"] as const).flatMap(network =>
    flowsOf(network, corpus, people, topics, options, part(watch, 0.5, 1)).map(flow => ({
      ...flow,
      network,
    })),
  );
  return {
    years,
    terms: line(topics.papers),
    growth: Array.from({length: topics.count}, (_, t) =>
      growthOf(corpus, people, listAt(topics.papers, t), years),
    ),
    people: line(people.papers),
    pairs: pairs.map(({a, b}, i) => ({a, b, timeline: pairLines[i]})),
    communities,
    themes,
    flows,
  };
}
