import fc from "fast-check";
import {expect, test} from "vitest";
import {bytePen, specialIn} from "../../src/util/byte-pen.ts";
import {type JoinedTexts, joinedAt, joinedCount} from "../../src/util/joined-texts.ts";
import {putSlug, slugOf} from "../../src/util/slug.ts";
import {slugAt, slugBytes, slugColumn} from "../../src/util/slug-column.ts";
import {type TextColumn, textColumn} from "../../src/util/text-column.ts";
import {
  countOf,
  isColumn,
  isPlaced,
  offsetsOf,
  type Texts,
  textIn,
  textPen,
  writeTexts,
} from "../../src/util/texts.ts";

const anyText = fc.oneof(
  fc.string({unit: "binary-ascii", maxLength: 20}),
  fc.string({unit: "grapheme", maxLength: 20}),
  fc.array(fc.constantFrom("a", "Z", "0", "9", " ", "-", "'", "’", ".", "é", "ß", "王")).map(all => all.join("")), // biome-ignore format: one line
);

const joined = (texts: readonly string[], cut: number): JoinedTexts => ({
  first: textColumn(texts.slice(0, cut)),
  more: textColumn(texts.slice(cut)),
});

/** Texts by each way to hold them, and what they are. */
function heldInEachWay(texts: readonly string[], places: readonly number[]) {
  const among = joined(texts, texts.length >> 1);
  const place = Uint32Array.from(places);
  const number = Uint16Array.from(places, (_, i) => (i % 3) * 500 + 1);
  const slugs = slugColumn(among, new Uint8Array(texts.length).fill(1), "nobody");
  const slug = (at: number) => slugOf(texts[at]) || "nobody";
  const ways: [Texts, string[]][] = [
    [textColumn(texts), [...texts]],
    [{place, among}, places.map(at => texts[at])],
    [
      {place, slugs, number},
      places.map((at, i) => (number[i] === 1 ? slug(at) : `${slug(at)}-${number[i]}`)),
    ],
  ];
  return ways;
}

const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** What a pen was given. */
function written(write: (out: (bytes: Uint8Array) => void) => void): string {
  let text = "";
  write(bytes => {
    text += decoder.decode(bytes);
  });
  return text;
}

test("the slug of a text of ASCII is the same made from its bytes, and others have none", () => {
  fc.assert(
    fc.property(anyText, text => {
      const bytes = new TextEncoder().encode(`xx${text}yy`);
      const into = new Uint8Array(bytes.length + 1).fill(7);
      const end = putSlug(bytes, 2, bytes.length - 2, into, 1);
      const slug = slugOf(text);
      expect(end < 0).toBe(/[^\0-\x7f]/.test(text) || slug === "");
      if (end >= 0) expect(decoder.decode(into.subarray(1, end))).toBe(slug);
      expect(into[0]).toBe(7);
    }),
  );
  expect(["Wei  Wang", "J. O'Neill-Ng ", "Renée", "(1)"].map(slugOf)).toEqual(["wei-wang", "j-oneill-ng", "renee", "1"]); // biome-ignore format: one line
});

test("texts are the same however they are held, one by one and all together", () => {
  const place = fc.nat(1000);
  fc.assert(
    fc.property(fc.array(anyText, {minLength: 1}), fc.array(place), (texts, given) => {
      const places = given.map(at => at % texts.length);
      for (const [held, expected] of heldInEachWay(texts, places)) {
        expect(countOf(held)).toBe(expected.length);
        expect(expected.map((_, i) => textIn(held, i))).toEqual(expected);
        const column = textColumn(expected);
        expect(offsetsOf(held)).toEqual(column.offset);
        expect(written(out => writeTexts(held, out))).toBe(decoder.decode(column.bytes));
      }
    }),
  );
});

test("of many texts those beyond ASCII are found as well, wherever they stand", () => {
  const texts = Array.from({length: 1500}, (_, i) => (i % 7 === 0 ? `Zoë ${i}` : `Ann ${i}`));
  const marked = Uint8Array.from(texts, (_, i) => (i % 5 === 0 ? 0 : 1));
  for (const length of [1500, 1280, 1281]) {
    const own = texts.slice(0, length);
    const slugs = slugColumn(joined(own, 702), marked, "nobody");
    const places = [...own.keys()].filter(i => marked[i] === 1);
    expect(slugs.heldOf).toHaveLength(places.filter(i => i % 7 === 0).length);
    const found = places.map(i => [slugAt(slugs, i), decoder.decode(slugBytes(slugs, i))]);
    expect(found).toEqual(places.map(i => [slugOf(texts[i]), slugOf(texts[i])]));
  }
});

test("a long text has a slug too", () => {
  const long = "Wei ".repeat(3000);
  const slugs = slugColumn(joined([long, "Wei"], 1), Uint8Array.of(1, 1), "");
  expect([slugAt(slugs, 0), slugAt(slugs, 1)]).toEqual([slugOf(long), "wei"]);
});

test("a pen is given the column of each text, but slugs as they are", () => {
  const among = joined(["Wei Wang", "Zoë", "Ng, A"], 2);
  const place = Uint32Array.of(2, 0, 1);
  const slugs = slugColumn(among, Uint8Array.of(1, 1, 1), "nobody");
  const quoted = (texts: Texts) =>
    written(out => {
      const pen = bytePen(out);
      const write = textPen(
        texts,
        ({bytes, offset}: TextColumn, i) => {
          const isPlain = pen.plainBytes(bytes, offset[i], offset[i + 1], specialIn(","));
          pen.text(isPlain ? ";" : "?;");
        },
        pen,
      );
      for (const i of place.keys()) write(i);
      pen.end();
    });
  expect(quoted({place, among})).toBe("?;Wei Wang;Zoë;");
  expect(quoted({place, slugs, number: Uint8Array.of(1, 12, 1)})).toBe("ng-awei-wang-12zoe");
  expect(joinedCount(among)).toBe(3);
  expect([0, 1, 2].map(i => joinedAt(among, i))).toEqual(["Wei Wang", "Zoë", "Ng, A"]);
});

test("it can be told how texts are held", () => {
  const kinds = heldInEachWay(["a"], [0]).map(([held]) => held);
  expect(kinds.map(held => [isColumn(held), !isColumn(held) && isPlaced(held)])).toEqual([[true, false], [false, true], [false, false]]); // biome-ignore format: one line
});
