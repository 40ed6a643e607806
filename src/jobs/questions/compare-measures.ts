import type {Analysis} from "../../analysis/analysis.ts";
import {ageBand, type Cohort, cohortKeys, SMALLEST_COHORT} from "../../analysis/compare/cohorts.ts";
import {hasInterval} from "../../analysis/compare/compare.ts";
import {doubtfulRange} from "../../analysis/compare/doubtful.ts";
import {comparisonWarnings} from "../../analysis/compare/warnings.ts";
import {mainField} from "../../analysis/expectations.ts";
import {type Coverage, coverageOf, isLowerBound, whyUnknown} from "../../metrics/coverage.ts";
import {careerOf} from "../../metrics/indices/age.ts";
import {AUTHOR_INDICES} from "../../metrics/indices/table.ts";
import {bootstrapInterval, type Interval} from "../../metrics/intervals.ts";
import type {AuthorIndex} from "../../metrics/metric.ts";
import {NODE_METRICS} from "../../metrics/node-metrics.ts";
import type {Portfolio} from "../../metrics/portfolio.ts";
import {percentileMidrank} from "../../topics/novelty.ts";
import {listAt} from "../../util/list-column.ts";
import {type NumberColumn, numberAt} from "../../util/number-column.ts";
import {quantile} from "../../util/quantile.ts";
import type {CompareInput} from "./compare-input.ts";
import {groundOf} from "./person.ts";
import {type AskWatch, keptFor} from "./question.ts";

type Two<T> = readonly [T, T];

/** One of the two, as a set of papers. */
export interface ComparedSide {
  /** Rising. */
  readonly papers: readonly number[];
  /** First and last year; null where no paper has one. */
  readonly years: Two<number> | null;
  /** Papers without a year. */
  readonly undated: number;
  readonly coverage: Coverage;
  /** The commonest category, else venue. */
  readonly field: string | null;
  /** Of people: others of the same field and about the same age; else null. */
  readonly cohort: SideCohort | null;
}

/** A cohort, and who is in it. */
export interface SideCohort extends Cohort {
  /** Rising. */
  readonly people: readonly number[];
}

/** A measure of both sides. */
export interface ComparedMetric {
  readonly id: string;
  readonly level: "author" | "node";
  readonly values: Two<number | null>;
  /** Whether the value can only grow as more becomes known. */
  readonly lowerBound: Two<boolean>;
  /** Why there is no value. */
  readonly why: Two<string | null>;
  /** Of people: 0 … 100 within the cohort; null where it is too small. */
  readonly percentiles: Two<number | null>;
  /** 95 % interval by drawing papers again; null = of no use, or too few papers. */
  readonly intervals: Two<Interval | null>;
  /** Of people: least and greatest value as doubts about who is who go; null = no doubt matters. */
  readonly ranges: Two<Interval | null>;
}

/** What is worth comparing between people. Counts that only say how long somebody has been writing stay in the page of each. */
const OF_PEOPLE = "papers fractional_papers citations mean_citations h_index g_index i_n_index m_quotient hi_norm contemporary_h mncs score_h first_papers last_papers solo_papers papers_per_year collaborative_index collaborative_coefficient international_share academic_age".split(" "); // biome-ignore format: a list of names
/** Between sets of papers of about the same years. */
const OF_SETS = "papers fractional_papers citations mean_citations median_citations uncited_share h_index g_index mncs score_h collaborative_index collaborative_coefficient degree_of_collaboration international_share".split(" "); // biome-ignore format: a list of names
/** Between periods: older papers had more time to be cited, so that only what is held against papers of the same year stays. */
const OF_PERIODS = "papers fractional_papers mncs score_h collaborative_index collaborative_coefficient degree_of_collaboration international_share".split(" "); // biome-ignore format: a list of names
/** Places in the co-author network that two people can be compared by. */
const OF_NODES = ["degree", "strength", "betweenness", "harmonic", "pagerank", "clustering"];

const DRAWS = 500;
/** Medians of years further apart than this make citation counts unlike. */
const APART = 3;

