import {expect, test} from "vitest";
import type {Attribute, DescribedGraph} from "../../src/graphs/described-graph.ts";
import {LIGHT} from "../../src/view/palette.ts";
import {listCell, writeRow} from "../../src/write/csv.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";

const values = (id: string, type: Attribute["type"], of: readonly ReturnType<Attribute["at"]>[]) =>
  ({id, type, at: i => of[i]}) satisfies Attribute;

/** Three nodes and two ties, with something odd in each place, worked out by hand below. */
const GRAPH: DescribedGraph = {
  name: "tiny",
  title: 'A "tiny" one',
  kind: null,
  about: "made\nby hand",
  order: 3,
  size: 2,
  nodeId: ["a", "b", "c"],
  nodeLabel: ['Ada "A" & \\', "Ben\tB", "Cleo"],
  nodes: [values("papers", "integer", [4, null, 0]), values("cluster", "integer", [2, 1, 2])],
  source: Uint32Array.of(0, 1),
  target: Uint32Array.of(2, 2),
  strength: Float64Array.of(0.5, 4),
  edges: [values("year", "integer", [1999, 2001])],
  places: {x: Float64Array.of(0, 3, 0), y: Float64Array.of(0, 4, 2)},
  mapUnits: false,
  look: {fill: i => ["#112233", "#445566", null][i], radius: i => [3, null, 9][i]},
};

function written(id: string, of: Partial<DescribedGraph> = {}): string {
  let text = "";
  GRAPH_WRITERS.find(writer => writer.id === id)!.writeGraph!({...GRAPH, ...of}, piece => {
    text += piece;
  });
  return text;
}

test("Matrix Market: a square of all nodes, its lower half, rows from 1, what made it line by line", () => {
  expect(written("matrix-market")).toBe(`%%MatrixMarket matrix coordinate real symmetric
% made
% by hand
% node 1 "Ada \\"A\\" & \\\\"
% node 2 "Ben\\tB"
% node 3 "Cleo"
3 3 2
3 1 0.5
3 2 4
`);
  expect(written("matrix-market", {about: "half \ud83d"})).toContain("% half \ufffd\n");
});

test("JSON Graph: id and label of the graph, nodes by id, weight before the values of ties", () => {
  const {graph} = JSON.parse(written("json-graph"));
  expect(graph).toEqual({
    id: "tiny",
    label: 'A "tiny" one',
    directed: false,
    metadata: {made: "made\nby hand"},
    nodes: {
      a: {label: 'Ada "A" & \\', metadata: {x: 0, y: 0, papers: 4, cluster: 2}},
      b: {label: "Ben\tB", metadata: {x: 3, y: 4, cluster: 1}},
      c: {label: "Cleo", metadata: {x: 0, y: 2, papers: 0, cluster: 2}},
    },
    edges: [
      {source: "a", target: "c", metadata: {weight: 0.5, year: 1999}},
      {source: "b", target: "c", metadata: {weight: 4, year: 2001}},
    ],
  });
});

test("graphology: an undirected simple graph with its title, ties numbered from 0, colours and sizes", () => {
  expect(JSON.parse(written("json"))).toEqual({
    options: {type: "undirected", multi: false, allowSelfLoops: false},
    attributes: {name: 'A "tiny" one', made: "made\nby hand"},
    nodes: [
      {
        key: "a",
        attributes: {label: 'Ada "A" & \\', x: 0, y: 0, color: "#112233", size: 3, papers: 4, cluster: 2},
      },
      {key: "b", attributes: {label: "Ben\tB", x: 3, y: 4, color: "#445566", cluster: 1}},
      {key: "c", attributes: {label: "Cleo", x: 0, y: 2, size: 9, papers: 0, cluster: 2}},
    ],
    edges: [
      {key: "e0", source: "a", target: "c", attributes: {weight: 0.5, year: 1999}},
      {key: "e1", source: "b", target: "c", attributes: {weight: 4, year: 2001}},
    ],
  }); // biome-ignore format: a node a line
});

test.each(["json", "json-graph"])("%s: a value called x does not move its node", id => {
  const text = written(id, {nodes: [values("x", "double", [7, 8, 9])]});
  const of = JSON.parse(text);
  const {x, ...others} = id === "json" ? of.nodes[1].attributes : of.graph.nodes.b.metadata;
  expect(x).toBe(3);
  expect(Object.values(others)).toContain(8);
});

test("Gephi: places with y upwards, each tie its own values, and no name twice in any case", () => {
  expect(written("gephi-nodes")).toBe(`Id,Label,X,Y,papers,cluster
a,"Ada ""A"" & \\",0,0,4,2
b,Ben\tB,3,-4,,1
c,Cleo,0,-2,0,2
`);
  expect(written("gephi-edges")).toBe(`Source,Target,Type,Weight,year
a,c,Undirected,0.5,1999
b,c,Undirected,4,2001
`);
  const [head] = written("gephi-edges", {
    edges: [values("TYPE", "string", ["u", "v"]), values("type", "string", ["u", "v"])],
  }).split("\n");
  const names = head.toLowerCase().split(",");
  expect(names.length).toBe(6);
  expect(new Set(names).size).toBe(6);
});

