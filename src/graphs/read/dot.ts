import {type DotToken, dotTokens} from "./dot-tokens.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader, type GraphScanner} from "./graph-reader.ts";

/**
 * DOT, the language of Graphviz: nodes, ties, chains and groups with their attributes. Places are in points, widths in
 * inches; marks of the look but places, sizes and fills are left out.
 */
export const dotReader: GraphReader = {
  id: "dot",
  label: "DOT (Graphviz)",
  fit: head =>
    fits(
      /^\ufeff?(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|#[^\n]*\n)*(?:strict\s+)?(?:di)?graph(?:\s+[^{[]{0,500})?\s*\{/i.test(
        head,
      ),
      0.97, // a list of GML may be under the key graph too, but its bracket is another
      "it is a graph of DOT",
    ),
  open: dotScanner,
};

/** Groups within each other beyond this are no graph. */
const DEEPEST = 1000;
/** Attributes that say how something looks, or that are read otherwise. */
const LOOKS =
  /^(?:label|xlabel|id|pos|width|height|shape|style|fixedsize|color|fillcolor|fontname|fontsize|fontcolor|penwidth|weight|tooltip|dir|arrowhead|arrowtail|arrowsize|constraint|len|lp|rects|margin|peripheries)$/;

interface Level {
  /** Nodes that stand within. */
  readonly nodes: Set<number>;
  /** The statement outside that this group is an end of. */
  readonly chain: number[][];
  readonly defaults: ReadonlyMap<string, string>;
}

function dotScanner(into: GraphBuilder): GraphScanner {
  const byName = new Map<string, number>();
  const levels: Level[] = [];
  let chain: number[][] = [];
  let waits = false; // for the other end of a tie
  let name: string | null = null; // a node, or what stands before "="
  let values = new Map<string, string>();
  let key: string | null = null;
  let within = false; // square brackets
  let keyword: string | null = null;
  let expects: "value" | "port" | "group" | "more" | null = null;
  let defaults: ReadonlyMap<string, string> = new Map();
  let [directed, hasBegun, broken, isFirst, implied] = [false, false, false, true, 0];
  let beginning = "";

  const complain = (what: string) => {
    if (!broken) into.problem("error", what);
    broken = true;
  };
  const nodeOf = (text: string, id = text): number => {
    const known = byName.get(text);
    if (known !== undefined) return known;
    const before = into.order;
    let own = id;
    let node = into.node(own);
    while (node < before) {
      own += "_"; // another node has this name as its id
      node = into.node(own);
    }
    byName.set(text, node);
    into.label(node, text);
    return node;
  };
  /** What was a name alone is a node; its id may stand in the attributes that follow. */
  const settle = () => {
    if (name === null) return;
    const id = chain.length === 0 ? values.get("id") : undefined;
    const node = nodeOf(name, id === undefined ? name : unescaped(id, name));
    chain.push([node]);
    levels.at(-1)?.nodes.add(node);
    name = null;
  };
  const finish = () => {
    if (keyword !== null) {
      if (keyword === "edge") defaults = new Map([...defaults, ...values]);
      if (keyword === "graph" && levels.length === 1) titleFrom(into, values);
    } else {
      const said = name;
      settle();
      if (chain.length === 1)
        for (const node of chain[0]) if (values.size > 0) describe(into, node, said, values);
      if (chain.length > 1) tie();
    }
    chain = [];
    values = new Map();
    keyword = null;
    waits = false;
  };
  const tie = () => {
    const all = new Map([...defaults, ...values]);
    for (let i = 1; i < chain.length; i++) {
      implied += chain[i - 1].length * chain[i].length;
      if (implied > into.mostImplied)
        return complain("Groups stand for more ties than a file of this length may have.");
      for (const a of chain[i - 1])
        for (const b of chain[i]) {
          const given = Number(all.get("weight") ?? 1);
          const number = into.tie(a, b, given);
          if (number < 0) continue;
          if (directed) into.directed();
          for (const [id, value] of values)
            if (!LOOKS.test(id)) into.tieValues.set(number, id, attributeValue(value));
        }
    }
  };

  const begin = ({text, kind, isQuoted}: DotToken) => {
    if (kind === "sign" && text === "{") {
      hasBegun = true;
      levels.push({nodes: new Set(), chain: [], defaults});
    } else if (!isQuoted && /^digraph$/i.test(text)) directed = true;
    else if (kind === "id" && (isQuoted || !/^(?:strict|graph)$/i.test(text)))
      into.name(unescaped(text, ""));
  };
  const attribute = ({kind, text}: DotToken) => {
    if (kind === "sign") {
      if (text === "]") {
        if (key !== null) values.set(key, "true");
        key = null;
        within = false;
      } else if (text === "=") expects = "value";
      else if (text === "+") expects = "more";
      return;
    }
    if (expects === "value" && key !== null) {
      values.set(key, text);
      expects = null;
      last = key;
      key = null;
    } else if (expects === "more" && last !== null) {
      values.set(last, `${values.get(last) ?? ""}${text}`);
      expects = null;
    } else {
      if (key !== null) values.set(key, "true");
      key = text;
    }
  };
  let last: string | null = null;

  const sign = (text: string) => {
    if (text === "--" || text === "->") {
      settle();
      waits = true;
    } else if (text === "[") {
      // The id among the attributes is needed before the node is made.
      within = true;
    } else if (text === "=") {
      key = name;
      name = null;
      expects = "value";
    } else if (text === ":") expects = "port";
    else if (text === "{") {
      if (!waits && expects !== "group") finish();
      expects = null;
      if (levels.length >= DEEPEST)
        return complain(`Groups lie more than ${DEEPEST} deep within each other.`);
      levels.push({nodes: new Set(), chain, defaults});
      chain = [];
      waits = false;
    } else if (text === "}") {
      finish();
      const level = levels.pop();
      if (level === undefined) return complain("A group is closed that was never opened.");
      for (const node of level.nodes) levels.at(-1)?.nodes.add(node);
      chain = levels.length === 0 ? [] : [...level.chain, [...level.nodes]];
      defaults = level.defaults;
    } else if (text === ",") finish();
  };
  const word = ({text, isQuoted}: DotToken) => {
    if (expects === "port") {
      expects = null; // where on a node a tie begins says nothing here; a second part may follow
      return;
    }
    if (expects === "value") {
      if (key === "label" && levels.length === 1) into.title(unescaped(text, ""));
      expects = null;
      key = null;
      return;
    }
    if (expects === "group") return; // its name
    const isFollowing = !waits && (name !== null || chain.length > 0 || keyword !== null);
    if (isFollowing) finish();
    const lower = isQuoted ? "" : text.toLowerCase();
    if (lower === "subgraph") expects = "group";
    else if (lower === "node" || lower === "edge" || lower === "graph") keyword = lower;
    else {
      name = isQuoted ? unescaped(text, "") : text;
      if (waits) settle();
      waits = false;
    }
  };

  const tokens = dotTokens(token => {
    if (broken) return;
    if (!hasBegun) begin(token);
    else if (within) attribute(token);
    else if (levels.length === 0) return;
    else if (token.kind === "sign") sign(token.text);
    else word(token);
  });
  const NO_TOKEN =
    "This is no DOT from here on: something is no word, or a quoted value has no end.";

  return {
    push(text) {
      if (isFirst) {
        beginning += text.slice(0, 1 << 20);
        if (beginning.includes("\n")) {
          const [, about] = /^\ufeff?\/\/ (\{.*\})\r?\n/.exec(beginning) ?? [];
          if (about !== undefined) into.about(about);
          isFirst = false;
          beginning = "";
        }
      }
      into.allow(text.length);
      if (!broken && !tokens.push(text.replace(/^\ufeff/, ""))) complain(NO_TOKEN);
    },
    end() {
      if (!broken && !tokens.end()) complain(NO_TOKEN);
      if (!broken && levels.length > 0) {
        finish();
        into.problem("error", "The text ends within a graph.");
      }
    },
  };
}

