import {expect, test} from "vitest";
import {buffersOf} from "../../src/jobs/transfer.ts";

test("every buffer is found once, however deep and however often it is used", () => {
  const shared = Float64Array.of(1, 2);
  const deep = Uint32Array.of(3);
  expect(buffersOf({a: shared, b: [{c: shared}, "x", {d: deep}]})).toEqual([
    shared.buffer,
    deep.buffer,
  ]);
});

test("views of a part and shared memory are left alone", () => {
  const whole = new Uint8Array(8);
  const common = new Int32Array(new SharedArrayBuffer(8));
  expect(buffersOf({part: whole.subarray(2, 4), common})).toEqual([]);
});

test("a circle comes to an end", () => {
  const circle: {self?: unknown} = {};
  circle.self = circle;
  expect(buffersOf(circle)).toEqual([]);
});
