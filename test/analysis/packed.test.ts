import {describe, expect, test} from "vitest";
import {
  isLarge,
  isSavedAnalysis,
  packAnalysis,
  readAnalysis,
  writeAnalysis,
} from "../../src/analysis/save.ts";
import {smallAnalysis} from "../help/analysis.ts";

const joined = (pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(pieces));

async function packed() {
  const analysis = await smallAnalysis();
  const pieces: Uint8Array[] = [];
  packAnalysis(analysis, bytes => pieces.push(bytes));
  return {analysis, bytes: joined(pieces)};
}

const asJson = (analysis: Parameters<typeof writeAnalysis>[0]): string => {
  let text = "";
  writeAnalysis(analysis, piece => {
    text += piece;
  });
  return text;
};

describe("a packed analysis", () => {
  test("is opened to what the JSON of it is opened to", async () => {
    const {analysis, bytes} = await packed();
    expect(asJson(readAnalysis(bytes))).toBe(asJson(analysis));
    expect(isSavedAnalysis(bytes)).toBe(true);
    expect(isSavedAnalysis(new TextEncoder().encode(asJson(analysis)))).toBe(true);
    expect(isSavedAnalysis(new TextEncoder().encode("title,authors\n"))).toBe(false);
  });

  test("that is cut says that it is damaged", async () => {
    const {bytes} = await packed();
    for (const length of [20, 1000, bytes.length - 1])
      expect(() => readAnalysis(bytes.subarray(0, length))).toThrow(/analysis is damaged/);
  });

  test("is for analyses of many papers", async () => {
    const {analysis} = await packed();
    expect(isLarge(analysis)).toBe(false);
    const year = new Int16Array(2 ** 27);
    expect(isLarge({...analysis, corpus: {...analysis.corpus, year}})).toBe(true);
  });
});
