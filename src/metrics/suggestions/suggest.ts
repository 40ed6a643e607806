import type {Profiles} from "../../graphs/topic-profiles.ts";
import {termFinder} from "../../topics/terms-of-text.ts";
import {listAt} from "../../util/list-column.ts";
import {blendScore} from "./blend.ts";
import {type Conflict, type ConflictRules, conflictFinder} from "./conflicts.ts";
import {type Field, newestOf, type Signals, signalsOf} from "./signals.ts";

/** Somebody who is suggested, and why. */
export interface SuggestedPerson {
  readonly person: number;
  /** Of collaborators the blend, see `blendScore`; of reviewers the topic closeness: 0 … 1, higher is better. */
  readonly score: number;
  /** Cosine of topics, 0 … 1. */
  readonly topic: number;
  /** Terms that both write about, those that make them alike first. */
  readonly terms: readonly number[];
  /** Those of their papers that are nearest in topics, at most three. */
  readonly papers: readonly number[];
  /** People who wrote with both. */
  readonly coauthors: readonly number[];
  /** Links between the two; null where none lead there, or nobody is compared with. */
  readonly distance: number | null;
  /** Last known year of a paper; null = unknown. */
  readonly lastYear: number | null;
  /** What speaks against them as a reviewer; of collaborators it is not looked for. */
  readonly conflicts: readonly Conflict[];
}

export interface SuggestOptions {
  /** @default 10 */
  readonly limit?: number;
  /** People whose last paper is older, counted from the newest of the corpus, are left out; null = nobody. @default 5 */
  readonly activeYears?: number | null;
}

export interface CollaboratorOptions extends SuggestOptions {
  /** What orders them: the blend of all signals, or closeness of topics alone. @default "blend" */
  readonly by?: "blend" | "topic";
}

export interface ReviewerOptions extends SuggestOptions, ConflictRules {
  /** Authors of the text, of whom reviewers must be free; none = conflicts are not known. */
  readonly authors?: readonly number[];
  /** Whether people with conflicts are listed too, each with theirs. @default false */
  readonly withConflicts?: boolean;
}

export interface ReviewerSuggestions {
  readonly people: readonly SuggestedPerson[];
  /** How many were near in topics but had a conflict. */
  readonly conflicted: number;
}

/** How many papers are named as a reason. */
const NAMED = 3;

/**
 * People whom a person has not written with but may want to, the best first, ties by smaller number: near in topics,
 * in co-authors or both. O(people with the same terms or venues + ties). Throws a RangeError for a person who does not exist.
 */
export function suggestCollaborators(
  field: Field,
  person: number,
  {limit = 10, activeYears = 5, by = "blend"}: CollaboratorOptions = {},
): SuggestedPerson[] {
  checkLimit(limit);
  const {profiles, of} = signalsOf(field);
  const signals = of(person);
  const isActive = activity(field, activeYears);
  const vector = profileOf(profiles, person);
  const {distance, topic, common} = signals;
  return bestPeople(
    field.people.count,
    v =>
      v === person || distance[v] === 1 || (topic[v] === 0 && common[v] === 0) || !isActive(v)
        ? 0
        : by === "topic"
          ? topic[v]
          : blendScore(signals, v),
    limit,
  ).map(v => described(field, profiles, vector, signals, person, v, []));
}

/**
 * People to judge the work of a person, by topic closeness, who have no conflict with them.
 * Otherwise as `suggestCollaborators`.
 */
export function suggestReviewers(
  field: Field,
  person: number,
  options: ReviewerOptions = {},
): ReviewerSuggestions {
  const {profiles, of} = signalsOf(field);
  of(person); // refuses a person who does not exist
  const authors = [...new Set([person, ...(options.authors ?? [])])];
  return reviewers(field, profiles, of, profileOf(profiles, person), authors, options);
}

/**
 * People to judge a text, by topic closeness, who have no conflict with its authors. A text that holds no term of the
 * corpus has none.
 */
export function suggestReviewersOf(
  field: Field,
  text: string,
  options: ReviewerOptions = {},
): ReviewerSuggestions {
  const {profiles, of} = signalsOf(field);
  const vector = new Map<number, number>();
  for (const [t, times] of termFinder(field.topics).termsOf(text))
    vector.set(t, (1 + Math.log(times)) * profiles.idf[t]);
  return reviewers(field, profiles, of, vector, options.authors ?? [], options);
}

