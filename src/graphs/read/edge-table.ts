import {delimiterOf, rowScanner} from "../../read/csv-rows.ts";
import {edgeList} from "../build-graph.ts";
import {parseEdgeList} from "../parse-edge-list.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import type {GraphReader, GraphScanner} from "./graph-reader.ts";
import {strengthNameOf} from "./names.ts";
import {headerOf} from "./node-table.ts";
import {unguarded} from "./unguard.ts";

const SOURCE = /^(source|from|node ?1|author ?1|id ?1)$/i;
const TARGET = /^(target|to|node ?2|author ?2|id ?2)$/i;
const STRENGTH = /^(count)$/i;

/**
 * A list of ties: two names and a strength a line, between tabs, commas, semicolons or blanks, with or without a
 * line of column names. With names, further columns are values of ties; a column Type that says Directed is heard.
 */
export const edgeTableReader: GraphReader = {
  id: "edges",
  label: "List of ties (CSV, TSV, text)",
  fit(head) {
    const names = headerOf(head);
    if (names.some(name => SOURCE.test(name)) && names.some(name => TARGET.test(name)))
      return {certainty: 0.95, why: "its columns are named as the ends of ties"};
    return bareFit(head);
  },
  open: edgeScanner,
};

/** Lines of two or three fields throughout, the third a number. */
function bareFit(head: string) {
  const lines = head
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== "" && !/^\s*[#%]/.test(line));
  const looked = lines.slice(
    0,
    lines.length > 1 ? Math.min(100, lines.length - (head.length >= 60_000 ? 1 : 0)) : 1,
  );
  if (looked.length === 0 || /^\s*[{[<@*]/.test(looked[0])) return null;
  const delimiter = delimiterOf(looked[0]);
  const rows = looked.map(line =>
    (delimiter === null ? line.trim().split(/\s+/) : line.split(delimiter)).map(field =>
      field.trim(),
    ),
  );
  const isNumber = (text: string) => text !== "" && Number.isFinite(Number(text));
  const isTie = (row: readonly string[]) =>
    (row.length === 2 || (row.length === 3 && isNumber(row[2]))) && row[0] !== "" && row[1] !== "";
  const body = rows.length > 1 ? rows.slice(1) : rows;
  if (!body.every(isTie)) return null;
  const weighted = body.every(row => row.length === 3);
  const numbered = body.every(row => row.slice(0, 2).every(isNumber));
  if (looked.length === 1 && !weighted && !numbered) return null;
  const certainty = weighted && (numbered || delimiter !== null) ? 0.7 : numbered ? 0.6 : 0.3;
  return {certainty, why: `each line has two names${weighted ? " and a number" : ""}`};
}

function edgeScanner(into: GraphBuilder): GraphScanner {
  const pieces: string[] = [];
  let scanner: ReturnType<typeof rowScanner> | null = null;
  let bare = false;
  let held = "";

  const start = () => {
    const names = headerOf(held);
    bare = !(names.some(name => SOURCE.test(name)) && names.some(name => TARGET.test(name)));
    if (bare) pieces.push(held);
    else {
      scanner = namedScanner(into, held);
      scanner.push(held.replace(/^\ufeff/, ""));
    }
    held = "";
  };

  return {
    push(text) {
      if (bare) pieces.push(text);
      else if (scanner !== null) scanner.push(text);
      else {
        held += text;
        if (/[\r\n][\s\S]/.test(held)) start();
      }
    },
    end() {
      if (!bare && scanner === null) start();
      if (scanner !== null) scanner.end();
      else readBare(into, pieces.join(""));
    },
  };
}

/** Lists without names of columns can be long: they are read without an object a line. */
function readBare(into: GraphBuilder, text: string): void {
  const {graph, names, loops, wrongLines, problems} = parseEdgeList(text);
  const numbers = names.map(name => into.node(name));
  const {source, target, strength} = edgeList(graph);
  for (let e = 0; e < source.length; e++)
    into.tie(numbers[source[e]], numbers[target[e]], strength[e]);
  for (let k = 0; k < loops; k++) into.tie(0, 0, 1);
  for (const {line, what} of problems)
    into.problem("error", `${what[0].toUpperCase()}${what.slice(1)}.`, {line});
  if (wrongLines > problems.length)
    into.problem("error", `${wrongLines - problems.length} more lines are no ties.`);
}

function namedScanner(into: GraphBuilder, head: string): ReturnType<typeof rowScanner> {
  let names: readonly string[] | null = null;
  let [a, b, strength, type] = [-1, -1, -1, -1];
  return rowScanner(delimiterOf(head) ?? ",", ({cells, line}) => {
    if (names === null) {
      names = cells.map(cell => cell.trim());
      const at = (test: (name: string) => boolean) => names!.findIndex(test);
      a = at(name => SOURCE.test(name));
      b = at(name => TARGET.test(name));
      const meant = strengthNameOf(names);
      strength = at(name => (meant === undefined ? STRENGTH.test(name) : name === meant));
      type = at(name => name === "Type");
      return;
    }
    const [from, to] = [unguarded(cells[a] ?? ""), unguarded(cells[b] ?? "")];
    if (from === "" || to === "")
      return into.problem("error", "A tie has no source or target.", {line});
    const given = cells[strength] ?? "";
    const tie = into.tie(into.node(from), into.node(to), given.trim() === "" ? 1 : Number(given), {
      line,
    });
    if (tie < 0) return;
    if (cells[type] === "Directed") into.directed();
    for (const [k, name] of names.entries())
      if (k !== a && k !== b && k !== strength && k !== type && cells[k] !== undefined)
        into.tieValues.setCell(tie, name, unguarded(cells[k]));
  });
}
