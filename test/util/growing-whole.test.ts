import {describe, expect, it} from "vitest";
import {growingWhole} from "../../src/util/growing-whole.ts";

const gathered = (values: readonly number[]) => {
  const whole = growingWhole();
  for (const value of values) whole.push(value);
  return whole;
};

describe("whole numbers that are gathered", () => {
  it.each([
    [[0, 7, 255], Uint8Array],
    [[1, 256, 2], Uint16Array],
    [[1, 65_535], Uint16Array],
    [[1, 65_536, 300], Uint32Array],
    [[2 ** 32 - 1], Uint32Array],
    [[], Uint8Array],
  ])("%j take as few bytes as hold the greatest", (values, kind) => {
    const all = gathered(values).finish();
    expect(all).toBeInstanceOf(kind);
    expect([...all]).toEqual(values);
  });

  it("keep those before the first that needs more bytes, however many they are", () => {
    const values = Array.from({length: 1000}, (_, i) => (i === 700 ? 70_000 : i % 200));
    const whole = gathered(values);
    expect(whole.length).toBe(1000);
    expect([...whole.view()]).toEqual(values);
    expect([...whole.finish()]).toEqual(values);
  });

  it("leave a view as it was", () => {
    const whole = gathered([3, 4]);
    const view = whole.view();
    whole.push(300);
    expect([...view]).toEqual([3, 4]);
    expect([...whole.view()]).toEqual([3, 4, 300]);
  });
});
