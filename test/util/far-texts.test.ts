import {describe, expect, test} from "vitest";
import {farTexts, nearTexts} from "../../src/util/far-texts.ts";
import {writePlainBinary} from "../../src/util/plain-binary.ts";
import {plainJson} from "../../src/util/plain-json.ts";
import {compareTexts, textAt, textColumn, textCount} from "../../src/util/text-column.ts";
import {textsWith} from "../../src/util/texts-with.ts";

/** Texts out of memory, and what was brought from there. */
function far(texts: readonly string[]) {
  const brought: [from: number, to: number][] = [];
  const column = farTexts(textColumn(texts), bytes => {
    const away = bytes.slice();
    bytes.fill(0);
    return (from, to) => {
      brought.push([from, to]);
      return away.slice(from, to);
    };
  });
  return {column, brought};
}

const FEW = ["", "Ümlaut", "two words", "", "a needle here", "end"];
/** 3.2 MiB. */
const MANY = Array.from({length: 50_000}, (_, i) => `${i} ${"x".repeat(60)}${i % 9999 === 5 ? " needle" : ""}`); // biome-ignore format: one rule

describe("texts out of memory", () => {
  test("are the same, in any order", () => {
    for (const texts of [FEW, MANY]) {
      const {column} = far(texts);
      expect(textCount(column)).toBe(texts.length);
      const back = texts.map((_, i) => textAt(column, texts.length - 1 - i)).reverse();
      expect(back).toEqual(texts);
      expect(texts.map((_, i) => textAt(column, i))).toEqual(texts);
    }
  });

  test("are brought in runs to who goes through them, each byte once", () => {
    const {column, brought} = far(MANY);
    for (let i = 0; i < MANY.length; i++) textAt(column, i);
    const bytes = column.offset[MANY.length];
    const sum = brought.reduce((all, [from, to]) => all + to - from, 0);
    expect(brought.length).toBeLessThan(6);
    expect(sum).toBeGreaterThanOrEqual(bytes);
    expect(sum).toBeLessThan(bytes + 100 * brought.length);
  });

  test("are brought in small pieces to who looks here and there", () => {
    const {column, brought} = far(MANY);
    for (const i of [40_000, 20_000, 30_000, 10]) expect(textAt(column, i)).toBe(MANY[i]);
    expect(brought.map(([from, to]) => to - from)).toEqual([4096, 4096, 4096, 4096]);
  });

  test("a text longer than a run is whole", () => {
    const long = "y".repeat(3_000_000);
    const {column} = far(["a", long, "b"]);
    expect(textAt(column, 1)).toBe(long);
    expect(textAt(column, 2)).toBe("b");
    expect(textsWith(far(["a", `${long}needle`, "needle"]).column, "needle")).toEqual([1, 2]);
  });

  test("are searched piece by piece, and never all at once", () => {
    for (const texts of [FEW, MANY]) {
      const {column, brought} = far(texts);
      const found = textsWith(column, "needle", "end");
      expect(found).toEqual(textsWith(textColumn(texts), "needle", "end"));
      expect(found.length).toBeGreaterThan(1);
      for (const [from, to] of brought) expect(to - from).toBeLessThanOrEqual(2 ** 20);
    }
  });

  test("are compared as others are", () => {
    const {column} = far(["b", "a", "ab"]);
    expect(Math.sign(compareTexts(column, 0, 1))).toBe(1);
    expect(Math.sign(compareTexts(column, 1, 2))).toBe(-1);
  });

  test("are saved as others are, piece by piece", () => {
    for (const texts of [FEW, MANY.slice(0, 20_000)]) {
      const {column, brought} = far(texts);
      const written = (data: unknown) => {
        const pieces: Uint8Array[] = [];
        writePlainBinary(data, bytes => pieces.push(bytes));
        return Buffer.concat(pieces);
      };
      const packed = written({title: column});
      for (const [from, to] of brought) expect(to - from).toBeLessThanOrEqual(2 ** 20);
      expect(packed.equals(written({title: textColumn(texts)}))).toBe(true);
      expect(plainJson({title: column}) === plainJson({title: textColumn(texts)})).toBe(true);
    }
  });

  test("can be brought to memory for who clones them", () => {
    const {column} = far(FEW);
    const near = structuredClone(nearTexts(column));
    expect(near).toEqual(textColumn(FEW));
    expect(nearTexts(near)).toBe(near);
  });

  test("do not list their bytes: who looks at all fields does not bring them", () => {
    expect(Object.keys(far(FEW).column)).toEqual(["offset", "far"]);
  });
});
