import {coauthorGraph} from "../../graphs/coauthor.ts";
import {cowordNetwork} from "../../graphs/coword.ts";
import {normaliseCoword} from "../../graphs/coword-similarity.ts";
import type {Graph} from "../../graphs/graph.ts";
import type {Similarity} from "../../graphs/topic-similarity.ts";
import {communityFlows, type FlowOptions, type FlowStage} from "../../metrics/communities/flows.ts";
import {leiden} from "../../metrics/communities/leiden.ts";
import type {Corpus} from "../../papers/corpus.ts";
import type {People} from "../../people/people.ts";
import {communityLabels} from "../../topics/labels.ts";
import {type Years, yearsOf} from "../../topics/timeline.ts";
import type {Topics} from "../../topics/topics.ts";
import {type ListColumn, listColumn, transpose} from "../../util/list-column.ts";
import {checkpoint, type Watch} from "../../util/watch.ts";

/** A community in its window of years, with what it is called and what happened to it. */
export interface Flow extends FlowStage {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Distinctive terms of its papers of those years. */
  readonly label: string;
  /** People or terms, rising. */
  readonly members: readonly number[];
}

export interface WindowOptions extends FlowOptions {
  /** Years of a window; null = so that there are about five windows. @default null */
  readonly windowYears?: number | null;
  /** The last year that is looked at; null = the newest. @default null */
  readonly until?: number | null;
  readonly seed?: number;
  readonly resolution?: number;
  /** What communities of terms follow. @default "association" */
  readonly termSimilarity?: Similarity;
}

/** Windows that are made when nobody says how long one is. */
const WINDOWS = 5;

/** The windows from first to last year; the first one is shorter where the years do not divide. */
export function windowsOf({first, last}: Years, length: number | null): [number, number][] {
  if (length !== null && !(Number.isInteger(length) && length >= 1))
    throw new RangeError(`windowYears: expected a whole number of at least 1, got ${length}`);
  const years = last - first + 1;
  const size = length ?? Math.max(1, Math.ceil(years / WINDOWS));
  const windows: [number, number][] = [];
  for (let to = last; to >= first; to -= size)
    windows.unshift([Math.max(first, to - size + 1), to]);
  return windows;
}

/**
 * How communities of people (who write together) or of terms (that stand together) go through consecutive windows of
 * years: each window has a network and communities of its own, which are then followed. Empty without years.
 * Time: that of the networks and of Leiden for each of them.
 */
export function flowsOf(
  kind: "coauthor" | "topics",
  corpus: Corpus,
  people: People,
  topics: Topics,
  {
    windowYears = null,
    until = null,
    seed = 42,
    resolution = 1,
    termSimilarity = "association",
    ...flow
  }: WindowOptions = {},
  watch: Watch = {},
): Flow[] {
  const years = yearsOf(corpus.year, until);
  if (years === null) return [];
  const windows = windowsOf(years, windowYears);
  const found = windows.map((span, w) => {
    checkpoint(watch, "Communities through time", w / windows.length);
    const there = topicsIn(topics, corpus.year, span);
    const graph =
      kind === "coauthor"
        ? coauthorGraph(corpus, people, {years: span})
        : wordsIn(corpus, there, termSimilarity);
    const {community, count} = leiden(graph, {seed, resolution});
    const members: number[][] = Array.from({length: count}, () => []);
    for (let i = 0; i < community.length; i++) members[community[i]].push(i);
    const papers = kind === "coauthor" ? papersIn(people.papers, corpus.year, span) : there.papers;
    return {members, labels: communityLabels(there, papers, community, count)};
  });
  const stages = communityFlows(
    found.map(({members}) => members),
    flow,
  );
  return stages.map(stage => ({
    ...stage,
    firstYear: windows[stage.window][0],
    lastYear: windows[stage.window][1],
    label: found[stage.window].labels[stage.community],
    members: found[stage.window].members[stage.community],
  }));
}

function wordsIn(corpus: Corpus, topics: Topics, kind: Similarity): Graph {
  const network = cowordNetwork(corpus, topics);
  return normaliseCoword(network, topics, {kind});
}

/** The same lists with only the papers of some years. */
function papersIn(
  {start, item}: ListColumn,
  year: Int16Array,
  [first, last]: readonly [number, number],
): ListColumn {
  const lists: number[][] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    const list: number[] = [];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const y = year[item[k]];
      if (y !== 0 && y >= first && y <= last) list.push(item[k]);
    }
    lists.push(list);
  }
  return listColumn(lists);
}

/** The same terms as far as the papers of some years have them. */
function topicsIn(topics: Topics, year: Int16Array, window: readonly [number, number]): Topics {
  const papers = papersIn(topics.papers, year, window);
  return {...topics, papers, terms: transpose(papers, year.length)};
}
