import {expect, test} from "vitest";
import {feedQuestion} from "../../src/jobs/questions/feed.ts";
import {similarQuestion} from "../../src/jobs/questions/similar.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const {topics} = analysis;
const flow = topics.label.indexOf("river flow");

test("papers like one share topics or authors with it, tell which, and are not itself", async () => {
  const found = await similarQuestion(analysis, {to: 0, limit: 3}, {});
  // The second paper has the same two topics and both authors.
  expect(found[0].paper).toBe(1);
  expect(found[0].terms).toContain(flow);
  expect(found[0].people).toHaveLength(2);
  expect(found.map(({paper}) => paper)).not.toContain(0);
  expect(found.length).toBeLessThanOrEqual(3);
});

test("a text is like the papers on what it speaks of, and has no authors to share", async () => {
  const text = {title: "River flow on water", abstract: ""};
  const found = await similarQuestion(analysis, {to: text, limit: 9}, {});
  expect(found[0].terms).toEqual([flow]);
  expect(found.every(({people}) => people.length === 0)).toBe(true);
  const feed = await feedQuestion(
    analysis,
    {by: "newest", halfLifeHours: 72, text: "", like: text},
    {},
  );
  expect([...feed.papers]).toEqual(found.map(({paper}) => paper));
});

test("a paper that there is none of is refused", async () => {
  await expect(async () =>
    similarQuestion(analysis, {to: analysis.corpus.size, limit: 3}, {}),
  ).rejects.toThrow(RangeError);
});
