import {describe, expect, test} from "vitest";
import {sizing} from "../../src/view/size.ts";

const radii = (...values: number[]) => [
  ...sizing({value: Float64Array.from(values), known: null}, "papers").radius,
];

describe("radii", () => {
  test("are small where all values are alike, however few nodes there are", () => {
    expect(radii(1, 1, 1, 1)).toEqual([7, 7, 7, 7]);
    expect(radii(30)).toEqual([7]);
    expect(radii(0, 1, 1)).toEqual([4, 7, 7]);
  });

  test("take as much room as there is once values differ", () => {
    const [small, large] = radii(1, 4);
    expect(large).toBe(14);
    expect(small).toBe(7);
    expect(radii(1, 100)).toEqual([4, 20]);
  });

  test("are the least where nothing is known", () => {
    expect(radii(0, 0)).toEqual([4, 4]);
  });
});
