import {expect, test} from "vitest";
import {lineScanner} from "../../../src/graphs/read/graph-reader.ts";
import {graphReaderFor} from "../../../src/graphs/read/graph-readers.ts";
import {readGraphText} from "../../../src/graphs/read/read-graph.ts";

const typesOf = async (text: string) =>
  (await readGraphText(text)).described.nodes.map(({id, type}) => [id, type]);
const toldOf = async (text: string) => (await readGraphText(text)).problems.map(({what}) => what);

test("GEXF: big numbers with a point are no whole numbers", async () => {
  const text = `<gexf><graph><attributes class="node"><attribute id="a" title="a" type="bigdecimal"/><attribute id="b" title="b" type="short"/></attributes><nodes><node id="x"><attvalues><attvalue for="a" value="1.5"/><attvalue for="b" value="2"/></attvalues></node></nodes></graph></gexf>`;
  expect(await typesOf(text)).toEqual([
    ["a", "double"],
    ["b", "integer"],
  ]);
});

test("GraphML: a tie says its own direction, long numbers are whole, and 256 is no channel", async () => {
  const text = `<graphml><key id="l" for="node" attr.name="l" attr.type="long"/>${["r", "g", "b"]
    .map(id => `<key id="${id}" for="node" attr.name="${id}" attr.type="int"/>`)
    .join(
      "",
    )}<graph edgedefault="directed"><node id="x"><data key="l">5</data><data key="r">256</data><data key="g">0</data><data key="b">0</data></node><node id="y"/><node id="z"/><edge source="x" target="y" directed="false"/><edge source="y" target="z"/></graph></graphml>`;
  const {described, directed} = await readGraphText(text);
  expect(directed).toBe(1);
  expect(described.look).toBe(null);
  expect(described.nodes[0]).toMatchObject({id: "l", type: "integer"});
});

test("GML: directions, signs beyond the first plane, spaces that do not break, widths", async () => {
  const of = (directed: number) =>
    readGraphText(
      `graph [ directed ${directed} node [ id 1 label "a&nbsp;&#128512;&#x1F600;" graphics [ x 1 y 2 w 8 fill "#AABBCC" ] ] node [ id 2 ] edge [ source 1 target 2 ] ]`,
    );
  const {described, directed} = await of(1);
  expect([directed, (await of(0)).directed]).toEqual([1, 0]);
  expect(described.nodeLabel[0]).toBe("a\u00a0😀😀");
  expect([described.look?.radius(0), described.look?.fill(0)]).toEqual([4, "#aabbcc"]);
});

test("Pajek: lists of arcs have directions, there is no vertex 0, and a partition reaches the last vertex", async () => {
  expect((await readGraphText("*Vertices 3\n*Arcslist\n1 2 3\n")).directed).toBe(2);
  expect(await toldOf("*Vertices 3\n*Edges\n0 1\n")).toEqual([
    'Expected a vertex of 1 to 3, found "0".',
  ]);
  const {described} = await readGraphText(
    "*Network n\n*Vertices 2\n*Edges\n1 2\n*Partition groups\n*Vertices 2\n4\n5\n",
  );
  expect(described.nodes.map(({id, at}) => [id, at(0), at(1)])).toEqual([["groups", 4, 5]]);
});

test("Matrix Market: a matrix that is not square is no network", async () => {
  expect((await toldOf("%%MatrixMarket matrix coordinate real general\n3 4 1\n1 2 1\n"))[0]).toBe(
    "An adjacency matrix has as many rows as columns; this has 3 and 4.",
  );
});

test("VOSviewer: items without ids are known by their places; the strength of a link is no value of it", async () => {
  const {described, problems} = await readGraphText(
    '{"network":{"items":[{"label":"a"},{"label":"b"},{"label":"c"}],"links":[{"source_id":1,"target_id":3,"strength":2,"url":"https://example.org"}]}}',
  );
  expect(problems).toEqual([]);
  expect(described.nodeLabel).toEqual(["a", "b", "c"]);
  expect([described.source[0], described.target[0], described.strength[0]]).toEqual([0, 2, 2]);
  expect(described.edges.map(({id}) => id)).toEqual(["url"]);
});

test("JSON: ties of a directed graphology graph may have no direction; of several graphs the first is read, and it is told", async () => {
  const mixed = await readGraphText(
    '{"options":{"type":"directed"},"nodes":[{"key":"a"},{"key":"b"},{"key":"c"}],"edges":[{"source":"a","target":"b"},{"source":"b","target":"c","undirected":true}]}',
  );
  expect(mixed.directed).toBe(1);
  const two = '{"graphs":[{"nodes":{"a":{}},"edges":[]},{"nodes":{"b":{}},"edges":[]}]}';
  expect(await toldOf(two)).toEqual(["There are 2 graphs; the first is read."]);
  const cx2 =
    '[{"CXVersion":"2.0"},{"attributeDeclarations":[{"nodes":{"n":{"d":"long"}}}]},{"nodes":[{"id":1,"v":{"n":3}}]},{"nodeBypasses":[{"id":1,"v":{"NODE_WIDTH":8,"NODE_BACKGROUND_COLOR":"#ABCDEF"}}]}]';
  const {described} = await readGraphText(cx2);
  expect(described.nodes[0]).toMatchObject({id: "n", type: "integer"});
  expect([described.look?.radius(0), described.look?.fill(0)]).toEqual([4, "#abcdef"]);
});

