import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {edgeList} from "../../../src/graphs/build-graph.ts";
import {GRAPH_READERS, graphReaderFor} from "../../../src/graphs/read/graph-readers.ts";
import {readGraph, readGraphText} from "../../../src/graphs/read/read-graph.ts";
import {inputFromText} from "../../../src/read/input.ts";
import {GRAPH_WRITERS} from "../../../src/write/writers.ts";
import {smallAnalysis} from "../../help/analysis.ts";

/** A triangle a, b, c with strengths 1 to 3, in every format: what each says beyond that is told apart. */
const SAID: Record<string, string> = {
  gexf: `<?xml version="1.0"?>
<!-- a comment -->
<g:gexf xmlns:g="http://gexf.net/1.3" xmlns:viz="x" version="1.3"><g:meta><g:description>mine</g:description></g:meta>
<graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="age" type="integer"><default>7</default></attribute></attributes>
<nodes><node id="a" label="Ada"><attvalues><attvalue for="0" value="30"/></attvalues><viz:color r="255" g="0" b="16"/><viz:position x="1" y="2"/><viz:size value="4"/></node>
<node id="b" label="Ben"/><node id="c" start="2001-05-01" end="2004-01-01"/></nodes>
<edges><edge source="a" target="b"/><edge source="b" target="c" weight="2" type="undirected"><spells><spell start="1999" end="2000"/><spell start="2005" end="2006"/></spells></edge><edge source="a" target="c" weight="3"/></edges></graph></g:gexf>`,
  graphml: `<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="age" attr.type="int"><default>7</default></key>
<key id="d1" for="edge" attr.name="weight" attr.type="double"/><key id="d2" for="node" attr.name="label" attr.type="string"/>
<graph id="tri" edgedefault="undirected"><node id="a"><data key="d0">30</data><data key="d2">Ada</data></node><node id="b"><data key="d2"><![CDATA[Ben]]></data></node><node id="c"/>
<edge source="a" target="b"/><edge source="c" target="b"><data key="d1">2</data></edge><edge source="a" target="c" directed="true"><data key="d1">3</data></edge></graph></graphml>`,
  gml: `# by hand
graph [ directed 0 node [ id 1 label "a" age 30 graphics [ x 1.5 y 2.0 ] ] node [ id 2 label "b" ] node [ id 3 label "c &#228; &amp; d" ]
edge [ source 1 target 2 ] edge [ source 2 target 3 value 2 ] edge [ source 3 target 1 weight 3.0 ] ]`,
  dot: `/* by hand */\n# and so\nstrict Graph "tri" { rankdir=LR; label="Tri\\nangle"; node [shape=circle]; edge [color=red]
  a:n [label="Ada \\"L\\" &amp; co", age=30, pos="1.5,-2!"] b [label=<B<b>e</b>n>]\n a -- b; b:p0:se -- c [weight=2,kind="x"]; subgraph cluster_0 { c } -- a [weight=3] }\n`,
  pajek: `% by hand\r\n*Network tri\r\n*Vertices 3\r\n1 "a b" 0.1 0.2 0.5 ic Red\r\n2 b\r\n3\r\n*Arcs\r\n1 2\r\n*Edges\r\n2 3 2\r\n*Edgeslist\r\n1 3\r\n*Edges\r\n3 1 2\r\n`,
  "matrix-market": `%%MatrixMarket matrix coordinate integer general\n% by hand\n3 3 5\n1 2 1\n2 1 1\n2 3 2\n1 3 3\n2 2 9\n`,
  vosviewer: `{"network":{"items":[{"id":1,"label":"a","x":1,"y":2,"cluster":1,"weights":{"Docs":3}},{"id":2,"label":"b","cluster":2},{"id":3,"label":"c"}],
"links":[{"source_id":1,"target_id":2},{"source_id":2,"target_id":3,"strength":2},{"source_id":1,"target_id":3,"strength":3},{"source_id":1,"target_id":1}],"clusters":[{"cluster":1,"label":"One"}]}}`,
  json: `{"nodes":[{"key":"a","attributes":{"label":"Ada","age":30}},{"key":"b"},{"key":"c"}],"edges":[{"source":"a","target":"b"},{"source":"b","target":"c","attributes":{"weight":2}},{"source":"a","target":"c","attributes":{"weight":3}}]}`,
  cyjs: `{"elements":{"nodes":[{"data":{"id":"a","name":"Ada"},"position":{"x":1,"y":2}},{"data":{"id":"b"}},{"data":{"id":"c"}}],"edges":[{"data":{"source":"a","target":"b"}},{"data":{"source":"b","target":"c","weight":2}},{"data":{"source":"a","target":"c","weight":3}}]}}`,
  "json-graph": `{"graph":{"directed":true,"label":"tri","nodes":{"a":{"label":"Ada"},"b":{},"c":{}},"edges":[{"source":"a","target":"b"},{"source":"b","target":"c","metadata":{"weight":2}},{"source":"a","target":"c","directed":false,"metadata":{"weight":3}}]}}`,
  cx2: `[{"CXVersion":"2.0","hasFragments":false},{"nodes":[{"id":1,"x":1,"y":2,"v":{"name":"Ada"}},{"id":2},{"id":3}]},{"edges":[{"id":1,"s":1,"t":2},{"id":2,"s":2,"t":3,"v":{"weight":2}},{"id":3,"s":3,"t":1,"v":{"weight":3}}]}]`,
  "node-link": `{"directed":false,"multigraph":false,"graph":{},"nodes":[{"id":"a","age":30},{"id":"b"},{"id":"c"}],"links":[{"source":"a","target":"b"},{"source":"b","target":"c","weight":2},{"source":"c","target":"a","value":3}]}`,
  edges: `Source,Target,Type,Weight,kind\na,b,Directed,1,x\nb,c,Undirected,2,y\na,c,,3,\n`,
};

