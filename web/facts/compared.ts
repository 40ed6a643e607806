import {type Analysis, listAt, type Metric} from "../../src/index.ts";
import type {QuestionOutput} from "../../src/jobs/questions.ts";
import type {Compared} from "../state/two-sides.ts";
import {words} from "../words.ts";
import {count, figure, yearSpan} from "./format.ts";
import {estimateOf, metricOf} from "./measures.ts";
import {inBoth} from "./relations.ts";
import {coverageNote, knownShare} from "./standing.ts";
import {timeline} from "./time.ts";

type Answer = QuestionOutput<"compare">;
type Two<T> = readonly [T, T];

const both = <T>(of: (side: 0 | 1) => T): Two<T> => [of(0), of(1)];

/** What each side is called; null where it was not chosen. */
export function sideNames(analysis: Analysis, compared: Compared): Two<string | null> {
  return both(i => {
    switch (compared.of) {
      case "people": {
        const person = compared.sides[i];
        return person === null ? null : analysis.people.name[person];
      }
      case "communities": {
        const community = compared.sides[i];
        return community === null
          ? null
          : analysis.networks[compared.network].communityLabels[community];
      }
      case "periods": {
        const period = compared.sides[i];
        return period === null ? null : yearSpan(period[0], period[1]);
      }
    }
  });
}

/** A value of one side, as it is shown. */
export interface SideValue {
  /** "≥ 6", "–". */
  readonly text: string;
  /** What must be known beside it: why there is none, what it rests on, between what it may lie, where others stand. */
  readonly notes: readonly string[];
  /** Where it stands among the cohort; null where that says nothing. */
  readonly standing: string | null;
  /** Of the greater of the two, 0 … 1; null = nothing to draw. */
  readonly share: number | null;
}

/** A measure of both sides in words. */
export interface SideLine {
  readonly metric: Metric;
  readonly sides: Two<SideValue>;
  /** What it needs is known of so few papers of a side that its values say nothing beside each other. */
  readonly thin: boolean;
}

/** Below this share of papers of which is known what a measure needs, it is not compared. */
const THIN = 0.2;

/** The measures of an answer, ready to be shown. Years are no amounts, and values below 0 have no bar. */
export function sideLines(analysis: Analysis, {metrics, sides}: Answer): SideLine[] {
  const said = words.asks.compare;
  return metrics.flatMap(measured => {
    const metric = metricOf(measured.id);
    if (metric === undefined) return [];
    const {values, lowerBound, why, percentiles, intervals, ranges} = measured;
    const most = Math.max(...values.map(value => value ?? 0));
    const isAmount = metric.unit !== "year" && values.every(value => (value ?? 0) >= 0);
    const estimate = measured.level === "node" ? estimateOf(analysis, "coauthor", metric.id) : null;
    return [
      {
        metric,
        thin:
          measured.level === "author" &&
          sides.some(({coverage}) => knownShare(metric.needs, coverage) < THIN),
        sides: both((i): SideValue => {
          const value = values[i];
          const [interval, range, percentile] = [intervals[i], ranges[i], percentiles[i]];
          const {cohort, coverage} = sides[i];
          const note = value === null ? why[i] : coverageNote(metric.needs, coverage);
          return {
            text: `${lowerBound[i] ? "≥ " : ""}${estimate === null || value === null ? "" : "≈ "}${figure(value)}`,
            notes: [
              note,
              value === null ? null : estimate,
              interval === null ? null : said.interval(span(interval)),
              range === null ? null : words.inspect.person.range(span(range)),
            ].filter(part => part !== null),
            standing:
              percentile === null || cohort === null
                ? null
                : said.percentile(String(Math.round(percentile)), count(cohort.size)),
            share: value === null || !isAmount || most === 0 ? null : value / most,
          };
        }),
      },
    ];
  });
}

const span = ([low, high]: Two<number>): string => `${figure(low)} – ${figure(high)}`;

/** The papers of a side that a topic or a person is on. */
export const papersOn = (
  {topics, people}: Analysis,
  kind: "topic" | "person",
  item: number,
  papers: readonly number[],
): number[] => inBoth(papers, listAt(kind === "topic" ? topics.papers : people.papers, item));

/** Papers of both sides in a year. */
export interface YearPair {
  readonly year: number;
  readonly papers: Two<readonly number[]>;
}

/** Both sides by year, over all years from the first of either to the last. Papers without a year are in none. */
export function yearPairs({corpus}: Analysis, sides: Two<readonly number[]>): YearPair[] {
  const found = both(i => {
    const years = new Map<number, number[]>();
    for (const paper of sides[i]) {
      const year = corpus.year[paper];
      if (year === 0) continue;
      const list = years.get(year);
      if (list === undefined) years.set(year, [paper]);
      else list.push(paper);
    }
    return years;
  });
  const all = [...found[0].keys(), ...found[1].keys()];
  if (all.length === 0) return [];
  const first = all.reduce((a, b) => Math.min(a, b));
  const last = all.reduce((a, b) => Math.max(a, b));
  return Array.from({length: Math.min(last - first + 1, MOST_YEARS)}, (_, i) => {
    const year = last - Math.min(last - first, MOST_YEARS - 1) + i;
    return {year, papers: both(side => found[side].get(year) ?? [])};
  });
}

/** Years before are not drawn: a wrong year would press all others into a line. */
const MOST_YEARS = 80;

/** First and last year that periods can be chosen from; null without years. */
export function yearsOf(analysis: Analysis): Two<number> | null {
  const {first, last} = timeline(analysis, "year");
  return first === 0 ? null : [first, last];
}

/** Communities to choose from, the largest first, with how many are in each; single nodes are none. */
export function communityChoices(
  {networks}: Analysis,
  network: keyof Analysis["networks"],
  chosen: readonly (number | null)[],
): {value: string; label: string}[] {
  const {communities, communityLabels} = networks[network];
  return Array.from({length: communities.count}, (_, community) => community)
    .filter(c => (c < MOST_CHOICES && communities.size[c] > 1) || chosen.includes(c))
    .map(c => ({
      value: String(c),
      label: `${communityLabels[c]} (${count(communities.size[c])})`,
    }));
}

const MOST_CHOICES = 300;