function reviewers(
  field: Field,
  profiles: Profiles,
  of: (person: number) => Signals,
  vector: ReadonlyMap<number, number>,
  authors: readonly number[],
  {limit = 10, activeYears = 5, withConflicts = false, ...rules}: ReviewerOptions,
): ReviewerSuggestions {
  checkLimit(limit);
  const near = closeness(field, profiles, vector);
  const isActive = activity(field, activeYears);
  const conflicts = conflictFinder(field, rules);
  const signals = authors.map(author => ({author, distance: of(author).distance.slice()}));
  const shared = authors.length === 1 ? of(authors[0]) : null;
  const own = new Set(authors);
  const conflictsOf = (v: number) =>
    signals.flatMap(({author, distance}) => conflicts.between(author, v, distance[v]));

  let conflicted = 0;
  const found: SuggestedPerson[] = [];
  const everybody = bestPeople(
    field.people.count,
    v => (own.has(v) || !isActive(v) ? 0 : near[v]),
    field.people.count,
  );
  for (const v of everybody) {
    if (found.length === limit) break;
    const against = conflictsOf(v);
    if (against.length > 0) conflicted += 1;
    if (against.length > 0 && !withConflicts) continue;
    const links = signals.map(({distance}) => distance[v]).filter(d => d > 0);
    found.push({
      ...described(field, profiles, vector, shared, authors[0] ?? null, v, against),
      score: near[v],
      topic: near[v],
      distance: links.length === 0 ? null : Math.min(...links),
    });
  }
  return {people: found, conflicted};
}

/** Cosine of a vector of terms with the profile of each person. */
function closeness(
  {people}: Field,
  {terms, weight, square}: Profiles,
  vector: ReadonlyMap<number, number>,
): Float64Array {
  const near = new Float64Array(people.count);
  let own = 0;
  for (const value of vector.values()) own += value * value;
  for (let v = 0; v < people.count; v++) {
    let dot = 0;
    for (let k = terms.start[v]; k < terms.start[v + 1]; k++)
      dot += weight[k] * (vector.get(terms.item[k]) ?? 0);
    near[v] = dot > 0 ? Math.min(1, dot / Math.sqrt(own * square[v])) : 0;
  }
  return near;
}

function profileOf({terms, weight}: Profiles, person: number): Map<number, number> {
  const vector = new Map<number, number>();
  for (let k = terms.start[person]; k < terms.start[person + 1]; k++)
    vector.set(terms.item[k], weight[k]);
  return vector;
}

/** The reasons for a person. */
function described(
  {corpus, people, topics, coauthor}: Field,
  profiles: Profiles,
  vector: ReadonlyMap<number, number>,
  signals: Signals | null,
  to: number | null,
  v: number,
  conflicts: readonly Conflict[],
): SuggestedPerson {
  const {start, target} = coauthor.graph;
  const theirs = profileOf(profiles, v);
  const adds = (t: number) => (vector.get(t) ?? 0) * theirs.get(t)!;
  const terms = [...theirs.keys()]
    .filter(t => vector.has(t))
    .sort((a, b) => adds(b) - adds(a) || a - b);
  const own = new Set(to === null ? [] : target.subarray(start[to], start[to + 1]));
  const worth = new Map<number, number>();
  for (const p of listAt(people.papers, v))
    for (const t of listAt(topics.terms, p)) {
      const value = ((vector.get(t) ?? 0) * profiles.idf[t]) / profiles.paperLength[p];
      if (value > 0) worth.set(p, (worth.get(p) ?? 0) + value);
    }
  const papers = [...worth].sort(([a, x], [b, y]) => y - x || a - b).slice(0, NAMED);
  return {
    person: v,
    score: signals === null ? 0 : blendScore(signals, v),
    topic: signals === null ? 0 : signals.topic[v],
    terms,
    papers: papers.map(([p]) => p),
    coauthors: [...target.subarray(start[v], start[v + 1])].filter(z => own.has(z)),
    distance: signals === null || signals.distance[v] === 0 ? null : signals.distance[v],
    lastYear: lastYearOf(corpus.year, listAt(people.papers, v)),
    conflicts,
  };
}

function lastYearOf(year: Int16Array, papers: Uint32Array): number | null {
  let last = 0;
  for (const p of papers) last = Math.max(last, year[p]);
  return last === 0 ? null : last;
}

/** Whether a person published in the last years; those whose years nobody knows count as active. */
function activity({corpus, people}: Field, years: number | null): (person: number) => boolean {
  const from = years === null ? 0 : newestOf(corpus) - years + 1;
  return person => (lastYearOf(corpus.year, listAt(people.papers, person)) ?? from) >= from;
}

/** The people of the highest scores above 0, ties by smaller number. */
function bestPeople(count: number, score: (v: number) => number, limit: number): number[] {
  const scored: {v: number; s: number}[] = [];
  for (let v = 0; v < count; v++) {
    const s = score(v);
    if (s > 0) scored.push({v, s});
  }
  return scored
    .sort((a, b) => b.s - a.s || a.v - b.v)
    .slice(0, limit)
    .map(({v}) => v);
}

function checkLimit(limit: number): void {
  if (!(Number.isInteger(limit) && limit >= 1))
    throw new RangeError(`limit: expected a whole number of at least 1, got ${limit}`);
}
