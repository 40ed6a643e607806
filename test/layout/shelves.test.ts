import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {shelves} from "../../src/layout/shelves.ts";

describe("boxes in rows", () => {
  test("fill a row over the whole width, and the last stand together in its middle", () => {
    const box = {width: 2, height: 1};
    // Two take 5 of a width of 6: the gap between them grows to 2. The third stands alone.
    const {x, y, height} = shelves([box, box, box], 6, 1);
    expect([...x]).toEqual([-2, 2, 0]);
    expect([...y]).toEqual([-0.5, -0.5, -2.5]);
    expect(height).toBe(3);
    expect([...shelves([box, box, box, box], 6, 1).x]).toEqual([-2, 2, -1.5, 1.5]);
  });

  test("stand in the middle of a row that is as high as its highest", () => {
    const {y, height} = shelves([{width: 1, height: 3}, {width: 1, height: 1}], 9, 1); // biome-ignore format: one row
    expect([...y]).toEqual([-1.5, -1.5]);
    expect(height).toBe(3);
  });

  test("have a row of their own where they are too wide, and of none is nothing", () => {
    expect([...shelves([{width: 9, height: 1}, {width: 1, height: 1}], 4, 1).x]).toEqual([0, 0]); // biome-ignore format: one row
    expect(shelves([], 4, 1).height).toBe(0);
  });

  test("never come nearer than the gap, and stay within the width and the height", () => {
    const size = fc.double({min: 0, max: 5, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.record({width: size, height: size}), {maxLength: 30}), boxes => {
        const {x, y, height} = shelves(boxes, 6, 0.5);
        for (const [i, a] of boxes.entries()) {
          expect(Math.abs(x[i]) + a.width / 2).toBeLessThanOrEqual(3 + 1e-9);
          expect(-y[i] + a.height / 2).toBeLessThanOrEqual(height + 1e-9);
          for (const [j, b] of boxes.slice(0, i).entries()) {
            const apartX = Math.abs(x[i] - x[j]) - (a.width + b.width) / 2;
            const apartY = Math.abs(y[i] - y[j]) - (a.height + b.height) / 2;
            expect(Math.max(apartX, apartY)).toBeGreaterThanOrEqual(0.5 - 1e-9);
          }
        }
      }),
    );
  });
});
