import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {type Similarity, similarity} from "../../src/graphs/topic-similarity.ts";
import {type Bm25Options, bm25} from "../../src/topics/bm25.ts";
import {kleinberg} from "../../src/topics/bursts.ts";
import {callon} from "../../src/topics/callon.ts";
import {bigramMikolov, bigramNpmi} from "../../src/topics/collocation.ts";
import {cosineSparse} from "../../src/topics/cosine.ts";
import {ctfidf} from "../../src/topics/ctfidf.ts";
import {emergenceLogGrowth, type GrowthCounts} from "../../src/topics/emergence.ts";
import {logLikelihood, logRatio, type TwoCounts} from "../../src/topics/keyness.ts";
import {mmr} from "../../src/topics/mmr.ts";
import {noveltyPercent, percentileMidrank, priorPapers} from "../../src/topics/novelty.ts";
import {rake} from "../../src/topics/rake.ts";
import {relevanceOfMatrix} from "../../src/topics/relevance.ts";
import {tfidf} from "../../src/topics/tfidf.ts";
import {thematicLink, weightedInclusion} from "../../src/topics/thematic-evolution.ts";
import {mannKendall, theilSen, trendSlope} from "../../src/topics/trend.ts";
import {halfLifeScore, hnRank, redditHot, wilsonLower} from "../../src/topics/votes.ts";
import {type WordUse, yakePhrase, yakeWord} from "../../src/topics/yake.ts";

interface Case {
  readonly id: string;
  readonly metric: string;
  readonly input: Record<string, never>;
  readonly expected: unknown;
  readonly tolerance: number;
}

const cases: Case[] = JSON.parse(
  readFileSync(new URL("../golden/golden-metrics.json", import.meta.url), "utf8"),
);
const weights = (record: Record<string, number>) => new Map(Object.entries(record));

/** How each measure takes the input of its golden cases. */
const RUN: Record<string, (input: Record<string, never>) => unknown> = {
  rake: ({candidates, report}) => pick(rake(candidates), report),
  yake_word: input => yakeWord(input as unknown as WordUse),
  yake_phrase: ({words, tf}) => yakePhrase(words, tf),
  tfidf: ({docs, doc, variant}) => Object.fromEntries(tfidf(docs, variant)[doc]),
  ctfidf: ({classes, class: wanted}) => classTfidf(classes, wanted),
  log_likelihood: input => logLikelihood(input as unknown as TwoCounts),
  log_ratio: input => logRatio(input as unknown as TwoCounts),
  bigram_npmi: ({a, b, ab, words}) => bigramNpmi({a, b, ab}, words),
  bigram_mikolov: ({a, b, ab, vocabulary, minCount}) =>
    bigramMikolov({a, b, ab}, vocabulary, minCount),
  mmr: ({candidates, lambda, k}) => mmr(weights(candidates), k, lambda),
  term_relevance_kl: ({matrix, order}) => relevanceOfMatrix(matrix, {order}),
  callon: ({themes, equivalence}) =>
    named(themes, callon<string>(Object.values(themes), equivalence)),
  thematic_link: ({from, to}) => thematicLink(from, to),
  weighted_inclusion: ({from, to}) => weightedInclusion(weights(from), weights(to)),
  kleinberg: ({r, d, s, gamma}) => kleinberg(r, d, {s, gamma}),
  trend_slope: ({years, values}) => trendSlope(years, values),
  theil_sen: ({years, values}) => theilSen(years, values),
  mann_kendall: ({values}) => mannKendall(values),
  emergence_log_growth: ({alpha, ...counts}) =>
    emergenceLogGrowth(counts as unknown as GrowthCounts, alpha),
  hn_rank: ({points, ageHours, ...rest}) => hnRank(points, ageHours, rest),
  reddit_hot: ({ups, downs, epoch}) => redditHot(ups, downs, epoch),
  wilson_lower: ({ups, downs, z}) => wilsonLower(ups, downs, z),
  half_life_score: ({upvotes, ageHours, halfLifeHours}) =>
    halfLifeScore(upvotes, ageHours, halfLifeHours),
  bm25: ({docs, query, ...options}) => bm25(docs, query, options as Bm25Options),
  cosine_sparse: ({a, b}) => cosineSparse(weights(a), weights(b)),
  similarity: ({kind, ...counts}) => similarity(kind as Similarity, counts as never),
  topic_novelty: ({corpus, paper}) => novelty(corpus, paper),
  percentile_midrank: ({cohort, value}) => percentileMidrank(cohort, value),
  novelty_percent: ({percentiles, weights: w}) => noveltyPercent(percentiles, w),
};

describe("golden values of topics and votes", () => {
  const mine = cases.filter(({metric}) => Object.hasOwn(RUN, metric));

  test("cover each measure", () => {
    const seen = new Set(mine.map(({metric}) => metric));
    expect(Object.keys(RUN).filter(metric => !seen.has(metric))).toEqual([]);
    const section = cases.filter(({id}) => /^[DH]-/.test(id)).map(({metric}) => metric);
    expect(section.filter(metric => !Object.hasOwn(RUN, metric))).toEqual([]);
  });

  test.each(mine.map(c => [c.id, c] as const))("%s", (_, {metric, input, expected, tolerance}) => {
    agrees(RUN[metric](input), expected, tolerance);
  });
});

/** Whether a value agrees with what is expected of it, wherever that says something. */
function agrees(value: unknown, expected: unknown, tolerance: number): void {
  if (typeof expected === "number") {
    expect(typeof value).toBe("number");
    expect(Math.abs((value as number) - expected)).toBeLessThanOrEqual(tolerance + 1e-12);
  } else if (Array.isArray(expected)) {
    expect((value as unknown[]).length).toBe(expected.length);
    for (const [i, item] of expected.entries()) agrees((value as unknown[])[i], item, tolerance);
  } else if (expected !== null && typeof expected === "object") {
    for (const [key, item] of Object.entries(expected))
      agrees((value as Record<string, unknown>)[key], item, tolerance);
  } else expect(value).toEqual(expected);
}

const pick = (map: ReadonlyMap<string, number>, keys: readonly string[]) =>
  Object.fromEntries(keys.map(key => [key, map.get(key)]));

const named = (themes: object, values: readonly unknown[]) =>
  Object.fromEntries(Object.keys(themes).map((name, i) => [name, values[i]]));

function classTfidf(classes: Record<string, string[]>, wanted: string): Record<string, number> {
  const words = [...new Set(Object.values(classes).flat())];
  const counts = Object.values(classes).map(list =>
    words.map(w => list.filter(x => x === w).length),
  );
  const scores = ctfidf(counts)[Object.keys(classes).indexOf(wanted)];
  return Object.fromEntries(words.map((word, i) => [word, scores[i]]));
}

function novelty(
  corpus: readonly {year: number; topics: readonly string[]}[],
  paper: {year: number; topics: readonly string[]},
) {
  const names = [...new Set([...corpus, paper].flatMap(({topics}) => topics))];
  const numbers = (topics: readonly string[]) => topics.map(topic => names.indexOf(topic));
  const prior = priorPapers();
  for (const {year, topics} of corpus) if (year < paper.year) prior.add(numbers(topics));
  return prior.novelty(numbers(paper.topics), 1);
}