test("DOT: a width in inches is a radius in points", async () => {
  const {described} = await readGraphText('graph { a [width=0.5, fillcolor="#ABCDEF"]; a -- b }');
  expect([described.look?.radius(0), described.look?.radius(1)]).toEqual([18, null]);
});

test("DOT: what holds for ties from here on, names of nodes within labels, and groups without end", async () => {
  const {described} = await readGraphText(
    'graph { edge [weight=3]; a [label="\\N!"]; a -- b; b -- c [weight=2] }',
  );
  expect(described.nodeLabel).toEqual(["a!", "b", "c"]);
  expect([...described.strength]).toEqual([3, 2]);
  const deep = `graph { ${"{ ".repeat(1100)} a ${"} ".repeat(1100)} }`;
  expect(await toldOf(deep)).toEqual(["Groups lie more than 1000 deep within each other."]);
});

test("tables of ties: directions, empty strengths, guarded names, and numbers between blanks", async () => {
  const {described, directed} = await readGraphText(
    "Source,Target,Type,Weight\n'=a,b,Directed,\nb,c,Undirected,2\n'=a,c,Undirected,3\n",
  );
  expect(directed).toBe(1);
  expect(described.nodeId).toEqual(["=a", "b", "c"]);
  expect([...described.strength]).toEqual([1, 3, 2]);
  const sure = async (text: string) => (await readGraphText(text)).files[0].format;
  expect(graphReaderFor("ada,ben,2\nben,cleo,3\n")?.certainty).toBeGreaterThan(0.5);
  expect(await sure("ada ben 2\nben cleo 3\n")).toBe("edges");
});

test("tables of nodes: a map of VOSviewer has lower-case names, y grows upwards, and a label can be the id", async () => {
  const map = await readGraphText("Label\tx\ty\tCluster\tWeight<Docs>\nAda\t1\t2\t3\t4\n");
  expect(map.described.nodeId).toEqual(["Ada"]);
  expect([map.described.places?.x[0], map.described.places?.y[0]]).toEqual([1, -2]);
  expect(map.described.nodes.map(({id}) => id)).toEqual(["cluster", "weight<Docs>"]);
  const gephi = await readGraphText("Id,Label,X,Y,Cluster\n1,'=Ada,1,2,3\n");
  expect(gephi.described.nodeLabel).toEqual(["=Ada"]);
  expect(gephi.described.nodes.map(({id}) => id)).toEqual(["Cluster"]);
});

test("a strength of 0 is none, an empty cell is unknown, and the first type that is declared holds", async () => {
  expect(await toldOf("source,target,weight\na,b,0\n")).toEqual([
    "Expected a strength above 0, found 0.",
  ]);
  const {described} = await readGraphText(
    "Id,Label,n,big,b\n1,a,1,12345678901234567890,true\n2,b,,1,\n",
  );
  expect(described.nodes.map(({id, type, at}) => [id, type, at(1)])).toEqual([
    ["n", "integer", null],
    ["big", "double", 1],
    ["b", "boolean", null],
  ]);
  const twice = `<graphml>${["int", "string"]
    .map(type => `<key id="k${type}" for="node" attr.name="k" attr.type="${type}"/>`)
    .join("")}<graph><node id="a"><data key="kint">4</data></node></graph></graphml>`;
  expect(await typesOf(twice)).toEqual([["k", "integer"]]);
});

test("XML: elements beside each other are not deep, and damage has its line", async () => {
  const nodes = Array.from({length: 1500}, (_, i) => `<node id="n${i}"/>`).join("");
  const {graph, problems} = await readGraphText(`<graphml><graph>${nodes}</graph></graphml>`);
  expect([graph.order, problems]).toEqual([1500, []]);
  const broken = await readGraphText("<graphml>\n<graph>\n<node id=1/></graph></graphml>");
  expect(broken.problems.map(({line}) => line)).toEqual([3]);
});

test("lines end with either sign or both, also where a piece ends between the two", () => {
  const lines: [string, number][] = [];
  const scanner = lineScanner((line, number) => lines.push([line, number]));
  for (const piece of ["\ufeffa\r", "\nb\r", "c\n\r", "\nd\r"]) scanner.push(piece);
  scanner.end();
  expect(lines).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 3],
    ["", 4],
    ["d", 5],
  ]);
});
