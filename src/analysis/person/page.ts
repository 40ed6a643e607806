import {coverageOf, isLowerBound, whyUnknown} from "../../metrics/coverage.ts";
import {AUTHOR_INDICES} from "../../metrics/indices/table.ts";
import {fold} from "../../util/fold.ts";
import {listAt} from "../../util/list-column.ts";
import {doubtfulRange} from "../compare/doubtful.ts";
import type {Known} from "../compare/groups.ts";
import {mainField} from "../expectations.ts";
import {type PaperFacts, paperFacts} from "../portfolios.ts";
import {coauthorsOf, topicsOf, yearsOf} from "./career.ts";
import {counted, papersOf, printed} from "./papers.ts";
import type {PersonPage} from "./person-page.ts";
import {communityFinder, doubtsOf, novelties, noveltyOf} from "./standing.ts";

/** What the pages of several people have in common: made once, it spares each page the work. */
export interface PageGround {
  readonly referenceYear: number | null;
  readonly facts: PaperFacts;
  /** Paper → percentile of its novelty; null without topics. */
  readonly novelty: readonly (number | null)[] | null;
  readonly communityOf: (person: number) => PersonPage["community"];
}

/** Prepares pages. Time: O(papers of the corpus), for novelty its topics, for communities `leiden` at the first that is asked for. */
export function pageGround(
  {corpus, people, topics}: Known,
  {
    referenceYear = null,
    seed = 42,
  }: {readonly referenceYear?: number | null; readonly seed?: number} = {},
): PageGround {
  const now = referenceYear ?? (corpus.year.reduce((a, b) => Math.max(a, b), 0) || null);
  let find: PageGround["communityOf"] | null = null;
  return {
    referenceYear: now,
    facts: paperFacts(corpus, people, {now: now ?? 0}),
    novelty: novelties(corpus, topics),
    communityOf(person) {
      find ??= communityFinder(corpus, people, topics, seed);
      return find(person);
    },
  };
}

/**
 * The page of a person as data: papers, indices with what is known, co-authors, topics, career by year, community
 * and doubts about identity. Time: that of its ground, unless it is given, and O(papers of the person).
 * Throws RangeError for a person that there is none of.
 */
export function personPage(
  known: Known,
  person: number,
  {
    referenceYear = null,
    seed = 42,
    ground,
  }: {
    readonly referenceYear?: number | null;
    readonly seed?: number;
    /** What was prepared before, with a reference year and seed of its own. */
    readonly ground?: PageGround;
  } = {},
): PersonPage {
  const {corpus, people, topics} = known;
  if (!(Number.isInteger(person) && person >= 0 && person < people.count))
    throw new RangeError(`person: expected a person below ${people.count}, got ${person}`);
  const papers = listAt(people.papers, person);
  const prepared = ground ?? pageGround(known, {referenceYear, seed});
  const portfolio = prepared.facts.ofPerson(person);
  const coverage = coverageOf(portfolio);
  const listed = papersOf(corpus, people, person);
  return {
    id: people.id[person],
    name: people.name[person],
    ...printed(corpus, people, person),
    field: mainField(corpus, papers),
    reported: corpus.profiles.filter(({name}) => fold(name) === fold(people.name[person])),
    affiliations: counted(listed.flatMap(paper => [...new Set(paper.affiliations)])),
    coverage,
    referenceYear: prepared.referenceYear,
    indices: AUTHOR_INDICES.map(index => {
      const value = index.run(portfolio);
      const range = doubtfulRange(index, person, people, prepared.facts, null);
      return {
        id: index.id,
        label: index.label,
        value,
        lowerBound: value !== null && isLowerBound(index, coverage),
        range: range === null || range[0] === range[1] ? null : range,
        why: whyUnknown(index, portfolio),
      };
    }),
    papers: listed,
    coauthors: coauthorsOf(corpus, people, person),
    topics: topics === null ? [] : topicsOf(corpus, topics, papers),
    years: yearsOf(corpus, people, person),
    novelty: noveltyOf(prepared.novelty, papers),
    community: prepared.communityOf(person),
    evidence: people.evidence[person] ?? [],
    doubts: doubtsOf(corpus, people, person),
  };
}
