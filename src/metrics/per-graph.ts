import type {Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";

/**
 * Remembers what was computed of a graph for as long as the graph is there, so that measures which share
 * their costly half pay for it once. Graphs never change, and so neither does what is remembered.
 */
export function perGraph<Result extends object>(
  compute: (graph: Graph, watch: Watch) => Result,
): PerGraph<Result> {
  const known = new WeakMap<Graph, Result>();
  const get = (graph: Graph, watch: Watch): Result => {
    const found = known.get(graph) ?? compute(graph, watch);
    known.set(graph, found);
    return found;
  };
  return Object.assign(get, {
    remember: (graph: Graph, result: Result) => void known.set(graph, result),
  });
}

export interface PerGraph<Result> {
  (graph: Graph, watch: Watch): Result;
  /** Takes a result that was computed elsewhere, say by several workers. */
  remember(graph: Graph, result: Result): void;
}
