import {createHash} from "node:crypto";
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {gzipSync, strToU8, zipSync} from "fflate";
import {describe, expect, test} from "vitest";
import {inputFromFile} from "../../src/node.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {parseDate} from "../../src/read/dates.ts";
import {decoder} from "../../src/read/decode.ts";
import {wholeHasher} from "../../src/read/hasher.ts";
import {type Input, inputFromBytes, inputFromText, readInputs} from "../../src/read/read.ts";

const TABLE = "id,title,authors\n1,Čech complexes,Zoë Müller\n";

async function readAll(inputs: Input[], watch = {}) {
  const papers: Paper[] = [];
  const target = {add: (paper: Paper) => void papers.push(paper), addProfile: () => {}};
  return {readings: await readInputs(inputs, target, {}, watch), papers};
}

/** The same bytes in pieces of the given length. */
const inPieces = (name: string, bytes: Uint8Array, length: number): Input => ({
  name,
  size: bytes.length,
  async *chunks() {
    for (let from = 0; from < bytes.length; from += length)
      yield bytes.subarray(from, from + length);
  },
});

describe("reading inputs", () => {
  test("tells size, hash, encoding and format of each", async () => {
    const {readings} = await readAll([inputFromText("a.csv", TABLE)]);
    expect(readings[0]).toMatchObject({file: "a.csv", format: "csv", encoding: "UTF-8", size: 48});
    expect(readings[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    const {readings: known} = await readAll([inputFromText("abc", "abc")]);
    expect(known[0].sha256).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("hashes alike by plain code, by the machine, and from a file", async () => {
    const bytes = strToU8(TABLE.repeat(3000));
    const plain = inPieces("a", bytes, 1000);
    const path = join(mkdtempSync(join(tmpdir(), "coterie-hash-")), "a");
    writeFileSync(path, bytes);
    const inputs = [plain, inputFromBytes("a", bytes), await inputFromFile(path)];
    const readings = (await readAll(inputs)).readings;
    const wanted = createHash("sha256").update(bytes).digest("hex");
    expect(readings.map(({sha256}) => sha256)).toEqual([wanted, wanted, wanted]);
    expect(wholeHasher(bytes)).not.toBeNull();
  });

  test("does not depend on the order in which files are given", async () => {
    const files = [
      inputFromText("b", TABLE),
      inputFromText("a", TABLE),
      inputFromText("a", `${TABLE}2,X,Y Z\n`),
    ];
    const forward = await readAll(files);
    const backward = await readAll(files.toReversed());
    expect(backward).toEqual(forward);
  });

  test("unpacks gzip, also of several parts, and zip with several members", async () => {
    const half = TABLE.length >> 1;
    const gzip = new Uint8Array([
      ...gzipSync(strToU8(TABLE.slice(0, half))),
      ...gzipSync(strToU8(TABLE.slice(half))),
    ]);
    const zip = zipSync({"one.csv": strToU8(TABLE), "deep/two.csv": strToU8(TABLE)});
    const {readings, papers} = await readAll([
      inputFromBytes("x.gz", gzip),
      inputFromBytes("y.zip", zip),
    ]);
    expect(readings.map(({file, papers}) => [file, papers])).toEqual([
      ["x.gz", 1],
      ["y.zip/one.csv", 1],
      ["y.zip/deep/two.csv", 1],
    ]);
    expect(papers[0].authors[0].name).toBe("Zoë Müller");
  });

  test("stops at what swells beyond all bounds, and keeps what was read", async () => {
    const bomb = gzipSync(new Uint8Array(100 << 20), {level: 9});
    const {readings} = await readAll([inputFromBytes("bomb.gz", bomb)]);
    expect(readings[0].problems.some(({what}) => what.includes("200 times its size"))).toBe(true);
  });

  test("says so when an archive is damaged, nothing fits, or a file is empty", async () => {
    const gzip = gzipSync(strToU8(TABLE.repeat(50)));
    gzip[20] ^= 0xff;
    const {readings} = await readAll([
      inputFromBytes("damaged.gz", gzip),
      inputFromText("prose.txt", "Once upon a time"),
      inputFromText("empty", ""),
    ]);
    for (const {problems} of readings)
      expect(problems.some(({severity}) => severity === "error")).toBe(true);
    expect(readings[2].format).toBe("unknown");
  });

  test("can be stopped between chunks", async () => {
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error("enough"));
    const reading = readAll([inputFromText("a", TABLE)], {signal: stop.signal, onProgress});
    await expect(reading).resolves.toBeDefined(); // one chunk: it was read before anybody could look again
    await expect(readAll([inputFromText("a", TABLE)], {signal: stop.signal})).rejects.toThrow(
      "enough",
    );
  });

  test("hears a signal while it reads, however the bytes come", async () => {
    const rows = strToU8(TABLE.repeat(200_000));
    const packed = gzipSync(rows); // all of it in one chunk
    for (const input of [inputFromBytes("a", rows), inPieces("a", rows, 1 << 16)]) {
      const stop = new AbortController();
      let seen = 0;
      const timer = setInterval(() => {
        if (seen > 0.2) stop.abort(new Error("enough"));
      }, 5);
      const onProgress = (_: string, fraction: number) => {
        seen = fraction;
      };
      await expect(readAll([input], {signal: stop.signal, onProgress})).rejects.toThrow("enough");
      clearInterval(timer);
      expect(seen).toBeLessThan(0.6);
    }
    const stop = new AbortController();
    const target = {
      add: () => stop.abort(new Error("enough")),
      addProfile() {},
    };
    const reading = readInputs(
      [inPieces("a", packed, packed.length)],
      target,
      {},
      {signal: stop.signal},
    );
    await expect(reading).rejects.toThrow("enough");
  });

  test("tells progress by bytes, rising to 1", async () => {
    const told: number[] = [];
    const onProgress = (_: string, fraction: number) => void told.push(fraction);
    const bytes = strToU8(TABLE.repeat(500));
    await readAll(
      [inPieces("a", bytes, bytes.length / 5), inPieces("b", bytes, bytes.length / 5)],
      {
        onProgress,
      },
    );
    expect(told).toEqual(
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map(f => expect.closeTo(f)),
    );
  });

  test("gives the same however the bytes are cut", async () => {
    const whole = await readAll([inputFromText("a", TABLE)]);
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1, max: 20}), async length => {
        expect((await readAll([inPieces("a", strToU8(TABLE), length)])).papers).toEqual(
          whole.papers,
        );
      }),
    );
  });
});

