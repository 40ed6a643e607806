import type {AttributeValue} from "../described-graph.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader, type GraphScanner} from "./graph-reader.ts";
import {isStrengthName, strengthNameOf} from "./names.ts";

/**
 * GML as igraph, networkx, Gephi and Newman's collection write it: keys and values in nested lists. Text is
 * read as UTF-8 too, though the format is ASCII. What nests within a node or tie is left out but for its look.
 */
export const gmlReader: GraphReader = {
  id: "gml",
  label: "GML",
  fit: head =>
    fits(
      /(^|[\s\]])graph\s*\[/i.test(head) &&
        /^\s*(#.*\s+)*(graph|Creator|Version|comment|label)\b/i.test(head),
      0.95,
      "it is a list of GML under the key graph",
    ),
  open: gmlScanner,
};

/** Lists within each other beyond this are no graph. */
const DEEPEST = 1000;
/** A quoted value is looked through again with each piece until it ends. */
const LONGEST = 1 << 24;
const TOKEN = /\s*(?:#[^\n]*(?:\n|$)|"([^"]*)"|([[\]])|([^\s"[\]]+))/y;

interface Item {
  readonly kind: "node" | "edge" | "graphics" | "graph" | "other";
  readonly values: Map<string, AttributeValue>;
}

function gmlScanner(into: GraphBuilder): GraphScanner {
  const open: Item[] = [];
  /** Ties wait for all nodes, whose names may come after them. */
  const ties: Map<string, AttributeValue>[] = [];
  const numberOf = new Map<string, number>();
  let key: string | null = null;
  let directed = false;
  let held = "";
  let broken = false;

  const complain = (what: string) => {
    into.problem("error", what);
    broken = true;
  };
  const begin = () => {
    const kind = key === null ? "other" : kindOf(key, open.at(-1)?.kind);
    open.push({kind, values: new Map()});
    key = null;
    if (open.length > DEEPEST) complain(`Lists lie more than ${DEEPEST} deep within each other.`);
  };
  const finish = () => {
    const item = open.pop();
    if (item === undefined) return complain("A list is closed that was never opened.");
    if (item.kind === "node") finishNode(into, item.values, numberOf);
    else if (item.kind === "edge") ties.push(item.values);
    else if (item.kind === "graphics") {
      const above = open.at(-1);
      for (const id of ["x", "y", "w", "fill"])
        above?.values.set(`graphics ${id}`, item.values.get(id) ?? null);
    }
  };
  const put = (value: AttributeValue) => {
    const item = open.at(-1);
    if (item?.kind === "graph") {
      if (key === "directed") directed = value === 1;
      else if (key === "label") into.title(String(value));
      else if (key === "made" || key === "comment") into.about(String(value));
    } else item?.values.set(key!, value);
    key = null;
  };

  /** A number with a point stays one, also where it is whole. */
  const isReal = (name: string, kind: Item["kind"] | undefined) => {
    if (isStrengthName(name)) return;
    if (kind === "node") into.nodeValues.declare(name, "double");
    else if (kind === "edge") into.tieValues.declare(name, "double");
  };

  const scan = (last: boolean) => {
    TOKEN.lastIndex = 0;
    for (let done = 0; !broken; ) {
      const [whole, quoted, bracket, word] = TOKEN.exec(held) ?? [];
      // A token that touches the end may go on in the next piece.
      if (whole === undefined || (TOKEN.lastIndex === held.length && !last)) {
        const rest = held.slice(done);
        if (last && rest.trim() !== "") complain("The text ends within a quoted value.");
        held = rest;
        return;
      }
      done = TOKEN.lastIndex;
      if (bracket === "[") begin();
      else if (bracket === "]") finish();
      else if (quoted !== undefined) {
        if (key !== null) put(unescaped(quoted));
      } else if (word !== undefined) {
        if (key === null) key = word;
        else {
          if (/^[+-]?\d*\.?\d*(e[+-]?\d+)?$/i.test(word) && /[.e]/i.test(word))
            isReal(key, open.at(-1)?.kind);
          put(wordValue(word));
        }
      }
    }
  };

  return {
    push(text) {
      if (broken) return;
      held += text;
      scan(false);
      if (held.length > LONGEST) complain(`A value is longer than ${LONGEST} characters.`);
    },
    end() {
      if (!broken) scan(true);
      if (!broken && open.length > 0) into.problem("error", "The text ends within a list.");
      for (const values of ties) finishTie(into, values, numberOf, directed);
    },
  };
}

function kindOf(key: string, within: Item["kind"] | undefined): Item["kind"] {
  if (key === "graph" && within === undefined) return "graph";
  if (within === "graph" && (key === "node" || key === "edge")) return key;
  return within === "node" && key === "graphics" ? "graphics" : "other";
}

function finishNode(
  into: GraphBuilder,
  values: Map<string, AttributeValue>,
  numberOf: Map<string, number>,
): void {
  const id = values.get("id");
  if (id === undefined || id === null) {
    into.problem("error", "A node has no id.");
    return;
  }
  const key = values.get("key");
  const node = into.node(typeof key === "string" ? key : String(id));
  numberOf.set(String(id), node);
  // Our own files have a name beside the label where several nodes share one.
  const name = typeof key === "string" ? values.get("name") : undefined;
  const label = name ?? values.get("label") ?? values.get("name");
  if (label !== undefined && label !== null) into.label(node, String(label));
  const [x, y] = [values.get("graphics x"), values.get("graphics y")];
  if (typeof x === "number" && typeof y === "number") into.place(node, x, y);
  const [fill, width] = [values.get("graphics fill"), values.get("graphics w")];
  if (typeof fill === "string" && /^#[0-9a-f]{6}$/i.test(fill)) into.fill(node, fill.toLowerCase());
  if (typeof width === "number") into.radius(node, width / 2);
  const own = typeof key === "string" || values.get("label") === undefined;
  for (const [name, value] of values)
    if (!(/^(id|label|graphics ([xyw]|fill))$/.test(name) || (own && /^(key|name)$/.test(name))))
      into.nodeValues.set(node, name, value);
}

function finishTie(
  into: GraphBuilder,
  values: Map<string, AttributeValue>,
  numberOf: ReadonlyMap<string, number>,
  directed: boolean,
): void {
  const [a, b] = ["source", "target"].map(end => numberOf.get(String(values.get(end))));
  if (a === undefined || b === undefined) {
    into.problem(
      "error",
      `A tie leads from ${String(values.get("source"))} to ${String(values.get("target"))}, which are no two nodes of the file.`,
    );
    return;
  }
  const weight = strengthNameOf([...values.keys()]);
  const tie = into.tie(a, b, weight === undefined ? 1 : Number(values.get(weight)));
  if (tie < 0) return;
  if (directed) into.directed();
  for (const [name, value] of values)
    if (name !== weight && name !== "source" && name !== "target")
      into.tieValues.set(tie, name, value);
}

/** A number, where it is written like one. */
function wordValue(word: string): AttributeValue {
  const number = Number(word);
  return Number.isFinite(number) ? number : /^[+-]?(INF|NAN)$/i.test(word) ? null : word;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
