import {expect, test} from "vitest";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";

/** Two nodes with those attributes and one tie between them, in a format. */
async function written(id: string, a: object, b: object, weight = 1): Promise<string> {
  const json = {
    nodes: [
      {key: "a", attributes: a},
      {key: "b", attributes: b},
    ],
    edges: [{source: "a", target: "b", attributes: {weight}}],
  };
  const {described} = await readGraphText(JSON.stringify(json));
  const pieces: string[] = [];
  GRAPH_WRITERS.find(writer => writer.id === id)!.writeGraph!(described, piece =>
    pieces.push(piece),
  );
  return pieces.join("");
}

test("GML: a real has its point, also before an exponent", async () => {
  expect(await written("gml", {}, {}, 1e-7)).toContain("weight 1.0e-7\n");
  expect(await written("gml", {}, {}, 1.5e300)).toContain("weight 1.5e+300\n");
  expect(await written("gml", {}, {}, 3)).toContain("weight 3.0\n");
});

test("Pajek: without groups all are in group 0, and nodes in one place stand in the middle", async () => {
  expect(await written("pajek-partition", {}, {})).toBe("*Vertices 2\n0\n0\n");
  expect(await written("pajek-partition", {cluster: 2}, {cluster: 0})).toBe("*Vertices 2\n2\n0\n");
  const net = await written("pajek", {x: 3, y: 1}, {x: 3, y: 5});
  expect(net).toContain('1 "a" 0.5000 0.0000 0.5\n2 "b" 0.5000 1.0000 0.5\n');
});

test("VOSviewer: cluster 1000 is the last, and clusters that start at 0 start at 1", async () => {
  const clusters = async (a: number, b: number) =>
    JSON.parse(await written("vosviewer", {cluster: a}, {cluster: b})).network.items.map(
      ({cluster}: {cluster?: number}) => cluster ?? null,
    );
  expect(await clusters(1000, 1)).toEqual([1000, 1]);
  expect(await clusters(1001, 1)).toEqual([null, 1]);
  expect(await clusters(0, 1)).toEqual([1, 2]);
});

test("VOSviewer: links and their strength are counted where no value has them", async () => {
  const {items} = JSON.parse(await written("vosviewer", {}, {}, 2.5)).network;
  expect(items[0].weights).toEqual({Links: 1, "Total link strength": 2.5});
});
