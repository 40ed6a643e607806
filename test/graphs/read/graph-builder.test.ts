import fc from "fast-check";
import {expect, test} from "vitest";
import {graphBuilder} from "../../../src/graphs/read/graph-builder.ts";

const anyTies = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({min: 1, max: 9})), {
  maxLength: 60,
});

test("ties of a pair are added up, and the first of them gives its values, in any order of ties", () => {
  fc.assert(
    fc.property(anyTies, given => {
      const builder = graphBuilder(() => {});
      for (let i = 0; i < 8; i++) builder.node(`n${i}`);
      const expected = new Map<string, {sum: number; first: number}>();
      for (const [k, [a, b, strength]] of given.entries()) {
        const tie = builder.tie(a, b, strength);
        if (a === b) {
          expect(tie).toBe(-1);
          continue;
        }
        builder.tieValues.set(tie, "number", k);
        const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
        const known = expected.get(key);
        if (known === undefined) expected.set(key, {sum: strength, first: k});
        else known.sum += strength;
      }
      const {described, loops, parallel} = builder.finish();
      expect(loops).toBe(given.filter(([a, b]) => a === b).length);
      expect(parallel).toBe(given.length - loops - expected.size);
      const number = described.edges[0];
      const found = new Map(
        Array.from(described.source, (a, e) => [
          `${a} ${described.target[e]}`,
          {sum: described.strength[e], first: number.at(e)},
        ]),
      );
      expect(found).toEqual(expected);
    }),
  );
});
