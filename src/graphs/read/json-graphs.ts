import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader} from "./graph-reader.ts";
import {
  field,
  finite,
  isObject,
  type JsonObject,
  jsonScanner,
  nameOf,
  objectsOf,
  plain,
  setAll,
  strengthOf,
} from "./json-scanner.ts";
import {isStrengthName, strengthNameOf} from "./names.ts";

/** graphology's own JSON, as Gephi Lite and sigma's world have it. */
export const graphologyReader: GraphReader = {
  id: "json",
  label: "JSON (graphology)",
  fit: head =>
    fits(
      /^\ufeff?\s*\{/.test(head) && /"nodes"\s*:\s*\[\s*(\{\s*"key"\s*:|\])/.test(head),
      0.95,
      "its nodes have keys, as in graphology",
    ),
  open: into =>
    jsonScanner(into, value => {
      const attributes = field(value, "attributes");
      aboutIn(into, attributes, ["made", "description"]);
      for (const [i, node] of objectsOf(into, field(value, "nodes"), "nodes").entries())
        putDrawn(into, node.key, node.attributes, i);
      for (const [i, edge] of objectsOf(into, field(value, "edges"), "edges").entries())
        putTie(
          into,
          edge.source,
          edge.target,
          edge.attributes,
          i,
          edge.undirected !== true && field(field(value, "options"), "type") === "directed",
        );
    }),
};

/** Cytoscape.js and Cytoscape's own .cyjs: elements with data and positions. */
export const cyjsReader: GraphReader = {
  id: "cyjs",
  label: "Cytoscape.js",
  fit: head =>
    fits(
      (/^\ufeff?\s*\{/.test(head) && /"elements"\s*:\s*[[{]/.test(head)) ||
        /^\ufeff?\s*\[\s*\{\s*"(data|group)"\s*:/.test(head),
      0.95,
      "it has elements, as in Cytoscape.js",
    ),
  open: into =>
    jsonScanner(into, value => {
      const elements = Array.isArray(value) ? value : field(value, "elements");
      aboutIn(into, field(value, "data"), ["made", "description"]);
      const all = Array.isArray(elements) ? objectsOf(into, elements, "elements") : [];
      const isTie = ({data}: JsonObject) => field(data, "source") !== undefined;
      const nodes = Array.isArray(elements)
        ? all.filter(element => !isTie(element))
        : objectsOf(into, field(elements, "nodes"), "nodes");
      const ties = Array.isArray(elements)
        ? all.filter(isTie)
        : objectsOf(into, field(elements, "edges"), "edges");
      for (const [i, {data, position}] of nodes.entries())
        putNode(into, field(data, "id"), data, i, position, true);
      for (const [i, {data}] of ties.entries())
        putTie(into, field(data, "source"), field(data, "target"), data, i, false, OF_TIE);
    }),
};

/** JSON Graph Format, versions 1 and 2: one graph, or the first of several. */
export const jsonGraphReader: GraphReader = {
  id: "json-graph",
  label: "JSON Graph",
  fit: head =>
    fits(
      /^\ufeff?\s*\{\s*"graphs?"\s*:\s*[[{]/.test(head),
      0.95,
      "it has a graph, as in JSON Graph",
    ),
  open: into =>
    jsonScanner(into, value => {
      const graphs = field(value, "graphs");
      const graph = Array.isArray(graphs) ? graphs[0] : field(value, "graph");
      if (Array.isArray(graphs) && graphs.length > 1)
        into.problem("warning", `There are ${graphs.length} graphs; the first is read.`);
      into.title(nameOf(field(graph, "label")) ?? "");
      aboutIn(into, field(graph, "metadata"), ["made", "description"]);
      const nodes = field(graph, "nodes");
      const listed = isObject(nodes)
        ? Object.entries(nodes).map(([id, node]) => ({...(isObject(node) ? node : {}), id}))
        : objectsOf(into, nodes, "nodes");
      for (const [i, node] of listed.entries()) {
        const {id, label, metadata}: JsonObject = node;
        putNode(
          into,
          id,
          {...(isObject(metadata) ? metadata : {}), ...(label === undefined ? {} : {label})},
          i,
        );
      }
      for (const [i, edge] of objectsOf(into, field(graph, "edges"), "edges").entries()) {
        const {source, target, metadata, relation}: JsonObject = edge;
        const values = {
          ...(isObject(metadata) ? metadata : {}),
          ...(relation === undefined ? {} : {relation}),
        };
        putTie(
          into,
          source,
          target,
          values,
          i,
          (edge.directed ?? field(graph, "directed")) === true,
        );
      }
    }),
};

/** Node-link JSON, as networkx and d3 write it. */
export const nodeLinkReader: GraphReader = {
  id: "node-link",
  label: "Node-link JSON (networkx, d3)",
  fit: head =>
    fits(
      /^\ufeff?\s*\{/.test(head) &&
        (/"nodes"\s*:\s*\[\s*\{[^}]*"(id|name)"\s*:/.test(head) ||
          /"links"\s*:\s*\[\s*\{[^}]*"source"/.test(head)),
      0.8,
      "it has nodes and links",
    ),
  open: into =>
    jsonScanner(into, value => {
      aboutIn(into, field(value, "graph"), ["made", "description"]);
      const nodes = objectsOf(into, field(value, "nodes"), "nodes");
      const names = nodes.map((node, i) => nameOf(node.id) ?? nameOf(node.name) ?? String(i));
      for (const [i, node] of nodes.entries()) putNode(into, names[i], node, i);
      // d3 names ends by the place of nodes where these have no ids.
      const byPlace = nodes.length > 0 && nodes.every(({id}) => id === undefined);
      const end = (given: unknown) =>
        byPlace && typeof given === "number" ? (names[given] ?? given) : given;
      const ties = objectsOf(into, field(value, "links") ?? field(value, "edges"), "links");
      for (const [i, tie] of ties.entries()) {
        const directed = field(value, "directed") === true;
        putTie(into, end(tie.source), end(tie.target), tie, i, directed, OF_TIE);
      }
    }),
};

/** CX2, as Cytoscape, Cytoscape Web and NDEx exchange networks: aspects, one after the other. */
export const cx2Reader: GraphReader = {
  id: "cx2",
  label: "CX2 (Cytoscape)",
  fit: head =>
    fits(/^\ufeff?\s*\[\s*\{\s*"CXVersion"\s*:\s*"2/.test(head), 1, "it names its CX version"),
  open: into =>
    jsonScanner(into, value => {
      const aspects = objectsOf(into, value, "aspects");
      const all = (name: string) => aspects.flatMap(aspect => objectsOf(into, aspect[name], name));
      for (const attributes of all("networkAttributes")) aboutIn(into, attributes, ["description"]);
      const ids = new Map<string, string>();
      for (const [of, table] of [
        ["nodes", into.nodeValues],
        ["edges", into.tieValues],
      ] as const)
        for (const declared of all("attributeDeclarations"))
          for (const [id, how] of Object.entries(field(declared, of) ?? {})) {
            const type = CX_TYPES[String(field(how, "d") ?? "string")];
            const kept = of === "nodes" ? id === "name" || id === "key" : isStrengthName(id);
            if (type !== undefined && !kept) table.declare(id, type);
          }
      const drawn = new Map(all("nodeBypasses").map(({id, v}) => [String(id), v]));
      for (const [i, node] of all("nodes").entries()) {
        const values = isObject(node.v) ? node.v : {};
        const id = nameOf(values.key) ?? nameOf(node.id);
        if (id !== null) ids.set(String(node.id), id);
        const number = putNode(into, id, values, i, node);
        const look = drawn.get(String(node.id));
        const [fill, width] = [
          field(look, "NODE_BACKGROUND_COLOR"),
          finite(field(look, "NODE_WIDTH")),
        ];
        if (number === null) continue;
        if (typeof fill === "string" && /^#[0-9a-f]{6}$/i.test(fill))
          into.fill(number, fill.toLowerCase());
        if (width !== null) into.radius(number, width / 2);
      }
      for (const [i, edge] of all("edges").entries())
        putTie(into, ids.get(String(edge.s)), ids.get(String(edge.t)), edge.v, i, false);
    }),
};

const CX_TYPES: Readonly<Record<string, "integer" | "double" | "boolean" | "string">> = {
  integer: "integer",
  long: "integer",
  double: "double",
  boolean: "boolean",
  string: "string",
};

/** `at` holds the place; where names are doubled a label stands beside a name that says the same. */
function putNode(
  into: GraphBuilder,
  id: unknown,
  values: unknown,
  i: number,
  at: unknown = values,
  isDoubled = false,
): number | null {
  const name = nameOf(id);
  if (name === null) {
    into.problem("error", "A node has no id.", {record: i + 1});
    return null;
  }
  const node = into.node(name);
  const label = nameOf(field(values, "label")) ?? nameOf(field(values, "name"));
  if (label !== null) into.label(node, label);
  const [x, y] = [finite(field(at, "x")), finite(field(at, "y"))];
  if (x !== null && y !== null) into.place(node, x, y);
  const own = field(values, "name");
  const isNamed =
    field(values, "label") === undefined || (isDoubled && own === field(values, "label"));
  const isId = (key: string) => nameOf(field(values, key)) === name;
  setAll(into.nodeValues, node, values, [
    ...["id", "key"].filter(isId),
    ...(isNamed ? ["name"] : []),
    "label",
    ...(at === values && x !== null && y !== null ? ["x", "y"] : []),
  ]);
  return node;
}

/** A node of graphology, which has the colour and size that Sigma draws, where they are such. */
function putDrawn(into: GraphBuilder, id: unknown, values: unknown, i: number): void {
  const [color, size] = [field(values, "color"), finite(field(values, "size"))];
  const coloured = typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color);
  const own = isObject(values) ? {...values} : {};
  if (coloured) delete own.color;
  if (coloured && size !== null) delete own.size;
  const node = putNode(into, id, own, i);
  if (node === null || !coloured) return;
  into.fill(node, color.toLowerCase());
  if (size !== null) into.radius(node, size);
}

/** Fields of a tie that stand among its values. */
const OF_TIE = ["id", "source", "target"];

function putTie(
  into: GraphBuilder,
  source: unknown,
  target: unknown,
  values: unknown,
  i: number,
  directed: boolean,
  own: readonly string[] = [],
): void {
  const [a, b] = [nameOf(source), nameOf(target)];
  if (a === null || b === null) {
    into.problem("error", "A tie has no source or target.", {record: i + 1});
    return;
  }
  const weight = strengthNameOf(isObject(values) ? Object.keys(values) : []);
  const strength = weight === undefined ? 1 : strengthOf(field(values, weight));
  const tie = into.tie(into.node(a), into.node(b), strength, {record: i + 1});
  if (tie < 0) return;
  if (directed) into.directed();
  setAll(into.tieValues, tie, values, [...own, ...(weight === undefined ? [] : [weight])]);
}

function aboutIn(into: GraphBuilder, values: unknown, names: readonly string[]): void {
  into.title(nameOf(field(values, "name")) ?? nameOf(field(values, "label")) ?? "");
  for (const name of names) {
    const text = plain(field(values, name));
    if (text !== null) into.about(String(text));
  }
}
