import fc from "fast-check";
import {UndirectedGraph} from "graphology";
import Papa from "papaparse";
import {describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import type {NetworkId} from "../../src/graphs/network.ts";
import {readGraphText} from "../../src/graphs/read/read-graph.ts";
import {distinctLabels} from "../../src/write/distinct-labels.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";
import {wellFormed} from "../../src/write/xml.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {
  childrenOf,
  type GmlList,
  gmlValues,
  readDot,
  readGml,
  readPajek,
  readXml,
} from "../help/graph-files.ts";

const analysis = await smallAnalysis();
const {edges} = analysis.networks.coauthor.network;

function written(id: string, of: Analysis = analysis, network: NetworkId = "coauthor"): string {
  let text = "";
  GRAPH_WRITERS.find(writer => writer.id === id)!.write(of, network, piece => {
    text += piece;
  });
  return text;
}

type Tie = [source: number, target: number, strength: number];

/** What every reader must find again: labels by node, and ties by the numbers of nodes. */
interface Found {
  readonly labels: string[];
  readonly ties: Tie[];
}

const READERS: Record<string, (text: string) => Found> = {
  gexf(text) {
    const [graph] = childrenOf(readXml(text), "graph");
    const nodes = childrenOf(childrenOf(graph, "nodes")[0], "node").map(node => node.attributes);
    const number = new Map(nodes.map(({id}, i) => [id, i]));
    const ties = childrenOf(childrenOf(graph, "edges")[0], "edge").map(
      ({attributes: {source, target, weight}}): Tie => [
        number.get(source)!,
        number.get(target)!,
        Number(weight),
      ],
    );
    return {labels: nodes.map(({label}) => label), ties};
  },
  graphml(text) {
    const [graph] = childrenOf(readXml(text), "graph");
    const data = (element: (typeof graph.children)[number], key: string) =>
      childrenOf(element, "data").find(({attributes}) => attributes.key === key)!.text;
    const nodes = childrenOf(graph, "node");
    const number = new Map(nodes.map(({attributes}, i) => [attributes.id, i]));
    const ties = childrenOf(graph, "edge").map(
      (edge): Tie => [
        number.get(edge.attributes.source)!,
        number.get(edge.attributes.target)!,
        Number(data(edge, "e_weight")),
      ],
    );
    return {labels: nodes.map(node => data(node, "n_label")), ties};
  },
  json(text) {
    const graph = UndirectedGraph.from(JSON.parse(text));
    const nodes = graph.nodes();
    return {
      labels: nodes.map(node => graph.getNodeAttribute(node, "label")),
      ties: graph.mapEdges(
        (_, {weight}, a, b): Tie => [nodes.indexOf(a), nodes.indexOf(b), weight],
      ),
    };
  },
  vosviewer(text) {
    const {items, links} = JSON.parse(text).network;
    return {
      labels: items.map(({label}: {label: string}) => label),
      ties: links.map(
        (link: Record<string, number>): Tie => [
          link.source_id - 1,
          link.target_id - 1,
          link.strength,
        ],
      ),
    };
  },
  pajek(text) {
    const found = readPajek(text);
    return {
      labels: found.labels,
      ties: found.edges.map(([a, b, strength]): Tie => [a - 1, b - 1, strength]),
    };
  },
  gml(text) {
    const [graph] = gmlValues(readGml(text), "graph") as GmlList[];
    const first = (list: GmlList, key: string) => gmlValues(list, key)[0];
    return {
      labels: (gmlValues(graph, "node") as GmlList[]).map(node =>
        String(first(node, "name") ?? first(node, "label")),
      ),
      ties: (gmlValues(graph, "edge") as GmlList[]).map(
        (edge): Tie => [
          Number(first(edge, "source")) - 1,
          Number(first(edge, "target")) - 1,
          Number(first(edge, "weight")),
        ],
      ),
    };
  },
  dot(text) {
    const found = readDot(text);
    return {
      labels: found.nodes.map(({label}) => label),
      ties: found.ties.map(
        ({source, target, weight}): Tie => [
          Number(source.slice(1)),
          Number(target.slice(1)),
          weight,
        ],
      ),
    };
  },
  cx2(text) {
    const blocks: Record<string, never[]>[] = JSON.parse(text);
    const block = (name: string): Record<string, never>[] =>
      blocks.find(each => name in each)![name];
    return {
      labels: block("nodes").map(({v}) => (v as {name: string}).name),
      ties: block("edges").map(({s, t, v}): Tie => [s, t, (v as {weight: number}).weight]),
    };
  },
};