/** Here only one node has a place. */
const PLACED_IN_PART = ["gexf", "gml", "dot", "pajek", "vosviewer", "cyjs", "cx2"];

describe.each(Object.entries(SAID))("%s by hand", (id, text) => {
  test("is told by its content and gives the triangle with its strengths", async () => {
    const {files, graph, problems} = await readGraphText(text);
    expect(files[0].format).toBe(id);
    expect(problems.map(({what}) => what)).toEqual(
      PLACED_IN_PART.includes(id) ? ["2 of 3 nodes have no place; they stand at 0, 0."] : [],
    );
    expect(graph.order).toBe(3);
    const {source, target, strength} = edgeList(graph);
    const ties = Array.from(source, (a, e) => [a, target[e], strength[e]]);
    expect(ties).toEqual([
      [0, 1, 1],
      [0, 2, 3],
      [1, 2, 2],
    ]);
  });
});

const described = async (id: string) => (await readGraphText(SAID[id])).described;
const column = async (id: string, name: string) => {
  const {nodes, order} = await described(id);
  const found = nodes.find(attribute => attribute.id === name)!;
  return [found.type, ...Array.from({length: order}, (_, i) => found.at(i))];
};

describe("readers say what formats say", () => {
  test("GEXF: labels, typed values with defaults, looks, spells as years, directions", async () => {
    const {nodeLabel, about, look, places, edges} = await described("gexf");
    expect(nodeLabel).toEqual(["Ada", "Ben", "c"]);
    expect(about).toBe("mine");
    expect(await column("gexf", "age")).toEqual(["integer", 30, 7, 7]);
    expect(await column("gexf", "first_year")).toEqual(["integer", null, null, 2001]);
    expect([look!.fill(0), look!.radius(0), look!.fill(1)]).toEqual(["#ff0010", 4, null]);
    expect([places!.x[0], places!.y[0]]).toEqual([1, -2]);
    const year = (name: string) => edges.find(({id}) => id === name)!.at(2);
    expect([year("first_year"), year("last_year")]).toEqual([1999, 2006]);
    expect((await readGraphText(SAID.gexf)).directed).toBe(2);
  });

  test("GraphML: names of keys, defaults, labels in CDATA, the name of the graph", async () => {
    const {nodeLabel, name} = await described("graphml");
    expect(nodeLabel).toEqual(["Ada", "Ben", "c"]);
    expect(name).toBe("tri");
    expect(await column("graphml", "age")).toEqual(["integer", 30, 7, 7]);
    expect((await readGraphText(SAID.graphml)).directed).toBe(1);
  });

  test("GraphML of yEd: labels and places of its extension", async () => {
    const yed = `<graphml xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/><graph edgedefault="directed">
<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="40.0" x="10.0" y="20.0"/><y:NodeLabel>Ada <y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></graphml>`;
    const {described} = await readGraphText(yed);
    expect([described.places!.x[0], described.places!.y[0]]).toEqual([30, 35]);
  });

  test("GML: entities, places, reals that stay reals", async () => {
    const {nodeLabel, places} = await described("gml");
    expect(nodeLabel).toEqual(["a", "b", "c ä & d"]);
    expect([places!.x[0], places!.y[0]]).toEqual([1.5, 2]);
    expect(await column("gml", "age")).toEqual(["integer", 30, null, null]);
  });

  test("DOT: names, escapes, HTML labels, places, chains and groups, directions", async () => {
    const {nodeLabel, name, title, places, nodes, edges} = await described("dot");
    expect(nodeLabel).toEqual(['Ada "L" & co', "Ben", "c"]);
    expect([name, title]).toEqual(["tri", "Tri\nangle"]);
    expect([places!.x[0], places!.y[0]]).toEqual([1.5, 2]);
    expect(nodes.map(({id, at}) => [id, at(0)])).toEqual([["age", 30]]);
    expect(edges.map(({id}) => id)).toEqual(["kind"]);
    const own = await readGraphText('graph "g" {\n graph [label="x"]; a -- b }');
    expect(own.files[0].format).toBe("dot");
    const chain = await readGraphText("digraph { a -> {b c} -> d [weight=2] e }");
    expect([chain.described.order, chain.described.size, chain.directed]).toEqual([5, 4, 4]);
    const joined = await readGraphText('graph { a [label="one" + " two"]; a -- b }');
    expect(joined.described.nodeLabel).toEqual(["one two", "b"]);
    const known = await readGraphText('graph { n0 [id="n1"]; n1 [id="n0"]; n0 -- n1 }');
    expect(known.described.nodeId).toEqual(["n1", "n0"]);
    expect(known.described.size).toBe(1);
  });

  test("Pajek: quoted and bare labels, vertices without lines, arcs, lists", async () => {
    const {described, directed} = await readGraphText(SAID.pajek);
    expect(described.nodeLabel).toEqual(["a b", "b", "3"]);
    expect(described.title).toBe("tri");
    expect(directed).toBe(1);
    const matrix = await readGraphText("*Vertices 3\n*Matrix\n0 2 0\n4 0 1\n0 1 0\n");
    expect([...matrix.described.strength]).toEqual([3, 1]);
    const isolated = await readGraphText("*Vertices 5\n*Edges\n1 2\n");
    expect(isolated.graph.order).toBe(5);
  });

  test("Pajek: a partition and a vector give their values to the vertices of a network, in any order", async () => {
    const net = inputFromText("b.net", '*Vertices 3\n1 "Ada"\n2 "Ben"\n3 "Cleo"\n*Edges\n1 2 2\n');
    const clu = inputFromText("a.clu", "\ufeff% by hand\r\n*Vertices 3\r\n 2\r\n 0\r\n 2\r\n");
    const vec = inputFromText("c.vec", "*Vertices 3\n1.0\n.5\n-2e-3\n");
    const {described, files, problems} = await readGraph([net, clu, vec]);
    expect(problems).toEqual([]);
    expect(files.map(({format}) => format)).toEqual(["pajek-values", "pajek", "pajek-values"]);
    expect(described.nodeLabel).toEqual(["Ada", "Ben", "Cleo"]);
    expect([...described.strength]).toEqual([2]);
    const values = described.nodes.map(({id, type, at}) => [id, type, at(0), at(1), at(2)]);
    expect(values).toEqual([
      ["cluster", "integer", 2, 0, 2],
      ["vector", "double", 1, 0.5, -0.002],
    ]);
  });

  test("Pajek: values that are none or too many are told; vertices without labels are a network", async () => {
    const few = await readGraphText("*Vertices 2\n5\n6\n7\n8\n");
    expect(few.problems.map(({what}) => what)).toEqual([
      "There are more values than the 2 vertices.",
    ]);
    const head = "*Vertices 2\n1\n2\n";
    expect(graphReaderFor(`${head}*Edges\n1 2\n`)?.reader.id).toBe("pajek");
    expect(graphReaderFor(head)?.reader.id).toBe("pajek");
    const long = `*Vertices 12000\n${"  7.25\n".repeat(12_000)}`;
    const {described, problems} = await readGraphText(`${long}x\n`);
    expect(described.nodes[0].at(11_999)).toBe(7.25);
    expect(problems.map(({what, line}) => [what, line])).toEqual([
      ['Expected a number, found "x".', 12_002],
    ]);
    // Formats are told by a beginning that ends within a number here, behind its sign.
    const cut = `*Vertices 12000     \n${"-7.25\n".repeat(12_000)}`;
    expect(cut.slice(0, 1 << 16).endsWith("\n-")).toBe(true);
    expect((await readGraphText(cut)).problems).toEqual([]);
    const huge = await readGraphText("*Vertices 99999999999\n3\n");
    expect(huge.described.order).toBe(1);
  });

  test("Matrix Market: the mean of both ways, one way as it is, the diagonal as loops", async () => {
    expect((await readGraphText(SAID["matrix-market"])).loops).toBe(1);
    const dense = "%%MatrixMarket matrix array real symmetric\n3 3\n0\n1\n3\n0\n2\n0\n";
    expect([...(await readGraphText(dense)).described.strength]).toEqual([1, 3, 2]);
    const pattern = "%%MatrixMarket matrix coordinate pattern symmetric\n2 2 1\n2 1\n";
    expect([...(await readGraphText(pattern)).described.strength]).toEqual([1]);
    const complex = await readGraphText(
      "%%MatrixMarket matrix coordinate complex general\n1 1 0\n",
    );
    expect(complex.problems[0].what).toContain("complex");
  });

  test("VOSviewer: weights, clusters with their names, loops", async () => {
    expect(await column("vosviewer", "weight<Docs>")).toEqual(["integer", 3, null, null]);
    expect(await column("vosviewer", "cluster")).toEqual(["integer", 1, 2, null]);
    expect(await column("vosviewer", "cluster_label")).toEqual(["string", "One", null, null]);
    const {loops, described} = await readGraphText(SAID.vosviewer);
    expect(loops).toBe(1);
    expect(described.places!.y[0]).toBe(-2);
    const linksOnly = await readGraphText(
      '{"network":{"links":[{"source_id":"x","target_id":"y"}]}}',
    );
    expect(linksOnly.described.nodeId).toEqual(["x", "y"]);
  });

  test("node-link: ends by place where nodes have no ids", async () => {
    const d3 = '{"nodes":[{"name":"a"},{"name":"b"}],"links":[{"source":0,"target":1,"value":4}]}';
    const {described} = await readGraphText(d3);
    expect(described.nodeId).toEqual(["a", "b"]);
    expect([...described.strength]).toEqual([4]);
  });

  test("tables: extra columns are values of ties, and types follow from all cells", async () => {
    const {described, directed} = await readGraphText(SAID.edges);
    expect(directed).toBe(1);
    expect(described.edges.map(({id, type}) => [id, type])).toEqual([["kind", "string"]]);
    const {described: typed} = await readGraphText(
      "source\ttarget\tstrength\tn\tx\tcode\tflag\na\tb\t1\t2\t1.50\t007\ttrue\nb\tc\t1\t3\t2\t1\tfalse\n",
    );
    expect(typed.edges.map(({type, at}) => [type, at(0)])).toEqual([
      ["integer", 2],
      ["double", 1.5],
      ["string", "007"],
      ["boolean", true],
    ]);
  });

  test("parallel ties are summed and counted; the values of the first stay", async () => {
    const {described, parallel} = await readGraphText(
      "source,target,weight,kind\nb,a,1,first\na,b,2,second\nc,a,1,third\n",
    );
    expect(parallel).toBe(1);
    expect([...described.strength]).toEqual([3, 1]);
    expect([0, 1].map(e => described.edges[0].at(e))).toEqual(["first", "third"]);
  });

  test("a strength that is none is a listed problem with its line, and its tie is left out", async () => {
    const {described, problems} = await readGraphText(
      "source,target,weight\na,b,-1\na,c,many\nb,c,1\n",
    );
    expect(described.size).toBe(1);
    expect(problems.map(({line, severity}) => [line, severity])).toEqual([
      [2, "error"],
      [3, "error"],
    ]);
  });
});

