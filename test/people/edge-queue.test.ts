import fc from "fast-check";
import {expect, test} from "vitest";
import {edgeQueue} from "../../src/people/edge-queue.ts";

const EDGES = 12;

test("edges come by their scores as put in last, those of one score in the order in which they were", () => {
  const edge = fc.nat({max: EDGES - 1});
  const call = fc.oneof(
    {weight: 4, arbitrary: fc.record({put: edge, score: fc.integer({min: -3, max: 3})})},
    fc.record({remove: edge}),
    fc.record({take: fc.constant(true)}),
  );
  const queue = edgeQueue();
  fc.assert(
    fc.property(fc.array(call, {maxLength: 60}), fc.nat({max: 5}), (calls, more) => {
      queue.begin(EDGES + more);
      let plain: {readonly e: number; readonly score: number}[] = [];
      const without = (e: number) => plain.filter(entry => entry.e !== e);
      const takeBoth = () => {
        const first = plain.toSorted((p, q) => q.score - p.score)[0];
        const e = queue.take();
        expect(e).toBe(first?.e ?? -1);
        if (first !== undefined) expect(queue.scoreOf(e)).toBe(first.score);
        plain = without(e);
      };
      for (const made of calls) {
        if ("put" in made) {
          queue.put(made.put, made.score);
          plain = [...without(made.put), {e: made.put, score: made.score}];
        } else if ("remove" in made) {
          queue.remove(made.remove);
          plain = without(made.remove);
        } else takeBoth();
      }
      // What is left at times is gone when others begin.
      if (more > 2) return;
      while (plain.length > 0) takeBoth();
      takeBoth();
    }),
    {numRuns: 500},
  );
});
