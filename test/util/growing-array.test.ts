import {expect, test} from "vitest";
import {growingArray} from "../../src/util/growing-array.ts";

const zeros = () => {
  const array = growingArray(Uint32Array);
  for (let i = 0; i < 40; i++) array.push(0);
  return array;
};

test("zeros are kept though they are not written", () => {
  expect(zeros().view()).toEqual(new Uint32Array(40));
  expect(zeros().finish()).toEqual(new Uint32Array(40));
});

test("what comes after zeros stands behind them", () => {
  const expected = [...new Array(40).fill(0), 7, 0, ...new Array(40).fill(9)];
  const pushed = zeros();
  for (const value of expected.slice(40)) pushed.push(value);
  expect(Array.from(pushed.finish())).toEqual(expected);
  const appended = zeros();
  appended.append(expected.slice(40));
  appended.append([1]);
  appended.push(0);
  expect(Array.from(appended.finish())).toEqual([...expected, 1, 0]);
});

test("a zero that is replaced stays replaced when the array grows", () => {
  const array = zeros();
  array.set(3, 5);
  for (let i = 0; i < 40; i++) array.push(0);
  expect(Array.from(array.finish())).toEqual(Array.from({length: 80}, (_, i) => (i === 3 ? 5 : 0)));
});

test("an array that is full is not copied at the end", () => {
  const array = growingArray(Uint32Array, 20);
  for (let i = 0; i < 20; i++) array.push(i);
  const {buffer} = array.view();
  expect(array.finish().buffer).toBe(buffer);
  expect([...new Uint32Array(buffer)]).toEqual([...new Uint32Array(20).keys()]);
});

test("the sign of a zero is kept", () => {
  const array = growingArray(Float64Array);
  array.push(-0);
  expect(array.finish()).toEqual(Float64Array.of(-0));
});
