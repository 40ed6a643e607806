import type {Problem} from "../../papers/problem.ts";
import {growingArray} from "../../util/growing-array.ts";
import {stringPool} from "../../util/string-pool.ts";
import {edgeList, graphFromArrays} from "../build-graph.ts";
import type {DescribedGraph} from "../described-graph.ts";
import type {EdgeList, Graph} from "../graph.ts";
import type {NodeKind} from "../network.ts";
import {type AttributeTable, attributeTable} from "./attribute-table.ts";
import {attributeOfNames} from "./found-names.ts";

/** What readers put what they find into: nodes by the names that a file gives them, then ties. */
export interface GraphBuilder {
  /** The number of a node, which is new when its name was not seen before. */
  node(id: string): number;
  readonly order: number;
  label(node: number, text: string): void;
  /** `y` grows downwards. */
  place(node: number, x: number, y: number): void;
  /** "#rrggbb" */
  fill(node: number, colour: string): void;
  radius(node: number, radius: number): void;
  /**
   * A tie; gives its number for values, or −1 when it is left out: a loop is counted, a strength that is not
   * above 0 is a problem of that line.
   */
  tie(a: number, b: number, strength: number, place?: Place): number;
  readonly nodeValues: AttributeTable;
  readonly tieValues: AttributeTable;
  /** Says that a tie has a direction, which is forgotten. */
  directed(): void;
  /** The short name of the graph within its file. */
  name(text: string): void;
  title(text: string): void;
  kind(kind: NodeKind): void;
  about(text: string): void;
  problem(severity: Problem["severity"], what: string, place?: Place): void;
  /** How many nodes a file may imply without naming them; it grows with the text that was read. */
  allow(characters: number): void;
  readonly mostImplied: number;
}

/** Where in a file something stands. */
export interface Place {
  readonly line?: number;
  readonly record?: number;
}

/** What a builder holds in the end. */
export interface BuiltGraph {
  readonly graph: Graph;
  readonly described: DescribedGraph;
  /** Ties of a node to itself, which are left out. */
  readonly loops: number;
  /** Ties that were added to another between the same two nodes. */
  readonly parallel: number;
  /** Ties whose direction was forgotten. */
  readonly directed: number;
}

/** Problems of one file beyond this are counted, not listed. */
const MOST_PROBLEMS = 1000;

/** An empty builder; problems go to `onProblem`. */
export function graphBuilder(
  onProblem: (problem: Omit<Problem, "file">) => void,
): GraphBuilder & {finish(): BuiltGraph} {
  const ids = stringPool();
  const labels: string[] = [];
  const x = growingArray(Float64Array);
  const y = growingArray(Float64Array);
  const fills: string[] = [];
  const radii: number[] = [];
  const source = growingArray(Uint32Array);
  const target = growingArray(Uint32Array);
  const strength = growingArray(Float64Array);
  let placed = 0;
  let [loops, directed, problems, mostImplied] = [0, 0, 0, 100_000];
  let [name, title, about]: [string, string, string | null] = ["graph", "", null];
  let kind: NodeKind | null = null;

  const problem: GraphBuilder["problem"] = (severity, what, {line, record} = {}) => {
    problems += 1;
    if (problems <= MOST_PROBLEMS)
      onProblem({record: record ?? null, line: line ?? null, severity, what});
    if (problems === MOST_PROBLEMS)
      onProblem({record: null, line: null, severity, what: "Further problems are not listed."});
  };
  const nodeValues = attributeTable(what => problem("warning", what));
  const tieValues = attributeTable(what => problem("warning", what));

  return {
    node(id) {
      const number = ids.add(id);
      if (number === x.length) {
        x.push(Number.NaN);
        y.push(Number.NaN);
      }
      return number;
    },
    get order() {
      return ids.size;
    },
    label(node, text) {
      labels[node] = text;
    },
    place(node, atX, atY) {
      if (!Number.isFinite(atX) || !Number.isFinite(atY)) return;
      if (Number.isNaN(x.at(node))) placed += 1;
      x.set(node, atX);
      y.set(node, atY);
    },
    fill(node, colour) {
      fills[node] = colour;
    },
    radius(node, radius) {
      if (radius > 0 && Number.isFinite(radius)) radii[node] = radius;
    },
    tie(a, b, given, place) {
      if (a === b) {
        loops += 1;
        return -1;
      }
      if (!(given > 0 && given < Number.POSITIVE_INFINITY)) {
        problem("error", `Expected a strength above 0, found ${given}.`, place);
        return -1;
      }
      source.push(a);
      target.push(b);
      strength.push(given);
      return source.length - 1;
    },
    nodeValues,
    tieValues,
    directed() {
      directed += 1;
    },
    name(text) {
      name = text;
    },
    kind(given) {
      kind = given;
    },
    title(text) {
      if (title === "") title = text;
    },
    about(text) {
      if (about === null && text.trim() !== "") about = text;
    },
    problem,
    allow(characters) {
      mostImplied += 64 * characters;
    },
    get mostImplied() {
      return mostImplied;
    },
    finish() {
      const order = ids.size;
      const [a, b] = [source.finish(), target.finish()];
      const graph = graphFromArrays(order, a, b, strength.finish());
      const edges = edgeList(graph);
      const raw = firstOf(edges, order, a, b);
      // A node without a place among others that have one stands at the origin.
      const orOrigin = (v: number) => (Number.isNaN(v) ? 0 : v);
      if (placed > 0 && placed < order)
        problem(
          "warning",
          `${order - placed} of ${order} nodes have no place; they stand at 0, 0.`,
        );
      const [nodeId, nodes] = [ids.values(), nodeValues.finish()];
      const found = labels.length === 0 ? attributeOfNames(nodeId, nodes) : null;
      const foundName = (i: number) => {
        const text = found?.at(i);
        return typeof text === "string" && text.trim() !== "" ? text.trim() : nodeId[i];
      };
      const described: DescribedGraph = {
        name,
        title,
        kind,
        about,
        order,
        size: edges.source.length,
        nodeId,
        nodeLabel: Array.from(nodeId, (_, i) => labels[i] ?? foundName(i)),
        nodes,
        ...edges,
        edges: tieValues.finish(raw),
        places: placed === 0 ? null : {x: x.finish().map(orOrigin), y: y.finish().map(orOrigin)},
        mapUnits: false,
        look:
          fills.length + radii.length === 0
            ? null
            : {fill: i => fills[i] ?? null, radius: i => radii[i] ?? null},
      };
      return {graph, described, loops, directed, parallel: a.length - edges.source.length};
    },
  };
}

/** Edge → the first tie that was given between its ends. */
function firstOf(
  {source, target}: EdgeList,
  order: number,
  a: Uint32Array,
  b: Uint32Array,
): Uint32Array {
  const start = new Uint32Array(order + 1);
  for (const i of source) start[i + 1] += 1;
  for (let i = 0; i < order; i++) start[i + 1] += start[i];
  const first = new Uint32Array(source.length);
  for (let t = a.length - 1; t >= 0; t--) {
    const [least, most] = a[t] < b[t] ? [a[t], b[t]] : [b[t], a[t]];
    let low = start[least];
    let high = start[least + 1];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (target[middle] <= most) low = middle;
      else high = middle;
    }
    first[low] = t;
  }
  return first;
}
