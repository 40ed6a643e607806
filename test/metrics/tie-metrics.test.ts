import disparityOfGraphology from "graphology-metrics/edge/disparity.js";
import {expect, test} from "vitest";
import {edgeList, graphFrom} from "../../src/graphs/build-graph.ts";
import {toGraphology} from "../../src/graphs/graphology.ts";
import {tieMetrics} from "../../src/metrics/tie-metrics.ts";
import {numbers} from "../../src/util/number-column.ts";

// H is tied to a (8), b (1) and c (1); a to b (1). In the order of the edge list: Ha, Hb, Hc, ab.
const edges = edgeList(
  graphFrom(4, [
    [0, 1, 8],
    [0, 2, 1],
    [0, 3, 1],
    [1, 2, 1],
  ]),
);

test("common partners are the triangles of a tie", () => {
  expect(numbers(tieMetrics(4, edges)!.simmelian)).toEqual([1, 1, 0, 1]);
});

test("disparity is the smaller chance of both ends; an end with one tie says nothing", () => {
  const [ha, hb, hc, ab] = numbers(tieMetrics(4, edges)!.disparity);
  expect(ha).toBeCloseTo(Math.min((1 - 8 / 10) ** 2, (1 - 8 / 9) ** 1), 12);
  expect(hb).toBeCloseTo(Math.min((1 - 1 / 10) ** 2, (1 - 1 / 2) ** 1), 12);
  expect(hc).toBeCloseTo(Math.min((1 - 1 / 10) ** 2, 1), 12);
  expect(ab).toBeCloseTo(Math.min((1 - 1 / 9) ** 1, (1 - 1 / 2) ** 1), 12);
});

test("disparity agrees with graphology's", () => {
  const graph = toGraphology(["a", "b", "c", "d"], edges);
  const theirs = disparityOfGraphology(graph);
  for (const [e, value] of numbers(tieMetrics(4, edges)!.disparity).entries())
    expect(value).toBeCloseTo(theirs[`e${e}`], 12);
});

test("networks too large to explore are not measured", () => {
  const many = 50_001;
  const long = {
    source: new Uint32Array(many),
    target: new Uint32Array(many).fill(1),
    strength: new Float64Array(many).fill(1),
  };
  expect(tieMetrics(2, long)).toBe(null);
});
