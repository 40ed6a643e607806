import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader, type GraphScanner, lineScanner} from "./graph-reader.ts";

/** Pajek's .net and .paj: vertices with labels and places, edges, arcs, lists of them, matrices. */
export const pajekReader: GraphReader = {
  id: "pajek",
  label: "Pajek",
  fit: head =>
    fits(
      /^\ufeff?(?:\s*(?:%.*)?(?:\r\n|\n|\r))*\s*\*(vertices|network)\b/i.test(head),
      1,
      "it starts with *Vertices",
    ),
  open: pajekScanner,
};

type Section = "vertices" | "pairs" | "lists" | "matrix" | "partition" | "vector" | "skipped";

function pajekScanner(into: GraphBuilder): GraphScanner {
  let section: Section = "skipped";
  let arcs = false;
  let order = 0;
  let row = 0;
  let name = "";

  const nodeOf = (text: string | undefined, line: number): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= order)
      return into.node(String(number));
    into.problem("error", `Expected a vertex of 1 to ${order}, found "${text ?? ""}".`, {line});
    return -1;
  };
  const head = (line: string, number: number) => {
    const [, word = "", rest = ""] = /^\*([a-z]+)\s*(.*)$/i.exec(line) ?? [];
    const kind = word.toLowerCase();
    row = 0;
    // The line of vertices within a partition or vector is not its name.
    if (!(kind === "vertices" && (section === "partition" || section === "vector")))
      name = rest.trim();
    if (kind === "network") into.title(name);
    if (kind === "vertices") {
      if (order > 0 && section !== "partition" && section !== "vector") {
        into.problem("warning", "There is more than one network; the first is read.", {
          line: number,
        });
        order = -1;
      }
      if (section === "partition" || section === "vector") return;
      const given = Number(rest.split(/\s+/)[0]);
      if (order < 0) section = "skipped";
      else if (!(Number.isInteger(given) && given >= 0))
        into.problem("error", `Expected a count of vertices, found "${rest}".`, {line: number});
      else {
        order = Math.min(given, into.mostImplied);
        if (order < given)
          into.problem("error", `There are said to be ${given} vertices; ${order} are read.`, {
            line: number,
          });
        for (let i = 1; i <= order; i++) into.node(String(i));
        section = "vertices";
      }
      return;
    }
    arcs = kind.startsWith("arcs");
    if (order < 0) section = "skipped";
    else if (kind === "edges" || kind === "arcs") section = "pairs";
    else if (kind === "edgeslist" || kind === "arcslist") section = "lists";
    else if (kind === "matrix") section = "matrix";
    else if (kind === "partition" || kind === "vector") section = kind;
    else section = "skipped";
  };
  const vertex = (line: string, number: number) => {
    const [, id, quoted, bare, rest = ""] =
      /^\s*(\S+)(?:\s+(?:"([^"]*)"|(\S+))(.*))?$/.exec(line) ?? [];
    const node = nodeOf(id, number);
    if (node < 0) return;
    if (quoted !== undefined || bare !== undefined) into.label(node, quoted ?? bare);
    const [x, y] = rest.trim().split(/\s+/, 2);
    if (x !== "" && y !== undefined) into.place(node, Number(x), Number(y));
  };
  const tie = (a: number, b: number, strength: number, line: number) => {
    if (into.tie(a, b, strength, {line}) >= 0 && arcs) into.directed();
  };

  return lineScanner((line, number) => {
    const fields = line.trim();
    if (fields === "" || fields.startsWith("%")) return;
    if (fields.startsWith("*")) return head(fields, number);
    if (section === "vertices") return vertex(line, number);
    const words = fields.split(/\s+/);
    row += 1;
    switch (section) {
      case "pairs": {
        const [a, b] = [nodeOf(words[0], number), nodeOf(words[1], number)];
        if (a >= 0 && b >= 0) tie(a, b, words[2] === undefined ? 1 : Number(words[2]), number);
        return;
      }
      case "lists": {
        const from = nodeOf(words[0], number);
        for (const word of words.slice(1)) {
          const to = nodeOf(word, number);
          if (from >= 0 && to >= 0) tie(from, to, 1, number);
        }
        return;
      }
      case "matrix": {
        // Both halves add their half: what is not symmetric is averaged.
        const from = nodeOf(String(row), number);
        for (const [k, word] of words.entries()) {
          const value = Number(word);
          if (from < 0 || value === 0 || k + 1 === row) continue;
          const to = nodeOf(String(k + 1), number);
          if (to >= 0) tie(from, to, value / 2, number);
        }
        return;
      }
      case "partition":
      case "vector":
        if (row <= order)
          into.nodeValues.set(into.node(String(row)), name || section, Number(words[0]));
        return;
      case "skipped":
        return;
    }
  });
}
