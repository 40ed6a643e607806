import type {AttributeType, AttributeValue} from "../described-graph.ts";
import {valueOfType} from "./attribute-table.ts";
import {hexOf} from "./gexf.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader} from "./graph-reader.ts";
import {isStrengthName, strengthNameOf} from "./names.ts";
import {rootOf, xmlScanner} from "./xml-scanner.ts";

const TYPES: Readonly<Record<string, AttributeType>> = {
  int: "integer",
  long: "integer",
  float: "double",
  double: "double",
  boolean: "boolean",
};

/** GraphML of any program, with typed keys and defaults; of yEd's extensions, labels and places. */
export const graphmlReader: GraphReader = {
  id: "graphml",
  label: "GraphML",
  fit: head => fits(rootOf(head) === "graphml", 1, "its root element is graphml"),
  open: into => xmlScanner(into, graphmlEvents(into)),
};

interface Key {
  readonly name: string;
  readonly type: AttributeType;
  readonly of: string;
  fallback: AttributeValue;
}

type Item = {
  of: "graph" | "node" | "edge";
  i: number;
  line: number;
  ends: [number, number] | null;
  values: Map<string, AttributeValue>;
};

function graphmlEvents(into: GraphBuilder) {
  const keys = new Map<string, Key>();
  let key: Key | null = null;
  let data: string | null = null;
  let text = "";
  let directedByDefault = false;
  let directed = false;
  let depth = 0;
  const open: Item[] = [];

  const finishNode = ({i, values}: Item) => {
    const [x, y] = [values.get("x"), values.get("y")];
    if (typeof x === "number" && typeof y === "number") into.place(i, x, y);
    const look = lookIn(into, i, values);
    const named = ["label", "Label", "name"].find(name => typeof values.get(name) === "string");
    if (named !== undefined) into.label(i, String(values.get(named)));
    for (const [name, value] of values)
      if (name !== named && !(typeof x === "number" && /^[xy]$/.test(name)) && !look.has(name))
        into.nodeValues.set(i, name, value);
  };
  const finishTie = ({ends, line, values}: Item) => {
    if (ends === null) return;
    const weight = strengthNameOf([...values.keys()]);
    const given = weight === undefined ? 1 : values.get(weight);
    const tie = into.tie(...ends, typeof given === "number" ? given : Number(given), {line});
    if (tie < 0) return;
    if (directed) into.directed();
    for (const [name, value] of values) if (name !== weight) into.tieValues.set(tie, name, value);
  };

  return {
    open(name: string, a: Readonly<Record<string, string>>, line: number) {
      text = "";
      switch (name) {
        case "key":
          if (a.id === undefined) break;
          key = {
            name: a["attr.name"] ?? a.id,
            type: TYPES[a["attr.type"]] ?? "string",
            of: a.for ?? "all",
            fallback: null,
          };
          keys.set(a.id, key);
          declare(into, key);
          break;
        case "graph":
          if (depth === 0 && a.id !== undefined) into.name(a.id);
          if (depth++ === 0) directedByDefault = a.edgedefault === "directed";
          open.push({of: "graph", i: -1, line, ends: null, values: new Map()});
          break;
        case "node":
          if (a.id === undefined) into.problem("error", "A node has no id.", {line});
          open.push({
            of: "node",
            i: a.id === undefined ? -1 : into.node(a.id),
            line,
            ends: null,
            values: defaults(keys, "node"),
          });
          break;
        case "edge": {
          const whole = a.source !== undefined && a.target !== undefined;
          if (!whole) into.problem("error", "A tie has no source or target.", {line});
          directed = a.directed === undefined ? directedByDefault : a.directed === "true";
          open.push({
            of: "edge",
            i: -1,
            line,
            ends: whole ? [into.node(a.source), into.node(a.target)] : null,
            values: defaults(keys, "edge"),
          });
          break;
        }
        case "hyperedge":
          into.problem("warning", "Ties of more than two nodes are left out.", {line});
          break;
        case "data":
          data = a.key ?? "";
          break;
        case "Geometry": {
          // yEd's places are corners of boxes.
          const [x, y, width, height] = [a.x, a.y, a.width, a.height].map(Number);
          const item = open.at(-1);
          if (item?.of === "node" && item.i >= 0) into.place(item.i, x + width / 2, y + height / 2);
          break;
        }
      }
    },
    text(piece: string) {
      text += piece;
    },
    close(name: string) {
      const item = open.at(-1);
      switch (name) {
        case "default":
          if (key !== null) key.fallback = valueOfType(text, key.type);
          break;
        case "NodeLabel":
          if (item?.of === "node" && item.i >= 0) into.label(item.i, text.trim());
          text = "";
          break;
        case "data": {
          const {name: title, type} = keys.get(data ?? "") ?? {
            name: data ?? "",
            type: "string" as const,
          };
          data = null;
          if (item === undefined) break;
          if (item.of === "graph") aboutGraph(into, title, text);
          else if (text !== "" || type === "string")
            item.values.set(title, valueOfType(text, type));
          break;
        }
        case "graph":
          depth -= 1;
          open.pop();
          break;
        case "node":
          if (open.pop()!.i >= 0) finishNode(item!);
          break;
        case "edge":
          finishTie(open.pop()!);
          break;
      }
    },
  };
}

/** Fixes the order of attributes as the keys stand, but of those that may be kept elsewhere. */
function declare(into: GraphBuilder, {name, type, of}: Key): void {
  const kept = /^(x|y|r|g|b|size|label|Label|name)$/.test(name);
  if ((of === "node" || of === "all") && !kept) into.nodeValues.declare(name, type);
  if ((of === "edge" || of === "all") && !isStrengthName(name)) into.tieValues.declare(name, type);
}

/** Colour and size, where all of them stand there as Gephi has them; gives the names of what was taken. */
function lookIn(into: GraphBuilder, i: number, values: Item["values"]): Set<string> {
  const rgb = ["r", "g", "b"].map(name => values.get(name));
  if (!rgb.every(value => typeof value === "number" && value >= 0 && value <= 255))
    return new Set();
  into.fill(i, hexOf(rgb as number[]));
  const size = values.get("size");
  if (typeof size === "number") into.radius(i, size);
  return new Set(["r", "g", "b", "size"]);
}

function defaults(keys: ReadonlyMap<string, Key>, of: string): Map<string, AttributeValue> {
  const values = new Map<string, AttributeValue>();
  for (const key of keys.values())
    if (key.fallback !== null && (key.of === of || key.of === "all"))
      values.set(key.name, key.fallback);
  return values;
}

function aboutGraph(into: GraphBuilder, name: string, text: string): void {
  if (/^(name|title|label)$/i.test(name)) into.title(text);
  else if (/^(made|description|comment)$/i.test(name)) into.about(text);
}
