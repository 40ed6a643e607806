import {delimiterOf, rowScanner} from "../../read/csv-rows.ts";
import type {GraphBuilder} from "./graph-builder.ts";
import {fits, type GraphReader, type GraphScanner} from "./graph-reader.ts";
import {unguarded} from "./unguard.ts";

/** Columns that tell tables of nodes: VOSviewer's map file, Gephi's nodes, our people.csv and topics.csv. */
const ID = /^(id|person_id|topic_id|node|key)$/i;
const LABEL = /^(label|name)$/i;
const MARK = /^(x|y|cluster|community|weight.*|score.*|sublabel|degree|label)$/i;
const OTHER = /^(source|target|title|authors?|type|from|to)$/i;

/**
 * A table of nodes: VOSviewer's map file, the nodes table of Gephi, or another with a column of ids or labels.
 * Read together with a list of ties it gives them names, places and values.
 */
export const nodeTableReader: GraphReader = {
  id: "nodes",
  label: "Nodes table (VOSviewer map, Gephi)",
  fit(head) {
    const names = headerOf(head);
    const named = names.some(name => ID.test(name)) || names.some(name => LABEL.test(name));
    const marked = names.some(name => MARK.test(name));
    return fits(
      named && marked && !names.some(name => OTHER.test(name)),
      0.9,
      "its columns are those of a nodes table",
    );
  },
  open: nodeScanner,
};

/** The names of the columns of a table, from its first line. */
export function headerOf(head: string): string[] {
  const [first = ""] = head.replace(/^\ufeff/, "").split(/\r\n|\n|\r/, 1);
  const delimiter = delimiterOf(head);
  if (delimiter === null) return [first.trim()];
  return first.split(delimiter).map(name => name.trim().replace(/^"(.*)"$/, "$1"));
}

function nodeScanner(into: GraphBuilder): GraphScanner {
  let names: readonly string[] | null = null;
  let [id, label, x, y] = [-1, -1, -1, -1];
  let vosviewer = false;
  let held = "";
  let scanner: ReturnType<typeof rowScanner> | null = null;

  const start = () => {
    scanner = rowScanner(delimiterOf(held) ?? "\t", ({cells, line}) => {
      if (names === null) {
        names = cells.map(cell => cell.trim());
        const at = (test: RegExp) => names!.findIndex(name => test.test(name));
        [id, label, x, y] = [at(ID), at(LABEL), at(/^x$/i), at(/^y$/i)];
        vosviewer =
          x >= 0 &&
          names.some(name => /^(weight|score|cluster)/i.test(name)) &&
          !names.includes("X");
        if (id < 0) id = label;
        return;
      }
      const key = unguarded(cells[id] ?? "");
      if (key === "") return into.problem("error", "A node has no id.", {line});
      const node = into.node(key);
      if (label >= 0 && cells[label]) into.label(node, unguarded(cells[label]));
      // Both programs have y growing upwards.
      if (x >= 0 && y >= 0 && cells[x] && cells[y])
        into.place(node, Number(cells[x]), 0 - Number(cells[y]));
      for (const [k, name] of names.entries())
        if (k !== id && k !== label && k !== x && k !== y && cells[k] !== undefined)
          into.nodeValues.setCell(node, vosviewer ? lowered(name) : name, unguarded(cells[k]));
    });
    scanner.push(held.replace(/^\ufeff/, ""));
    held = "";
  };

  return {
    push(text) {
      if (scanner !== null) return scanner.push(text);
      held += text;
      if (/[\r\n][\s\S]/.test(held)) start();
    },
    end() {
      if (scanner === null) start();
      scanner!.end();
    },
  };
}

/** VOSviewer knows "Cluster" as "cluster"; what stands between < and > keeps its case. */
const lowered = (name: string): string => name.replace(/^[^<]*/, before => before.toLowerCase());