describe("decoding", () => {
  const decoded = (bytes: Uint8Array, length = bytes.length) => {
    const decode = decoder();
    let text = "";
    for (let from = 0; from < bytes.length; from += length)
      text += decode.push(bytes.subarray(from, from + length));
    return {text: text + decode.end(), encoding: decode.encoding, fellBackAt: decode.fellBackAt};
  };
  const utf16 = (text: string, little: boolean) =>
    Uint8Array.from(
      [...`\ufeff${text}`].flatMap(c => {
        const unit = c.charCodeAt(0);
        return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
      }),
    );

  test.each([
    ["UTF-8", strToU8("Müller 王"), "Müller 王"],
    ["UTF-8 with BOM", strToU8("\ufeffMüller"), "Müller"],
    ["UTF-16LE", utf16("Müller", true), "Müller"],
    ["UTF-16BE", utf16("Müller", false), "Müller"],
    ["windows-1252", Uint8Array.from([77, 0xfc, 108, 108, 101, 114]), "Müller"],
  ])("finds %s, in pieces of any length", (encoding, bytes, text) => {
    for (const length of [1, 2, 3, bytes.length]) {
      expect(decoded(bytes, length)).toMatchObject({text, encoding});
    }
  });

  test("says from where a text is no UTF-8, and loses no character before", () => {
    const bytes = Uint8Array.from([...strToU8("héllo "), 0xe9, 33]);
    expect(decoded(bytes, 3)).toEqual({
      text: "héllo é!",
      encoding: "UTF-8 and windows-1252",
      fellBackAt: 7,
    });
  });
});

test.each([
  ["2024-05-03", [2024, 5, 3]],
  ["2024/05", [2024, 5, null]],
  ["May 17, 2025", [2025, 5, 17]],
  ["17 May 2025", [2025, 5, 17]],
  ["2001 Jan-Feb", [2001, 1, null]],
  ["2024///", [2024, null, null]],
  ["[1990] 2002", [1990, null, null]],
  ["17/5/2020", [2020, 5, 17]],
  ["5/6/2020", [2020, null, null]],
  ["2023-02-31", [2023, 2, null]],
  ["Forthcoming", null],
  ["0000", null],
])("the date %j is %j", (text, parts) => {
  const date = parseDate(text);
  expect(date && [date.year, date.month, date.day]).toEqual(parts);
});
