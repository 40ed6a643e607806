import {
  fosterShare,
  leeCommonness,
  leeNovelty,
  shibayama,
  uzziPaper,
  uzziZ,
  wangNovelty,
} from "../../../src/topics/atypicality.ts";
import {cdIndex, disruption} from "../../../src/topics/disruption.ts";
import {noveltyPercent, percentileMidrank, priorPapers} from "../../../src/topics/novelty.ts";
import type {Run} from "./case.ts";

interface Topical {
  readonly year: number;
  readonly topics: readonly string[];
}

/** Metrics of novelty and disruption. */
export const NOVELTY_RUNS: Readonly<Record<string, Run>> = {
  lee_commonness: input => leeCommonness(input as never),
  lee_novelty: ({commonness}) => leeNovelty(commonness),
  uzzi_z: ({observed, null: random}) => uzziZ(observed, random),
  uzzi_paper: ({z}) => uzziPaper(z),
  wang_novelty: ({newPairs}) => wangNovelty(newPairs),
  shibayama: ({vectors, q}) => shibayama(vectors, q),
  foster_share: ({items, community}) => fosterShare(items, new Map(Object.entries(community))),
  disruption: input => disruption(input as never),
  cd_index_graph: ({citations, years, focal, window}) =>
    cdIndex(citations, new Map(Object.entries<number>(years)), focal, window),
  topic_novelty({corpus, paper, m = 1}) {
    const {year, topics} = paper as Topical;
    const papers = corpus as readonly Topical[];
    const names = [...new Set([...papers.flatMap(p => p.topics), ...topics])];
    const numbers = (list: readonly string[]) => [...new Set(list)].map(t => names.indexOf(t));
    const prior = priorPapers();
    for (const earlier of papers) if (earlier.year < year) prior.add(numbers(earlier.topics));
    return prior.novelty(numbers(topics), m);
  },
  percentile_midrank: ({cohort, value}) => percentileMidrank(cohort, value),
  novelty_percent: ({percentiles, weights}) => noveltyPercent(percentiles, weights),
};
