import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import type {Attribute, DescribedGraph} from "../../src/graphs/described-graph.ts";
import {readGraph, readGraphText} from "../../src/graphs/read/read-graph.ts";
import {inputFromText} from "../../src/read/input.ts";
import {describedNetwork} from "../../src/write/describe-network.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {hostileText} from "../help/hostile.ts";

const analysis = await smallAnalysis();
const writerOf = (id: string) => GRAPH_WRITERS.find(writer => writer.id === id)!;

function textOf(write: (out: (text: string) => void) => void): string {
  const pieces: string[] = [];
  write(piece => pieces.push(piece));
  return pieces.join("");
}
const first = (id: string, of: Analysis = analysis) =>
  textOf(out => writerOf(id).write(of, "coauthor", out));
const again = (id: string, graph: DescribedGraph) =>
  textOf(out => writerOf(id).writeGraph!(graph, out));

function renamed(name: readonly string[]): Analysis {
  const id = name.map((text, i) => `${text}-${i}`);
  return {...analysis, people: {...analysis.people, name, id}};
}

const {people} = analysis;
const names = fc.array(hostileText, {minLength: people.count, maxLength: people.count});

/** Formats that say everything in one file, with the types of values: the second export has the bytes of the first. */
const TYPED = ["gexf", "graphml", "cx2"];
/** Formats without declarations: from the second export on nothing changes. */
const UNTYPED = ["json", "cyjs", "json-graph", "vosviewer", "gml", "dot"];
/** Formats that hold the graph alone. */
const BARE = ["pajek", "matrix-market", "vosviewer-map", "gephi-nodes"];

describe.each([...TYPED, ...UNTYPED, ...BARE])("%s", id => {
  test("is known by its content, and read without a problem", async () => {
    const {files, problems} = await readGraphText(first(id));
    expect(files[0].format).toBe(id === "vosviewer-map" || id === "gephi-nodes" ? "nodes" : id);
    expect(problems).toEqual([]);
  });

  test("is a fixed point of export, import, export with hostile names", async () => {
    await fc.assert(
      fc.asyncProperty(names, async given => {
        const one = first(id, renamed(given));
        const read = await readGraphText(one);
        expect(read.problems).toEqual([]);
        const two = again(id, read.described);
        if (TYPED.includes(id) || id === "pajek") expect(two).toBe(one);
        const three = again(id, (await readGraphText(two)).described);
        expect(three).toBe(two);
      }),
      {numRuns: 15, examples: [[['say "hi"', "", "\u0000", "  ", "", 'say "hi"']]]},
    );
  });
});

describe.each(["gexf", "graphml", "cx2", "json", "cyjs", "json-graph", "gml", "vosviewer"])(
  "%s",
  id => {
    test("gives back names, ties, values, places and what made the file", async () => {
      const was = describedNetwork(analysis, "coauthor");
      const {described: is, loops, parallel, directed} = await readGraphText(first(id));
      expect([loops, parallel, directed]).toEqual([0, 0, 0]);
      expect(is.nodeId).toEqual(was.nodeId);
      expect(is.nodeLabel).toEqual(was.nodeLabel);
      expect([...is.source]).toEqual([...was.source]);
      expect([...is.target]).toEqual([...was.target]);
      expect([...is.strength]).toEqual([...was.strength]);
      expect(JSON.parse(is.about!)).toEqual(JSON.parse(was.about!));
      const names = new Map(is.nodes.map(attribute => [plain(attribute.id), attribute]));
      for (const attribute of was.nodes) {
        const own =
          id === "vosviewer" && attribute.id in VOSVIEWER ? VOSVIEWER[attribute.id] : attribute.id;
        if (own === null) continue;
        const found = names.get(plain(own));
        const values = valuesOf(attribute, was.order);
        if (values.some(value => value !== null))
          expect(valuesOf(found!, was.order), attribute.id).toEqual(values);
      }
      if (id === "vosviewer") return;
      const ties = new Map(is.edges.map(attribute => [plain(attribute.id), attribute]));
      for (const attribute of was.edges)
        expect(valuesOf(ties.get(plain(attribute.id))!, was.size), attribute.id).toEqual(
          valuesOf(attribute, was.size),
        );
      const scale = {gexf: 40, cx2: 100, cyjs: 100}[id] ?? 1;
      expect([...is.places!.x]).toEqual([...was.places!.x].map(x => x * scale));
      expect([...is.places!.y]).toEqual([...was.places!.y].map(y => y * scale));
    });
  },
);

