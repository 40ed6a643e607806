import type {GraphBuilder} from "./graph-builder.ts";
import {type GraphReader, type GraphScanner, lineScanner} from "./graph-reader.ts";

const HEAD = /^\ufeff?(?:\s*(?:%.*)?(?:\r\n|\n|\r))*\s*\*vertices[ \t]+\d+[ \t]*(?:\r\n|\n|\r)/i;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Pajek's partition (.clu) and vector (.vec): a number for each vertex of the .net file that is read with it. Whole
 * numbers are groups and become `cluster`; numbers of which one has a point become `vector`.
 */
export const pajekValuesReader: GraphReader = {
  id: "pajek-values",
  label: "Pajek partition or vector",
  fit(head) {
    const begin = HEAD.exec(head)?.[0];
    if (begin === undefined) return null;
    const lines = head.slice(begin.length).split(/\r\n|\n|\r/);
    if (head.length >= 60_000) lines.pop(); // cut in its midst
    const values = lines.map(line => line.trim()).filter(line => line !== "");
    if (values.length === 0 || !values.every(value => NUMBER.test(value))) return null;
    // Vertices without labels are numbered in their order: those are a network.
    if (values.every((value, i) => value === String(i + 1))) return null;
    return {certainty: 1, why: "a number for each vertex follows *Vertices"};
  },
  open: valuesScanner,
};

function valuesScanner(into: GraphBuilder): GraphScanner {
  const values: number[] = [];
  let [order, isVector, isTold] = [-1, false, false];
  const lines = lineScanner((line, number) => {
    const text = line.trim();
    if (text === "" || text.startsWith("%")) return;
    if (order < 0) {
      order = Number(/\d+/.exec(text)?.[0] ?? 0);
      return;
    }
    if (!NUMBER.test(text))
      return into.problem("error", `Expected a number, found "${text}".`, {line: number});
    if (values.length < order) {
      isVector ||= /[.e]/i.test(text);
      values.push(Number(text));
    } else if (!isTold) {
      isTold = true;
      into.problem("error", `There are more values than the ${order} vertices.`, {line: number});
    }
  });
  return {
    push: lines.push,
    end() {
      lines.end();
      const name = isVector ? "vector" : "cluster";
      into.nodeValues.declare(name, isVector ? "double" : "integer");
      for (const [i, value] of values.entries())
        into.nodeValues.set(into.node(String(i + 1)), name, value);
    },
  };
}