describe("what is hostile stays bounded", () => {
  test.each([
    ["*Vertices 4000000000\n*Edges\n1 2\n"],
    ["%%MatrixMarket matrix coordinate real general\n4000000000 4000000000 1\n1 2 1\n"],
  ])("a count in a file of few bytes makes no such number of nodes: %j", async text => {
    const {graph, problems} = await readGraphText(text);
    expect(graph.order).toBeLessThan(200_000);
    expect(problems[0].what).toContain("4000000000");
  });

  test("entities are not expanded, and depth has an end", async () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>`;
    const {problems} = await readGraphText(bomb);
    expect(problems.length).toBeGreaterThan(0);
    const deep = `<graphml>${"<graph>".repeat(5000)}`;
    expect((await readGraphText(deep)).problems[0].what).toContain("1000 deep");
    const gml = `graph [ ${"a [ ".repeat(5000)}`;
    expect((await readGraphText(gml)).problems[0].what).toContain("1000 deep");
    const json = `{"nodes":[{"key":"a","attributes":${'{"a":'.repeat(100_000)}`;
    expect((await readGraphText(json)).problems.length).toBeGreaterThan(0);
  });

  test("attributes without number are cut, and names of prototypes are names", async () => {
    const nodes = Array.from({length: 1500}, (_, i) => ({
      key: `n${i}`,
      attributes: {[`a${i}`]: 1},
    }));
    const {described, problems} = await readGraphText(JSON.stringify({nodes, edges: []}));
    expect(described.nodes.length).toBe(1000);
    expect(problems[0].what).toContain("over 1000 attributes");
    const proto =
      '{"nodes":[{"key":"__proto__","attributes":{"__proto__":{"x":1},"constructor":"c"}}]}';
    const read = await readGraphText(proto);
    expect(read.described.nodeId).toEqual(["__proto__"]);
    expect(read.described.nodes.map(({id}) => id)).toEqual(["__proto__", "constructor"]);
  });

  test("a thousand problems are listed, not all", async () => {
    const lines = Array.from({length: 3000}, (_, i) => `a,b${i},none`).join("\n");
    const {problems} = await readGraphText(`source,target,weight\n${lines}\n`);
    expect(problems.length).toBe(1001);
  });

  test("whatever is cut off, changed or cut into pieces, reading ends and tells", async () => {
    const analysis = await smallAnalysis();
    const texts = GRAPH_WRITERS.filter(({writeGraph}) => writeGraph !== null).map(writer => {
      let text = "";
      writer.write(analysis, "coauthor", piece => {
        text += piece;
      });
      return text;
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts, ...Object.values(SAID)),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.string({unit: "binary", maxLength: 4}),
        async (text, at, length, other) => {
          const from = Math.floor(at * text.length);
          const to = from + Math.floor(length * Math.min(200, text.length - from));
          const {graph, described} = await readGraphText(
            text.slice(0, from) + other + text.slice(to),
          );
          expect(described.nodeId.length).toBe(graph.order);
          for (const {at: value} of described.nodes)
            for (let i = 0; i < graph.order; i++) expect(value(i)).not.toBeNaN();
        },
      ),
      {numRuns: 150},
    );
  });

  test("pieces of any length give the same graph", () => {
    for (const [id, text] of Object.entries(SAID)) {
      const reader = GRAPH_READERS.find(each => each.id === id)!;
      expect(graphReaderFor(text)!.reader.id).toBe(id);
      expect(reader.fit("Once upon a time there was a graph.")).toBeNull();
    }
  });
});

test("records of papers are no graphs, or are less surely than records", () => {
  expect(graphReaderFor("@article{a, title = {T}, year = 2020}\n")).toBeNull();
  expect(graphReaderFor("TY  - JOUR\nAU  - Example, Ada\nER  - \n")).toBeNull();
  expect(graphReaderFor("id,title,authors\n1,Small worlds,Ada Example;Ben Sample\n")).toBeNull();
  expect(graphReaderFor('[{"type":"article-journal","title":"T"}]')).toBeNull();
});
