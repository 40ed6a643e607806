import {describe, expect, test} from "vitest";
import {stageGrowth} from "../../web/stage/view.ts";

describe("radii", () => {
  test("are as they are on stages up to a thousand pixels, and grow with the shorter side beyond", () => {
    expect(stageGrowth(656, 664)).toBe(1);
    expect(stageGrowth(2400, 1000)).toBe(1);
    expect(stageGrowth(1936, 1300)).toBe(1.3);
    expect(stageGrowth(1300, 1936)).toBe(1.3);
    expect(stageGrowth(3216, 2072)).toBe(1.8);
    expect(stageGrowth(0, 0)).toBe(1);
  });
});
