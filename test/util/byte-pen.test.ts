import fc from "fast-check";
import {expect, test} from "vitest";
import {type BytePen, bytePen, specialIn} from "../../src/util/byte-pen.ts";

/** What a pen hands on, as one array. */
function penned(write: (pen: BytePen) => void): Buffer {
  const pieces: Buffer[] = [];
  const pen = bytePen(bytes => pieces.push(Buffer.from(bytes)));
  write(pen);
  pen.end();
  return Buffer.concat(pieces);
}

const anyText = fc.oneof(
  fc.string({unit: "binary", maxLength: 200}),
  fc.string({unit: "grapheme"}),
  fc.string(),
  fc.array(fc.constantFrom("\ud800", "\udc00", "a", "é", "語")).map(parts => parts.join("")),
);

test("a text is written as every encoder writes it, half characters too", () => {
  fc.assert(
    fc.property(fc.array(anyText), texts => {
      const bytes = penned(pen => {
        for (const text of texts) pen.text(text);
      });
      expect(bytes).toEqual(Buffer.concat(texts.map(text => Buffer.from(text))));
    }),
  );
});

test("characters of two and three bytes stand at their bounds", () => {
  const bounds = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff";
  expect(penned(pen => expect(pen.plain(bounds, specialIn(""))).toBe(true))).toEqual(
    Buffer.from(bounds),
  );
});

test("a number is written as JavaScript prints it", () => {
  const numbers = [0, -0, 1, 9, 10, 99, 100, -1, -10, 2147483647, -2147483648, 2147483648, 1e21];
  const numeric = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(...numbers));
  for (const number of numbers)
    expect(penned(pen => pen.number(number)).toString()).toBe(String(number));
  fc.assert(
    fc.property(numeric, number => {
      expect(penned(pen => pen.number(number)).toString()).toBe(String(number));
    }),
  );
});

test("many fractions of one pen, again and again, are each printed as they are", () => {
  const numbers = Array.from({length: 20_000}, (_, i) =>
    i % 2 === 0 ? i / 7 : -1 / (i + 3) / 1e300,
  );
  const all = [...numbers, Number.NaN, ...numbers.slice(0, 99), ...numbers.slice(0, 99), 0.5, 0.5];
  const bytes = penned(pen => {
    for (const number of all) {
      pen.number(number);
      pen.byte(44);
    }
  });
  expect(bytes.toString()).toBe(`${all.join(",")},`);
});

test("a text with a special character or half a character is not written at all", () => {
  const special = specialIn('",');
  for (const text of [
    'a"b',
    "a,",
    ",",
    `${"long before it comes ".repeat(9)}"`,
    "a\ud800",
    "\udc00",
  ])
    expect(penned(pen => expect(pen.plain(text, special)).toBe(false))).toHaveLength(0);
  for (const text of ["", "a;b", "ü語"])
    expect(penned(pen => expect(pen.plain(text, special)).toBe(true)).toString()).toBe(text);
});

test("pieces are handed on in order, and what is longer than a block at once", () => {
  const long = "0123456789ä".repeat(40_000);
  const raw = Buffer.from(long);
  const bytes = penned(pen => {
    for (let i = 0; i < 30_000; i++) pen.number(i);
    pen.byte(44);
    pen.text(long);
    pen.bytes(raw);
    pen.bytes(raw.subarray(0, 100_000));
    pen.text("end");
  });
  const numbers = Array.from({length: 30_000}, (_, i) => i).join("");
  expect(bytes.equals(Buffer.from(`${numbers},${long}${long}${raw.subarray(0, 100_000)}end`))).toBe(
    true,
  );
});
