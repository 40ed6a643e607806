import fc from "fast-check";
import {expect, test} from "vitest";
import type {Link} from "../../src/people/cluster.ts";
import {clusterDense, denseScratch} from "../../src/people/cluster-dense.ts";
import {LINKAGE, plainly, scoreIn, scores} from "./plain-clusters.ts";

const COUNT = 8;
type Apart = (a: readonly number[], b: readonly number[]) => boolean;

test("the clusters are those of the definition, also where records know nothing of each other", () => {
  const scratch = denseScratch(COUNT);
  fc.assert(
    fc.property(scores(COUNT), links => {
      const score = scoreIn(links);
      for (let i = 0; i < COUNT; i++)
        for (let j = 0; j < COUNT; j++)
          scratch.score[i * COUNT + j] = i === j ? Number.NaN : (score(i, j) ?? Number.NaN);
      const found = clusterDense(COUNT, scratch, () => false, LINKAGE);
      const expected = plainly(COUNT, score);
      expect(found.members).toEqual(expected.members);
      expect(found.joins.map(({score: s, link}) => [s, link])).toEqual(
        expected.joins.map(({score: s, link}) => [expect.closeTo(s, 9), link]),
      );
      const byPlace = (a: Link, b: Link) => a.i - b.i || a.j - b.j;
      expect(found.near.map(({link}) => link).sort(byPlace)).toEqual(expected.near.sort(byPlace));
    }),
    {numRuns: 500},
  );
});

test("who must stay apart stays apart, also when third records would tie them", () => {
  const scratch = denseScratch(3);
  scratch.score.set([Number.NaN, 5, 4, 5, Number.NaN, 4, 4, 4, Number.NaN]);
  const apart: Apart = (a, b) =>
    (a.includes(0) && b.includes(2)) || (a.includes(2) && b.includes(0));
  const {members} = clusterDense(3, scratch, apart, LINKAGE);
  expect(members).toEqual([[0, 1], [2]]);
});

test("what two scored that must stay apart says nothing of whom one of them joins later", () => {
  const scratch = denseScratch(3);
  scratch.score.set([Number.NaN, -0.5, 5, -0.5, Number.NaN, 4, 5, 4, Number.NaN]);
  const apart: Apart = (a, b) => a.length + b.length === 2 && a.includes(0) && b.includes(2);
  const {members, near} = clusterDense(3, scratch, apart, LINKAGE);
  expect(members).toEqual([[0], [1, 2]]);
  expect(near).toEqual([{a: 0, b: 1, score: -0.5, link: {i: 0, j: 1, score: -0.5}}]);
});

test("it says nothing of whom the other one joins either", () => {
  const scratch = denseScratch(3);
  scratch.score.set([Number.NaN, 4, 5, 4, Number.NaN, -0.5, 5, -0.5, Number.NaN]);
  const apart: Apart = (a, b) => a.length + b.length === 2 && a.includes(0) && b.includes(2);
  const {members, near} = clusterDense(3, scratch, apart, LINKAGE);
  expect(members).toEqual([[0, 1], [2]]);
  expect(near).toEqual([{a: 0, b: 1, score: -0.5, link: {i: 1, j: 2, score: -0.5}}]);
});

test("a pair below the threshold, but not far, is a doubt with its score and its best link", () => {
  const scratch = denseScratch(2);
  scratch.score.set([Number.NaN, -0.5, -0.5, Number.NaN]);
  const {members, near} = clusterDense(2, scratch, () => false, LINKAGE);
  expect(members).toEqual([[0], [1]]);
  expect(near).toEqual([{a: 0, b: 1, score: -0.5, link: {i: 0, j: 1, score: -0.5}}]);
});
