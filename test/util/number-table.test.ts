import fc from "fast-check";
import {expect, test} from "vitest";
import {numberTable} from "../../src/util/number-table.ts";

test.each([100, 2 ** 40])("what was put last under a key below %d stands there", bound => {
  const entry = fc.tuple(fc.integer({min: 0, max: bound - 1}), fc.integer());
  fc.assert(
    fc.property(fc.array(entry, {maxLength: 3000}), entries => {
      const table = numberTable(bound);
      const known = new Map<number, number>();
      for (const [key, value] of entries) {
        expect(table.get(key)).toBe(known.get(key) ?? Number.NaN);
        table.set(key, value);
        known.set(key, value);
      }
      for (const [key, value] of known) expect(table.get(key)).toBe(value);
      expect(table.get(bound - 1)).toBe(known.get(bound - 1) ?? Number.NaN);
    }),
    {numRuns: 30},
  );
});

test("many keys are all found again", () => {
  const table = numberTable(2 ** 50);
  for (let k = 0; k < 20_000; k++) table.set(k * 4294967296 + (k % 3), k);
  for (let k = 0; k < 20_000; k++) expect(table.get(k * 4294967296 + (k % 3))).toBe(k);
  expect(table.get(5)).toBeNaN();
});
