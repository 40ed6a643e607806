import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {decoder} from "../../src/read/decode.ts";
import {bytesIn} from "../help/codes.ts";

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

function decoded(bytes: readonly number[], length = bytes.length, given: string | null = null) {
  const decode = decoder(given);
  let text = "";
  for (let from = 0; from < bytes.length; from += length)
    text += decode.push(Uint8Array.from(bytes.slice(from, from + length)));
  text += decode.end();
  const {encoding, fellBackAt, by, unreadable} = decode;
  return {text, encoding, fellBackAt, by, unreadable};
}

describe("text in pieces", () => {
  test("keeps characters of one to four bytes, wherever it is cut", () => {
    const text = "aé王😀z\ufeff\ufffd!";
    const bytes = bytesOf(text);
    for (let length = 1; length <= bytes.length; length++)
      expect(decoded(bytes, length)).toMatchObject({text, encoding: "UTF-8", fellBackAt: null});
  });

  test("may have empty pieces, before its mark too, and none at all", () => {
    const decode = decoder();
    expect(decode.push(new Uint8Array(0))).toBe("");
    const text = decode.push(Uint8Array.from(bytesOf("\ufeffé"))) + decode.end();
    expect([decode.encoding, text]).toEqual(["UTF-8 with BOM", "é"]);
    expect(decoder().end()).toBe("");
  });

  test("comes before its end as long as it is ASCII, and from where its code is known on", () => {
    const decode = decoder();
    expect(decode.push(Uint8Array.from(bytesOf("a".repeat(100))))).toHaveLength(100);
    expect(decode.push(Uint8Array.from(bytesOf("é".repeat(100))))).toBe("");
    expect(decode.push(Uint8Array.from(bytesOf("é".repeat(500))))).toHaveLength(600);
    expect(decode.push(Uint8Array.from(bytesOf("é")))).toBe("é");
    const held = decoder();
    held.push(Uint8Array.from([...bytesOf("a".repeat(64)), 0xe9]));
    expect(held.push(new Uint8Array(1 << 20).fill(97))).toHaveLength((1 << 20) + 1);
  });

  test("is the same however it is cut, whatever its bytes are", () => {
    const piece = fc.oneof(
      fc.string({unit: "grapheme"}).map(bytesOf),
      fc.uint8Array({maxLength: 6}).map(bytes => [...bytes]),
      fc.constantFrom("Müller ", "Dvořák ", "Erdős ").map(text => bytesIn("windows-1250", text)),
      fc.constantFrom("Иванов ", "and ").map(text => bytesIn("KOI8-R", text)),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), fc.integer({min: 1, max: 70}), (parts, cut) => {
        const bytes = parts.flat();
        expect(decoded(bytes, cut)).toEqual(decoded(bytes));
      }),
      {numRuns: 200},
    );
  });

  test("is as long as its characters: none is lost where it is no UTF-8", () => {
    const bytes = Array.from({length: 3000}, (_, i) => (i % 3 === 0 ? 0xe9 : 97));
    for (const cut of [1, 999, 1000, 1001, 3000])
      expect(decoded(bytes, cut).text).toBe("éaa".repeat(1000));
  });
});

describe("UTF-16", () => {
  test.each([
    ["UTF-16LE", (unit: number) => [unit & 255, unit >> 8]],
    ["UTF-16BE", (unit: number) => [unit >> 8, unit & 255]],
  ])("is %s where every second byte of its beginning is one that no text has", (code, pair) => {
    const inCode = (text: string) => [...text].flatMap(c => pair(c.charCodeAt(0)));
    const encoding = `${code} without BOM`;
    for (const text of ["TY  - Łódź", "Автор\tНазвание\tГод\n", "Συγγραφέας,Τίτλος\n"])
      for (const length of [1, 5, 99])
        expect(decoded(inCode(text), length)).toMatchObject({text, encoding, fellBackAt: null});
    expect(decoded(inCode("TY")).encoding).toBe(encoding);
    expect(decoded(inCode("TY").slice(0, 3)).encoding).toBe("UTF-8");
    expect(decoded(inCode("\ufeff\ufeffTY"), 1)).toMatchObject({text: "TY", encoding: code});
    expect(decoded(inCode("王方"), 4, code)).toMatchObject({text: "王方", encoding: code});
  });

  test("is not seen in zeros that stand alone", () => {
    expect(decoded([65, 0, 66, 67]).encoding).toBe("UTF-8");
    expect(decoded([0, 65, 66, 67]).encoding).toBe("UTF-8");
    expect(decoded([65, 0, 0, 0]).encoding).toBe("UTF-8");
  });
});

