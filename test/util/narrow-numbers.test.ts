import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {chosenFrom, type Numbers, narrowing} from "../../src/util/narrow-numbers.ts";

/** Numbers in fewer bytes, looked at in blocks of so many. */
function narrowed(items: Numbers, block = 7) {
  const blocks = Array.from({length: Math.ceil(items.length / block)}, (_, b) =>
    items.subarray(b * block, (b + 1) * block),
  );
  const found = narrowing(() => blocks);
  if (found === null) return null;
  const narrow = found.narrow(items);
  const parts = blocks.flatMap(part => [...found.narrow(part)]);
  expect(parts).toEqual([...narrow]);
  return found.value === null ? narrow : {value: found.value, place: narrow};
}

const widthOf = (items: Parameters<typeof narrowed>[0]) => {
  const found = narrowed(items);
  if (found === null) return null;
  return "place" in found ? found.place.constructor.name : found.constructor.name;
};

describe("numbers in fewer bytes", () => {
  test("whole numbers get the narrowest array that holds the least and the most of them", () => {
    expect(widthOf(Float64Array.of(0, 255))).toBe("Uint8Array");
    expect(widthOf(Float64Array.of(0, 256))).toBe("Uint16Array");
    expect(widthOf(Float64Array.of(-1, 255))).toBe("Int16Array");
    expect(widthOf(Float64Array.of(0, 65_535))).toBe("Uint16Array");
    expect(widthOf(Float64Array.of(-32_768, 32_767))).toBe("Int16Array");
    expect(widthOf(Float64Array.of(-32_769, 0))).toBe("Int32Array");
    expect(widthOf(Float64Array.of(0, 65_536))).toBe("Uint32Array");
    expect(widthOf(Float64Array.of(0, 2 ** 32 - 1))).toBe("Uint32Array");
    expect(widthOf(Float64Array.of(-1, 2 ** 31 - 1))).toBe("Int32Array");
    expect(narrowed(Float64Array.of(0, 2 ** 32))).toHaveProperty("value");
    expect(widthOf(Uint32Array.of(3, 65_535, 4))).toBe("Uint16Array");
    expect(widthOf(Uint32Array.of(256, 1))).toBe("Uint16Array");
    expect(widthOf(Uint32Array.of(255, 1))).toBe("Uint8Array");
    expect(widthOf(Int16Array.of(0, 255))).toBe("Uint8Array");
  });

  test("what fits in no fewer bytes has no such form", () => {
    expect(narrowed(Uint8Array.of(1))).toBeNull();
    expect(narrowed(Uint32Array.of(65_536))).toBeNull();
    expect(narrowed(Int32Array.of(-32_769))).toBeNull();
    expect(narrowed(Int16Array.of(-1))).toBeNull();
    expect(narrowed(Uint16Array.of(256))).toBeNull();
    expect(narrowed(Float32Array.of(0.5))).toBeNull();
    expect(narrowed(Float64Array.from({length: 65_537}, (_, i) => i + 0.5))).toBeNull();
  });

  test("doubles of few different values are places among these", () => {
    const of = (different: number) =>
      widthOf(Float64Array.from({length: 140_000}, (_, i) => (i % different) + 0.5));
    expect(of(256)).toBe("Uint8Array");
    expect(of(257)).toBe("Uint16Array");
    expect(of(65_536)).toBe("Uint16Array");
    expect(narrowed(Float64Array.of(2 ** 32, 0, 2 ** 32, -0))).toEqual({
      value: Float64Array.of(2 ** 32, 0, -0),
      place: Uint8Array.of(0, 1, 0, 2),
    });
  });

  test("each number is exactly what it was", () => {
    const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, Number.NaN, 0.1));
    fc.assert(
      fc.property(fc.array(number, {minLength: 1, maxLength: 300}), list => {
        const items = Float64Array.from(list);
        const found = narrowed(items)!;
        if ("place" in found) expect(chosenFrom(items)).toEqual(found);
        const again =
          "place" in found
            ? Array.from(found.place, place => found.value[place])
            : new Float64Array(found);
        expect(Array.from(again)).toEqual(list);
      }),
    );
  });
});
