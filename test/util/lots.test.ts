import {expect, test} from "vitest";
import {atOnce, inLots, LOT} from "../../src/util/lots.ts";

test("lots hold every number once, in order, and none more than a lot", () => {
  const count = 3 * LOT + 5;
  const lots: [number, number][] = [];
  let pauses = 0;
  const steps = inLots(count, (from, to) => lots.push([from, to]));
  while (!steps.next().done) pauses += 1;
  expect(lots.map(([from]) => from)).toEqual([0, LOT, 2 * LOT, 3 * LOT]);
  expect(lots.map(([, to]) => to)).toEqual([LOT, 2 * LOT, 3 * LOT, count]);
  expect(pauses).toBe(4);
});

test("of nothing there are no lots", () => {
  expect(atOnce(inLots(0, () => expect.unreachable()))).toBeUndefined();
});

test("steps at once come to what they return", () => {
  const steps = (function* () {
    yield;
    yield;
    return "found";
  })();
  expect(atOnce(steps)).toBe("found");
});
