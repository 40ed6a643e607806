import {expect, test} from "vitest";
import {growingOffsets, offsetsFor} from "../../src/util/offsets.ts";

test("offsets take doubles from 4 GiB on", () => {
  expect(offsetsFor(2, 2 ** 32 - 1)).toEqual(new Uint32Array(3));
  expect(offsetsFor(2, 2 ** 32)).toEqual(new Float64Array(3));
});

test("growing offsets stay what they were when they get wider", () => {
  const ends = Array.from({length: 200}, (_, i) => 10 * i);
  for (const far of [5, 630, 640, 1000, 5000]) {
    const offset = growingOffsets(far);
    for (const end of ends) offset.push(end);
    const all = offset.finish();
    expect(all instanceof Float64Array).toBe(far < 5000);
    expect(Array.from(all)).toEqual([0, ...ends]);
  }
});

test("a view of growing offsets is not changed by further ones", () => {
  const offset = growingOffsets();
  for (let i = 1; i < 64; i++) offset.push(i);
  const before = offset.view();
  offset.push(2 ** 32);
  expect(offset.count).toBe(64);
  expect(before).toEqual(Uint32Array.from({length: 64}, (_, i) => i));
  expect(offset.view().at(-1)).toBe(2 ** 32);
});

test("offsets of empty texts are zeros, and go on from there", () => {
  const offset = growingOffsets();
  for (let i = 0; i < 100; i++) offset.push(0);
  expect(offset.view()).toEqual(new Uint32Array(101));
  offset.push(3);
  for (let i = 0; i < 100; i++) offset.push(3);
  expect(offset.finish()).toEqual(new Uint32Array(202).fill(3, 101));
  const empty = growingOffsets();
  empty.push(0);
  expect(empty.finish()).toEqual(new Uint32Array(2));
});