/** GML's keys are letters and digits. */
const plain = (name: string) => name.replace(/[^A-Za-z0-9<>. ]/g, "").toLowerCase();
const VOSVIEWER: Record<string, string | null> = {
  papers: "weight<Documents>",
  degree: "weight<Links>",
  strength: "weight<Total link strength>",
  citations: "weight<Citations>",
  first_year: "score<First year>",
  last_year: "score<Last year>",
  mean_citations: "score<Avg. citations>",
  mncs: "score<Avg. norm. citations>",
  betweenness: "score<Betweenness>",
  pagerank: "score<PageRank>",
  community: "cluster",
  community_label: "cluster_label",
  clustering: null, // VOSviewer takes every name with "cluster" in it for the cluster
};
const valuesOf = ({at}: Attribute, count: number) => Array.from({length: count}, (_, i) => at(i));

test("colours and sizes come back from every format that has a place for them", async () => {
  const was = describedNetwork(analysis, "coauthor").look!;
  const colours = people.name.map((_, i) => was.fill(i));
  const radii = people.name.map((_, i) => was.radius(i));
  for (const id of ["gexf", "graphml", "gml", "json", "cx2"]) {
    expect(writerOf(id).loses, id).not.toContain("colours and sizes");
    const {look} = (await readGraphText(first(id))).described;
    expect(
      people.name.map((_, i) => look!.fill(i)),
      id,
    ).toEqual(colours);
    expect(
      people.name.map((_, i) => look!.radius(i)),
      id,
    ).toEqual(radii);
  }
  const vosviewer = (await readGraphText(first("vosviewer"))).described.look!;
  expect(people.name.map((_, i) => vosviewer.fill(i))).toEqual(colours);
});

test("DOT gives back ids, labels, ties and what made the file; strengths bit for bit", async () => {
  const was = describedNetwork(analysis, "coauthor");
  const {described: is, problems} = await readGraphText(first("dot"));
  expect(problems).toEqual([]);
  expect(is.nodeId).toEqual(was.nodeId);
  expect(is.nodeLabel).toEqual(was.nodeLabel);
  expect([...is.source, ...is.target, ...is.strength]).toEqual([
    ...was.source, ...was.target, ...was.strength,
  ]); // biome-ignore format: three columns
  expect(JSON.parse(is.about!)).toEqual(JSON.parse(was.about!));
  for (const i of [0, 1, 2]) {
    expect(is.places!.x[i]).toBeCloseTo(was.places!.x[i] * 57.6, 1);
    expect(is.places!.y[i]).toBeCloseTo(was.places!.y[i] * 57.6, 1);
    expect(is.look!.fill(i)).toBe(was.look!.fill(i));
  }
});

test("VOSviewer's map and network are one graph together, in either order", async () => {
  const map = inputFromText("b-map.txt", first("vosviewer-map"));
  const network = inputFromText("a-network.txt", first("vosviewer-network"));
  for (const inputs of [
    [map, network],
    [network, map],
  ]) {
    const {described, problems} = await readGraph(inputs);
    expect(problems).toEqual([]);
    expect(described.nodeLabel).toEqual(people.name);
    const {edges} = analysis.networks.coauthor.network;
    expect([...described.strength]).toEqual([...edges.strength]);
    expect(again("vosviewer-map", described)).toBe(first("vosviewer-map"));
    expect(again("vosviewer-network", described)).toBe(first("vosviewer-network"));
  }
});

