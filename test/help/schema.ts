import type {Element} from "./graph-files.ts";

/** What an element may have: attributes with their patterns, and children in what order. */
export interface ElementRule {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required: readonly string[];
  /** Names of children with how often each may come; in this order where `ordered`. */
  readonly children: Readonly<Record<string, readonly [least: number, most: number]>>;
  readonly ordered: boolean;
  /** Whether text may stand in it. */
  readonly text: boolean;
}

/** Every break of the rules in a document: paths with what is wrong. Elements of one name have one rule. */
export function schemaFaults(
  root: Element,
  rules: Readonly<Record<string, ElementRule>>,
  path = root.name,
): string[] {
  const rule = rules[root.name];
  if (rule === undefined) return [`${path}: no such element`];
  const faults: string[] = [];
  for (const [name, value] of Object.entries(root.attributes)) {
    if (/^xmlns(:|$)|^xsi:/.test(name)) continue;
    const pattern = rule.attributes[name];
    if (pattern === undefined) faults.push(`${path}: no attribute ${name}`);
    else if (!pattern.test(value)) faults.push(`${path}: ${name} is ${value.slice(0, 40)}`);
  }
  for (const name of rule.required)
    if (!(name in root.attributes)) faults.push(`${path}: ${name} is missing`);
  if (!rule.text && root.text.trim() !== "") faults.push(`${path}: text`);
  const names = Object.keys(rule.children);
  let last = 0;
  const counts = new Map<string, number>();
  for (const child of root.children) {
    const at = names.indexOf(child.name);
    if (at < 0) faults.push(`${path}: no child ${child.name}`);
    else if (rule.ordered && at < last) faults.push(`${path}: ${child.name} comes too late`);
    last = Math.max(last, at);
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    if (faults.length < 100)
      faults.push(
        ...schemaFaults(child, rules, `${path}/${child.name}[${counts.get(child.name)}]`),
      );
  }
  for (const [name, [least, most]] of Object.entries(rule.children)) {
    const n = counts.get(name) ?? 0;
    if (n < least || n > most) faults.push(`${path}: ${n} of ${name}`);
  }
  return faults;
}

const rule = (
  attributes: Readonly<Record<string, RegExp>>,
  required: readonly string[],
  children: ElementRule["children"] = {},
  {ordered = false, text = false} = {},
): ElementRule => ({attributes, required, children, ordered, text});

const MANY = Number.POSITIVE_INFINITY;
const ANY = /^[\s\S]*$/;
const FLOAT = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/;
const COUNT = /^\+?\d+$/;
/** A token of names: letters, digits and few signs (XML 1.0, Nmtoken). */
const NMTOKEN = /^[\p{L}\p{M}\p{N}_:.\-\u00b7]+$/u;
const BYTE = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;