/** Both sides as sets of papers, with the measures that mean something for them, and why they may mislead. */
export function measuredSides(
  analysis: Analysis,
  input: CompareInput,
  papers: Two<number[]>,
  watch: AskWatch,
): {
  readonly sides: Two<ComparedSide>;
  readonly metrics: readonly ComparedMetric[];
  readonly warnings: readonly string[];
} {
  const {corpus} = analysis;
  const {facts} = groundOf(analysis, watch);
  const persons = input.of === "people" ? input.sides : null;
  const portfolios = both(i =>
    persons === null ? facts.of(papers[i]) : facts.ofPerson(persons[i], papers[i]),
  );
  const inside = new Uint8Array(corpus.size).fill(1);
  const cohorts = persons === null ? null : cohortsOf(analysis, watch);
  const sides = both(i => {
    const side = sideOf(analysis, papers[i], portfolios[i]);
    if (persons === null || cohorts === null) return side;
    const key = cohorts.keys[persons[i]];
    const others = key === null ? [] : (cohorts.members.get(key) ?? []);
    const ages = ageBand(careerOf(portfolios[i]));
    return {...side, cohort: {field: side.field, ages, size: others.length, people: others}};
  });
  const percentile = (i: 0 | 1, id: string, value: number | null): number | null => {
    const column = analysis.indices[id];
    if (persons === null || cohorts === null || value === null || column === undefined) return null;
    const key = cohorts.keys[persons[i]];
    return key === null ? null : placeIn(cohorts.members.get(key) ?? [], column, value);
  };
  const metrics = indicesOf(input.of).flatMap((index): ComparedMetric[] => {
    const values = both(i => index.run(portfolios[i]));
    if (values[0] === null && values[1] === null) return [];
    return [
      {
        id: index.id,
        level: "author",
        values,
        lowerBound: both(i => values[i] !== null && isLowerBound(index, sides[i].coverage)),
        why: both(i => whyUnknown(index, portfolios[i])),
        percentiles: both(i => percentile(i, index.id, values[i])),
        intervals: both(i =>
          hasInterval(index)
            ? bootstrapInterval(index, portfolios[i], {draws: DRAWS, lane: i})
            : null,
        ),
        ranges: both(i => {
          if (persons === null) return null;
          const range = doubtfulRange(index, persons[i], analysis.people, facts, inside);
          return range !== null && range[0] < range[1] ? range : null;
        }),
      },
    ];
  });
  return {
    sides,
    metrics: persons === null ? metrics : [...metrics, ...placesOf(analysis, persons)],
    warnings: warningsOf(analysis, input, sides, portfolios, metrics),
  };
}

const both = <T>(of: (side: 0 | 1) => T): Two<T> => [of(0), of(1)];

const CHOSEN = {people: OF_PEOPLE, communities: OF_SETS, periods: OF_PERIODS};

const indicesOf = (of: CompareInput["of"]): AuthorIndex[] =>
  CHOSEN[of].flatMap(id => AUTHOR_INDICES.find(index => index.id === id) ?? []);

function sideOf({corpus}: Analysis, papers: readonly number[], portfolio: Portfolio): ComparedSide {
  const years = papers.map(p => corpus.year[p]).filter(year => year !== 0);
  return {
    papers,
    years:
      years.length === 0
        ? null
        : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))],
    undated: papers.length - years.length,
    coverage: coverageOf(portfolio),
    field: mainField(corpus, papers),
    cohort: null,
  };
}

/** Everybody's cohort, and who is in each. */
const cohortsOf = keptFor(({corpus, people, indices}: Analysis) => {
  const age = indices.academic_age;
  const keys = cohortKeys(
    people.name.map((_, person) => ({
      field: mainField(corpus, listAt(people.papers, person)),
      age: age === undefined ? null : numberAt(age, person),
    })),
  );
  const members = new Map<string, number[]>();
  for (const [person, key] of keys.entries()) {
    if (key === null) continue;
    const list = members.get(key);
    if (list === undefined) members.set(key, [person]);
    else list.push(person);
  }
  return {keys, members};
});

function placeIn(members: readonly number[], column: NumberColumn, value: number): number | null {
  const known = members.flatMap(person => numberAt(column, person) ?? []);
  if (known.length < SMALLEST_COHORT) return null;
  const place = percentileMidrank(known, value);
  return place === null ? null : 100 * place;
}

function placesOf({networks}: Analysis, persons: Two<number>): ComparedMetric[] {
  const {scores} = networks.coauthor;
  return NODE_METRICS.filter(({id}) => OF_NODES.includes(id)).flatMap(({id}): ComparedMetric[] => {
    const column = scores[id];
    if (column === undefined) return [];
    const values = both(i => numberAt(column, persons[i]));
    const none: Two<null> = [null, null];
    return values[0] === null && values[1] === null
      ? []
      : [
          {
            id,
            level: "node",
            values,
            lowerBound: [false, false],
            why: none,
            percentiles: none,
            intervals: none,
            ranges: none,
          },
        ];
  });
}

function warningsOf(
  {corpus}: Analysis,
  {of}: CompareInput,
  sides: Two<ComparedSide>,
  portfolios: Two<Portfolio>,
  metrics: readonly ComparedMetric[],
): string[] {
  const h = metrics.find(({id}) => id === "h_index") ?? metrics[0];
  const usesCitations = metrics.some(
    ({id}) => AUTHOR_INDICES.find(index => index.id === id)?.needs.includes("citations") === true,
  );
  const rows = both(i => ({
    field: sides[i].field,
    age: of === "people" ? careerOf(portfolios[i]) : null,
    coverage: usesCitations
      ? sides[i].coverage
      : {...sides[i].coverage, citations: sides[i].coverage.papers},
    range: h?.ranges[i] ?? null,
  }));
  const said = comparisonWarnings(
    of === "periods" ? rows.map(row => ({...row, field: null})) : rows,
    of === "people" ? "authors" : "communities",
    "sides",
  );
  if (of === "periods")
    said.push("Citation counts are left out: older papers had more time to be cited.");
  const middle = sides.map(({papers}) =>
    quantile(
      papers.map(p => corpus.year[p]).filter(year => year !== 0),
      0.5,
    ),
  );
  if (of === "communities" && middle[0] !== null && middle[1] !== null)
    if (Math.abs(middle[0] - middle[1]) > APART)
      said.push(
        `Half of the papers are from before ${Math.round(middle[0])} on the one side, ${Math.round(middle[1])} on the other: older ones had more time to be cited.`,
      );
  return said;
}
