import {coauthorNetwork} from "../../graphs/coauthor.ts";
import {type Corpus, NONE} from "../../papers/corpus.ts";
import {corpusPart, papersUpTo} from "../../papers/part.ts";
import {peoplePart} from "../../people/part.ts";
import type {People} from "../../people/people.ts";
import {findTopics, type TopicOptions} from "../../topics/find.ts";
import {randomFrom, shuffle} from "../../util/random.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import {auc} from "../link-evaluation.ts";
import {blendScore} from "./blend.ts";
import {type Signals, signalsOf} from "./signals.ts";

/** One way to order pairs of people who have not written together. */
export interface Method {
  readonly id: string;
  readonly label: string;
  /** Higher is likelier. `chance` is a random number of the pair. */
  score(signals: Signals, other: number, chance: number): number;
}

/** The blend and what it must beat: each single signal, and chance. */
export const METHODS: readonly Method[] = [
  {id: "blend", label: "blend", score: (s, v) => blendScore(s, v)},
  {id: "common", label: "common neighbours", score: (s, v) => s.common[v]},
  {id: "adamic-adar", label: "Adamic–Adar", score: (s, v) => s.adamicAdar[v]},
  {id: "resource", label: "resource allocation", score: (s, v) => s.resource[v]},
  {id: "weighted-resource", label: "weighted resource allocation", score: (s, v) => s.weightedResource[v]}, // biome-ignore format: a row a method
  {id: "topic", label: "topic only", score: (s, v) => s.topic[v]},
  {id: "distance", label: "distance only", score: (s, v) => (s.distance[v] === 0 ? 0 : 1 / s.distance[v])}, // biome-ignore format: a row a method
  {id: "random", label: "random", score: (_, __, chance) => chance},
];

/** How good a method was. */
export interface MethodQuality {
  readonly id: string;
  readonly label: string;
  /** Chance that a pair that came about stands above one that did not; null without either. */
  readonly auc: number | null;
  /** Means over the people who found a new co-author, for the first ten suggested to each; null without any. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly ndcg: number | null;
}

export interface Evaluation {
  /** People active in both periods who were compared with each other. */
  readonly people: number;
  /** Pairs of them who had not written together, and those who then did. */
  readonly candidates: number;
  readonly positives: number;
  /** How many of the people found a new co-author. */
  readonly finders: number;
  readonly methods: readonly MethodQuality[];
}

export interface EvaluateOptions {
  /** The last year that is known. */
  readonly split: number;
  /** How many years after it are to be foretold. @default 3 */
  readonly window?: number;
  /** @default 42 */
  readonly seed?: number;
  /** More people than this are drawn by chance. @default 2000 */
  readonly mostPeople?: number;
  readonly topics?: TopicOptions;
}

/** Suggestions that are looked at for each person. */
const FIRST = 10;

/**
 * Tests suggestions by time: everything is found again from the papers up to the year `split` (terms, profiles, ties), and
 * what it says of people who had not written together is compared with who did in the years after. People are told
 * apart on the whole corpus. Of pairs of equal score the mean over all their orders counts.
 *
 * Time: O(people · (ties + people with the same terms)). L. Lü & T. Zhou (2011), doi:10.1016/j.physa.2010.11.027.
 * Throws a RangeError unless the window is at least 1.
 */
export async function evaluateSuggestions(
  corpus: Corpus,
  people: People,
  options: EvaluateOptions,
  watch: Watch = {},
): Promise<Evaluation> {
  const {seed = 42} = options;
  const {pairs, active, positives} = await heldOut(corpus, people, options, watch);
  const random = randomFrom(seed);
  const scored = METHODS.map(() => ({yes: [] as number[], no: [] as number[]}));
  /** Person → what each method says of the others. */
  const lists = new Map<number, {other: number; scores: number[]}[]>();
  for (const u of active) lists.set(u, []);
  pairs((u, v, signals) => {
    const chance = random.next();
    const scores = METHODS.map(method => method.score(signals, v, chance));
    const came = positives.has(pairKey(u, v, people.count));
    for (const [m, score] of scores.entries()) scored[m][came ? "yes" : "no"].push(score);
    lists.get(u)!.push({other: v, scores});
    lists.get(v)!.push({other: u, scores});
  }, watch);

  const wanted = (u: number) =>
    lists.get(u)!.filter(({other}) => positives.has(pairKey(u, other, people.count)));
  const finders = active.filter(u => wanted(u).length > 0);
  const methods = METHODS.map(({id, label}, m): MethodQuality => {
    const sum = {precision: 0, recall: 0, ndcg: 0};
    for (const u of finders) {
      const found = expectedQuality(
        lists.get(u)!.map(({other, scores}) => ({
          score: scores[m],
          isWanted: positives.has(pairKey(u, other, people.count)),
        })),
        FIRST,
      );
      sum.precision += found.precision;
      sum.recall += found.recall;
      sum.ndcg += found.ndcg;
    }
    const mean = (total: number) => (finders.length === 0 ? null : total / finders.length);
    return {
      id,
      label,
      auc: auc(scored[m].yes, scored[m].no),
      precision: mean(sum.precision),
      recall: mean(sum.recall),
      ndcg: mean(sum.ndcg),
    };
  });
  const [first] = scored;
  return {
    people: active.length,
    candidates: first.yes.length + first.no.length,
    positives: first.yes.length,
    finders: finders.length,
    methods,
  };
}

