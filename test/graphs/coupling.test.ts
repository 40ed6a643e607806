import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {coCitation, coupling} from "../../src/graphs/coupling.ts";
import {listColumn} from "../../src/util/list-column.ts";

const lists = fc.array(
  fc.uniqueArray(fc.nat(9), {maxLength: 6}).map(list => list.sort((a, b) => a - b)),
  {maxLength: 12},
);

describe("bibliographic coupling", () => {
  test("counts the references that two papers share", () => {
    const {source, target, count, cosine} = coupling(
      listColumn([[0, 1, 2], [1, 2, 3], [3, 4], []]),
    );
    expect([...source]).toEqual([0, 1]);
    expect([...target]).toEqual([1, 2]);
    expect([...count]).toEqual([2, 1]);
    expect(cosine[0]).toBe(2 / 3);
    expect(cosine[1]).toBeCloseTo(1 / Math.sqrt(6), 14);
  });

  test("is what comparing every pair gives", () => {
    fc.assert(
      fc.property(lists, references => {
        const {source, target, count} = coupling(listColumn(references));
        const slow: number[][] = [];
        for (const [i, a] of references.entries())
          for (const [j, b] of references.entries()) {
            const shared = a.filter(r => b.includes(r)).length;
            if (j > i && shared > 0) slow.push([i, j, shared]);
          }
        expect(Array.from(source, (a, e) => [a, target[e], count[e]])).toEqual(slow);
      }),
    );
  });
});

describe("co-citation", () => {
  test("counts papers that cite both; by fractions each paper adds 1 to each of its references", () => {
    fc.assert(
      fc.property(lists, references => {
        const {source, target, count, fractional} = coCitation(listColumn(references), 10);
        const pairs = references.reduce((n, {length}) => n + (length * (length - 1)) / 2, 0);
        expect(count.reduce((a, b) => a + b, 0)).toBe(pairs);
        const cited = references.filter(({length}) => length > 1).flat().length;
        expect(2 * fractional.reduce((a, b) => a + b, 0)).toBeCloseTo(cited, 9);
        for (const [e, a] of source.entries()) expect(a).toBeLessThan(target[e]);
      }),
    );
  });
});
