import type {Analysis} from "../../analysis/analysis.ts";
import {jointLists, papersOfCommunities} from "../../analysis/trends/lists.ts";
import {type Growth, growthOf} from "../../topics/growing.ts";
import {type Timeline, timelines, type Years, yearsOf} from "../../topics/timeline.ts";
import {fold} from "../../util/fold.ts";
import {type ListColumn, listAt, listColumn} from "../../util/list-column.ts";
import {type AskWatch, keptFor, type Question} from "./question.ts";

/** What goes through the years: circles are communities of people, themes those of topics. */
export type LineKind = "topics" | "people" | "pairs" | "circles" | "themes";

/** What comes first: most papers, the steepest rise or fall that is clear, the heaviest burst. */
export type LineOrder = "papers" | "rising" | "falling" | "bursts";

export interface LinesInput {
  readonly of: LineKind;
  readonly by: LineOrder;
  /** Part of a name; empty = all. */
  readonly text: string;
  /** The last year that is looked at; null = the newest. */
  readonly until: number | null;
  readonly limit: number;
}

/** A topic, person, pair or community, and its papers through the years. */
export interface Line {
  /** Its number; of a pair that of one person, `other` that of the other. */
  readonly item: number;
  readonly other: number | null;
  readonly label: string;
  readonly timeline: Timeline;
  /** Of topics alone: how it has grown of late. */
  readonly growth: Growth | null;
}

export interface LinesAnswer {
  /** Null where no paper has a year. */
  readonly years: Years | null;
  readonly lines: readonly Line[];
  /** How many match the text, and how many there are. */
  readonly found: number;
  readonly of: number;
  /** How many of all have enough papers to judge, rise, fall, and have a burst. */
  readonly judged: number;
  readonly rising: number;
  readonly falling: number;
  readonly bursting: number;
  /** Papers that a trend needs. */
  readonly leastPapers: number;
}

/** Papers that a trend or burst needs, and years of the corpus. */
const LEAST_PAPERS = 5;

interface Made {
  readonly years: Years | null;
  readonly lines: readonly Omit<Line, "growth">[];
}

const madeOf = keptFor(() => new Map<string, Made>());

/** Trends and bursts of what is asked for, in the order that is asked for. The first answer of a kind takes O(years²) for each of its lines. */
export const linesQuestion: Question<LinesInput, LinesAnswer> = (
  analysis,
  {of, by, text, until, limit},
  watch,
) => {
  const {years, lines} = keptLines(analysis, of, until, watch);
  const {corpus, people, topics} = analysis;
  const wanted = fold(text.trim());
  const found = lines.filter(
    line => (wanted === "" || fold(line.label).includes(wanted)) && belongs(line.timeline, by),
  );
  const count = (is: (timeline: Timeline) => boolean) =>
    lines.reduce((n, {timeline}) => n + (is(timeline) ? 1 : 0), 0);
  return {
    years,
    lines: found
      .sort((a, b) => worth(b.timeline, by) - worth(a.timeline, by) || b.timeline.dated - a.timeline.dated || a.item - b.item) // biome-ignore format: one order
      .slice(0, limit)
      .map(line => ({
        ...line,
        growth:
          of === "topics" && years !== null
            ? growthOf(corpus, people, listAt(topics.papers, line.item), years)
            : null,
      })),
    found: found.length,
    of: lines.length,
    judged: count(({trend}) => trend !== null),
    rising: count(({trend}) => trend?.direction === "rising"),
    falling: count(({trend}) => trend?.direction === "falling"),
    bursting: count(({bursts}) => bursts.length > 0),
    leastPapers: LEAST_PAPERS,
  };
};

/** All lines of a kind to a last year, made once. */
export function keptLines(
  analysis: Analysis,
  of: LineKind,
  until: number | null,
  watch: AskWatch,
): Made {
  const made = madeOf(analysis, watch);
  const key = `${of} ${until}`;
  const found = made.get(key) ?? linesOf(analysis, of, until);
  made.set(key, found);
  return found;
}

/** Whether a line stands in an order at all: only what clearly rises is among what rises. */
function belongs({trend, bursts, dated}: Timeline, by: LineOrder): boolean {
  if (by === "papers") return dated > 0;
  return by === "bursts" ? bursts.length > 0 : trend?.direction === by;
}

function worth({dated, trend, bursts}: Timeline, by: LineOrder): number {
  switch (by) {
    case "papers":
      return dated;
    case "rising":
      return trend?.slope ?? 0;
    case "falling":
      return -(trend?.slope ?? 0);
    case "bursts":
      return bursts.reduce((most, {weight}) => Math.max(most, weight), 0);
  }
}

function linesOf(analysis: Analysis, of: LineKind, until: number | null): Made {
  const {corpus} = analysis;
  const years = yearsOf(corpus.year, until);
  if (years === null) return {years, lines: []};
  const {papers, name} = listsOf(analysis, of);
  const found = timelines(corpus.year, papers, years, {leastPapers: LEAST_PAPERS});
  return {years, lines: found.map((timeline, i) => ({...name(i), timeline}))};
}

/** The papers of each line of a kind, and what it is. */
export interface Lists {
  readonly papers: ListColumn;
  readonly name: (i: number) => Pick<Line, "item" | "other" | "label">;
}

export function listsOf({people, topics, networks}: Analysis, of: LineKind): Lists {
  switch (of) {
    case "topics":
      return {papers: topics.papers, name: i => ({item: i, other: null, label: topics.label[i]})};
    case "people":
      return {papers: people.papers, name: i => ({item: i, other: null, label: people.name[i]})};
    case "pairs": {
      const {edges, edgePapers} = networks.coauthor.network;
      const pairs = jointLists(people, edges, edgePapers, LEAST_PAPERS);
      return {
        papers: listColumn(pairs.map(({papers}) => papers)),
        name: i => {
          const {a, b} = pairs[i];
          return {item: a, other: b, label: `${people.name[a]} – ${people.name[b]}`};
        },
      };
    }
    default: {
      const {communities, communityLabels} = networks[of === "circles" ? "coauthor" : "topics"];
      const lists = of === "circles" ? people.papers : topics.papers;
      return {
        papers: papersOfCommunities(lists, communities.community, communities.count),
        name: i => ({item: i, other: null, label: communityLabels[i]}),
      };
    }
  }
}
