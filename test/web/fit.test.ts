import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type Discs, type Fit, fitted} from "../../web/stage/fit.ts";
import type {Box} from "../../web/stage/labels.ts";

const STAGE = {width: 600, height: 400};
const same = () => 1;
const discs = (places: readonly (readonly [number, number])[], radius = 5): Discs => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
  radius: places.map(() => radius),
});
const onStage = ({x, y, scale}: Fit, all: Discs) =>
  Array.from(all.x, (at, i) => ({
    x: STAGE.width / 2 + (at - x) * scale,
    y: STAGE.height / 2 - (all.y[i] - y) * scale,
  }));
const square = discs([[0, 0], [1, 0], [0, 1], [1, 1]]); // biome-ignore format: four corners
const TOOLS: Box = {left: 550, right: 590, top: 200, bottom: 390};
const COUNTS: Box = {left: 10, right: 200, top: 10, bottom: 40};

describe("a picture on a stage", () => {
  test("is as large as the room takes, in its middle", () => {
    expect(fitted(STAGE, square, [], 50, same)).toEqual({x: 0.5, y: 0.5, scale: 300});
    const row = discs([[0, 0], [10, 0]]); // biome-ignore format: two ends
    expect(fitted(STAGE, row, [], 50, same)).toEqual({x: 5, y: 0, scale: 50});
  });

  test("stays where it is when nothing that covers the stage lies over a node", () => {
    expect(fitted(STAGE, square, [COUNTS, TOOLS], 50, same).scale).toBe(300);
  });

  test("gives way to tools at a side, and no more than it must", () => {
    const wide = discs([[0, 0], [10, 0], [0, 5], [10, 5]]); // biome-ignore format: four corners
    const fit = fitted(STAGE, wide, [TOOLS], 50, same);
    // 66 pixels at the right are kept: 600 − 50 − 66 over 10 units.
    expect(fit.scale).toBeCloseTo(48.4);
    expect(Math.max(...onStage(fit, wide).map(({x}) => x))).toBeCloseTo(534);
  });

  test("keeps the same distance from a list at the left, and moves over rather than shrinks", () => {
    const list: Box = {left: 0, right: 100, top: 150, bottom: 250};
    const tall = discs([[0, 0], [0, 10], [5, 0], [5, 10]], 0); // biome-ignore format: four corners
    const wide = discs([[0, 2], [10, 0], [10, 4]], 0); // biome-ignore format: three corners
    expect(fitted(STAGE, tall, [list], 50, same)).toEqual({x: 2.5, y: 5, scale: 30});
    const fit = fitted(STAGE, wide, [list], 50, same);
    expect(Math.min(...onStage(fit, wide).map(({x}) => x))).toBeCloseTo(116);
    const short: Box = {left: 0, right: 60, top: 230, bottom: 260};
    expect(fitted(STAGE, wide, [list, short], 50, same)).toEqual(fit);
  });

  test("keeps clear of tools in a corner by the side where that takes less", () => {
    const tools: Box = {left: 550, right: 590, top: 250, bottom: 390};
    const legend: Box = {left: 0, right: 300, top: 360, bottom: 390};
    const corners = discs([[0, 0], [10, 0], [0, 10], [10, 10]], 15); // biome-ignore format: four corners
    // 56 pixels at the bottom for the legend; for the tools 66 at the right, not 166 at the bottom.
    expect(fitted(STAGE, corners, [tools, legend], 50, same).scale).toBeCloseTo(29.4);
  });

  test("keeps clear of the uppermost of legends that stand one over the other", () => {
    const pile = [240, 290, 340].map((top): Box => ({left: 20, right: 580, top, bottom: top + 25}));
    const fit = fitted(STAGE, square, pile, 50, same);
    expect(Math.max(...onStage(fit, square).map(({y}) => y))).toBeLessThan(240 - 5);
  });

  test("gives way to counts by its radii too, which grow as it does", () => {
    const high = discs([[0, 0], [0, 10], [1, 10]], 15); // biome-ignore format: three
    const over: Box = {left: 250, right: 350, top: 0, bottom: 38};
    expect(fitted(STAGE, high, [over], 50, same).scale).toBeCloseTo((400 - 50 - 54) / 10);
    expect(fitted(STAGE, high, [over], 50, () => 0.1).scale).toBeCloseTo(30);
  });

  test("is shown whole where everything is covered, and of no or one node somewhere", () => {
    const all: Box = {left: 0, right: 600, top: 0, bottom: 400};
    expect(fitted(STAGE, square, [all], 50, same).scale).toBe(300);
    expect(Number.isFinite(fitted(STAGE, discs([]), [TOOLS], 50, same).x)).toBe(true);
    expect(fitted(STAGE, discs([[3, 4]]), [], 50, same)).toMatchObject({x: 3, y: 4}); // biome-ignore format: one
  });

  test("keeps every node on the stage, whatever lies over it", () => {
    const at = fc.double({min: -50, max: 50, noNaN: true});
    const box = fc
      .tuple(fc.nat(600), fc.nat(400), fc.nat(200), fc.nat(200))
      .map(([left, top, w, h]) => ({left, top, right: left + w, bottom: top + h}));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(at, at), {minLength: 1, maxLength: 20}),
        fc.array(box, {maxLength: 5}),
        (places, boxes) => {
          const all = discs(places);
          const seen = onStage(fitted(STAGE, all, boxes, 20, same), all);
          for (const {x, y} of seen) {
            expect(x).toBeGreaterThanOrEqual(-1e-6);
            expect(x).toBeLessThanOrEqual(600 + 1e-6);
            expect(y).toBeGreaterThanOrEqual(-1e-6);
            expect(y).toBeLessThanOrEqual(400 + 1e-6);
          }
        },
      ),
    );
  });
});
