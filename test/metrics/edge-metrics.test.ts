import fc from "fast-check";
import disparityOfGraphology from "graphology-metrics/edge/disparity.js";
import {expect, test} from "vitest";
import {edgeList, graphFrom} from "../../src/graphs/build-graph.ts";
import {toGraphology} from "../../src/graphs/graphology.ts";
import {EDGE_METRICS, edgeMetrics, USUAL_EDGE_METRICS} from "../../src/metrics/edge-metrics.ts";
import {numbers} from "../../src/util/number-column.ts";
import {anyGraph} from "../help/graphs.ts";

// H is tied to a (8), b (1) and c (1); a to b (1). In the order of the edge list: Ha, Hb, Hc, ab.
const graph = graphFrom(4, [
  [0, 1, 8],
  [0, 2, 1],
  [0, 3, 1],
  [1, 2, 1],
]);
const edges = edgeList(graph);

test("common partners are the triangles of a tie", () => {
  expect(numbers(edgeMetrics({graph}).simmelian)).toEqual([1, 1, 0, 1]);
});

test("disparity is the smaller chance of both ends; an end with one tie says nothing", () => {
  const [ha, hb, hc, ab] = numbers(edgeMetrics({graph}).disparity);
  expect(ha).toBeCloseTo(Math.min((1 - 8 / 10) ** 2, (1 - 8 / 9) ** 1), 12);
  expect(hb).toBeCloseTo(Math.min((1 - 1 / 10) ** 2, (1 - 1 / 2) ** 1), 12);
  expect(hc).toBeCloseTo(Math.min((1 - 1 / 10) ** 2, 1), 12);
  expect(ab).toBeCloseTo(Math.min((1 - 1 / 9) ** 1, (1 - 1 / 2) ** 1), 12);
});

test("disparity agrees with graphology's", () => {
  const exchanged = toGraphology(["a", "b", "c", "d"], edges);
  const theirs = disparityOfGraphology(exchanged);
  for (const [e, value] of numbers(edgeMetrics({graph}).disparity).entries())
    expect(value).toBeCloseTo(theirs[`e${e}`], 12);
});

test("embeddedness is the share of partners that both ends have; a lonely pair has none", () => {
  // Ha: partners b, c of H and b of a: one of two in common.
  expect(numbers(edgeMetrics({graph}).embeddedness)).toEqual([1 / 2, 1 / 2, 0, 1]);
  expect(numbers(edgeMetrics({graph: graphFrom(2, [[0, 1, 1]])}).embeddedness)).toEqual([null]);
});

test("years are unknown where there are no papers", () => {
  const years = {firstYear: [2001, 0, 2003, 2004], lastYear: [2001, 0, 2005, 2006]};
  const found = edgeMetrics({graph, ...years}, ["first_joint_year", "last_joint_year"]);
  expect(numbers(found.first_joint_year)).toEqual([2001, null, 2003, 2004]);
  expect(numbers(found.last_joint_year)).toEqual([2001, null, 2005, 2006]);
  expect(numbers(edgeMetrics({graph}, ["first_joint_year"]).first_joint_year)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("similarity is what is told of terms, and unknown of other nodes", () => {
  const {similarity} = edgeMetrics({graph, similarity: [0.5, 0, -0.1, 1]}, ["similarity"]);
  expect(numbers(similarity)).toEqual([0.5, 0, -0.1, 1]);
  expect(numbers(edgeMetrics({graph}, ["similarity"]).similarity)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("measures stay in their ranges, one value a tie, on any graph", () => {
  fc.assert(
    fc.property(anyGraph, any => {
      for (const {run, range} of EDGE_METRICS) {
        const values = numbers(run({graph: any}));
        expect(values.length).toBe(edgeList(any).source.length);
        for (const value of values)
          if (value !== null) {
            expect(value).toBeGreaterThanOrEqual(range[0] ?? 0);
            expect(value).toBeLessThanOrEqual((range[1] ?? Number.POSITIVE_INFINITY) + 1e-12);
          }
      }
    }),
    {numRuns: 50},
  );
});

test("betweenness of ties is measured when asked for, and strange measures are refused", () => {
  expect(Object.keys(edgeMetrics({graph}))).toEqual([...USUAL_EDGE_METRICS]);
  const {edge_betweenness: between} = edgeMetrics({graph}, ["edge_betweenness"]);
  // Of six pairs: H–c carries the three of c.
  expect(numbers(between)[2]).toBeCloseTo(3 / 6, 12);
  expect(() => edgeMetrics({graph}, ["fame"])).toThrow(/ids: expected some of simmelian/);
});
