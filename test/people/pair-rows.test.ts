import {expect, test} from "vitest";
import {pairRows} from "../../src/people/pair-rows.ts";

test.each([3, 40, 1024, 1025])("each two of %i names have a row, whichever comes first", names => {
  const rows = pairRows(names, 2);
  const last = names - 1;
  for (let a = 0; a < Math.min(names, 40); a++) {
    const first = rows.of(a, last);
    expect(rows.of(last, a)).toBe(first);
    expect([rows.get(first), rows.get(first + 1)]).toEqual([Number.NaN, Number.NaN]);
    rows.set(first, a);
    rows.set(first + 1, -a);
  }
  for (let a = 0; a < Math.min(names, 40); a++) {
    const first = rows.of(last, a);
    expect([rows.get(first), rows.get(first + 1)]).toEqual([a, -a]);
  }
});
