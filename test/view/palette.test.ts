import {describe, expect, test} from "vitest";
import {DARK, LIGHT} from "../../src/view/palette.ts";
import {apart, contrast, difference, labOf, linearLight, VISIONS} from "../help/colour-vision.ts";

const visions = Object.keys(VISIONS);

test("the difference of colours is that of its authors' table", () => {
  // Pairs 1, 7, 16, 17 and 25 of G. Sharma, W. Wu & E. N. Dalal 2005, doi:10.1002/col.20070.
  expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(difference([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(difference([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4);
  expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(difference([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4); // biome-ignore format: a row
});

test("grey is grey to everybody, and who lacks the red cones hardly tells red from green", () => {
  for (const vision of visions) expect(apart("#777777", "#777777", vision)).toBe(0);
  expect(labOf(linearLight("#ffffff"))[0]).toBeCloseTo(100, 3);
  const redAndGreen = (vision: string) => apart("#a86a2c", "#6f8a2a", vision);
  expect(redAndGreen("deuteranopia")).toBeLessThan(redAndGreen("usual") / 2);
});

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("in the %s theme", (_, {groups, neutral, ramp, background}) => {
  test.each(visions)("any two groups are told apart with %s", vision => {
    const all = [...groups, neutral];
    for (const [i, a] of all.entries())
      for (const [j, b] of all.slice(0, i).entries())
        expect(apart(a, b, vision), `${j} and ${i}`).toBeGreaterThanOrEqual(7.9);
    for (let i = 1; i < groups.length; i++)
      expect(apart(groups[i - 1], groups[i], vision), `${i}`).toBeGreaterThanOrEqual(12);
  });

  test.each(visions)("steps of the ramp are told apart, and in order, with %s", vision => {
    for (let i = 1; i < ramp.length; i++)
      expect(apart(ramp[i - 1], ramp[i], vision)).toBeGreaterThanOrEqual(9);
    const fromGround = ramp.map(colour => contrast(colour, background));
    expect(fromGround).toEqual([...fromGround].sort((a, b) => a - b));
  });

  test("groups stand out from the ground", () => {
    for (const colour of groups) expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
  });
});
