import {expect, test} from "vitest";
import {repeatedAmong} from "../../src/util/repeated.ts";

test("numbers that stand twice or more are found once each, in their order", () => {
  expect([...repeatedAmong(Float64Array.of(-1, -1, 0, 2, 2, 2, 5))]).toEqual([-1, 2]);
  expect(repeatedAmong(new Float64Array(0)).size).toBe(0);
});
