import {describe, expect, test} from "vitest";
import {decoder} from "../../src/read/decode.ts";

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

function decoded(bytes: readonly number[], length = bytes.length) {
  const decode = decoder();
  let text = "";
  for (let from = 0; from < bytes.length; from += length)
    text += decode.push(Uint8Array.from(bytes.slice(from, from + length)));
  return {text: text + decode.end(), encoding: decode.encoding, fellBackAt: decode.fellBackAt};
}

describe("text in pieces", () => {
  test("keeps characters of one to four bytes, wherever it is cut", () => {
    const text = "aé王😀z\ufeff\ufffd!";
    const bytes = bytesOf(text);
    for (let length = 1; length <= bytes.length; length++)
      expect(decoded(bytes, length)).toEqual({text, encoding: "UTF-8", fellBackAt: null});
  });

  test("may have empty pieces, before its mark too, and none at all", () => {
    const decode = decoder();
    expect(decode.push(new Uint8Array(0))).toBe("");
    expect(decode.push(Uint8Array.from(bytesOf("\ufeffé")))).toBe("é");
    expect([decode.encoding, decode.end()]).toEqual(["UTF-8 with BOM", ""]);
    expect(decoder().end()).toBe("");
  });

  test.each([
    ["UTF-16LE without BOM", (unit: number) => [unit & 255, unit >> 8]],
    ["UTF-16BE without BOM", (unit: number) => [unit >> 8, unit & 255]],
  ])("is %s where every second byte of its beginning is zero", (encoding, pair) => {
    const bytes = [..."TY  - Łódź"].flatMap(c => pair(c.charCodeAt(0)));
    expect(decoded(bytes)).toEqual({text: "TY  - Łódź", encoding, fellBackAt: null});
    expect(decoded(bytes, 5).text).toBe("TY  - Łódź");
    expect(decoded(bytes.slice(0, 4)).encoding).toBe(encoding);
    expect(decoded(bytes.slice(0, 3)).encoding).toBe("UTF-8");
    // A zero that stands alone is damage, no code.
    expect(decoded([65, 0, 66, 67]).encoding).toBe("UTF-8");
    expect(decoded([0, 65, 66, 67]).encoding).toBe("UTF-8");
    expect(decoded([65, 0, 0, 0]).encoding).toBe("UTF-8");
  });
});

describe("text that is no UTF-8", () => {
  const told = (text: string, fellBackAt: number) => ({text, encoding: "windows-1252", fellBackAt});

  test("is windows-1252 from its first bad byte on, to its end", () => {
    const bytes = [...bytesOf("né王"), 0x80, 0x93, ...bytesOf("é")];
    for (const length of [1, 2, 3, 4, 6, bytes.length])
      expect(decoded(bytes, length)).toEqual(told("né王€“Ã©", 6));
  });

  test("may have the beginning of a character for its end", () => {
    for (const length of [1, 2, 99]) {
      expect(decoded([...bytesOf("né"), 0xe7], length)).toEqual(told("néç", 3));
      expect(decoded([...bytesOf("n"), 0xf0, 0x9f, 0x98], length)).toEqual(told("nðŸ˜", 1));
    }
  });

  test("is told from a sign for such bytes on, where one stands before", () => {
    expect(decoded([...bytesOf("a\ufffdb"), 0xe9, 33])).toEqual(told("aï¿½bé!", 1));
  });

  test("is not looked for behind a mark: bad bytes become signs", () => {
    expect(decoded([...bytesOf("\ufeffa"), 0xe9, 98])).toEqual({
      text: "a\ufffdb",
      encoding: "UTF-8 with BOM",
      fellBackAt: null,
    });
  });
});
