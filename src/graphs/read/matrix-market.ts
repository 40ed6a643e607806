import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader, type GraphScanner, lineScanner} from "./graph-reader.ts";

/** An adjacency matrix in Matrix Market's form: coordinates or the whole array, of real, whole or no values. */
export const matrixMarketReader: GraphReader = {
  id: "matrix-market",
  label: "Matrix Market",
  fit: head =>
    fits(/^\ufeff?%%MatrixMarket\s+matrix\s/i.test(head), 1, "it starts with %%MatrixMarket"),
  open: matrixScanner,
};

function matrixScanner(into: GraphBuilder): GraphScanner {
  let [whole, pattern, symmetric] = [false, false, false];
  let order = -1;
  let entry = 0;
  let broken = false;
  const comments: string[] = [];
  /** Pair → the sum of what its one or two entries say, and how many there are. */
  const pairs = new Map<number, {sum: number; ways: number; forward: boolean; line: number}>();

  const stop = (what: string, line: number) => {
    into.problem("error", what, {line});
    broken = true;
  };
  const banner = (line: string, number: number) => {
    const [, , form, field, symmetry] = line.toLowerCase().split(/\s+/);
    whole = form === "array";
    pattern = field === "pattern";
    symmetric = symmetry !== "general";
    if (!/^(coordinate|array)$/.test(form ?? ""))
      stop(`Expected coordinate or array, found "${form}".`, number);
    else if (!/^(real|double|integer|pattern)$/.test(field ?? ""))
      stop(`Strengths are real numbers; these are ${field}.`, number);
  };
  const size = (words: readonly string[], line: number) => {
    const [rows, columns] = [Number(words[0]), Number(words[1])];
    if (!(Number.isInteger(rows) && rows >= 0))
      return stop(`Expected a count of rows, found "${words[0]}".`, line);
    if (rows !== columns)
      return stop(
        `An adjacency matrix has as many rows as columns; this has ${rows} and ${words[1]}.`,
        line,
      );
    order = Math.min(rows, into.mostImplied);
    if (order < rows)
      into.problem("error", `There are said to be ${rows} nodes; ${order} are read.`, {line});
    for (let i = 1; i <= order; i++) into.node(String(i));
  };
  const put = (i: number, j: number, value: number, line: number) => {
    if (
      !(Number.isInteger(i) && Number.isInteger(j) && i >= 1 && j >= 1 && i <= order && j <= order)
    )
      return into.problem(
        "error",
        `Expected rows and columns of 1 to ${order}, found ${i} and ${j}.`,
        {line},
      );
    if (i === j || symmetric)
      return void into.tie(into.node(String(i)), into.node(String(j)), value, {line});
    const forward = i < j;
    const at = Math.min(i, j) * (order + 1) + Math.max(i, j);
    const known = pairs.get(at);
    if (known === undefined) pairs.set(at, {sum: value, ways: 1, forward, line});
    else {
      known.sum += value;
      if (known.forward !== forward) known.ways = 2;
    }
  };

  const lines = lineScanner((line, number) => {
    if (broken) return;
    if (number === 1) return banner(line, number);
    if (line.startsWith("%")) return void comments.push(line.slice(1).trim());
    const words = line.trim().split(/\s+/);
    if (words[0] === "") return;
    if (order < 0) return size(words, number);
    if (!whole) {
      const value = pattern ? 1 : Number(words[2]);
      return put(Number(words[0]), Number(words[1]), value, number);
    }
    // Column after column; of a symmetric matrix from the diagonal down.
    const [i, j] = placeIn(entry++, order, symmetric);
    const value = Number(words[0]);
    if (value !== 0) put(i, j, value, number);
  });

  return {
    push: lines.push,
    end() {
      lines.end();
      if (!broken && order < 0)
        into.problem("error", "There is no line with the size of the matrix.");
      // What is said both ways is averaged, what is said one way counts as it is.
      for (const [at, {sum, ways, line}] of pairs) {
        const [a, b] = [Math.floor(at / (order + 1)), at % (order + 1)];
        into.tie(into.node(String(a)), into.node(String(b)), sum / ways, {line});
      }
      readLabels(into, comments, order);
    },
  };
}

function placeIn(entry: number, order: number, symmetric: boolean): [number, number] {
  if (!symmetric) return [(entry % order) + 1, Math.floor(entry / order) + 1];
  let [column, before] = [0, 0];
  while (column < order && before + order - column <= entry) before += order - column++;
  return [column + 1 + entry - before, column + 1];
}

/** Comments of the form `node 3 "label"` name rows; others tell about the file. */
function readLabels(into: GraphBuilder, comments: readonly string[], order: number): void {
  const rest: string[] = [];
  for (const comment of comments) {
    const [, number, text] = /^node (\d+) (".*")$/.exec(comment) ?? [];
    const node = Number(number);
    if (number === undefined || node < 1 || node > order) rest.push(comment);
    else
      try {
        into.label(into.node(number), String(JSON.parse(text)));
      } catch {
        rest.push(comment);
      }
  }
  into.about(rest.join("\n").trim());
}
