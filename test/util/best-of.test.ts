import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bestOf} from "../../src/util/best-of.ts";

describe("the best of what was offered", () => {
  const keys = fc.array(fc.integer({min: 0, max: 9}), {maxLength: 40});

  test("are the first of all sorted by key, equal ones by item", () => {
    const best = bestOf();
    fc.assert(
      fc.property(keys, fc.integer({min: 1, max: 12}), fc.boolean(), (all, most, backwards) => {
        best.clear(most);
        const items = [...all.keys()];
        for (const i of backwards ? items.toReversed() : items) best.offer(i, all[i]);
        const first = items.sort((a, b) => all[b] - all[a] || a - b).slice(0, most);
        expect(best.sorted()).toEqual(first);
        expect(best.held().sort((a, b) => a - b)).toEqual(first.toSorted((a, b) => a - b));
        expect(best.least()).toBe(
          all.length < most ? Number.NEGATIVE_INFINITY : all[first.at(-1)!],
        );
      }),
    );
  });
});
