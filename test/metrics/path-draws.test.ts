import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {pathDrawer} from "../../src/metrics/path-draws.ts";
import {growingArray} from "../../src/util/growing-array.ts";
import {randomFrom} from "../../src/util/random.ts";
import {anyGraph, graphOf, linksFrom} from "../help/graphs.ts";

describe("a path that is drawn", () => {
  test("is a shortest one, each of whose inner nodes is told once, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        const draw = pathDrawer(graph);
        const random = randomFrom(seed);
        for (let a = 0; a < graph.order; a++) {
          const from = linksFrom(a, graph);
          for (let b = 0; b < graph.order; b++) {
            if (a === b) continue;
            const visits = growingArray(Uint32Array);
            draw(a, b, random, visits);
            const inner = [...visits.finish()];
            const to = linksFrom(b, graph);
            const isTied = from[b] < Number.POSITIVE_INFINITY;
            const steps = inner.map(i => from[i]).sort((x, y) => x - y);
            expect(steps).toEqual(isTied ? steps.map((_, k) => k + 1) : []);
            expect(inner).toHaveLength(isTied ? from[b] - 1 : 0);
            for (const i of inner) expect(from[i] + to[i]).toBe(from[b]);
          }
        }
      }),
      {numRuns: 60},
    );
  });

  test("is as often one of several that come together far from both ends", () => {
    // Three ways from 0 to 4, of which two meet in 3; 4 has many others about it, so that they are found from 0.
    const ways = [[0, 1], [0, 2], [1, 3], [2, 3], [0, 8], [8, 9], [3, 4], [9, 4], [4, 5]]; // biome-ignore format: one graph
    for (let leaf = 10; leaf < 30; leaf++) ways.push([4, leaf]);
    const draw = pathDrawer(graphOf(ways));
    const random = randomFrom(1);
    const visits = growingArray(Uint32Array);
    for (let d = 0; d < 3000; d++) draw(0, 5, random, visits);
    const through = visits.finish().filter(i => i === 9).length;
    expect(through / 3000).toBeCloseTo(1 / 3, 1);
  });
});
