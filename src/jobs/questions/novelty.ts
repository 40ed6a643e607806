import {noveltyPercentiles, type TopicNovelty, topicNovelty} from "../../topics/novelty.ts";
import {listAt} from "../../util/list-column.ts";
import {keptFor, type Question} from "./question.ts";

/** Two topics of a paper that earlier papers seldom or never joined. */
export interface RarePair {
  readonly a: number;
  readonly b: number;
  /** Earlier papers with the one, with the other, and with both. */
  readonly withA: number;
  readonly withB: number;
  readonly withBoth: number;
}

/** Why a paper is novel, or is not, within its data set. */
export interface NoveltyAnswer {
  /** Null for papers without a year, and those of the first years. */
  readonly novelty: TopicNovelty | null;
  /** Its place among the papers of its year, 0 … 1; null where too few can be compared. */
  readonly percentile: number | null;
  /** Topics that no earlier paper had. */
  readonly newTopics: readonly number[];
  /** Pairs that no earlier paper joined, though three had each; the best known first. */
  readonly newPairs: readonly RarePair[];
}

/** Earlier papers that a topic needs to be judged, as `topicNovelty` has it. */
const LEAST = 3;
const PAIRS = 8;

const noveltiesOf = keptFor(({corpus, topics}) => {
  const all = topicNovelty(corpus.year, topics.terms);
  return {all, percentiles: noveltyPercentiles(corpus.year, all)};
});

/** Why a paper is novel. The first answer compares all papers, later ones take O(topics² · their papers). */
export const noveltyQuestion: Question<{readonly paper: number}, NoveltyAnswer> = (
  analysis,
  {paper},
  watch,
) => {
  const {corpus, topics} = analysis;
  if (!(paper >= 0 && paper < corpus.size))
    throw new RangeError(`paper: expected one below ${corpus.size}, got ${paper}`);
  const {all, percentiles} = noveltiesOf(analysis, watch);
  const novelty = all[paper];
  if (novelty === null) return {novelty, percentile: null, newTopics: [], newPairs: []};
  const year = corpus.year[paper];
  const terms = [...listAt(topics.terms, paper)];
  const earlier = terms.map(term =>
    listAt(topics.papers, term).filter(p => corpus.year[p] !== 0 && corpus.year[p] < year),
  );
  const pairs: RarePair[] = [];
  for (const [i, a] of terms.entries())
    for (let j = i + 1; j < terms.length; j++) {
      if (earlier[i].length < LEAST || earlier[j].length < LEAST) continue;
      const others = new Set(earlier[j]);
      const withBoth = earlier[i].filter(p => others.has(p)).length;
      if (withBoth === 0)
        pairs.push({
          a,
          b: terms[j],
          withA: earlier[i].length,
          withB: earlier[j].length,
          withBoth,
        });
    }
  pairs.sort((x, y) => y.withA * y.withB - x.withA * x.withB || x.a - y.a || x.b - y.b);
  return {
    novelty,
    percentile: percentiles[paper],
    newTopics: terms.filter((_, i) => earlier[i].length === 0),
    newPairs: pairs.slice(0, PAIRS),
  };
};