describe("UTF-8 with other bytes", () => {
  const encoding = "UTF-8 and windows-1252";

  test("keeps both, from the first bad byte to the end", () => {
    const bytes = [...bytesOf("né王 "), 0x93, 0xe9, 0x94, 32, 0x80, ...bytesOf(" é")];
    for (const length of [1, 2, 3, 4, 6, bytes.length])
      expect(decoded(bytes, length)).toMatchObject({
        text: "né王 “é” € é",
        encoding,
        fellBackAt: 7,
        by: "mixed",
        unreadable: 0,
      });
  });

  test("has a sign where a character was cut, and says how many", () => {
    const cut = [...bytesOf("a王"), 0xe7, 0x8e, ...bytesOf(" b王"), 0xe7, ...bytesOf(" é")];
    for (const length of [1, 2, 99])
      expect(decoded(cut, length)).toMatchObject({
        text: "a王\ufffd b王\ufffd é",
        encoding,
        unreadable: 2,
      });
  });

  test("is one where a mark says UTF-8, or the one who asks", () => {
    const bytes = [...bytesOf("a"), 0xe9, 98];
    expect(decoded([...bytesOf("\ufeff\ufeff"), ...bytes])).toMatchObject({
      text: "aéb",
      encoding: "UTF-8 with BOM".replace("UTF-8", encoding),
      fellBackAt: 7,
    });
    expect(decoded(bytes, 3, "utf8")).toMatchObject({text: "aéb", encoding, fellBackAt: 1});
  });

  test("is cut anywhere, also long after its code is known", () => {
    const bytes = [...bytesOf("é".repeat(600)), 0xe9, 32, ...bytesOf("王é".repeat(300)), 0xe9, 32];
    const text = `${"é".repeat(600)}é ${"王é".repeat(300)}\ufffd `;
    for (const length of [1, 2, 7, 5000]) expect(decoded(bytes, length).text).toBe(text);
  });

  test("is told even when thousands of characters were UTF-8 before", () => {
    const bytes = [...bytesOf("王".repeat(1000)), ...bytesIn("windows-1251", "Иванов"), 32];
    const {text, by} = decoded([...bytes, ...bytesOf("王")], 100);
    expect([text.slice(-3), by]).toEqual(["â 王", "mixed"]);
  });
});

describe("the code that is asked for", () => {
  const bytes = [...bytesOf("Fran"), 0xe7, 111, 105, 115];

  test("is taken for what is no UTF-8, whatever it looks like and says of itself", () => {
    for (const name of ["windows-1251", "CP1251", "cp-1251"])
      expect(decoded(bytes, 3, name)).toMatchObject({
        text: "Franзois",
        encoding: "windows-1251",
        fellBackAt: 4,
        by: "asked",
      });
    const says = [...bytesOf("% Encoding: Cp1250\n"), 0xe9];
    expect(decoded(says, 9, "macintosh").text).toBe("% Encoding: Cp1250\nÈ");
  });

  test("leaves UTF-8 what it is", () => {
    expect(decoded(bytesOf("é王"), 9, "windows-1251")).toMatchObject({
      text: "é王",
      encoding: "UTF-8",
      fellBackAt: null,
    });
  });

  test("may lack characters: that is told", () => {
    expect(decoded([65, 0xd2, 66], 9, "windows-1253")).toMatchObject({
      text: "A\ufffdB",
      unreadable: 1,
    });
  });

  test("is refused where nobody knows it", () => {
    expect(() => decoder("latin-99")).toThrow(
      new RangeError("encoding: expected the name of a code such as windows-1250, got latin-99"),
    );
  });
});
