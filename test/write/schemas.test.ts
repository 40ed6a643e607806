import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import type {NetworkId} from "../../src/graphs/network.ts";
import {GRAPH_WRITERS} from "../../src/write/writers.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {childrenOf, type Element, readXml} from "../help/graph-files.ts";
import {hostileText} from "../help/hostile.ts";
import {GEXF, GRAPHML, schemaFaults} from "../help/schema.ts";

const analysis = await smallAnalysis();
const NETWORKS = Object.keys(analysis.networks) as NetworkId[];

function written(id: string, network: NetworkId = "coauthor", of: Analysis = analysis): Element {
  const pieces: string[] = [];
  GRAPH_WRITERS.find(writer => writer.id === id)!.write(of, network, piece => pieces.push(piece));
  return readXml(pieces.join(""));
}

const renamed = (name: readonly string[]): Analysis => ({
  ...analysis,
  people: {...analysis.people, name},
});
const names = fc.array(hostileText, {
  minLength: analysis.people.count,
  maxLength: analysis.people.count,
});

const VALUES: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  int: /^-?\d+$/,
  long: /^-?\d+$/,
  double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  string: /^[\s\S]*$/,
};

function gexfFaults(root: Element): string[] {
  const faults = schemaFaults(root, GEXF);
  const [graph] = childrenOf(root, "graph");
  const isDynamic = graph.attributes.mode === "dynamic";
  const ids = new Set<string>();
  for (const kind of ["node", "edge"]) {
    const types = new Map(
      childrenOf(graph, "attributes")
        .filter(({attributes}) => attributes.class === kind)
        .flatMap(each => childrenOf(each, "attribute"))
        .map(({attributes: {id, type}}) => [id, type]),
    );
    const [list] = childrenOf(graph, `${kind}s`);
    const items = childrenOf(list, kind);
    const {count} = list.attributes;
    if (count !== undefined && Number(count) !== items.length)
      faults.push(`${kind}s: count is ${count}`);
    const own = new Set(items.map(({attributes}) => attributes.id));
    if (own.size !== items.length) faults.push(`${kind}: ids come twice`);
    if (kind === "node") for (const id of own) ids.add(id);
    for (const item of items) {
      const {source, target} = item.attributes;
      if (kind === "edge" && !(ids.has(source) && ids.has(target)))
        faults.push(`edge: ${source} – ${target}`);
      const seen = new Set<string>();
      for (const {attributes: value} of childrenOf(item, "attvalues").flatMap(
        ({children}) => children,
      )) {
        const type = types.get(value.for);
        if (type === undefined || !VALUES[type].test(value.value))
          faults.push(`${kind} ${value.for}: ${value.value}`);
        if (seen.has(value.for)) faults.push(`${kind} ${value.for}: twice`);
        seen.add(value.for);
      }
      const spells = childrenOf(item, "spells").flatMap(({children}) => children);
      if (spells.length > 0 && !isDynamic) faults.push("spells in a static graph");
      for (const {
        attributes: {start, end},
      } of spells)
        if (!(/^\d+$/.test(start) && /^\d+$/.test(end) && Number(start) <= Number(end)))
          faults.push(`spell: ${start} – ${end}`);
    }
  }
  return faults;
}

function graphmlFaults(root: Element): string[] {
  const faults = schemaFaults(root, GRAPHML);
  const keys = childrenOf(root, "key").map(({attributes}) => attributes);
  if (new Set(keys.map(({id}) => id)).size !== keys.length) faults.push("key: ids come twice");
  const byId = new Map(keys.map(key => [key.id, key]));
  const [graph] = childrenOf(root, "graph");
  const ids = new Set(childrenOf(graph, "node").map(({attributes}) => attributes.id));
  if (ids.size !== childrenOf(graph, "node").length) faults.push("node: ids come twice");
  for (const item of [graph, ...graph.children]) {
    const {source, target} = item.attributes;
    if (item.name === "edge" && !(ids.has(source) && ids.has(target)))
      faults.push(`edge: ${source} – ${target}`);
    const data = childrenOf(item, "data");
    if (new Set(data.map(({attributes}) => attributes.key)).size !== data.length)
      faults.push(`${item.name}: a value twice`);
    for (const {attributes, text} of data) {
      const key = byId.get(attributes.key);
      if (key === undefined || !(key.for === item.name || key.for === "all"))
        faults.push(`${item.name}: ${attributes.key}`);
      else if (!VALUES[key["attr.type"] ?? "string"].test(text))
        faults.push(`${key.id}: ${text.slice(0, 40)}`);
    }
  }
  return faults;
}

const CHECKS = {gexf: gexfFaults, graphml: graphmlFaults} as const;

describe.each(Object.keys(CHECKS) as (keyof typeof CHECKS)[])("%s", id => {
  test.each(NETWORKS)(
    "of %s keeps every rule of its schema, and what it says fits together",
    network => {
      const root = written(id, network);
      expect(CHECKS[id](root)).toEqual([]);
      expect(root.children.length).toBeGreaterThan(0);
    },
  );

  test("keeps them with names full of signs", () => {
    fc.assert(
      fc.property(names, given => {
        expect(CHECKS[id](written(id, "coauthor", renamed(given)))).toEqual([]);
      }),
      {numRuns: 20},
    );
  });
});

test("the rules see what breaks them", () => {
  const faulty = (id: keyof typeof CHECKS, change: (text: string) => string) => {
    const pieces: string[] = [];
    GRAPH_WRITERS.find(writer => writer.id === id)!.write(analysis, "coauthor", piece =>
      pieces.push(piece),
    );
    const text = pieces.join("");
    expect(change(text)).not.toBe(text);
    return CHECKS[id](readXml(change(text))).length;
  };
  expect(faulty("gexf", text => text.replace('version="1.3"', 'version="1.0"'))).toBeGreaterThan(0);
  expect(faulty("gexf", text => text.replace('mode="dynamic"', 'mode="static"'))).toBeGreaterThan(
    0,
  );
  expect(faulty("gexf", text => text.replace(/ r="\d+"/, ' r="256"'))).toBeGreaterThan(0);
  expect(
    faulty("gexf", text => text.replace(/for="papers" value="\d+"/, 'for="papers" value="1.5"')),
  ).toBeGreaterThan(0);
  expect(faulty("gexf", text => text.replace(/target="[^"]*"/, 'target="nobody"'))).toBeGreaterThan(
    0,
  );
  expect(faulty("graphml", text => text.replace(' edgedefault="undirected"', ""))).toBeGreaterThan(
    0,
  );
  expect(
    faulty("graphml", text => text.replace(/<node id="[^"]*"/, '<node id="a b"')),
  ).toBeGreaterThan(0);
  expect(
    faulty("graphml", text => text.replace(/(<data key="[^"]*">[^<]*<\/data>)/, "$1$1")),
  ).toBeGreaterThan(0);
  expect(
    faulty("graphml", text => text.replace('attr.type="int"', 'attr.type="integer"')),
  ).toBeGreaterThan(0);
});
