import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {communityMap, communityPlaces} from "../../src/layout/community-map.ts";
import {discsApart} from "../../src/layout/discs.ts";
import {leiden} from "../../src/metrics/communities/leiden.ts";
import {goldenNetwork} from "../help/golden-network.ts";
import {anyGraph} from "../help/graphs.ts";
import {pathsOfEight} from "../help/grouped-graphs.ts";
import {mostHeld} from "../help/most-held.ts";

/** Two cliques of four that one tie joins, a pair, and somebody alone. */
const GRAPH = graphFrom(11, [
  ...[0, 1, 2, 3].flatMap(a => [0, 1, 2, 3].filter(b => b > a).map(b => [a, b, 1] as const)),
  ...[4, 5, 6, 7].flatMap(a => [4, 5, 6, 7].filter(b => b > a).map(b => [a, b, 1] as const)),
  [3, 4, 5],
  [8, 9, 1],
]);
const COMMUNITY = Uint32Array.from([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3]);

const middle = (values: Float64Array, nodes: readonly number[]) =>
  nodes.reduce((sum, i) => sum + values[i], 0) / nodes.length;

describe("the map of communities", () => {
  const {x, y} = communityMap(GRAPH, COMMUNITY, 4);
  const from = (i: number, nodes: readonly number[]) =>
    Math.hypot(x[i] - middle(x, nodes), y[i] - middle(y, nodes));

  test("keeps members together and communities apart", () => {
    const [a, b] = [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ];
    for (const i of a) expect(from(i, a)).toBeLessThan(from(i, b));
    for (const i of b) expect(from(i, b)).toBeLessThan(from(i, a));
  });

  test("has the strongest member nearest to the middle of the disc", () => {
    // The bridge 3 – 4 is strong; the sunflower's first place is nearest to its middle, the last farthest.
    const [first, last] = [Math.sqrt(0.5), Math.sqrt(3.5)].map(r => r * 0.32);
    const apart = [0, 1, 2].map(i => Math.hypot(x[i] - x[3], y[i] - y[3]));
    expect(Math.max(...apart)).toBeLessThan(first + last + 1e-9);
    const middleX = middle(x, [0, 1, 2, 3]);
    const middleY = middle(y, [0, 1, 2, 3]);
    const away = [0, 1, 2, 3].map(i => Math.hypot(x[i] - middleX, y[i] - middleY));
    expect(away.indexOf(Math.min(...away))).toBe(3);
  });

  test("parts discs that lie on each other, and keeps those apart that have room", () => {
    const radius = Float64Array.from([2, 1, 1, 0.5]);
    const start = {x: Float64Array.from([0, 0, 0.5, 20]), y: Float64Array.from([0, 0, 0, 3])};
    const {x, y} = discsApart(start, radius, 1);
    for (let i = 0; i < 4; i++)
      for (let j = i + 1; j < 4; j++)
        expect(Math.hypot(x[i] - x[j], y[i] - y[j])).toBeGreaterThan(
          (radius[i] + radius[j] + 1) * 0.98,
        );
    expect([x[3], y[3]]).toEqual([20, 3]);
  });

  test("puts communities without ties to others below", () => {
    const tied = Math.min(...y.slice(0, 8));
    for (const i of [8, 9, 10]) expect(y[i]).toBeLessThan(tied);
  });

  test("does not let discs overlap on a real network", () => {
    const {graph} = goldenNetwork("netscience");
    const {community, count, size} = leiden(graph);
    const map = communityMap(graph, community, count);
    const at = (c: number) => {
      const nodes = [...community.keys()].filter(i => community[i] === c);
      return {x: middle(map.x, nodes), y: middle(map.y, nodes), r: 0.32 * Math.sqrt(size[c])};
    };
    const discs = Array.from({length: count}, (_, c) => at(c));
    for (const [a, one] of discs.entries())
      for (const other of discs.slice(a + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 0.3);
  });

  test("takes 38 bytes a node at most when what steps let go of is freed", () => {
    const order = 200_000;
    const graph = pathsOfEight(order);
    const community = Uint32Array.from({length: order}, (_, i) => i >> 3);
    const most = mostHeld(watch => communityPlaces(graph, community, order / 8, {}, watch));
    expect(most / order).toBeLessThan(39);
  });

  test("is made of 4 bytes a node and 16 a community", () => {
    const order = 200_000;
    const community = Uint32Array.from({length: order}, (_, i) => i >> 3);
    const {centre, rank} = communityPlaces(pathsOfEight(order), community, order / 8);
    const bytes = [rank, centre.x, centre.y].map(({byteLength}) => byteLength);
    expect(bytes).toEqual([4 * order, order, order]);
  });

  test("is finite, centred and the same again on any graph", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const {community, count} = leiden(graph);
        const map = communityMap(graph, community, count, {rounds: 50});
        expect([...map.x, ...map.y].every(Number.isFinite)).toBe(true);
        expect(communityMap(graph, community, count, {rounds: 50})).toEqual(map);
        for (const at of graph.order > 0 ? [map.x, map.y] : [])
          expect(Math.max(...at) + Math.min(...at)).toBeCloseTo(0, 6);
      }),
      {numRuns: 40},
    );
  });
});
