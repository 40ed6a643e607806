import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {communityFlows} from "../../../src/metrics/communities/flows.ts";

const range = (from: number, to: number) => Array.from({length: to - from}, (_, i) => from + i);
const told = (windows: Parameters<typeof communityFlows>[0]) =>
  communityFlows(windows).map(({window, flow, entry, exit}) => [window, flow, ...entry, ...exit]);

describe("communities through time", () => {
  test("are born, grow, shrink, stay and die", () => {
    expect(
      told([
        [range(0, 5), range(10, 20)],
        [range(0, 9), range(10, 17), range(30, 34)],
        [range(0, 9)],
      ]),
    ).toEqual([
      [0, 0],
      [0, 1],
      [1, 0, "growth"],
      [1, 1, "shrinking", "death"],
      [1, 2, "birth", "death"],
      [2, 0, "steady"],
    ]);
  });

  test("merge into the one that brings more, and split into the one that takes more", () => {
    expect(told([[range(0, 4), range(10, 16)], [[...range(0, 4), ...range(10, 16)]]])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1, "merge"],
    ]);
    expect(told([[range(0, 10)], [range(0, 4), range(4, 10)]])).toEqual([
      [0, 0, "split"],
      [1, 1, "shrinking"],
      [1, 0, "shrinking"],
    ]);
  });

  test("belong together by those who are in both windows", () => {
    // Two of twelve are left, and they stay together among ten new ones.
    const [, after] = communityFlows([[range(0, 12)], [[0, 1, ...range(50, 60)]]]);
    expect(after).toMatchObject({flow: 0, from: [0], shared: [2], entry: ["steady"]});
    const [, one] = communityFlows([[range(0, 12)], [[0, ...range(50, 60)]]]);
    expect(one.entry).toEqual(["birth"]);
  });

  test("leave small ones out and refuse shares beyond 1", () => {
    expect(communityFlows([[[1, 2]]])).toEqual([]);
    expect(communityFlows([])).toEqual([]);
    expect(() => communityFlows([], {leastShare: 1.1})).toThrow(/leastShare/);
    expect(() => communityFlows([], {leastShared: 0})).toThrow(/leastShared/);
    expect(() => communityFlows([], {leastSize: 0})).toThrow(/leastSize/);
  });

  const window = fc
    .array(fc.nat(4), {minLength: 24, maxLength: 24})
    .map(of => range(0, 5).map(c => range(0, 24).filter(i => of[i] === c)));
  test("have each identity once in a window, and it never comes back", () => {
    fc.assert(
      fc.property(fc.array(window, {maxLength: 5}), windows => {
        const stages = communityFlows(windows);
        const seen = new Map<number, number[]>();
        for (const {flow, window} of stages) seen.set(flow, [...(seen.get(flow) ?? []), window]);
        for (const at of seen.values()) expect(at).toEqual(at.map((_, i) => at[0] + i));
        expect([...seen.keys()]).toEqual([...seen.keys()].sort((a, b) => a - b));
      }),
    );
  });
});