/** GEXF 1.3 as its schema (gexf.xsd, viz.xsd of gexf.net) has it, as far as elements and attributes go. */
export const GEXF: Readonly<Record<string, ElementRule>> = {
  gexf: rule({version: /^1\.3$/, variant: ANY}, ["version"], {meta: [0, 1], graph: [1, 1]}),
  meta: rule({lastmodifieddate: /^\d{4}-\d\d-\d\d$/}, [], {
    creator: [0, 1],
    keywords: [0, 1],
    description: [0, 1],
  }),
  creator: rule({}, [], {}, {text: true}),
  keywords: rule({}, [], {}, {text: true}),
  description: rule({}, [], {}, {text: true}),
  graph: rule(
    {
      timeformat: /^(?:integer|double|date|dateTime)$/,
      timerepresentation: /^(?:interval|timestamp)$/,
      defaultedgetype: /^(?:directed|undirected|mutual)$/,
      idtype: /^(?:integer|string)$/,
      mode: /^(?:static|dynamic)$/,
      start: ANY,
      end: ANY,
    },
    [],
    {attributes: [0, MANY], nodes: [0, 1], edges: [0, 1]},
    {ordered: true},
  ),
  attributes: rule(
    {class: /^(?:node|edge)$/, mode: /^(?:static|dynamic)$/, start: ANY, end: ANY},
    ["class"],
    {
      attribute: [0, MANY],
    },
  ),
  attribute: rule(
    {
      id: ANY,
      title: ANY,
      type: /^(?:integer|long|double|float|boolean|short|byte|date|dateTime|anyURI|string|char|biginteger|bigdecimal|list\w+)$/,
    },
    ["id", "title", "type"],
    {default: [0, 1], options: [0, 1]},
  ),
  nodes: rule({count: COUNT}, [], {node: [0, MANY]}),
  node: rule({id: ANY, label: ANY, start: ANY, end: ANY}, ["id"], {
    "viz:color": [0, 1],
    "viz:position": [0, 1],
    "viz:size": [0, 1],
    "viz:shape": [0, 1],
    attvalues: [0, 1],
    spells: [0, 1],
  }),
  edges: rule({count: COUNT}, [], {edge: [0, MANY]}),
  edge: rule(
    {
      id: ANY,
      source: ANY,
      target: ANY,
      weight: FLOAT,
      type: /^(?:directed|undirected|mutual)$/,
      label: ANY,
      kind: ANY,
      start: ANY,
      end: ANY,
    },
    ["id", "source", "target"],
    {
      "viz:color": [0, 1],
      "viz:thickness": [0, 1],
      "viz:shape": [0, 1],
      attvalues: [0, 1],
      spells: [0, 1],
    },
  ),
  attvalues: rule({}, [], {attvalue: [0, MANY]}),
  attvalue: rule({for: ANY, value: ANY, start: ANY, end: ANY}, ["for", "value"]),
  spells: rule({}, [], {spell: [1, MANY]}),
  spell: rule({start: FLOAT, end: FLOAT, startopen: FLOAT, endopen: FLOAT}, []),
  "viz:color": rule({r: BYTE, g: BYTE, b: BYTE, a: FLOAT}, ["r", "g", "b"]),
  "viz:position": rule({x: FLOAT, y: FLOAT, z: FLOAT}, ["x", "y"]),
  "viz:size": rule({value: /^\d+(?:\.\d+)?(?:e-?\d+)?$/}, ["value"]),
};

/** GraphML 1.0 as its schema (graphml-structure.xsd, graphml-attributes.xsd) has it. */
export const GRAPHML: Readonly<Record<string, ElementRule>> = {
  graphml: rule(
    {},
    [],
    {desc: [0, 1], key: [0, MANY], data: [0, MANY], graph: [0, MANY]},
    {ordered: true},
  ),
  desc: rule({}, [], {}, {text: true}),
  key: rule(
    {
      id: NMTOKEN,
      for: /^(?:all|graphml|graph|node|edge|hyperedge|port|endpoint)$/,
      "attr.name": ANY,
      "attr.type": /^(?:boolean|int|long|float|double|string)$/,
    },
    ["id"],
    {desc: [0, 1], default: [0, 1]},
    {ordered: true},
  ),
  default: rule({}, [], {}, {text: true}),
  graph: rule(
    {
      id: NMTOKEN,
      edgedefault: /^(?:directed|undirected)$/,
      "parse.nodes": COUNT,
      "parse.edges": COUNT,
    },
    ["edgedefault"],
    {desc: [0, 1], data: [0, MANY], node: [0, MANY], edge: [0, MANY]},
  ),
  node: rule({id: NMTOKEN}, ["id"], {desc: [0, 1], data: [0, MANY]}, {ordered: true}),
  edge: rule(
    {id: NMTOKEN, source: NMTOKEN, target: NMTOKEN, directed: /^(?:true|false)$/},
    ["source", "target"],
    {desc: [0, 1], data: [0, MANY]},
    {ordered: true},
  ),
  data: rule({key: NMTOKEN, id: NMTOKEN}, ["key"], {}, {text: true}),
};
