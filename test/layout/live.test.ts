import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {edgeList, graphFrom} from "../../src/graphs/build-graph.ts";
import {aligned} from "../../src/layout/align.ts";
import {circleLayout} from "../../src/layout/circle.ts";
import {type LayoutMethod, liveLayout} from "../../src/layout/live.ts";
import {numberColumn} from "../../src/util/number-column.ts";

const points = fc
  .array(fc.tuple(fc.integer({min: -50, max: 50}), fc.integer({min: -50, max: 50})), {
    minLength: 3,
    maxLength: 20,
  })
  .map(list => ({
    x: Float64Array.from(list, ([x]) => x),
    y: Float64Array.from(list, ([, y]) => y),
  }));
const distance = (p: {x: Float64Array; y: Float64Array}, i: number, j: number) =>
  Math.hypot(p.x[i] - p.x[j], p.y[i] - p.y[j]);

describe("turning a picture towards an older one", () => {
  test("finds the old picture again after any turn, move and mirror image", () => {
    fc.assert(
      fc.property(
        points,
        fc.double({min: 0, max: 6.28, noNaN: true}),
        fc.boolean(),
        (old, a, flip) => {
          const sign = flip ? -1 : 1;
          const turned = {
            x: old.x.map((x, i) => x * Math.cos(a) - sign * old.y[i] * Math.sin(a) + 7),
            y: old.x.map((x, i) => x * Math.sin(a) + sign * old.y[i] * Math.cos(a) - 3),
          };
          const back = aligned(turned, old);
          // Points on a line have two mirror images that are equally near.
          for (let i = 0; i < old.x.length; i++) {
            expect(back.x[i]).toBeCloseTo(old.x[i], 6);
            expect(back.y[i]).toBeCloseTo(old.y[i], 6);
          }
        },
      ),
    );
  });

  test("keeps all distances, and does nothing where nothing was placed", () => {
    fc.assert(
      fc.property(points, points, (now, old) => {
        const n = now.x.length;
        const before = {
          x: Float64Array.from({length: n}, (_, i) => old.x[i % old.x.length]),
          y: now.y,
        };
        const after = aligned(now, before);
        for (let i = 1; i < n; i++)
          expect(distance(after, 0, i)).toBeCloseTo(distance(now, 0, i), 6);
      }),
    );
    const now = {x: Float64Array.of(1, 2), y: Float64Array.of(3, 4)};
    const nowhere = {x: Float64Array.of(NaN, NaN), y: Float64Array.of(NaN, NaN)};
    expect(aligned(now, nowhere)).toEqual(now);
  });
});

test("a circle has all nodes at one distance, communities side by side, the strongest in the middle", () => {
  const {x, y} = circleLayout([0, 0, 0, 1, 1], [1, 9, 1, 1, 1]);
  const radius = Math.hypot(x[0], y[0]);
  for (let i = 0; i < 5; i++) expect(Math.hypot(x[i], y[i])).toBeCloseTo(radius, 9);
  const apart = (i: number, j: number) => Math.hypot(x[i] - x[j], y[i] - y[j]);
  expect(apart(1, 0)).toBeCloseTo(apart(1, 2), 9);
  expect(apart(0, 1)).toBeLessThan(apart(0, 2));
  expect(apart(3, 4)).toBeLessThan(Math.min(apart(3, 0), apart(3, 2), apart(4, 0), apart(4, 2)));
});

describe("a live layout", () => {
  const graph = graphFrom(7, [
    [0, 1, 1],
    [1, 2, 2],
    [0, 2, 1],
    [3, 4, 1],
    [4, 5, 1],
    [2, 3, 0.5],
  ]);
  const before = {
    x: Float64Array.of(0, 1, 0.5, 2, 3, 4, 9),
    y: Float64Array.of(0, 0, 1, 1, 1, 1, 0),
  };
  const base = {before, community: Uint32Array.of(0, 0, 0, 1, 1, 1, 2), count: 3};
  const values = numberColumn([2000, 2001, 2002, 2010, 2011, 2012, null]);
  const run = (options: Parameters<typeof liveLayout>[1]) => {
    const steps = liveLayout(graph, options);
    while (steps.step(10));
    return {...steps.positions(), fraction: steps.fraction};
  };

  test.each(["force", "vos", "communities", "circle", "value"] as const)(
    "by %s is finite, repeatable and ends",
    (method: LayoutMethod) => {
      const first = run({...base, method, values});
      expect(first.fraction).toBe(1);
      for (const v of [...first.x, ...first.y]) expect(Number.isFinite(v)).toBe(true);
      expect(run({...base, method, values})).toEqual(first);
    },
  );

  test("leaves pinned nodes and those without ties where they are, and moves others", () => {
    const pinned = Uint8Array.of(1, 0, 0, 0, 0, 0, 0);
    const {x, y} = run({...base, method: "force", pinned});
    expect([x[0], y[0], x[6], y[6]]).toEqual([0, 0, 9, 0]);
    expect(edgeList(graph).source.length).toBe(6);
    expect(x[4] === before.x[4] && y[4] === before.y[4]).toBe(false);
  });

  test("by value goes from left to right, and what is unknown stands apart on the left", () => {
    const {x} = run({...base, method: "value", values});
    for (let i = 1; i < 6; i++) expect(x[i]).toBeGreaterThan(x[i - 1]);
    expect(x[6]).toBeLessThan(x[0]);
  });

  test("refuses what does not fit, by name", () => {
    expect(() => liveLayout(graph, {...base, method: "value"})).toThrow(/values/);
    expect(() => liveLayout(graph, {...base, method: "force", pinned: new Uint8Array(2)})).toThrow(
      /pinned: expected 7/,
    );
  });
});
