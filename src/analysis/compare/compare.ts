import {coauthorGraph} from "../../graphs/coauthor.ts";
import {type Coverage, coverageOf, isLowerBound, whyUnknown} from "../../metrics/coverage.ts";
import {careerOf} from "../../metrics/indices/age.ts";
import {AUTHOR_INDICES} from "../../metrics/indices/table.ts";
import {bootstrapInterval, type Interval} from "../../metrics/intervals.ts";
import type {AuthorIndex, NodeMetric} from "../../metrics/metric.ts";
import {NODE_METRICS} from "../../metrics/node-metrics.ts";
import type {Portfolio} from "../../metrics/portfolio.ts";
import {listAt} from "../../util/list-column.ts";
import {numbers} from "../../util/number-column.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import {mainField} from "../expectations.ts";
import {paperFacts} from "../portfolios.ts";
import {ageBand, type Cohort, cohortKeys, percentiles} from "./cohorts.ts";
import {doubtfulRange} from "./doubtful.ts";
import {type GroupKind, groupsOf, type Known} from "./groups.ts";
import {choosePapers, type Subset} from "./subset.ts";
import {comparisonWarnings} from "./warnings.ts";

export interface CompareOptions {
  /** @default "authors" */
  readonly of?: GroupKind;
  /** Ids of indices; of authors also of measures of the co-author network. @default a short list */
  readonly metrics?: readonly string[];
  /** What to sort by, the largest first. @default the first that says how often papers are cited */
  readonly sort?: string;
  /** How many rows to give; null = all. @default 20 */
  readonly top?: number | null;
  readonly subset?: Subset;
  /** @default the newest year of the corpus */
  readonly referenceYear?: number | null;
  /** @default 42 */
  readonly seed?: number;
  /** Draws for each interval; 0 = none. @default 1000 */
  readonly draws?: number;
}

/** One author, venue, country … in a comparison. */
export interface ComparisonRow {
  readonly id: string;
  readonly name: string;
  /** The commonest category of its papers (of corpora without categories: venue). */
  readonly field: string | null;
  /** Years since the first paper, its year counted. */
  readonly age: number | null;
  readonly coverage: Coverage;
  readonly values: Readonly<Record<string, number | null>>;
  /** Metrics whose value is a lower bound: citation counts are unknown. */
  readonly lowerBounds: readonly string[];
  /** Why a metric has no value. */
  readonly reasons: Readonly<Record<string, string>>;
  /** 0 … 100 within the cohort; null where the cohort is too small. */
  readonly percentiles: Readonly<Record<string, number | null>>;
  readonly cohort: Cohort;
  /** Least and greatest value of what is sorted by, if doubts about who is who go one way or the other. */
  readonly range: readonly [least: number, most: number] | null;
  /** 95 % intervals by drawing papers again, of h and of means. */
  readonly intervals: Readonly<Record<string, Interval | null>>;
}

export interface Comparison {
  readonly of: GroupKind;
  readonly metrics: readonly string[];
  readonly sort: string;
  readonly referenceYear: number | null;
  readonly papers: number;
  /** How many rows there are in all. */
  readonly total: number;
  readonly rows: readonly ComparisonRow[];
  /** What the subset left out, and what measures are of. */
  readonly notes: readonly string[];
  /** Why these rows should not be ranked by one number. */
  readonly warnings: readonly string[];
}

/** What is shown when nobody says what. */
const SHOWN = ["papers", "citations", "h_index", "g_index", "i_n_index", "m_quotient", "hi_norm"];
const SHOWN_OF_SETS = ["papers", "citations", "h_index", "g_index", "mean_citations"];

/** What is an index of a person and of nothing else. */
const PERSONAL = new Set(["positions", "co-authors"]);

/** The indices that make sense for a kind of group. */
export const indicesOf = (of: GroupKind): readonly AuthorIndex[] =>
  of === "authors"
    ? AUTHOR_INDICES
    : AUTHOR_INDICES.filter(({needs}) => !needs.some(need => PERSONAL.has(need)));

/** Indices of which an interval by drawing means something. */
export const hasInterval = ({id}: {readonly id: string}) =>
  id === "h_index" || id === "mncs" || id.startsWith("mean_") || id.startsWith("median_");

/**
 * Compares authors, venues, affiliations, countries, topics or communities by indices of their papers, each with
 * how much is known, what is a lower bound, where it stands among others of its field and age, and how far it
 * rests on few papers. It warns where rows cross fields or ages. The same input and seed give the same rows.
 *
 * Time: O(authorships · metrics), and draws · papers of the rows that are given. Throws RangeError or TypeError for
 * a metric or topic that there is none of.
 */
