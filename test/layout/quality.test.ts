import {describe, expect, test} from "vitest";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {neighbourhoodPreservation} from "../../src/layout/neighbourhood-preservation.ts";
import {stress} from "../../src/layout/stress.ts";
import {clique, range} from "../help/grouped-graphs.ts";

describe("quality", () => {
  test("stress of a path drawn as one is 0, and does not change by scale", () => {
    const path = graphFrom(
      5,
      range(0, 3).map(i => [i, i + 1, 1]),
    );
    const line = {x: Float64Array.of(0, 3, 6, 9, 12), y: new Float64Array(5)};
    expect(stress(path, line)).toBeCloseTo(0, 12);
    expect(stress(path, {x: new Float64Array(5), y: new Float64Array(5)})).toBe(1);
    expect(stress(graphFrom(2, []), line)).toBeNull();
  });

  test("stress of a triangle on a line of 0, 1, 2 is 1 − (4/3)² / 2", () => {
    // Distances 1, 1, 2 for one tie each: Σ r = 4, Σ r² = 6 over 3 pairs.
    const line = {x: Float64Array.of(0, 1, 2), y: new Float64Array(3)};
    expect(stress(graphFrom(3, clique([0, 1, 2])), line)).toBeCloseTo(1 - 16 / 6 / 3, 12);
  });

  test("neighbourhoods are kept whole by two cliques apart, and by halves where one neighbour is wrong", () => {
    const cliques = graphFrom(6, [...clique([0, 1, 2]), ...clique([3, 4, 5])]);
    const apart = {x: Float64Array.of(0, 1, 2, 10, 11, 12), y: new Float64Array(6)};
    expect(neighbourhoodPreservation(cliques, apart)).toBe(1);
    const path = graphFrom(3, [[0, 2, 1]]);
    const line = {x: Float64Array.of(0, 1, 2), y: new Float64Array(3)};
    expect(neighbourhoodPreservation(path, line)).toBe(0);
    expect(neighbourhoodPreservation(graphFrom(2, []), line)).toBeNull();
  });
});