test("VOSviewer's map and network: numbers from 1, y upwards, weights and scores by name, unknown empty", () => {
  expect(written("vosviewer-map")).toBe(
    [
      "\ufeffid\tlabel\tx\ty\tcluster\tweight<Documents>\tweight<Links>\tweight<Total link strength>",
      '1\t"Ada ""A"" & \\"\t0\t0\t2\t4\t1\t0.5',
      "2\tBen B\t3\t-4\t1\t\t1\t4",
      "3\tCleo\t0\t-2\t2\t0\t2\t4.5",
      "",
    ].join("\n"),
  );
  expect(written("vosviewer-network")).toBe("1\t3\t0.5\n2\t3\t4\n");
  const odd = ["a\u2028\u2029b", "c\r\nd", "e\u0085f"];
  const lines = written("vosviewer-map", {nodeLabel: odd}).trimEnd().split("\n");
  expect(lines.slice(1).map(line => line.split("\t")[1])).toEqual(["a b", "c d", "e f"]);
});

test("VOSviewer JSON: the title, colours of clusters that have one, links with address, nothing else known", () => {
  const of = JSON.parse(
    written("vosviewer", {edges: [values("url", "string", ["https://example.org/1", null])]}),
  );
  expect(of.info.title).toBe('A "tiny" one');
  expect(of.config.terminology).toBeUndefined();
  // The colour of a cluster is that of its first item.
  expect(of.config.color_schemes.cluster_colors).toEqual([
    {cluster: 1, color: "#445566"},
    {cluster: 2, color: "#112233"},
  ]);
  expect(of.network.clusters).toEqual([
    {cluster: 1, label: "Cluster 1"},
    {cluster: 2, label: "Cluster 2"},
  ]);
  expect(of.network.items).toEqual([
    {
      id: 1, key: "a", label: 'Ada "A" & \\', x: 0, y: 0, cluster: 2, scores: {},
      weights: {Documents: 4, Links: 1, "Total link strength": 0.5},
    },
    {
      id: 2, key: "b", label: "Ben\tB", x: 3, y: -4, cluster: 1, scores: {},
      weights: {Links: 1, "Total link strength": 4},
    },
    {
      id: 3, key: "c", label: "Cleo", x: 0, y: -2, cluster: 2, scores: {},
      weights: {Documents: 0, Links: 2, "Total link strength": 4.5},
    },
  ]); // biome-ignore format: three lines an item
  expect(of.network.links).toEqual([
    {source_id: 1, target_id: 3, strength: 0.5, url: "https://example.org/1"},
    {source_id: 2, target_id: 3, strength: 4},
  ]);
  const plain = JSON.parse(written("vosviewer", {look: null})).config;
  expect(plain.color_schemes.cluster_colors).toEqual([]);
  const terms = JSON.parse(written("vosviewer", {kind: "term"})).config.terminology;
  expect([terms.item, terms.items, terms.link]).toEqual(["Term", "Terms", "Tie"]);
});

test("DOT: ties about .8 inch long, y upwards, width of discs in inches, lines from 1 to 5 points", () => {
  // The ties are 2 and √13 long: 2.8028 on average, so a unit is .28543 inch or 20.551 points.
  expect(written("dot")).toBe(`// made by hand
graph "tiny" {
  graph [label="A \\"tiny\\" one", outputorder=edgesfirst];
  node [shape=circle, style=filled, fixedsize=true, color=white, fontname="sans-serif"];
  edge [color="#a8a49a80"];
  n0 [label="Ada \\"A\\" &amp; \\\\", id="a", pos="0.00,0.00", width=0.139, fillcolor="#112233"];
  n1 [label="Ben B", id="b", pos="61.65,-82.20", width=0.139, fillcolor="#445566"];
  n2 [label="Cleo", id="c", pos="0.00,-41.10", width=0.139, fillcolor="${LIGHT.neutral}"];
  n0 -- n2 [weight=0.5, penwidth=2.41];
  n1 -- n2 [weight=4, penwidth=5.00];
}
`);
});

test("DOT: sizes of a map made here are its own; what stands in one place, or ties of no strength, gives no NaN", () => {
  const map = written("dot", {mapUnits: true});
  expect(map).toContain('pos="172.80,-230.40"'); // .8 inch a unit
  expect(map.match(/ width=[\d.]+/g)).toEqual([" width=0.083", " width=0.139", " width=0.250"]);
  const still = written("dot", {
    places: {x: new Float64Array(3), y: new Float64Array(3)},
    strength: new Float64Array(2),
  });
  expect(still).not.toMatch(/NaN|Infinity/);
  expect(still.match(/penwidth=[\d.]+/g)).toEqual(["penwidth=1.00", "penwidth=1.00"]);
});

test("a cell that begins with a carriage return is guarded, false and 0 stand, null is empty", () => {
  let text = "";
  writeRow(["\r=1", false, 0, null, "'=1", "it's"], row => {
    text += row;
  });
  expect(text).toBe(`"'\r=1",false,0,,''=1,it's\n`);
});

test("a cell with a carriage return in it is quoted, and a list divides its items by a semicolon and a blank", () => {
  let text = "";
  writeRow(["a\rb", listCell(["lakes", "rivers;streams", "sea"])], row => {
    text += row;
  });
  expect(text).toBe('"a\rb","lakes; rivers,streams; sea"\n');
  expect([listCell([]), listCell(["one"])]).toEqual(["", "one"]);
});
