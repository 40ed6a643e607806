import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fold} from "../../src/util/fold.ts";
import {minHeap} from "../../src/util/heap.ts";
import {listAt, listColumn, listCount, placesOf, transpose} from "../../src/util/list-column.ts";
import {numberColumn, numbers} from "../../src/util/number-column.ts";
import {checked} from "../../src/util/parameter.ts";
import {randomFrom, shuffle} from "../../src/util/random.ts";
import {sharedRoom} from "../../src/util/share.ts";
import {textAt, textColumn, textCount} from "../../src/util/text-column.ts";
import {unionFind} from "../../src/util/union-find.ts";

describe("random", () => {
  test("repeats itself for a seed, and differs by seed and by lane", () => {
    const draw = (seed: number, lane?: number) =>
      Array.from(
        {length: 4},
        (
          (r = randomFrom(seed, lane)) =>
          () =>
            r.next()
        )(),
      );
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
    expect(draw(42, 1)).not.toEqual(draw(42, 2));
    expect(draw(1)).not.toEqual(draw(1 + 2 ** 32));
  });

  test("below n is even: chi-square of 60,000 throws of a die stays under 20.5 (p = 0.001)", () => {
    const random = randomFrom(7);
    const seen = new Array(6).fill(0);
    for (let i = 0; i < 60_000; i++) seen[random.below(6)] += 1;
    expect(seen.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(20.5);
  });

  test("shuffling keeps every item", () => {
    expect(shuffle([1, 2, 3, 4, 5], randomFrom(3)).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("columns", () => {
  test("texts come back as they went in", () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: "grapheme"})), texts => {
        const column = textColumn(texts);
        expect(texts.map((_, i) => textAt(column, i))).toEqual(texts);
        expect(textCount(column)).toBe(texts.length);
      }),
    );
  });

  test("texts up to the last sign of ASCII and beyond it come back, short and long", () => {
    const texts = ["\u007f", "\u0080", "a\u0080", "é".repeat(48), "x".repeat(48), `${"x".repeat(48)}é`, ""]; // biome-ignore format: one line
    const column = textColumn(texts);
    expect(texts.map((_, i) => textAt(column, i))).toEqual(texts);
  });

  test("turning lists round twice sorts them and changes nothing else", () => {
    const lists = fc.array(fc.uniqueArray(fc.nat(9)));
    fc.assert(
      fc.property(lists, given => {
        const twice = transpose(transpose(listColumn(given), 10), given.length);
        const back = Array.from({length: listCount(twice)}, (_, i) => [...listAt(twice, i)]);
        expect(back).toEqual(given.map(list => list.toSorted((a, b) => a - b)));
      }),
    );
  });

  test("turning round leaves out what stands for none", () => {
    const turned = transpose(listColumn([[0, 0xffffffff], [0]]), 1);
    expect([...listAt(turned, 0)]).toEqual([0, 1]);
  });

  test("places of numbers are lists of one each, turned round, in whichever memory", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 5, 0xffffffff)), numbers => {
        const lists = listColumn(numbers.map(number => [number]));
        const places = placesOf(Uint32Array.from(numbers), 4);
        expect(places).toEqual(transpose(lists, 4));
        expect(transpose(lists, 4, sharedRoom())).toEqual(places);
      }),
    );
    const {start, item} = placesOf(Uint32Array.of(1, 1), 2, sharedRoom());
    const isShared = (array: Uint32Array) => array.buffer instanceof SharedArrayBuffer;
    expect([start, item].map(isShared)).toEqual([true, true]);
  });

  test("what is no number is unknown, and unknown is null", () => {
    expect(numbers(numberColumn([1, null, Number.NaN, Number.POSITIVE_INFINITY, 0]))).toEqual([
      1,
      null,
      null,
      null,
      0,
    ]);
    expect(numberColumn([1, 2]).known).toBe(null);
  });
});

describe("structures", () => {
  test("a heap gives its items by key, ties by item", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), keys => {
        const heap = minHeap();
        for (const [item, key] of keys.entries()) heap.push(item, key);
        const popped: [number, number][] = [];
        while (heap.size > 0) {
          const item = heap.pop()!;
          popped.push([heap.key, item]);
        }
        const expected = keys.map((key, item) => [key, item] as [number, number]);
        expect(popped).toEqual(expected.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      }),
    );
  });

  test("joined sets are known by their smallest member, whatever the order of joins", () => {
    const sets = unionFind(6);
    expect(sets.join(5, 3)).toBe(true);
    expect(sets.join(3, 1)).toBe(true);
    expect(sets.join(5, 1)).toBe(false);
    expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 2, 1, 4, 1]);
  });
});

describe("fold", () => {
  test.each([
    ["Čech–Complexes", "cech complexes"],
    ["Straße", "strasse"],
    ["  Łukasz   Øre ", "lukasz ore"],
    ["E^2C: ﬁne", "e 2c fine"],
    ["王小云", "王小云"],
    ["", ""],
  ])("of %j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("is the same when done twice", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), text => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("a parameter", () => {
  const share = {
    id: "share",
    type: "number",
    label: "",
    meaning: "",
    range: [0, 1],
    default: 0.5,
    unit: null,
  } as const;

  test("names itself, what was expected and what came", () => {
    expect(() => checked(share, 2)).toThrow("share: expected 0 to 1, got 2");
    expect(() => checked(share, "x")).toThrow('share: expected a number, got "x"');
    expect(() => checked({...share, type: "integer"}, 0.5)).toThrow(/whole number/);
    expect(checked(share, 1)).toBe(1);
  });
});