test("Gephi's two tables are one graph together, with the values of both, whatever the names", async () => {
  await fc.assert(
    fc.asyncProperty(names, async given => {
      const of = renamed(given.map(name => name.replace(/[\r\u0000]/g, "") || "x"));
      const {described, problems} = await readGraph([
        inputFromText("nodes.csv", first("gephi-nodes", of)),
        inputFromText("edges.csv", first("gephi-edges", of)),
      ]);
      expect(problems).toEqual([]);
      expect(described.nodeLabel).toEqual(of.people.name.map(name => Buffer.from(name).toString()));
      expect(again("gephi-edges", described)).toBe(
        Buffer.from(first("gephi-edges", of)).toString(),
      );
      expect(described.edges.map(({id}) => id)).toContain("first_year");
    }),
    {numRuns: 15},
  );
});

test("Pajek's partition and vector have a line a vertex", () => {
  const groups = first("pajek-partition").trim().split("\n");
  const {community} = analysis.networks.coauthor.communities;
  expect(groups).toEqual([`*Vertices ${people.count}`, ...Array.from(community, c => `${c + 1}`)]);
  const sums = first("pajek-vector").trim().split("\n");
  const {strength} = analysis.networks.coauthor.scores;
  expect(sums.slice(1).map(Number)).toEqual([...strength.value]);
});

test("a graph of one format can be written in every other, and holds the same ties", async () => {
  const {described} = await readGraphText(first("gexf"));
  for (const {id, writeGraph, loses} of GRAPH_WRITERS) {
    if (writeGraph === null || loses.includes("ties")) continue;
    const read = await readGraphText(again(id, described));
    expect([...read.described.strength].sort(), id).toEqual([...described.strength].sort());
    if (!loses.includes("labels"))
      expect(read.described.nodeLabel, id).toEqual(described.nodeLabel);
    if (!loses.includes("ids"))
      expect(new Set(read.described.nodeId), id).toEqual(new Set(described.nodeId));
  }
});

test("Pajek's file starts with its vertices, without a mark of UTF-8, which igraph and networkx refuse", () => {
  for (const of of [analysis, renamed(people.name.map(() => "é"))])
    expect(first("pajek", of).startsWith("*Vertices")).toBe(true);
});

test("a Pajek file with the mark of UTF-8 is read all the same", async () => {
  const {described, problems} = await readGraphText(`\ufeff${first("pajek")}`);
  expect(problems).toEqual([]);
  expect(described.nodeLabel).toEqual(people.name);
});

test("values that only look like colours stay values", async () => {
  const text = `<graphml><key id="r" for="node" attr.name="r" attr.type="int"/>
    <key id="size" for="node" attr.name="size" attr.type="int"/><graph edgedefault="undirected">
    <node id="a"><data key="r">7</data><data key="size">40</data></node><node id="b"/>
    <edge source="a" target="b"/></graph></graphml>`;
  const {described} = await readGraphText(text);
  expect(described.look).toBeNull();
  expect(described.nodes.map(({id, at}) => [id, at(0)])).toEqual([
    ["r", 7],
    ["size", 40],
  ]);
  const json = `{"nodes":[{"key":"a","attributes":{"color":"red","size":3}},{"key":"b"}],"edges":[]}`;
  const {described: drawn} = await readGraphText(json);
  expect(drawn.look).toBeNull();
  expect(drawn.nodes.map(({id, at}) => [id, at(0)])).toEqual([
    ["color", "red"],
    ["size", 3],
  ]);
});

test("channels beyond 255 are no colour", async () => {
  const keys = ["r", "g", "b"].map(
    id => `<key id="${id}" for="node" attr.name="${id}" attr.type="int"/>`,
  );
  const data = ["r", "g", "b"].map(id => `<data key="${id}">300</data>`);
  const text = `<graphml>${keys.join("")}<graph edgedefault="undirected"><node id="a">${data.join("")}</node></graph></graphml>`;
  const {described} = await readGraphText(text);
  expect(described.look).toBeNull();
  expect(described.nodes.map(({id, at}) => [id, at(0)])).toEqual([
    ["r", 300],
    ["g", 300],
    ["b", 300],
  ]);
});
