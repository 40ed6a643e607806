import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import type {DescribedGraph} from "../../src/graphs/described-graph.ts";
import {readGraph} from "../../src/graphs/read/read-graph.ts";
import {corpusBuilder} from "../../src/papers/build.ts";
import {inputFromBytes, inputFromText, readInputs} from "../../src/read/read.ts";
import {describedNetwork} from "../../src/write/describe-network.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Labels that break files whose writers do not mind, each with its number, so that all differ. */
const HOSTILE = [
  'say "hi" & <go>', "two\nlines\r\n", "]]><x>", "=1+1", "'=1+1", "@SUM(A1)", "\u202eright to left\u202c",
  "\u05d0\u05d1 \u0627\u0644", "👩🏽‍🔬 emoji", "back\\", "</data>", "*/ --> // {}", "*Edges", "graph [ node [ id 1 ] ]",
  "__proto__", " blanks ", "007", "semi;colon, comma\ttab", "x".repeat(10_000),
]; // biome-ignore format: a list of labels

const input = (path: string) => inputFromBytes(path, readFileSync(shared(path)));

async function graphOf(...paths: string[]): Promise<DescribedGraph> {
  const builder = corpusBuilder();
  await readInputs(paths.map(input), builder);
  return describedNetwork(await analyze(builder.finish(), {layoutRounds: 5}), "coauthor");
}

const GRAPHS: Readonly<Record<string, () => Promise<DescribedGraph>>> = {
  netscience: async () => (await readGraph([input("data/graph/newman-netscience.gml")])).described,
  seeds: () =>
    graphOf(
      ...readdirSync(shared("seeds"))
        .sort()
        .map(name => `seeds/${name}`),
    ),
  vispubdata: () => graphOf(VISPUBDATA),
};
const VISPUBDATA = hasShared ? firstThat(/vispubdata.*\.csv$/i) : "";

function firstThat(pattern: RegExp): string {
  const found = readdirSync(shared("data"), {recursive: true, encoding: "utf8"})
    .filter(name => pattern.test(name))
    .sort();
  return `data/${found[0]}`;
}

const withHostileLabels = (graph: DescribedGraph): DescribedGraph => ({
  ...graph,
  nodeLabel: graph.nodeLabel.map(
    (_, i) => `${HOSTILE[i % HOSTILE.length].slice(0, i < 100 ? 10_000 : 40)}${i}`,
  ),
});

/** Forms of one file that hold the ties; VOSviewer's text and Gephi's tables are two that are read together. */
const FORMS: readonly (readonly string[])[] = [
  ...GRAPH_WRITERS.filter(
    ({id, writeGraph, loses}) =>
      writeGraph !== null &&
      !loses.includes("ties") &&
      !/^(vosviewer-network|gephi-edges)$/.test(id),
  ).map(({id}) => [id]),
  ["vosviewer-map", "vosviewer-network"],
  ["gephi-nodes", "gephi-edges"],
];

function textOf(write: (out: (text: string) => void) => void): string {
  const pieces: string[] = [];
  write(piece => pieces.push(piece));
  return pieces.join("");
}

const written = (form: readonly string[], graph: DescribedGraph): string[] =>
  form.map(id => {
    const {writeGraph} = GRAPH_WRITERS.find(writer => writer.id === id)!;
    return textOf(out => writeGraph!(graph, out));
  });
const read = (texts: readonly string[]) =>
  readGraph(texts.map((text, i) => inputFromText(`${i}.txt`, text)));

describe.skipIf(!hasShared).each(Object.keys(GRAPHS))("%s", name => {
  test("export, import, export is a fixed point in every form that holds ties, with hostile labels", async () => {
    const graph = withHostileLabels(await GRAPHS[name]());
    expect(graph.size).toBeGreaterThan(90);
    const strengths = [...graph.strength].sort((a, b) => a - b);
    for (const form of FORMS) {
      const one = await read(written(form, graph));
      expect(one.problems, form[0]).toEqual([]);
      expect(
        [...one.described.strength].sort((a, b) => a - b),
        form[0],
      ).toEqual(strengths);
      const two = written(form, one.described);
      const again = await read(two);
      const same = written(form, again.described).every((text, i) => text === two[i]);
      expect(same, form[0]).toBe(true);
    }
  }, 300_000);
});
