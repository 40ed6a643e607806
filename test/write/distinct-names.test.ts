import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Attribute, DescribedGraph} from "../../src/graphs/described-graph.ts";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {distinctNames} from "../../src/write/distinct-names.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";

/** Names that one format or another gives to fields of its own. */
const OWN = [
  ..."id label name key x y z graphics parent position metadata weight weight_2 strength value source".split(" "),
  ..."target type size color shape cluster directed data v s t Id Label Weight Source".split(" "),
]; // biome-ignore format: a list
const ORDER = 3;

const attributeOf = (id: string): Attribute => ({
  id,
  type: "string",
  at: i => `${id} of ${i}`,
});

const graphWith = (
  ofNodes: readonly string[],
  ofTies: readonly string[],
  isPlaced: boolean,
): DescribedGraph => ({
  name: "graph",
  title: "Title",
  kind: null,
  about: null,
  order: ORDER,
  size: 2,
  nodeId: ["a", "b", "c"],
  nodeLabel: ["Ada", "Ben", "Cleo"],
  nodes: ofNodes.map(attributeOf),
  source: Uint32Array.of(0, 1),
  target: Uint32Array.of(1, 2),
  strength: Float64Array.of(0.5, 2),
  edges: ofTies.map(attributeOf),
  places: isPlaced ? {x: Float64Array.of(1, 2, 3), y: Float64Array.of(4, 5, 6)} : null,
  mapUnits: false,
  look: null,
});

const listOf = (attributes: readonly Attribute[], count: number): string[] =>
  attributes
    .flatMap(({at}) => Array.from({length: count}, (_, i) => at(i)))
    .filter(value => value !== null)
    .map(String)
    .sort();

const names = fc.uniqueArray(fc.constantFrom(...OWN), {maxLength: 6});

describe.each(["gexf", "graphml", "gml", "cx2", "cyjs", "json", "json-graph"])("%s", id => {
  const {writeGraph} = GRAPH_WRITERS.find(writer => writer.id === id)!;

  test("keeps nodes, ties and all values, whatever the values are called", async () => {
    await fc.assert(
      fc.asyncProperty(names, names, fc.boolean(), async (ofNodes, ofTies, isPlaced) => {
        const graph = graphWith(ofNodes, ofTies, isPlaced);
        const pieces: string[] = [];
        writeGraph!(graph, piece => pieces.push(piece));
        const {described, problems} = await readGraphText(pieces.join(""));
        expect(problems).toEqual([]);
        expect(described.nodeId).toEqual(graph.nodeId);
        expect(described.nodeLabel).toEqual(graph.nodeLabel);
        expect([...described.strength]).toEqual([0.5, 2]);
        if (isPlaced) expect([...described.places!.x]).toEqual([1, 2, 3]);
        expect(listOf(described.nodes, ORDER)).toEqual(listOf(graph.nodes, ORDER));
        expect(listOf(described.edges, 2)).toEqual(listOf(graph.edges, 2));
      }),
      {numRuns: 60},
    );
  });
});

test("a name that is taken is numbered, and all others stay", () => {
  const given = ["weight", "papers", "weight_2", "Weight"].map(attributeOf);
  const idsOf = (attributes: readonly Attribute[]) => attributes.map(({id}) => id);
  expect(idsOf(distinctNames(given, []))).toEqual(["weight", "papers", "weight_2", "Weight"]);
  expect(idsOf(distinctNames(given, ["weight"]))).toEqual([
    "weight_2", "papers", "weight_2_2", "Weight",
  ]); // biome-ignore format: a list
  expect(idsOf(distinctNames(given, ["weight"], name => name.toLowerCase()))).toEqual([
    "weight_2", "papers", "weight_2_2", "Weight_3",
  ]); // biome-ignore format: a list
});

test("of several names of strengths weight is meant before strength, and strength before value", async () => {
  const keys = ["value", "strength", "weight"];
  const graphml = `<graphml>${keys.map(name => `<key id="${name}" for="edge" attr.name="${name}" attr.type="double"/>`).join("")}<graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="value">7</data><data key="strength">8</data><data key="weight">9</data></edge></graph></graphml>`;
  const gml =
    "graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 value 7 strength 8 weight 9 ] ]";
  const csv = "source,target,value,strength,weight\na,b,7,8,9\n";
  const json =
    '{"nodes":[{"key":"a"},{"key":"b"}],"edges":[{"source":"a","target":"b","attributes":{"value":7,"strength":8,"weight":9}}]}';
  for (const text of [graphml, gml, csv, json]) {
    const {described} = await readGraphText(text);
    expect([...described.strength], text).toEqual([9]);
    expect(Object.fromEntries(described.edges.map(({id, at}) => [id, at(0)])), text).toEqual({
      value: 7,
      strength: 8,
    });
  }
});
