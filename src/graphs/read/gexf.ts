import type {AttributeType, AttributeValue} from "../described-graph.ts";
import {valueOfType} from "./attribute-table.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader} from "./graph-reader.ts";
import {rootOf, xmlScanner} from "./xml-scanner.ts";

/** Types of GEXF; lists, dates and all others are text. */
const TYPES: Readonly<Record<string, AttributeType>> = {
  integer: "integer",
  int: "integer",
  long: "integer",
  short: "integer",
  byte: "integer",
  float: "double",
  double: "double",
  bigdecimal: "double",
  boolean: "boolean",
};

/** GEXF 1.1 to 1.3 as Gephi, networkx and others write it: typed values, places, colours, sizes, spells. */
export const gexfReader: GraphReader = {
  id: "gexf",
  label: "GEXF (Gephi)",
  fit: head => fits(rootOf(head) === "gexf", 1, "its root element is gexf"),
  open: into => xmlScanner(into, gexfEvents(into)),
};

interface Declared {
  readonly title: string;
  readonly type: AttributeType;
  fallback: AttributeValue;
}

function gexfEvents(into: GraphBuilder) {
  const declared = {node: new Map<string, Declared>(), edge: new Map<string, Declared>()};
  let declaring: "node" | "edge" | null = null;
  let declaration: Declared | null = null;
  let directedByDefault = false;
  let text = "";
  /** The node or tie that values belong to; ties that are left out have number −1. */
  const open: {of: "node" | "edge"; i: number}[] = [];

  const valuesOf = (of: "node" | "edge") => (of === "node" ? into.nodeValues : into.tieValues);
  const keepYears = ({of, i}: {of: "node" | "edge"; i: number}, from?: string, to?: string) => {
    if (i < 0) return;
    for (const [id, given] of [
      ["first_year", from],
      ["last_year", to],
    ] as const) {
      const year = /^-?\d{4}\b/.exec(given ?? "")?.[0];
      if (year === undefined) continue;
      const [number, known] = [Number(year), valuesOf(of).get(i, id)];
      const further = id === "first_year" ? Number(known) > number : Number(known) < number;
      if (known === null || further) valuesOf(of).set(i, id, number);
    }
  };
  const setValue = (key: string, value: string) => {
    const item = open.at(-1);
    if (item === undefined || item.i < 0) return;
    const {title, type} = declared[item.of].get(key) ?? {title: key, type: "string"};
    valuesOf(item.of).set(item.i, title, valueOfType(value, type));
  };
  const fillIn = ({of, i}: {of: "node" | "edge"; i: number}) => {
    if (i < 0) return;
    for (const {title, fallback} of declared[of].values())
      if (fallback !== null && valuesOf(of).get(i, title) === null)
        valuesOf(of).set(i, title, fallback);
  };

  return {
    open(name: string, a: Readonly<Record<string, string>>, line: number) {
      text = "";
      switch (name) {
        case "graph":
          directedByDefault = a.defaultedgetype === "directed";
          break;
        case "attributes":
          declaring = a.class === "edge" ? "edge" : "node";
          break;
        case "attribute":
          if (declaring === null || a.id === undefined) break;
          declaration = {title: a.title ?? a.id, type: TYPES[a.type] ?? "string", fallback: null};
          declared[declaring].set(a.id, declaration);
          valuesOf(declaring).declare(declaration.title, declaration.type);
          break;
        case "node": {
          if (a.id === undefined) {
            into.problem("error", "A node has no id.", {line});
            open.push({of: "node", i: -1});
            break;
          }
          const i = into.node(a.id);
          if (a.label !== undefined) into.label(i, a.label);
          open.push({of: "node", i});
          keepYears(open.at(-1)!, a.start, a.end);
          break;
        }
        case "edge": {
          let i = -1;
          if (a.source === undefined || a.target === undefined)
            into.problem("error", "A tie has no source or target.", {line});
          else {
            const strength = a.weight === undefined ? 1 : Number(a.weight);
            i = into.tie(into.node(a.source), into.node(a.target), strength, {line});
            const direction = a.type ?? (directedByDefault ? "directed" : "undirected");
            if (i >= 0 && direction === "directed") into.directed();
            if (i >= 0 && a.label) into.tieValues.set(i, "label", a.label);
          }
          open.push({of: "edge", i});
          keepYears(open.at(-1)!, a.start, a.end);
          break;
        }
        case "attvalue":
          setValue(a.for ?? a.id ?? "", a.value ?? "");
          break;
        case "spell":
          if (open.length > 0) keepYears(open.at(-1)!, a.start, a.end);
          break;
        default:
          drawn(into, name, a, open.at(-1));
      }
    },
    text(piece: string) {
      text += piece;
    },
    close(name: string) {
      switch (name) {
        case "attributes":
          declaring = null;
          break;
        case "default":
          if (declaration !== null)
            declaration.fallback = valueOfType(text.trim(), declaration.type);
          break;
        case "node":
        case "edge":
          fillIn(open.pop()!);
          break;
        case "description":
          into.about(text);
          break;
        case "title":
          into.title(text.trim());
          break;
      }
    },
  };
}

/** Marks of the look of a node. */
function drawn(
  into: GraphBuilder,
  name: string,
  a: Readonly<Record<string, string>>,
  item: {of: "node" | "edge"; i: number} | undefined,
): void {
  if (item?.of !== "node" || item.i < 0) return;
  if (name === "position") into.place(item.i, Number(a.x), 0 - Number(a.y));
  else if (name === "size") into.radius(item.i, Number(a.value));
  else if (name === "color") {
    const colour = a.hex ?? hexOf([a.r, a.g, a.b].map(Number));
    if (/^#[0-9a-f]{6}$/i.test(colour)) into.fill(item.i, colour.toLowerCase());
  }
}

/** "#rrggbb" of three channels of 0 … 255. */
export const hexOf = (channels: readonly number[]): string =>
  `#${channels
    .map(v =>
      Math.min(255, Math.max(0, Math.round(v)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
