import {expect, test} from "vitest";
import {pairRows} from "../../src/people/pair-rows.ts";

test("each two names have a row, whichever comes first, and nothing stands in it that was put down for others", () => {
  const rows = pairRows(2);
  for (const names of [3, 40, 1024, 1025, 3, 70]) {
    rows.begin(names);
    const last = names - 1;
    const some = Math.min(names, 40);
    for (let a = 0; a < some; a++) {
      const first = rows.of(a, last);
      expect(rows.of(last, a)).toBe(first);
      expect([rows.get(first), rows.get(first + 1)]).toEqual([Number.NaN, Number.NaN]);
      rows.set(first, a);
      rows.set(first + 1, -a);
    }
    for (let a = 0; a < some; a++) {
      const first = rows.of(last, a);
      expect([rows.get(first), rows.get(first + 1)]).toEqual([a, -a]);
    }
    for (let a = 1; a < some - 1; a++) rows.set(rows.of(0, a), 1); // more rows than there was room for
  }
});
