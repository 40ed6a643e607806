import {beforeAll, describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {analyze} from "../../src/analysis/analyze.ts";
import {trendsOf} from "../../src/analysis/trends/trends.ts";
import {flowsOf} from "../../src/analysis/trends/windows.ts";
import {cowordNetwork} from "../../src/graphs/coword.ts";
import {normaliseCoword, termSimilarities} from "../../src/graphs/coword-similarity.ts";
import {type FlowsAnswer, flowsQuestion} from "../../src/jobs/questions/flows.ts";
import {leiden} from "../../src/metrics/communities/leiden.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {numberAt} from "../../src/util/number-column.ts";

const corpus = corpusOf(Array.from(synth({papers: 300, seed: 7}), ({paper}) => paper));

describe("the similarity of terms that was chosen", () => {
  let usual: Analysis;
  let chosen: Analysis;
  beforeAll(async () => {
    usual = await analyze(corpus, {minTermPapers: 1, layoutRounds: 20});
    chosen = await analyze(corpus, {
      minTermPapers: 1,
      layoutRounds: 20,
      termSimilarity: "equivalence",
    });
  }, 60_000);

  test("leaves terms and ties as they are, and stands beside each tie", () => {
    const {network, ties} = chosen.networks.topics;
    expect(chosen.topics).toEqual(usual.topics);
    expect(network).toEqual(usual.networks.topics.network);
    for (const [analysis, kind] of [
      [usual, "association"],
      [chosen, "equivalence"],
    ] as const) {
      const column = analysis.networks.topics.ties!.similarity;
      const wanted = termSimilarities(network, analysis.topics, {kind});
      expect(wanted.length).toBeGreaterThan(50);
      expect(Array.from(wanted, (_, e) => numberAt(column, e))).toEqual([...wanted]);
    }
    expect(Object.keys(ties!)).toEqual(["simmelian", "disparity", "embeddedness", "similarity"]);
    expect(chosen.networks.coauthor.ties).not.toHaveProperty("similarity");
  });

  test("is what communities and places of terms follow", () => {
    const {seed, resolution} = chosen.manifest.options;
    const counted = cowordNetwork(corpus, chosen.topics);
    const map = normaliseCoword(counted, chosen.topics, {kind: "equivalence"});
    const {community} = leiden(map, {seed, resolution});
    expect(chosen.networks.topics.communities.community).toEqual(community);
    expect(usual.networks.topics.communities.community).not.toEqual(community);
    expect(usual.networks.topics.positions).not.toEqual(chosen.networks.topics.positions);
    expect(chosen.manifest.options.termSimilarity).toBe("equivalence");
  });

  test("is what themes and flows through time follow", () => {
    const {people, topics} = usual;
    const by = (kind: "association" | "equivalence") => ({
      trends: trendsOf(corpus, people, topics, {termSimilarity: kind})!,
      flows: flowsOf("topics", corpus, people, topics, {
        termSimilarity: kind,
        windowYears: 100,
        leastSize: 1,
      }),
    });
    const [first, second] = [by("association"), by("equivalence")];
    const count = ({trends}: typeof first) =>
      trends.communities.filter(({network}) => network === "topics").length;
    expect(count(first)).toBe(usual.networks.topics.communities.count);
    expect(count(second)).toBe(chosen.networks.topics.communities.count);
    expect(first.flows.length).toBe(count(first)); // one window holds all years
    expect(second.flows.length).toBe(count(second));
    expect(count(first)).not.toBe(count(second));
    const input = {network: "topics", windowYears: 100, leastSize: 1} as const;
    expect((flowsQuestion(chosen, input, {}) as FlowsAnswer).flows.length).toBe(count(second));
    expect(trendsOf(corpus, people, topics)!.themes).toEqual(first.trends.themes);
  });

  test("is one of those that there are", async () => {
    await expect(analyze(corpus, {termSimilarity: "likeness" as never})).rejects.toThrow(
      /termSimilarity: expected one of association, .*npmi, got "?likeness/,
    );
  });
});
