import type {EdgeList, Graph} from "../../../src/graphs/graph.ts";
import {graphOf, triples} from "../../help/graphs.ts";
import type {Input} from "./case.ts";

type Name = string | number;
export type Edge = readonly [Name, Name, number?];

/** A graph whose nodes have names. */
export interface Named {
  readonly graph: Graph;
  readonly names: readonly string[];
  /** What is known of each node, in the order of the nodes. */
  of(known: Readonly<Record<string, unknown>>): unknown[];
  /** The node of a name. */
  at(name: Name): number;
}

/** The graph of a case, from its edges and the nodes that it names besides. */
export function named(input: Input): Named {
  const edges = input.edges as readonly Edge[];
  const {nodes = []} = input as {nodes?: readonly Name[]};
  const names = [...new Set([...nodes, ...edges.flatMap(edge => edge.slice(0, 2))].map(String))];
  const place = new Map(names.map((name, i) => [name, i]));
  const at = (name: Name) => {
    const node = place.get(String(name));
    if (node === undefined) throw new RangeError(`there is no node ${name}`);
    return node;
  };
  const graph = graphOf(
    edges.map(([a, b, s = 1]) => [at(a), at(b), s]),
    names.length,
  );
  return {graph, names, at, of: known => names.map(name => known[name])};
}

const tieName = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Ties by the names of their ends: "A|B". */
export const tiesByName = (
  names: readonly string[],
  {source, target}: Pick<EdgeList, "source" | "target">,
  values: ArrayLike<unknown>,
): Record<string, unknown> =>
  Object.fromEntries(
    Array.from(source, (a, e) => [tieName(names[a], names[target[e]]), values[e]]),
  );

/** The ties of a graph, by the names of their ends, in order. */
export const tieNames = (names: readonly string[], graph: Graph): string[] =>
  triples(graph)
    .map(([a, b]) => tieName(names[a], names[b]))
    .sort();
