import {expect, test} from "vitest";
import {madeOf, type NumberRuns, runsIn, withMadeFields} from "../../src/util/made-fields.ts";

const NUMBERS = Uint32Array.of(5, 6, 7);
const plain: {id: string; a: Uint32Array; b: Float64Array; c: number} = {
  id: "x",
  a: NUMBERS,
  b: Float64Array.of(1.5),
  c: 3,
};

/** How often runs are made, and of whom. */
const counted = () => {
  const calls: [number, number][] = [];
  const runs: NumberRuns<Uint32Array> = {
    length: 3,
    made(from, to) {
      calls.push([from, to]);
      return NUMBERS.slice(from, to);
    },
  };
  return {calls, data: withMadeFields(plain, {a: runs}), runs};
};

test("a field is made when it is looked at, and looks in turn find the same", () => {
  const {calls, data} = counted();
  expect(calls).toEqual([]);
  expect(data.a).toBe(data.a);
  expect(calls).toEqual([[0, 3]]);
  expect(data).toEqual(plain);
  expect(Object.keys(data)).toEqual(["id", "a", "b", "c"]);
  expect(structuredClone(data)).toEqual(plain);
});

test("what a field is made of is told, where it is made at all", () => {
  const {calls, data, runs} = counted();
  expect(runsIn(data, "a")).toBe(runs);
  expect(runsIn(data, "b")).toBe(plain.b);
  expect(runsIn(plain, "a")).toBe(NUMBERS);
  expect(
    [data, data, plain, {...data}].map((of, i) => madeOf(of, ["a", "b", "a", "a"][i])),
  ).toEqual([runs, undefined, undefined, undefined]);
  expect(madeOf(data, "toString")).toBe(undefined);
  expect(calls).toEqual([[0, 3]]); // by whoever spread it
});
