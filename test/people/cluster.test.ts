import fc from "fast-check";
import {expect, test} from "vitest";
import {clusterer, type Link} from "../../src/people/cluster.ts";
import {LINKAGE, plainly, scoreIn, scores} from "./plain-clusters.ts";

const cluster = clusterer();

const task = (count: number, links: readonly Link[], more = {}) => ({
  count,
  links: {
    count: links.length,
    i: Uint32Array.from(links, ({i}) => i),
    j: Uint32Array.from(links, ({j}) => j),
    score: Float64Array.from(links, ({score}) => score),
  },
  mean: (a: readonly number[], b: readonly number[]) => meanOf(links, a, b),
  apart: () => false,
  meanShare: 0.5,
  threshold: 0,
  doubtful: 1,
  ...more,
});

test("links above the threshold join, links below do not", () => {
  const {members} = cluster(
    task(4, [
      {i: 0, j: 1, score: 2},
      {i: 2, j: 3, score: -1},
    ]),
  );
  expect(members).toEqual([[0, 1], [2], [3]]);
});

test("a chain does not tie its ends together when they speak against it", () => {
  const {members} = cluster(
    task(3, [
      {i: 0, j: 1, score: 3},
      {i: 1, j: 2, score: 1},
      {i: 0, j: 2, score: -9},
    ]),
  );
  // (0,1) with 2: mean (1 − 9)/2 = −4, nearest of the single record 1: 0.5 · −4 + 0.5 · 1 = −1.5.
  expect(members).toEqual([[0, 1], [2]]);
});

test("who must stay apart stays apart, also through others", () => {
  const apart = (a: readonly number[], b: readonly number[]) =>
    (a.includes(0) && b.includes(2)) || (a.includes(2) && b.includes(0));
  const {members} = cluster(
    task(
      3,
      [
        {i: 0, j: 1, score: 5},
        {i: 1, j: 2, score: 4},
        {i: 0, j: 2, score: 4},
      ],
      {apart},
    ),
  );
  expect(members).toEqual([[0, 1], [2]]);
});

test("what is left a little below the threshold is told, what is far below is not", () => {
  const {near} = cluster(
    task(4, [
      {i: 0, j: 1, score: -0.5},
      {i: 2, j: 3, score: -3},
    ]),
  );
  expect(near.map(({a, b, score}) => [a, b, score])).toEqual([[0, 1, -0.5]]);
});

test("every record is in one cluster, whatever the links", () => {
  const link = fc.record({i: fc.nat(9), j: fc.nat(9), score: fc.integer({min: -5, max: 5})});
  fc.assert(
    fc.property(fc.array(link), raw => {
      const once = new Map(raw.filter(({i, j}) => i < j).map(l => [`${l.i} ${l.j}`, l]));
      const {members, joins} = cluster(task(10, [...once.values()]));
      expect(members.flat().sort((a, b) => a - b)).toEqual([...Array(10).keys()]);
      expect(joins).toHaveLength(10 - members.length);
    }),
  );
});

test("the clusters, joins and doubts are those of the definition", () => {
  fc.assert(
    fc.property(scores(8), links => {
      const found = cluster(task(8, links, LINKAGE));
      const expected = plainly(8, scoreIn(links));
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

function meanOf(links: readonly Link[], a: readonly number[], b: readonly number[]): number {
  const between = links.filter(
    ({i, j}) => (a.includes(i) && b.includes(j)) || (a.includes(j) && b.includes(i)),
  );
  return between.reduce((sum, {score}) => sum + score, 0) / between.length;
}