export function compare(known: Known, options: CompareOptions = {}, watch: Watch = {}): Comparison {
  const {of = "authors", top = 20, subset = {}, seed = 42, draws = 1000} = options;
  const {corpus, people, topics} = known;
  const metrics = (options.metrics ?? (of === "authors" ? SHOWN : SHOWN_OF_SETS)).map(name =>
    metricOf(name, of),
  );
  const sort = metricOf(
    options.sort ?? (corpus.citations.some(n => n >= 0) ? "h_index" : "papers"),
    of,
  );
  if (!metrics.some(({id}) => id === sort.id)) metrics.push(sort);
  const indices = metrics.filter(metric => metric.level === "author");
  const measures = metrics.filter(metric => metric.level === "node");

  const chosen = choosePapers(corpus, people, topics, subset);
  const newest = chosen.papers.reduce((year, p) => Math.max(year, corpus.year[p]), 0);
  const now = options.referenceYear ?? (newest || null);
  const inside = new Uint8Array(corpus.size);
  for (const p of chosen.papers) inside[p] = 1;
  const facts = paperFacts(corpus, people, {now: now ?? 0, citations: chosen.citations});
  const groups = groupsOf(known, of, seed);

  const portfolioOf = (group: number, papers: ArrayLike<number>): Portfolio =>
    of === "authors" ? facts.ofPerson(group, papers) : facts.of(papers);
  const found: {
    group: number;
    papers: Uint32Array;
    values: (number | null)[];
    age: number | null;
    field: string | null;
  }[] = [];
  for (let group = 0; group < groups.name.length; group++) {
    if (group % 1024 === 0) checkpoint(watch, "Comparison", (0.7 * group) / groups.name.length);
    const papers = listAt(groups.papers, group).filter(p => inside[p] === 1);
    if (papers.length === 0) continue;
    const portfolio = portfolioOf(group, papers);
    found.push({
      group,
      papers,
      values: indices.map(index => index.run(portfolio)),
      age: careerOf(portfolio),
      field: mainField(corpus, papers),
    });
  }

  const notes = [...chosen.notes];
  if (measures.length > 0) {
    const graph = coauthorGraph(
      corpus,
      people,
      {years: subset.years ?? null},
      part(watch, 0.7, 0.8),
    );
    for (const measure of measures) {
      const column = numbers(measure.run(graph, {}, part(watch, 0.8, 0.9)));
      for (const row of found) row.values.push(column[row.group]);
    }
    notes.push(
      `${measures.map(({label}) => label).join(", ")}: of the co-author network of ${subset.years === undefined ? "all papers" : "those years"}.`,
    );
  }
  const ordered = [...indices, ...measures];
  const by = ordered.findIndex(({id}) => id === sort.id);
  const ranked = [...found.keys()].sort((i, j) => {
    const [a, b] = [found[i].values[by], found[j].values[by]];
    if (a === null || b === null)
      return a === b
        ? found[j].papers.length - found[i].papers.length || i - j
        : a === null
          ? 1
          : -1;
    return b - a || found[j].papers.length - found[i].papers.length || i - j;
  });

  const keys = cohortKeys(found);
  const places = ordered.map((_, m) =>
    percentiles(
      keys,
      found.map(row => row.values[m]),
    ),
  );
  const cohortSize = new Map<string, number>();
  for (const key of keys) if (key !== null) cohortSize.set(key, (cohortSize.get(key) ?? 0) + 1);
  const record = <T>(of: (m: number) => T) =>
    Object.fromEntries(metrics.map(({id}) => [id, of(ordered.findIndex(each => each.id === id))]));

  const rows = ranked.slice(0, top ?? undefined).map((i, place): ComparisonRow => {
    if (place % 16 === 0) checkpoint(watch, "Intervals", 0.9);
    const {group, papers, values, age, field} = found[i];
    const portfolio = portfolioOf(group, papers);
    const coverage = coverageOf(portfolio);
    return {
      id: groups.id[group],
      name: groups.name[group],
      field,
      age,
      coverage,
      values: record(m => values[m]),
      lowerBounds: indices.filter(index => isLowerBound(index, coverage)).map(({id}) => id),
      reasons: Object.fromEntries(
        indices.flatMap(index => {
          const why = whyUnknown(index, portfolio);
          return why === null ? [] : [[index.id, why]];
        }),
      ),
      percentiles: record(m => places[m][i]),
      cohort: {field, ages: ageBand(age), size: keys[i] === null ? 0 : cohortSize.get(keys[i]!)!},
      range:
        of === "authors" && sort.level === "author"
          ? doubtfulRange(sort, group, people, facts, inside)
          : null,
      intervals: Object.fromEntries(
        indices
          .filter(index => draws > 0 && hasInterval(index))
          .map(index => [
            index.id,
            bootstrapInterval(index, portfolio, {draws, seed, lane: group}),
          ]),
      ),
    };
  });
  return {
    of,
    metrics: metrics.map(({id}) => id),
    sort: sort.id,
    referenceYear: now,
    papers: chosen.papers.length,
    total: found.length,
    rows,
    notes,
    warnings: comparisonWarnings(rows, of),
  };
}

/** The metric of a name: its id, or its id without "_index" ("h", "g"). */
function metricOf(name: string, of: GroupKind): AuthorIndex | NodeMetric {
  const offered: readonly (AuthorIndex | NodeMetric)[] = [
    ...indicesOf(of),
    ...(of === "authors" ? NODE_METRICS : []),
  ];
  const wanted = SHORT[name] ?? name;
  const found =
    offered.find(({id}) => id === wanted) ?? offered.find(({id}) => id === `${wanted}_index`);
  if (found === undefined)
    throw new RangeError(
      `metric: expected an index of ${of}, such as ${SHOWN_OF_SETS.join(", ")}, got ${name}`,
    );
  return found;
}

const SHORT: Readonly<Record<string, string>> = {
  i10: "i_n_index",
  m: "m_quotient",
  age: "academic_age",
};