/**
 * Precision, recall and NDCG of the first k of a list by score, as they are on average when items of equal score stand in
 * random order. At least one item must be wanted. O(n log n).
 */
export function expectedQuality(
  list: readonly {readonly score: number; readonly isWanted: boolean}[],
  k: number,
): {precision: number; recall: number; ndcg: number} {
  const ranked = [...list].sort((a, b) => b.score - a.score);
  const wanted = ranked.reduce((sum, {isWanted}) => sum + (isWanted ? 1 : 0), 0);
  const worth = (place: number) => (place < k ? 1 / Math.log2(place + 2) : 0);
  let [hits, gain, best] = [0, 0, 0];
  for (let from = 0; from < Math.min(k, ranked.length); ) {
    let to = from;
    let own = 0;
    let places = 0;
    for (; to < ranked.length && ranked[to].score === ranked[from].score; to++) {
      own += ranked[to].isWanted ? 1 : 0;
      places += worth(to);
    }
    hits += (own * (Math.min(k, to) - from)) / (to - from);
    gain += (own * places) / (to - from);
    from = to;
  }
  for (let i = 0; i < Math.min(k, wanted); i++) best += worth(i);
  return {precision: hits / k, recall: hits / wanted, ndcg: gain / best};
}

/** The pairs of a test by time, for evaluating and for fitting. */
export interface HeldOut {
  /** Who is compared, rising. */
  readonly active: readonly number[];
  /** The pairs that wrote together in the window, by `pairKey`. */
  readonly positives: ReadonlySet<number>;
  /** Calls `each` for every pair u < v that had not written together, with the signals of u. */
  pairs(each: (u: number, v: number, signals: Signals) => void, watch?: Watch): void;
}

export const pairKey = (u: number, v: number, people: number): number =>
  Math.min(u, v) * people + Math.max(u, v);

/** Learns from the papers up to a year and says who was active then and in the years after. */
export async function heldOut(
  corpus: Corpus,
  people: People,
  {split, window = 3, seed = 42, mostPeople = 2000, topics: topicOptions = {}}: EvaluateOptions,
  watch: Watch = {},
): Promise<HeldOut> {
  if (!(window >= 1)) throw new RangeError(`window: expected at least 1, got ${window}`);
  if (!(mostPeople >= 2))
    throw new RangeError(`mostPeople: expected at least 2, got ${mostPeople}`);
  const papers = papersUpTo(corpus, split);
  const before = corpusPart(corpus, papers);
  const known = peoplePart(people, corpus, papers);
  const topics = await findTopics(before, topicOptions, part(watch, 0, 0.6));
  const coauthor = coauthorNetwork(before, known);
  const {of} = signalsOf({corpus: before, people: known, topics, coauthor});

  const after = new Set<number>();
  const positives = new Set<number>();
  for (let p = 0; p < corpus.size; p++) {
    if (!(corpus.year[p] > split && corpus.year[p] <= split + window)) continue;
    const byline = people.ofAuthorship.subarray(corpus.authorStart[p], corpus.authorStart[p + 1]);
    const signers = [...new Set(byline)].filter(person => person !== NONE);
    for (const a of signers) after.add(a);
    for (const a of signers)
      for (const b of signers) if (a < b) positives.add(pairKey(a, b, people.count));
  }
  const wrote = (i: number) => known.papers.start[i + 1] > known.papers.start[i];
  let active = [...after].filter(wrote).sort((a, b) => a - b);
  if (active.length > mostPeople)
    active = shuffle(active, randomFrom(seed, 1))
      .slice(0, mostPeople)
      .sort((a, b) => a - b);

  return {
    active,
    positives,
    pairs(each, progress = {}) {
      for (const [i, u] of active.entries()) {
        if (i % 16 === 0)
          checkpoint(part(progress, 0.6, 1), "Comparing suggestions", i / active.length);
        const signals = of(u);
        for (const v of active.slice(i + 1)) if (signals.distance[v] !== 1) each(u, v, signals);
      }
    },
  };
}
