import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readPlainBinary, writePlainBinary} from "../../src/util/plain-binary.ts";
import {textColumn} from "../../src/util/text-column.ts";

const written = (data: unknown): Uint8Array => {
  const pieces: number[] = [];
  writePlainBinary(data, bytes => pieces.push(...bytes));
  return Uint8Array.from(pieces);
};

describe("plain data as bytes", () => {
  test("comes back without loss", () => {
    const finite = fc.double({noNaN: true, noDefaultInfinity: true});
    const plain = fc.letrec(tie => ({
      value: fc.oneof(
        {maxDepth: 4},
        fc.constant(null),
        fc.boolean(),
        finite,
        fc.string(),
        fc.float64Array(),
        fc.float32Array(),
        fc.uint32Array(),
        fc.int32Array(),
        fc.int16Array(),
        fc.uint8Array(),
        fc.array(fc.string({unit: "grapheme"})).map(texts => textColumn(texts)),
        fc.array(tie("json")),
        fc.dictionary(fc.string(), tie("value"), {noNullPrototype: true}),
      ),
      json: fc.oneof(finite, fc.string(), fc.boolean(), fc.constant(null)),
    }));
    fc.assert(
      fc.property(plain.value, data => {
        expect(readPlainBinary(written(data))).toEqual(data);
      }),
    );
  });

  test("keeps long lists, of texts and of others", () => {
    const texts = Array.from({length: 2500}, (_, i) => `name ${i} ß`);
    const odd = texts.map((text, i) => (i === 7 ? "\ud800" : text)); // half a character has no bytes
    const objects = texts.map((text, i) => ({text, at: Uint32Array.of(i)}));
    for (const list of [texts, odd, objects]) expect(readPlainBinary(written(list))).toEqual(list);
  });

  test("takes as many bytes as the memory of its numbers, and some", () => {
    expect(written(new Float64Array(1000)).length).toBe(8000 + 1 + 8);
  });

  test("keeps numbers that JSON cannot hold", () => {
    const odd = Float64Array.of(Number.NaN, Number.NEGATIVE_INFINITY, -0);
    expect(readPlainBinary(written(odd))).toEqual(odd);
  });

  test("comes back from what Node reads from a file", () => {
    const data = {a: Float64Array.of(1, 2.5), b: textColumn(["x", "ß"]), c: [1, "y"]};
    expect(readPlainBinary(Buffer.from(written(data)))).toEqual(data);
  });

  test("that is cut, longer or changed is refused, or read as other data: never anything else", () => {
    const whole = written({a: Uint32Array.of(1, 2), b: textColumn(["x", "ß"]), c: [1, "y"]});
    for (let length = 0; length < whole.length; length++)
      expect(() => readPlainBinary(whole.subarray(0, length))).toThrow(SyntaxError);
    expect(() => readPlainBinary(Uint8Array.of(...whole, 0))).toThrow(SyntaxError);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const changed = whole.slice();
        changed[at] = byte;
        try {
          readPlainBinary(changed);
        } catch (error) {
          expect(error).toSatisfy(
            (e: unknown) => e instanceof SyntaxError || e instanceof TypeError, // no UTF-8
          );
        }
      }),
      {numRuns: 2000},
    );
  });
});
