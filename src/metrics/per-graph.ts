import type {Graph} from "../graphs/graph.ts";
import type {Watch} from "../util/watch.ts";

/**
 * Remembers what was computed of a graph for as long as the graph is there, so that measures which share
 * their costly half pay for it once. Graphs never change, and so neither does what is remembered.
 */
export function perGraph<Result extends object>(
  compute: (graph: Graph, watch: Watch) => Result,
): (graph: Graph, watch: Watch) => Result {
  const known = new WeakMap<Graph, Result>();
  return (graph, watch) => {
    const found = known.get(graph) ?? compute(graph, watch);
    known.set(graph, found);
    return found;
  };
}