function titleFrom(into: GraphBuilder, values: ReadonlyMap<string, string>): void {
  const label = values.get("label");
  if (label !== undefined) into.title(unescaped(label, ""));
}

function describe(
  into: GraphBuilder,
  node: number,
  name: string | null,
  values: ReadonlyMap<string, string>,
): void {
  const label = values.get("label");
  if (label !== undefined) into.label(node, unescaped(label, name ?? ""));
  const [x, y] = (values.get("pos") ?? "").split(",").map(Number.parseFloat);
  // Points grow upwards.
  if (x !== undefined && y !== undefined) into.place(node, x, 0 - y);
  // A radius in points, of a width in inches.
  if (/^[\d.]+$/.test(values.get("width") ?? ""))
    into.radius(node, 36 * Number(values.get("width")));
  const fill = values.get("fillcolor") ?? "";
  if (/^#[0-9a-f]{6}$/i.test(fill)) into.fill(node, fill.toLowerCase());
  for (const [id, value] of values)
    if (!LOOKS.test(id)) into.nodeValues.set(node, id, attributeValue(value));
}

const attributeValue = (text: string): string | number =>
  /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : unescaped(text, "");

const NAMED: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** What a quoted text means: escapes of DOT, then entities; \N is the name of the node. */
function unescaped(text: string, name: string): string {
  return text
    .replace(/\\(\r?\n|[\s\S])/g, (_, sign: string) =>
      sign === "n" || sign === "l" || sign === "r"
        ? "\n"
        : sign === "N"
          ? name
          : /\n/.test(sign)
            ? ""
            : sign,
    )
    .replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, code, named) => {
      if (named !== undefined) return NAMED[named];
      return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : whole;
    });
}
