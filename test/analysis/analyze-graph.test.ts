import {readFileSync} from "node:fs";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import {analyzeGraph} from "../../src/analysis/analyze-graph.ts";
import {contributions} from "../../src/analysis/contributions.ts";
import {readAnalysis, writeAnalysis} from "../../src/analysis/save.ts";
import {areGraph} from "../../src/graphs/read/is-graph.ts";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {inputFromText} from "../../src/read/input.ts";
import {numberAt} from "../../src/util/number-column.ts";
import {scene} from "../../src/view/draw.ts";
import {hasShared, shared} from "../help/shared.ts";

const reading = await readGraphText(
  "source,target,weight,kind,papers\na,b,2,x,3\nb,c,1,y,1\nc,a,1,z,2\nd,e,1,w,1\n",
);
const analysis = await analyzeGraph(reading);

describe("a graph without papers", () => {
  test("has its nodes where people stand, and knows nothing that papers would say", () => {
    expect(analysis.people.name).toEqual(["a", "b", "c", "d", "e"]);
    expect(analysis.corpus.size).toBe(0);
    expect(analysis.manifest.counts).toMatchObject({papers: 0, nodes: 5, ties: 4});
    for (const column of Object.values(analysis.indices)) expect(numberAt(column, 0)).toBeNull();
    expect([...analysis.networks.coauthor.network.edgePapers]).toEqual([3, 2, 1, 1]);
    expect(Object.keys(analysis.networks.coauthor.network.edges).length).toBe(3);
    expect(contributions(analysis, "coauthor", 0)).toEqual([]);
  });

  test("is saved and opened again without loss", () => {
    let text = "";
    writeAnalysis(analysis, piece => {
      text += piece;
    });
    const again = readAnalysis(text);
    let second = "";
    writeAnalysis(again, piece => {
      second += piece;
    });
    expect(second).toBe(text);
    expect(again.networks.coauthor.network.given).toEqual({
      title: "",
      about: null,
      placed: false,
      grouped: false,
    });
  });

  test("is drawn whole: every tie is shown though no paper is behind it", () => {
    const {shown, radius} = scene(analysis, {
      network: "coauthor",
      size: "strength",
      colour: "community",
    });
    expect(shown).toEqual({
      nodes: 5,
      ofNodes: 5,
      ties: 4,
      ofTies: 4,
      papers: 0,
      ofPapers: 0,
    });
    expect(radius[0]).toBeGreaterThan(radius[3]);
  });

  test("names communities by their strongest members where the file has no names", () => {
    const {communityLabels, communities} = analysis.networks.coauthor;
    expect(communities.count).toBe(2);
    expect(communityLabels).toEqual(["a, b", "d, e"]);
  });
});

test("graphs are told from records of papers", async () => {
  const is = (text: string) => areGraph([inputFromText("x", text)]);
  expect(await is("source,target,weight\na,b,2\n")).toBe(true);
  expect(await is("a\tb\t2\nb\tc\t1\n")).toBe(true);
  expect(await is("*Vertices 2\n*Edges\n1 2\n")).toBe(true);
  expect(await is("id,title,authors\n1,Small worlds,Ada Example\n")).toBe(false);
  expect(await is("title,authors,year\nSmall worlds,Ada Example,1998\n")).toBe(false);
  expect(await is("Authors\tTitle\tCitations\nAda Example\tSmall worlds\t12\n")).toBe(false);
  expect(await is("@article{a, title={T}, author={A B}}\n")).toBe(false);
  expect(await is("two words\nof each\nline only\n")).toBe(false);
  expect(await areGraph([])).toBe(false);
});

describe.skipIf(!hasShared)("netscience from its GML", () => {
  test("has the values that networkx gives", async () => {
    const text = readFileSync(shared("data/graph/newman-netscience.gml"), "utf8");
    const {networks} = await analyzeGraph(await readGraphText(text), {layoutRounds: 1});
    const golden = Papa.parse<Record<string, string>>(
      readFileSync(shared("data/golden/netscience.nodes.csv"), "utf8").trim(),
      {header: true},
    ).data;
    const {degree, strength} = networks.coauthor.scores;
    const row = new Map(golden.map(each => [Number(each.id ?? each.node), each]));
    for (let i = 0; i < 1589; i++) {
      expect(degree.value[i]).toBe(Number(row.get(i)!.degree));
      expect(strength.value[i]).toBeCloseTo(Number(row.get(i)!.strength), 4);
    }
  });
});
