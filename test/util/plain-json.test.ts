import fc from "fast-check";
import {expect, test} from "vitest";
import {readPlainJson, writePlainJson} from "../../src/util/plain-json.ts";
import {textColumn} from "../../src/util/text-column.ts";

const written = (data: unknown) => {
  let text = "";
  writePlainJson(data, piece => {
    text += piece;
  });
  return text;
};

test("typed arrays and text columns are written under a tag", () => {
  expect(written({a: Uint32Array.of(1, 2), b: textColumn(["x", "ß"])})).toBe(
    '{"a":{"$u32":[1,2]},"b":{"$text":["x","ß"]}}',
  );
});

test("numbers that JSON cannot hold are refused", () => {
  expect(() => written([Number.NaN])).toThrow(/expected finite numbers, got NaN/);
  expect(() => written(Float64Array.of(Number.POSITIVE_INFINITY))).toThrow(/Infinity/);
});

test("keys that look like tags stay keys", () => {
  expect(readPlainJson(written({$u32: 5}))).toEqual({$u32: 5});
});

test("plain data comes back without loss", () => {
  const finite = fc.double({noNaN: true, noDefaultInfinity: true});
  const plain = fc.letrec(tie => ({
    value: fc.oneof(
      {maxDepth: 4},
      fc.constant(null),
      fc.boolean(),
      finite,
      fc.string(),
      fc.float64Array({noNaN: true, noDefaultInfinity: true}),
      fc.uint32Array(),
      fc.int16Array(),
      fc.uint16Array(),
      fc.array(fc.string({unit: "grapheme"})).map(textColumn),
      fc.array(tie("value")),
      fc.dictionary(
        fc.string({minLength: 1}).filter(key => key !== "__proto__"),
        tie("value"),
      ),
    ),
  })).value;
  fc.assert(
    fc.property(plain, data => {
      expect(readPlainJson(written(data))).toEqual(data);
    }),
  );
});
