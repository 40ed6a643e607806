import {expect, test} from "vitest";
import {fieldAnew, isMade, madeFields} from "../../src/util/made-fields.ts";

test("a field is made when it is looked at, and looks in turn find the same", () => {
  let made = 0;
  const makers = {
    a: () => {
      made += 1;
      return Uint32Array.of(1, 2);
    },
    b: () => ["x"],
  };
  const data = madeFields(makers);
  expect(made).toBe(0);
  expect(data.a).toBe(data.a);
  expect(made).toBe(1);
  expect(data).toEqual({a: Uint32Array.of(1, 2), b: ["x"]});
  expect(structuredClone(data)).toEqual({a: Uint32Array.of(1, 2), b: ["x"]});
  expect(isMade({...data}, "a")).toBe(false);
});

test("a field is made for the caller alone, where it is made at all", () => {
  const data = madeFields({a: () => [1]});
  const plain = {a: [1]};
  expect(fieldAnew(data, "a")).toEqual([1]);
  expect(fieldAnew(data, "a")).not.toBe(data.a);
  expect(fieldAnew(plain, "a")).toBe(plain.a);
  expect([
    isMade(data, "a"),
    isMade(data, "b"),
    isMade(data, "toString"),
    isMade(plain, "a"),
  ]).toEqual([true, false, false, false]);
});
