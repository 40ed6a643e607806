import {type Bm25Options, bm25} from "../../../src/topics/bm25.ts";
import {kleinberg} from "../../../src/topics/bursts.ts";
import {callon} from "../../../src/topics/callon.ts";
import {bigramMikolov, bigramNpmi} from "../../../src/topics/collocation.ts";
import {cosineSparse} from "../../../src/topics/cosine.ts";
import {ctfidf} from "../../../src/topics/ctfidf.ts";
import {emergenceLogGrowth, type GrowthCounts} from "../../../src/topics/emergence.ts";
import {logLikelihood, logRatio, type TwoCounts} from "../../../src/topics/keyness.ts";
import {mmr} from "../../../src/topics/mmr.ts";
import {rake} from "../../../src/topics/rake.ts";
import {relevanceOfMatrix} from "../../../src/topics/relevance.ts";
import {tfidf} from "../../../src/topics/tfidf.ts";
import {thematicLink, weightedInclusion} from "../../../src/topics/thematic-evolution.ts";
import {mannKendall, theilSen, trendSlope} from "../../../src/topics/trend.ts";
import {halfLifeScore, hnRank, redditHot, wilsonLower} from "../../../src/topics/votes.ts";
import {type WordUse, yakePhrase, yakeWord} from "../../../src/topics/yake.ts";
import type {Run} from "./case.ts";

const weights = (record: Record<string, number>) => new Map(Object.entries(record));

/** Metrics of topics, votes and texts. */
export const TOPIC_RUNS: Readonly<Record<string, Run>> = {
  rake: ({candidates}) => Object.fromEntries(rake(candidates)),
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
  hn_rank({points, ageHours, gravity = 1.8, ...rest}) {
    // What stands beside is the exponent of the points, under whatever name, or asks for the published one.
    const [exponent = 1] = Object.values(rest).map(value =>
      typeof value === "number" ? value : 0.8,
    );
    return hnRank(points, ageHours, {gravity, exponent});
  },
  reddit_hot: ({ups, downs, epoch}) => redditHot(ups, downs, epoch),
  wilson_lower: ({ups, downs, z}) => wilsonLower(ups, downs, z),
  half_life_score: ({upvotes, ageHours, halfLifeHours}) =>
    halfLifeScore(upvotes, ageHours, halfLifeHours),
  bm25: ({docs, query, ...options}) => bm25(docs, query, options as Bm25Options),
  cosine_sparse: ({a, b}) => cosineSparse(weights(a), weights(b)),
};

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
