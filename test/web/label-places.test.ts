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

  test("of a large disc stand over the smaller ones that hem it in, or over itself, but never over a larger", () => {
    const large = {...disc(100, 50, 60), radius: 20};
    const ring = [0, 1, 2, 3, 4, 5].flatMap(i => [disc(60 + 16 * i, 20), disc(60 + 16 * i, 80)]);
    const sides = [disc(75, 50), disc(125, 50)];
    const [named] = labelPlaces([large, ...ring, ...sides], FRAME);
    expect(named).toEqual({x: 124, y: 45, wording: 0});
    const narrow = {left: 65, top: 0, right: 135, bottom: 100};
    const [over] = labelPlaces([large, disc(100, 5), disc(100, 95)], {...narrow, top: 30, bottom: 70}); // biome-ignore format: one call
    expect(over).toEqual({x: 70, y: 45, wording: 0});
    const beside = {...disc(125, 50), radius: 15};
    const [hidden] = labelPlaces([{...disc(100, 50, 60), radius: 5}, beside], {...narrow, top: 40, bottom: 60}); // biome-ignore format: one call
    expect(hidden).toBeNull();
  });
});
