import {expect, test} from "vitest";
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