const labels = analysis.people.name;
const ties = Array.from(
  edges.strength,
  (strength, e): Tie => [edges.source[e], edges.target[e], strength],
);

/** The same analysis with other names of people, and ids made of them. */
function renamed(name: readonly string[]): Analysis {
  const id = name.map((text, i) => `${text}-${i}`);
  return {...analysis, people: {...analysis.people, name, id}};
}

const hostile = fc.oneof(
  fc.string({unit: "grapheme"}),
  fc.string({unit: "binary"}),
  fc.constantFrom(
    'say "hi"',
    "two\nlines\r\n",
    "]]><x>",
    "<img src=x onerror=alert(1)>",
    "=1+1",
    "@SUM(A1)",
    "\u202eright to left\u202c",
    "\u05d0\u05d1 \u0627\u0644",
    "👩🏽‍🔬 emoji",
    "NUL\u0000",
    "half \ud83d",
    "back\\",
    "&amp; &#34; &",
    "</data>",
    "*/ --> // {}",
    "\u2028\u2029\u0085",
    "",
    "x".repeat(10_000),
  ),
);
const hostileNames = fc.array(hostile, {minLength: labels.length, maxLength: labels.length});

/** What a format cannot hold becomes something else of the same length or a space; the rest is as it was. */
const HOLDS: Record<string, (text: string) => string> = {
  gexf: xmlHolds,
  graphml: xmlHolds,
  json: text => text,
  vosviewer: text => text,
  cx2: text => text,
  pajek: text =>
    wellFormed(text)
      .replaceAll('"', "'")
      .replace(/[\s\p{Cc}]+/gu, " "),
  gml: text => wellFormed(text).replace(/[\u0000-\u001f\u007f-\u009f]/g, " "),
  dot: text => wellFormed(text).replace(/[\u0000-\u001f\u007f]/g, " "),
};
function xmlHolds(text: string): string {
  return wellFormed(text).replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
    "\ufffd",
  );
}

describe.each(Object.keys(READERS))("%s", id => {
  test("gives back every label and every tie with its strength, bit for bit", () => {
    expect(READERS[id](written(id))).toEqual({labels, ties});
  });

  test("holds names full of signs, and nothing breaks out of its place", () => {
    fc.assert(
      fc.property(hostileNames, names => {
        const found = READERS[id](written(id, renamed(names)));
        const held = names.map(HOLDS[id]);
        // Pajek's vertices of one label have their ids behind it.
        const shown = found.labels.map((label, i) =>
          id === "pajek" && held.indexOf(held[i]) !== held.lastIndexOf(held[i])
            ? label.slice(0, held[i].length)
            : label,
        );
        expect(shown).toEqual(held);
        expect(found.ties).toEqual(ties);
      }),
      {numRuns: 40},
    );
  });

  test("holds a network without ties and one without nodes", async () => {
    const alone = await smallAnalysis({maxAuthors: 1});
    expect(READERS[id](written(id, alone))).toEqual({labels, ties: []});
    const none = await smallAnalysis({minTermPapers: 1000, maxTerms: 1});
    const found = READERS[id](written(id, none, "topics"));
    expect(found.ties).toEqual([]);
    expect(found.labels.length).toBe(none.topics.count);
  });
});

test("every writer has an independent reader here, or is read back in the round trips", () => {
  const others = [
    "svg",
    "gephi-nodes",
    "gephi-edges",
    "vosviewer-map",
    "vosviewer-network",
    "pajek-partition",
    "pajek-vector",
    "cyjs",
    "json-graph",
    "matrix-market",
  ];
  expect(
    GRAPH_WRITERS.map(({id}) => id)
      .filter(id => !others.includes(id))
      .sort(),
  ).toEqual(Object.keys(READERS).sort());
});

test("names of formats and of their files are all different", () => {
  expect(new Set(GRAPH_WRITERS.map(({id}) => id)).size).toBe(GRAPH_WRITERS.length);
  expect(new Set(GRAPH_WRITERS.map(({ending}) => ending)).size).toBe(GRAPH_WRITERS.length);
});

