import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {contributions} from "../../src/analysis/contributions.ts";
import {analysisOptions, OPTIONS} from "../../src/analysis/options.ts";
import {readAnalysis, writeAnalysis} from "../../src/analysis/save.ts";
import type {NetworkId} from "../../src/graphs/network.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {synth} from "../../src/papers/synth/synth.ts";
import {numberAt} from "../../src/util/number-column.ts";
import {SMALL, smallAnalysis} from "../help/analysis.ts";
import {anyPaper} from "../help/papers.ts";

const saved = (analysis: Parameters<typeof writeAnalysis>[0]) => {
  let text = "";
  writeAnalysis(analysis, piece => {
    text += piece;
  });
  return text;
};

describe("an analysis", () => {
  test("counts what it was made from", async () => {
    const {manifest} = await smallAnalysis();
    expect(manifest.counts).toMatchObject({papers: 9, people: 6, topics: 4, coauthorTies: 6});
    expect(manifest.referenceYear).toBe(2023);
    expect(manifest.options.seed).toBe(42);
  });

  test("finds the two circles", async () => {
    const {people, networks} = await smallAnalysis();
    const of = (name: string) => networks.coauthor.communities.community[people.name.indexOf(name)];
    expect(of("Ada Example")).toBe(of("Ben Sample"));
    expect(of("Dan Fourth")).toBe(of("Eve Fifth"));
    expect(of("Ada Example")).not.toBe(of("Dan Fourth"));
  });

  test("keeps unknown apart from zero", async () => {
    const {people, indices} = await smallAnalysis();
    const fay = people.name.indexOf("Fay Sixth");
    expect(numberAt(indices.citations, fay)).toBe(1);
    expect(numberAt(indices.h_index, fay)).toBe(1);
    const without = await analyze(corpusOf(SMALL.map(paper => ({...paper, citations: null}))));
    expect(numberAt(without.indices.h_index, fay)).toBe(null);
    expect(numberAt(without.indices.citations, fay)).toBe(null);
  });

  test("is the same bits every time, and other for another seed only in places", async () => {
    expect(saved(await smallAnalysis())).toBe(saved(await smallAnalysis()));
    const other = await smallAnalysis({seed: 7});
    expect(other.networks.coauthor.scores).toEqual(
      (await smallAnalysis()).networks.coauthor.scores,
    );
  });

  test("comes back from its file without loss", async () => {
    const analysis = await smallAnalysis();
    const {corpus, ...rest} = readAnalysis(saved(analysis));
    const {corpus: before, ...original} = analysis;
    expect(rest).toEqual(original);
    expect(Array.from({length: corpus.size}, (_, i) => corpus.paper(i))).toEqual(
      Array.from({length: before.size}, (_, i) => before.paper(i)),
    );
  });

  test("opens what is behind every tie, and the amounts add up", async () => {
    const analysis = await analyze(corpusOf([...synth({papers: 80})].map(({paper}) => paper)));
    for (const id of Object.keys(analysis.networks) as NetworkId[]) {
      const {edges, edgePapers} = analysis.networks[id].network;
      expect(edges.source.length).toBeGreaterThan(0);
      for (let e = 0; e < edges.source.length; e++) {
        const parts = contributions(analysis, id, e);
        expect(parts.length).toBe(edgePapers[e]);
        const sum = parts.reduce((total, {amount}) => total + amount, 0);
        expect(Math.abs(sum - edges.strength[e])).toBeLessThan(1e-9);
      }
    }
  });

  test("never holds a number that is none, whatever the papers", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaper, {maxLength: 8}), async papers => {
        const given = papers.map(paper => ({...paper, terms: paper.terms ?? []}));
        const text = saved(await analyze(corpusOf(given)));
        expect(text).not.toMatch(/NaN|Infinity/);
        JSON.parse(text);
      }),
      {numRuns: 40},
    );
  });

  test("stops when it is told to, with the reason", async () => {
    const stop = new AbortController();
    const onProgress = (stage: string) => stage === "Networks" && stop.abort(new Error("enough"));
    await expect(analyze(corpusOf(SMALL), {}, {signal: stop.signal, onProgress})).rejects.toThrow(
      "enough",
    );
  });
});

describe("a saved analysis", () => {
  test.each([
    ["", "not whole JSON"],
    ["{}", "This is no saved analysis"],
    ['{"coterie":"papers","form":1}', "This is no saved analysis"],
    ['{"coterie":"analysis","form":99}', "form 99"],
    ['{"coterie":"analysis","form":1}', "a part is missing"],
  ])("that is %j is refused: %s", (text, reason) => {
    expect(() => readAnalysis(text)).toThrow(reason);
  });

  test("whose columns do not fit together is refused, and says which", async () => {
    const text = saved(await smallAnalysis());
    const data = JSON.parse(text);
    data.people.name.pop();
    expect(() => readAnalysis(JSON.stringify(data))).toThrow(
      "names of people: expected 6, found 5",
    );
  });
});

describe("options", () => {
  test("are complete, with the defaults of the table", () => {
    const options = analysisOptions();
    expect(Object.keys(options)).toEqual(OPTIONS.map(({id}) => id));
    expect(options).toMatchObject({seed: 42, counting: "fractional", communities: "leiden"});
  });

  test("are checked by name", () => {
    expect(() => analysisOptions({seed: -1})).toThrow(/seed: expected 0 to/);
    expect(() => analysisOptions({counting: "half" as never})).toThrow(/counting: expected one of/);
    expect(() => analysisOptions({speed: 1} as never)).toThrow(/speed: expected one of seed/);
  });
});
