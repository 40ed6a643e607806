import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {withEqualStrengths} from "../../src/graphs/slice.ts";
import {distancesFrom} from "../../src/metrics/distances-from.ts";
import {anyGraph, graphOf, linksFrom, path} from "../help/graphs.ts";

const FAR = Number.POSITIVE_INFINITY;

describe("distances from a node", () => {
  test("by links count them, and are infinite where nothing leads", () => {
    expect([...distancesFrom(path(4), 1)]).toEqual([1, 0, 1, 2]);
    expect([...distancesFrom(graphOf([[0, 1]], 3), 2)]).toEqual([FAR, FAR, 0]);
  });

  test("by strength go round a weak tie by two strong ones", () => {
    const graph = graphOf([[0, 1, 4], [1, 2, 4], [0, 2, 1], [2, 3, 0.5]], 5); // biome-ignore format: edges
    expect([...distancesFrom(graph, 0, {by: "strength"})]).toEqual([0, 0.25, 0.5, 2.5, FAR]);
    expect([...distancesFrom(graph, 0)]).toEqual([0, 1, 1, 2, FAR]);
  });

  test("are those of a plain search, both ways where strengths are equal, and by strength those of relaxing all ties", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, some) => {
        if (graph.order === 0) return;
        const source = some % graph.order;
        const links = linksFrom(source, graph);
        expect([...distancesFrom(graph, source)]).toEqual(links);
        const equal = withEqualStrengths(graph);
        expect([...distancesFrom(equal, source, {by: "strength"})]).toEqual(links);
        const {order, start, target, strength} = graph;
        const far = new Array<number>(order).fill(FAR);
        far[source] = 0;
        for (let round = 0; round < order; round++)
          for (let i = 0; i < order; i++)
            for (let k = start[i]; k < start[i + 1]; k++)
              far[target[k]] = Math.min(far[target[k]], far[i] + 1 / strength[k]);
        for (const [i, d] of distancesFrom(graph, source, {by: "strength"}).entries())
          if (d === FAR) expect(far[i]).toBe(FAR);
          else expect(d).toBeCloseTo(far[i], 9);
      }),
    );
  });

  test("refuse a node or a way that there is none of", () => {
    expect(() => distancesFrom(path(3), 3)).toThrow("source: expected a number below 3, got 3");
    expect(() => distancesFrom(path(3), 0.5)).toThrow(RangeError);
    expect(() => distancesFrom(path(3), 0, {by: "fame" as "links"})).toThrow(/by: expected/);
  });
});