test.each(["gexf", "graphml", "json", "vosviewer", "gml", "dot", "cx2"])(
  "%s carries what made it",
  id => {
    const text = written(id);
    const readable = id === "vosviewer" || id === "gml" ? text.replace(/&(quot|#34);/g, '"') : text;
    for (const fact of ["fractional", "0.1.0", "layoutRounds"]) expect(readable).toContain(fact);
  },
);

describe("GEXF", () => {
  test("has its look before its values, sizes by papers, and values of their declared types", () => {
    const [graph] = childrenOf(readXml(written("gexf")), "graph");
    const [node] = childrenOf(childrenOf(graph, "nodes")[0], "node");
    expect(node.children.map(({name}) => name)).toEqual([
      "viz:color",
      "viz:position",
      "viz:size",
      "attvalues",
      "spells",
    ]);
    for (const channel of ["r", "g", "b"])
      expect(Number(node.children[0].attributes[channel])).toBeLessThan(256);
    const types = new Map(
      childrenOf(graph, "attributes").flatMap(({attributes: {class: of}, children}) =>
        children.map(({attributes: {id, type}}) => [`${of} ${id}`, type]),
      ),
    );
    const values = childrenOf(childrenOf(graph, "nodes")[0], "node").flatMap(each =>
      childrenOf(each, "attvalues")[0].children.map(({attributes}) => attributes),
    );
    expect(values.length).toBeGreaterThan(50);
    for (const {for: id, value} of values)
      switch (types.get(`node ${id}`)) {
        case "integer":
          expect(value, id).toMatch(/^-?\d+$/);
          break;
        case "double":
          expect(Number.isFinite(Number(value)), `${id} ${value}`).toBe(true);
          break;
        default:
          expect(types.get(`node ${id}`), id).toBe("string");
      }
  });

  test("has years as spells of intervals, for what has years alone", () => {
    const [graph] = childrenOf(readXml(written("gexf")), "graph");
    expect(graph.attributes).toMatchObject({
      mode: "dynamic",
      timeformat: "integer",
      timerepresentation: "interval",
    });
    const spellOf = (label: string) =>
      childrenOf(
        childrenOf(childrenOf(graph, "nodes")[0], "node").find(
          ({attributes}) => attributes.label === label,
        )!,
        "spells",
      ).flatMap(({children}) => children.map(({attributes}) => attributes));
    expect(spellOf("Ada Example")).toEqual([{start: "2019", end: "2023"}]);
  });

  test("has no spell where a year is unknown", async () => {
    const json =
      '{"nodes":[{"key":"a","attributes":{"first_year":2001,"last_year":2003}},{"key":"b","attributes":{"first_year":2002}},{"key":"c"}],"edges":[]}';
    const {described} = await readGraphText(json);
    const pieces: string[] = [];
    GRAPH_WRITERS.find(({id}) => id === "gexf")!.writeGraph!(described, piece =>
      pieces.push(piece),
    );
    expect(pieces.join("").match(/<spell .*>/g)).toEqual(['<spell start="2001" end="2003"/>']);
  });

  test("leaves out what is unknown", () => {
    const [graph] = childrenOf(readXml(written("gexf")), "graph");
    const fay = childrenOf(childrenOf(graph, "nodes")[0], "node").find(
      ({attributes}) => attributes.label === "Fay Sixth",
    )!;
    const ids = childrenOf(fay, "attvalues")[0].children.map(({attributes}) => attributes.for);
    expect(ids).toContain("papers");
    for (const {attributes} of childrenOf(fay, "attvalues")[0].children)
      expect(attributes.value).not.toMatch(/^(null|NaN|undefined|)$/);
  });
});

describe("VOSviewer JSON", () => {
  const {network, config, info} = JSON.parse(written("vosviewer"));

  test("has numbers for ids, a place and a cluster for each item, and a name for each cluster", () => {
    const {community, count} = analysis.networks.coauthor.communities;
    for (const [i, item] of network.items.entries()) {
      expect(item.id).toBe(i + 1);
      expect(item.cluster).toBe(community[i] + 1);
      expect(Number.isFinite(item.x) && Number.isFinite(item.y)).toBe(true);
    }
    expect(network.clusters.map(({cluster}: {cluster: number}) => cluster)).toEqual(
      Array.from({length: count}, (_, c) => c + 1),
    );
    expect(config.terminology.item).toBe("Author");
    expect(info.title).toBe("Co-authorship");
  });

  test("weighs people by papers, links, strength and citations that are known", () => {
    // Ada signed papers 1, 2, 7 and 8: with Ben twice, with Cleo and Dan once.
    expect(network.items[labels.indexOf("Ada Example")].weights).toEqual({
      Documents: 4,
      Links: 3,
      "Total link strength": 3,
      Citations: 12 + 5 + 0 + 2,
    });
  });

  test("lists the papers of a person with their years", () => {
    const {description} = network.items[labels.indexOf("Ada Example")];
    expect(description).toContain("<li>Paper number 1 on water (2019)</li>");
    expect(description.match(/<li>/g).length).toBe(4);
  });

  test("escapes what its description, which is HTML, takes from files", () => {
    const names = labels.map(() => "<img src=x onerror=alert(1)>");
    const {items} = JSON.parse(written("vosviewer", renamed(names))).network;
    for (const {description} of items) expect(description).not.toContain("<img");
  });
});

describe("CX2", () => {
  test("declares every attribute, counts what follows, and ends with its status", () => {
    const blocks = JSON.parse(written("cx2"));
    expect(blocks[0]).toEqual({CXVersion: "2.0", hasFragments: false});
    expect(blocks.at(-1)).toEqual({status: [{error: "", success: true}]});
    const of = (name: string) => blocks.find((block: object) => name in block)[name];
    for (const {name, elementCount} of of("metaData")) expect(of(name).length).toBe(elementCount);
    const [declared] = of("attributeDeclarations");
    for (const kind of ["nodes", "edges"])
      for (const {v} of of(kind))
        for (const [id, value] of Object.entries(v)) {
          const type = declared[kind][id].d;
          expect(typeof value, id).toBe(type === "string" ? "string" : "number");
          if (type === "integer") expect(Number.isInteger(value), id).toBe(true);
        }
  });
});

describe("GML", () => {
  test("has only keys of letters and digits, different ones for different attributes", () => {
    const [graph] = gmlValues(readGml(written("gml")), "graph") as GmlList[];
    const [node] = gmlValues(graph, "node") as GmlList[];
    const keys = node.map(([key]) => key);
    expect(keys).toContain("hIndex");
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("tables for Gephi", () => {
  const rows = (id: string) =>
    Papa.parse<Record<string, string>>(written(id).trimEnd(), {header: true});

  test("have Gephi's names for columns, and as many rows as nodes and ties", () => {
    const nodes = rows("gephi-nodes");
    expect(nodes.meta.fields!.slice(0, 2)).toEqual(["Id", "Label"]);
    expect(nodes.data.map(({Label}) => Label)).toEqual(labels);
    const found = rows("gephi-edges");
    expect(found.meta.fields!.slice(0, 4)).toEqual(["Source", "Target", "Type", "Weight"]);
    const number = new Map(nodes.data.map(({Id}, i) => [Id, i]));
    expect(
      found.data.map(
        ({Source, Target, Weight}): Tie => [
          number.get(Source)!,
          number.get(Target)!,
          Number(Weight),
        ],
      ),
    ).toEqual(ties);
    expect(new Set(found.data.map(({Type}) => Type))).toEqual(new Set(["Undirected"]));
  });

  test("have no columns of one name, whatever the case: importers do not tell them apart", () => {
    for (const id of ["gephi-nodes", "gephi-edges"]) {
      const names = rows(id).meta.fields!.map(name => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

test.each(["gml", "pajek"])(
  "%s has no two nodes of one label, for those who tell nodes by labels",
  id => {
    const names = labels.map((_, i) =>
      i < 3 ? "Wei Wang" : i === 3 ? "Wei Wang (Wei Wang-0)" : "x\ty",
    );
    const text = written(id, renamed(names));
    const found = [...text.matchAll(id === "gml" ? /label "(.*?)"/g : /^\d+ "(.*?)"/gm)]
      .map(([, label]) => label)
      .slice(id === "gml" ? 1 : 0);
    expect(found.length).toBe(labels.length);
    expect(new Set(found).size).toBe(labels.length);
    expect(found.slice(0, 4)).toEqual([
      "Wei Wang (Wei Wang-0 2)",
      "Wei Wang (Wei Wang-1)",
      "Wei Wang (Wei Wang-2)",
      "Wei Wang (Wei Wang-0)",
    ]);
  },
);

test("labels stay apart though one with its id looks like another with its own", () => {
  const labels = ["q", "q", "q (1)", "q (1)"];
  const found = distinctLabels(labels, ["1) (2", "x", "2", "y"]);
  expect(found).toEqual(["q (1) (2)", "q (x)", "q (1) (2 2)", "q (1) (y)"]);
});
