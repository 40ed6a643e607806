import {afterEach, beforeEach, describe, expect, test, vi} from "vitest";
import type {Positions} from "../../src/index.ts";
import {between, glide} from "../../web/stage/glide.ts";

const points = (...x: number[]): Positions => ({
  x: Float64Array.from(x),
  y: Float64Array.from(x, v => -v),
});
const [HERE, THERE] = [points(0, 10), points(100, 30)];

/** Frames of 60 milliseconds that a test draws one by one. */
let [now, frames] = [0, [] as (() => void)[]];
let isStill = false;
const drawAll = () => {
  for (let drawn = 0; frames.length > 0 && drawn < 100; drawn++) {
    now += 60;
    frames.shift()!();
  }
};

beforeEach(() => {
  [now, frames, isStill] = [0, [], false];
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query === "(prefers-reduced-motion: reduce)" && isStill,
  }));
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("cancelAnimationFrame", () => frames.splice(0));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What was shown until everything stood still. */
function shown(from: Positions, to: Positions) {
  const steps: {readonly x: readonly number[]; readonly last: boolean}[] = [];
  glide(from, to, (at, last) => steps.push({x: Array.from(at.x), last}));
  const atOnce = steps.length;
  drawAll();
  return {steps, atOnce};
}

describe("nodes on their way", () => {
  test("come nearer frame by frame, ever more slowly, and stand in the end exactly where they were to", () => {
    const {steps, atOnce} = shown(HERE, THERE);
    expect([atOnce, steps.length]).toEqual([0, 4]);
    const way = [0, ...steps.map(({x}) => x[0])];
    const strides = way.slice(1).map((x, i) => x - way[i]);
    expect(strides).toEqual(strides.toSorted((a, b) => b - a));
    expect(strides.at(-1)).toBeGreaterThan(0);
    expect(steps.at(-1)).toEqual({x: [100, 30], last: true});
    expect(steps.slice(0, -1).some(({last}) => last)).toBe(false);
  });
  test("stand there at once for who wants nothing to move", () => {
    isStill = true;
    const {steps, atOnce} = shown(HERE, THERE);
    expect([atOnce, steps]).toEqual([1, [{x: [100, 30], last: true}]]);
  });
  test("stand there at once where they are others, or very many", () => {
    expect(shown(HERE, points(1, 2, 3)).steps).toEqual([{x: [1, 2, 3], last: true}]);
    const many = {x: new Float64Array(20_001), y: new Float64Array(20_001)};
    const {steps, atOnce} = shown(many, many);
    expect([atOnce, steps.length]).toEqual([1, 1]);
  });
  test("go nowhere once they are stopped", () => {
    const onStep = vi.fn();
    const stop = glide(HERE, THERE, onStep);
    stop();
    drawAll();
    expect(onStep).not.toHaveBeenCalled();
  });
  test("are half way in the middle between, and at the end where they should be", () => {
    expect(between(HERE, THERE, 0.5)).toEqual(points(50, 20));
    expect(between(HERE, THERE, 1)).toBe(THERE);
  });
});
