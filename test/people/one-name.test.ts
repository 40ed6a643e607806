import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {blockClusterer} from "../../src/people/block-clusters.ts";
import {identityModel, openBlock} from "../../src/people/identity-model.ts";
import {pairScorer} from "../../src/people/pair-scores.ts";
import {WEIGHTS} from "../../src/people/weights.ts";
import {papersOfOneName} from "../help/one-name.ts";

/** How many pairs are compared to tell apart the people of one name on so many papers. */
function comparedPairs(papers: number, each: number): number {
  const corpus = corpusOf(papersOfOneName(papers, {each}).papers);
  const model = identityModel(corpus, false, {groups: new Set(), differ: new Map()}, {});
  const sizes = Array.from({length: model.blocks.count}, (_, b) => {
    const {start} = model.blocks.members;
    return start[b + 1] - start[b];
  });
  const block = openBlock(model, sizes.indexOf(papers));
  const scores = pairScorer(model, WEIGHTS)(block);
  let count = 0;
  blockClusterer(model, WEIGHTS)(block, {
    each: visit =>
      scores.each((i, j, score) => {
        count += 1;
        visit(i, j, score);
      }),
    of(i, j) {
      count += 1;
      return scores.of(i, j);
    },
  });
  return count;
}

// Every pair of 3,000 would be 1,500 a record.
test.each([
  [1000, 10],
  [3000, 10],
  [3000, 500],
])("%d papers of one name, %d a person, take few comparisons each", (papers, each) => {
  const compared = comparedPairs(papers, each);
  expect(compared).toBeGreaterThan(papers);
  expect(compared).toBeLessThan(papers * 130);
});
