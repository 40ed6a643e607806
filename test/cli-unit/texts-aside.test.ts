import {createHash} from "node:crypto";
import {readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import type {AnalysisOptions} from "../../src/analysis/options.ts";
import {packAnalysis} from "../../src/analysis/save.ts";
import {textsAside} from "../../src/cli/texts-aside.ts";
import {nodePool} from "../../src/node.ts";
import {corpusBuilder} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {type TextColumn, textAt, textColumn} from "../../src/util/text-column.ts";
import {papersTable} from "../../src/write/papers-table.ts";

test("few texts stay in memory", () => {
  const column = textColumn(["one", "two"]);
  expect(textsAside(column)).toBe(column);
  expect(textsAside(column, 6)).toBe(column);
  expect(textsAside(column, 5).far).toBeDefined();
});

test("very many texts lie in a file without a name", () => {
  const left = () => ["/var/tmp", "/tmp"].flatMap(folder => readdirSync(folder)).filter(name => /^coterie-[0-9a-f-]{36}$/.test(name)); // biome-ignore format: one list
  const before = left();
  const texts = Array.from({length: 1000}, (_, i) => `Ümlaut ${i}`);
  const column = textsAside(textColumn(texts), 100);
  expect(texts.map((_, i) => textAt(column, i))).toEqual(texts);
  expect(left()).toEqual(before);
});

test.each([
  ["full", {}],
  ["essential", {}],
  ["full", {terms: "text"}],
] as const)("an analysis (%s, %o) is the same wherever its texts lie", async (detail, more) => {
  const pool = nodePool(2);
  const packed = async (kept: (texts: TextColumn) => TextColumn) => {
    const builder = corpusBuilder();
    for (const {paper} of synth({papers: 300})) builder.add(paper);
    const corpus = builder.finish({}, kept);
    const options: Partial<AnalysisOptions> = {detail, ...more};
    const analysis = await analyze(corpus, options, {execute: pool.execute});
    const hash = createHash("sha256");
    packAnalysis(analysis, bytes => hash.update(bytes));
    papersTable.writeBytes(analysis, bytes => hash.update(bytes));
    return {isFar: corpus.title.far !== undefined, hash: hash.digest("hex")};
  };
  try {
    const near = await packed(texts => texts);
    const far = await packed(texts => textsAside(texts, 0));
    expect([near.isFar, far.isFar]).toEqual([false, true]);
    expect(far.hash).toBe(near.hash);
  } finally {
    pool.close();
  }
});
