import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {withHeldFields} from "../../src/util/held-fields.ts";
import {withMadeFields} from "../../src/util/made-fields.ts";
import {objectLists} from "../../src/util/object-lists.ts";
import {writePlainBinary} from "../../src/util/plain-binary.ts";
import {readPlainBinary} from "../../src/util/read-plain-binary.ts";
import {slugColumn} from "../../src/util/slug-column.ts";
import {textColumn} from "../../src/util/text-column.ts";

const written = (data: unknown): Uint8Array => {
  const pieces: Uint8Array[] = [];
  writePlainBinary(data, bytes => pieces.push(bytes));
  return Uint8Array.from(Buffer.concat(pieces));
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

  test("fields are the same bytes however they are held", () => {
    const texts = Array.from({length: 2500}, (_, i) => `name ${i} ß`);
    const reasons = [{why: "a"}, {why: "b"}];
    const lists = texts.map((_, i) => (i % 3 === 0 ? [] : [reasons[i % 2], reasons[0]]));
    const plain = {count: 2500, name: texts, why: lists, id: texts.slice(1), none: undefined};
    const held = withHeldFields(plain, {
      name: textColumn(texts),
      why: objectLists(lists.length, i => lists[i]),
    });
    expect(written(held)).toEqual(written(plain));
    const place = Uint32Array.from({length: 20_000}, (_, i) => 2499 - (i % 2500));
    const among = {first: textColumn(texts.slice(0, 9)), more: textColumn(texts.slice(9))};
    const slugs = slugColumn(among, new Uint8Array(2500).fill(1), "");
    const number = Uint8Array.from(place, (_, i) => (i % 9) + 1);
    const apart = withHeldFields({name: [""], id: [""]}, {name: {place, among}, id: {place, slugs, number}}); // biome-ignore format: one line
    expect(Buffer.compare(written(apart), written({...apart}))).toBe(0);
    expect(apart.id[1]).toBe("name-2498-ss-2");
    const each = texts.map(why => [{why}]);
    const own = {why: objectLists(each.length, i => each[i])};
    expect(written(withHeldFields({why: each}, own))).toEqual(written({why: each}));
  });

  test("what is made in runs is made run by run, and is the same bytes", () => {
    const whole = {few: new Float64Array(600_000), many: new Uint32Array(600_000)};
    for (let i = 0; i < 600_000; i++) {
      whole.few[i] = (i % 9) / 8;
      whole.many[i] = i;
    }
    let longest = 0;
    const runs = <Kind extends Float64Array | Uint32Array>(of: Kind) => ({
      length: of.length,
      made(from: number, to: number) {
        longest = Math.max(longest, to - from);
        return of.slice(from, to) as Kind;
      },
    });
    const made = withMadeFields(whole, {few: runs(whole.few), many: runs(whole.many)});
    const bytes = Buffer.from(written(made));
    expect(longest).toBeLessThan(300_000);
    expect(bytes.equals(written(whole))).toBe(true);
    const read = readPlainBinary(bytes) as typeof whole;
    expect(read.few.every((x, i) => x === whole.few[i])).toBe(true);
    expect(read.many.every((x, i) => x === whole.many[i])).toBe(true);
  });

  test("gives writers no memory that threads share, or that is the data's own", () => {
    const own = Uint32Array.of(1, 2, 3);
    const shared = new Uint32Array(new SharedArrayBuffer(12));
    const buffers: ArrayBufferLike[] = [];
    for (const data of [own, shared]) writePlainBinary(data, bytes => buffers.push(bytes.buffer));
    expect(buffers.length).toBe(6);
    for (const buffer of buffers) {
      expect(buffer).toBeInstanceOf(ArrayBuffer);
      expect(buffer).not.toBe(own.buffer);
    }
  });

  test("takes as many bytes as the memory of its numbers and some, and less where they fit in less", () => {
    const odd = Float64Array.from({length: 70_000}, (_, i) => i + 0.5);
    expect(written(odd).length).toBe(560_000 + 1 + 8);
    expect(written(odd.map(x => Math.floor(x / 300) + 0.5)).length).toBeLessThan(72_000);
    expect(written(odd.map(Math.floor)).length).toBe(280_000 + 2 + 1 + 8);
    expect(written(new Float64Array(100)).length).toBe(800 + 1 + 8);
  });

  test("keeps long arrays of numbers of every kind, whatever they hold", () => {
    for (const few of [
      new Float64Array(1000).fill(-0),
      Float64Array.from({length: 1000}, (_, i) => (i % 3 === 0 ? Number.NaN : i / 3)),
      Float64Array.from({length: 70_000}, (_, i) => i / 3),
      Float64Array.from({length: 1000}, (_, i) => i - 500),
      Uint32Array.from({length: 2000}, (_, i) => 2 ** 32 - 1 - i),
      Uint32Array.from({length: 2000}, (_, i) => i),
      Int16Array.from({length: 4000}, (_, i) => i % 200),
      Float32Array.from({length: 4000}, (_, i) => i / 7),
    ])
      expect(readPlainBinary(written(few))).toEqual(few);
  });

  test("keeps lists of the same few objects, which are the same objects again", () => {
    const few = Array.from({length: 40}, (_, i) => ({reason: `because of ${i}`, weight: i / 10}));
    const lists = Array.from({length: 1500}, (_, i) => few.slice(i % 7, i % 37));
    const bytes = written(lists);
    const read = readPlainBinary(bytes) as (typeof few)[];
    expect(read).toEqual(lists);
    expect(read[0][0]).toBe(read[37][0]);
    expect(bytes.length).toBeLessThan(JSON.stringify(lists).length / 20);
    for (const odd of [
      [...lists, 1],
      [...lists, [1]],
      [...lists, [null]],
      lists.map(() => []),
      lists.map(() => [0, -0]),
    ])
      expect(readPlainBinary(written(odd))).toEqual(odd);
  });

  test("keeps numbers that JSON cannot hold", () => {
    const odd = Float64Array.of(Number.NaN, Number.NEGATIVE_INFINITY, -0);
    expect(readPlainBinary(written(odd))).toEqual(odd);
  });

  test("comes back from what Node reads from a file", () => {
    const data = {a: Float64Array.of(1, 2.5), b: textColumn(["x", "ß"]), c: [1, "y"]};
    expect(readPlainBinary(Buffer.from(written(data)))).toEqual(data);
  });

  test("keeps lists of thousands of objects", () => {
    const many = Array.from({length: 3000}, (_, i) => ({i}));
    const lists = Array.from({length: 2999}, (_, i) => [many[i], many[i + 1], many[0]]);
    expect(readPlainBinary(written({lists}))).toEqual({lists});
    expect(written(lists).length).toBeLessThan(JSON.stringify(lists).length / 1.2);
  });

  test("places that nothing stands in are refused", () => {
    const few = [{i: 1}, {i: 2}];
    const lists = Array.from({length: 1100}, () => few);
    const doubles = Float64Array.from({length: 600}, (_, i) => (i % 2) + 0.5);
    for (const data of [lists, doubles]) {
      const bytes = written(data);
      bytes[bytes.length - 1] = 2;
      expect(() => readPlainBinary(bytes)).toThrow(SyntaxError);
    }
  });

  test("that is cut, longer or changed is refused, or read as other data: never anything else", () => {
    const small = {a: Uint32Array.of(1, 2), b: textColumn(["x", "ß"]), c: [1, "y"]};
    const whole = written(small);
    for (let length = 0; length < whole.length; length++)
      expect(() => readPlainBinary(whole.subarray(0, length))).toThrow(SyntaxError);
    expect(() => readPlainBinary(Uint8Array.of(...whole, 0))).toThrow(SyntaxError);
    const few = Array.from({length: 3}, (_, i) => ({i}));
    const packed = written({
      p: Array.from({length: 1001}, (_, i) => few.slice(0, i % 4)),
      d: Float64Array.from({length: 600}, (_, i) => (i % 2) + 0.5),
      n: Uint32Array.from({length: 1100}, (_, i) => i),
    });
    fc.assert(
      fc.property(fc.boolean(), fc.nat(packed.length - 1), fc.nat(255), (isSmall, at, byte) => {
        const changed = (isSmall ? whole : packed).slice();
        changed[at] = byte;
        try {
          readPlainBinary(changed);
        } catch (error) {
          expect(error).toSatisfy(
            (e: unknown) => e instanceof SyntaxError || e instanceof TypeError, // no UTF-8
          );
        }
      }),
      {numRuns: 800},
    );
  });
});
