import {expect, test, vi} from "vitest";
import {textsAside} from "../../src/cli/texts-aside.ts";
import {textAt, textColumn} from "../../src/util/text-column.ts";

/** Bytes that the system gives at once, at most. */
let most = 100;

vi.mock("node:fs", async given => {
  const fs = await given<typeof import("node:fs")>();
  const readSync = (file: number, into: Uint8Array, at: number, length: number, from: number) =>
    most === 0 ? 0 : fs.readSync(file, into, at, Math.min(length, most), from);
  return {...fs, readSync};
});

const TEXTS = Array.from({length: 9}, (_, i) => `${i} ${"x".repeat(300)} ${i}`);

test("texts are whole where the system gives them piece by piece", () => {
  most = 100;
  const column = textsAside(textColumn(TEXTS), 0);
  expect(TEXTS.map((_, i) => textAt(column, i))).toEqual(TEXTS);
});

test("a file that somebody has cut short is told, and no reason to wait for ever", () => {
  most = 0;
  const column = textsAside(textColumn(TEXTS), 0);
  expect(() => textAt(column, 0)).toThrow("a temporary file was cut short");
});
