import {auc, holdout, rankingQuality} from "../../../src/metrics/link-evaluation.ts";
import {katzIndex, type LinkScore, linkScore} from "../../../src/metrics/link-scores.ts";
import type {Run} from "./case.ts";
import {named} from "./graphs.ts";

const SCORES: Readonly<Record<string, LinkScore>> = {
  common_neighbours: "common",
  common_neighbors: "common",
  resource_allocation: "resource",
  preferential_attachment: "preferential",
};

/** Metrics of ties to come. */
export const LINK_RUNS: Readonly<Record<string, Run>> = {
  link_score(input) {
    const {graph, at} = named(input);
    const {kind, pair, beta} = input as unknown as {
      kind: string;
      pair: [string, string];
      beta?: number;
    };
    const [u, v] = pair.map(at);
    if (kind === "katz") return katzIndex(graph, u, beta)[v];
    return linkScore(graph, u, v, SCORES[kind] ?? (kind.replaceAll("_", "-") as LinkScore));
  },
  auc: ({positives, negatives}) => auc(positives, negatives),
  ranking: ({ranked, relevant, k}) => rankingQuality(ranked, relevant, k),
  holdout_split: ({papers, cut, window}) => holdout(papers, cut, window),
};
