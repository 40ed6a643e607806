import {expect, test} from "vitest";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {findDecisions} from "../../src/people/decide.ts";
import {identityModel, openBlock} from "../../src/people/identity-model.ts";
import {
  BRIEF,
  briefRecords,
  mayShareSigners,
  mayShareWords,
} from "../../src/people/record-briefs.ts";

/** Whether two lists have an item in common. */
const share = (item: Uint32Array, start: Uint32Array, i: number, j: number): boolean => {
  const known = new Set(item.subarray(start[i], start[i + 1]));
  return item.subarray(start[j], start[j + 1]).some(x => known.has(x));
};

test("records that share a co-author or a word have a common bit; most that share none have none", () => {
  const papers = [...synth({papers: 1500, seed: 3})].map(({paper}) => paper);
  const corpus = corpusOf(papers);
  const model = identityModel(corpus, true, findDecisions(corpus, []), {});
  const brief = new Int32Array(BRIEF * papers.length).fill(-1); // as other records left it
  const count = {shared: 0, apart: 0, bitsInVain: 0};
  const look = (isShared: boolean, may: boolean) => {
    if (isShared) expect(may).toBe(true);
    count[isShared ? "shared" : "apart"] += 1;
    if (may && !isShared) count.bitsInVain += 1;
  };
  for (let b = 0; b < model.blocks.count; b++) {
    const block = openBlock(model, b);
    const {others, term, termStart} = block.columns;
    briefRecords(block, brief, true);
    for (let i = 0; i < block.records.length; i++)
      for (let j = i + 1; j < block.records.length; j++) {
        const [x, y] = [i * BRIEF, j * BRIEF];
        look(share(others.block, others.start, i, j), mayShareSigners(brief, x, y));
        look(share(term, termStart, i, j), mayShareWords(brief, x, y));
      }
  }
  expect(count.shared).toBeGreaterThan(500);
  expect(count.apart).toBeGreaterThan(5000);
  expect(count.bitsInVain / count.apart).toBeLessThan(0.1);
});
