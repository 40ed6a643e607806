import {describe, expect, test} from "vitest";
import {quickSmallWorld, smallWorldOmega, smallWorldSigma} from "../../src/metrics/small-world.ts";

describe("small world", () => {
  test("is 1 for what is clustered and far apart as chance has it", () => {
    expect(smallWorldSigma({C: 0.2, L: 3}, {C: 0.2, L: 3})).toBe(1);
    expect(quickSmallWorld({n: 100, k: 10, C: 0.1, L: 2}).sigma).toBeCloseTo(1, 12);
  });

  test("is how much more clustered over how much further apart", () => {
    expect(smallWorldSigma({C: 0.6, L: 4}, {C: 0.1, L: 2})).toBeCloseTo(6 / 2, 12);
    expect(quickSmallWorld({n: 100, k: 10, C: 0.6, L: 4}).sigma).toBeCloseTo(6 / 2, 12);
    expect(smallWorldOmega({C: 0.6, L: 4, Lrand: 3, Clatt: 0.8})).toBeCloseTo(3 / 4 - 6 / 8, 12);
    expect(smallWorldOmega({C: 0.2, L: 4, Lrand: 3, Clatt: 0.8})).toBeCloseTo(1 / 2, 12);
  });

  test("is null where a ratio has nothing under it", () => {
    expect(smallWorldSigma({C: 0.2, L: 3}, {C: 0, L: 3})).toBeNull();
    expect(smallWorldSigma({C: null, L: 3}, {C: 1, L: 3})).toBeNull();
    expect(smallWorldSigma({C: 1, L: 0}, {C: 1, L: 3})).toBeNull();
    expect(smallWorldSigma({C: 1, L: null}, {C: 1, L: 3})).toBeNull();
    expect(smallWorldOmega({C: 1, L: 0, Lrand: 1, Clatt: 1})).toBeNull();
    expect(() => quickSmallWorld({n: 5, k: 1, C: 0, L: 1})).toThrow(/k: expected/);
    expect(() => quickSmallWorld({n: 1, k: 2, C: 0, L: 1})).toThrow(/n: expected/);
  });
});
