import fc from "fast-check";
import {expect, test} from "vitest";
import {clusterDense, denseScratch} from "../../src/people/cluster-dense.ts";

const COUNT = 8;
const linkage = {meanShare: 0.4, threshold: 0, doubtful: 1};
type Apart = (a: readonly number[], b: readonly number[]) => boolean;

/** Joins the best two clusters again and again, every score worked out anew from its definition. */
function plainly(score: (i: number, j: number) => number | null, apart: Apart): number[][] {
  let clusters = Array.from({length: COUNT}, (_, i) => [i]);
  const joint = (a: number[], b: number[]): number => {
    const links = a.flatMap(i => b.map(j => score(i, j))).filter(s => s !== null);
    if (links.length === 0) return Number.NEGATIVE_INFINITY;
    const mean = links.reduce((sum, s) => sum + s, 0) / links.length;
    const [few, others] = a.length <= b.length ? [a, b] : [b, a];
    const nearest = few.map(i => {
      const known = others.map(j => score(i, j)).filter(s => s !== null);
      return known.length === 0 ? mean : Math.max(...known);
    });
    const near = nearest.reduce((sum, s) => sum + s, 0) / few.length;
    return linkage.meanShare * mean + (1 - linkage.meanShare) * near;
  };
  while (true) {
    const pairs = clusters
      .flatMap((a, x) => clusters.slice(x + 1).map(b => ({a, b, s: joint(a, b)})))
      .filter(({a, b, s}) => s > linkage.threshold && !apart(a, b))
      .sort((p, q) => q.s - p.s);
    if (pairs.length === 0) return clusters;
    const {a, b} = pairs[0];
    clusters = clusters.filter(c => c !== a && c !== b);
    clusters.push([...a, ...b]);
    clusters.sort((p, q) => Math.min(...p) - Math.min(...q));
  }
}

test("the clusters are those of the definition, also where records know nothing of each other", () => {
  const scratch = denseScratch(COUNT);
  const one = fc.option(fc.integer({min: -4000, max: 4000}), {freq: 4, nil: null});
  fc.assert(
    fc.property(fc.array(one, {minLength: 64, maxLength: 64}), cells => {
      const score = (i: number, j: number): number | null => {
        const cell = cells[Math.min(i, j) * COUNT + Math.max(i, j)];
        return cell === null ? null : cell / 1000;
      };
      for (let i = 0; i < COUNT; i++)
        for (let j = 0; j < COUNT; j++)
          scratch.score[i * COUNT + j] = i === j ? Number.NaN : (score(i, j) ?? Number.NaN);
      const {members, joins, near} = clusterDense(COUNT, scratch, () => false, linkage);
      const expected = plainly(score, () => false).map(list => list.sort((a, b) => a - b));
      expect(members).toEqual(expected);
      expect(joins.length).toBe(COUNT - members.length);
      for (const join of joins) expect(join.score).toBeGreaterThan(linkage.threshold);
      for (const {link} of near) expect(score(link.i, link.j)).toBe(link.score);
    }),
    {numRuns: 500},
  );
});

test("who must stay apart stays apart, also when third records would tie them", () => {
  const scratch = denseScratch(3);
  scratch.score.set([Number.NaN, 5, 4, 5, Number.NaN, 4, 4, 4, Number.NaN]);
  const apart: Apart = (a, b) =>
    (a.includes(0) && b.includes(2)) || (a.includes(2) && b.includes(0));
  const {members} = clusterDense(3, scratch, apart, linkage);
  expect(members).toEqual([[0, 1], [2]]);
});

test("a pair below the threshold, but not far, is a doubt with its score and its best link", () => {
  const scratch = denseScratch(2);
  scratch.score.set([Number.NaN, -0.5, -0.5, Number.NaN]);
  const {members, near} = clusterDense(2, scratch, () => false, linkage);
  expect(members).toEqual([[0], [1]]);
  expect(near).toEqual([{a: 0, b: 1, score: -0.5, link: {i: 0, j: 1, score: -0.5}}]);
});
