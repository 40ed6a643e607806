import {describe, expect, test} from "vitest";
import {labelPlaces} from "../../web/facts/label-places.ts";

const FRAME = {left: 0, top: 0, right: 200, bottom: 100};
const disc = (x: number, y: number, ...widths: number[]) => ({x, y, radius: 5, widths, height: 10});

describe("words beside discs", () => {
  test("stand on the right where there is room, else on the left", () => {
    expect(labelPlaces([disc(50, 50, 40)], FRAME)).toEqual([{x: 59, y: 45, wording: 0}]);
    expect(labelPlaces([disc(180, 50, 40)], FRAME)).toEqual([{x: 131, y: 45, wording: 0}]);
  });

  test("are the short ones where the full ones have no room, and none where nothing has", () => {
    const crowded = labelPlaces([disc(100, 50, 210, 40), disc(100, 12, 500)], FRAME);
    expect(crowded).toEqual([{x: 109, y: 45, wording: 1}, null]);
  });

  test("keep off other discs, off each other and off what is taken", () => {
    const right = {x: 55, y: 40, width: 60, height: 20};
    expect(labelPlaces([disc(50, 50, 40)], FRAME, [right])).toEqual([{x: 1, y: 45, wording: 0}]);
    const [first, second] = labelPlaces([disc(50, 50, 40), disc(75, 50, 40)], FRAME);
    expect(first).toEqual({x: 1, y: 45, wording: 0});
    expect(second).toEqual({x: 84, y: 45, wording: 0});
  });
});
