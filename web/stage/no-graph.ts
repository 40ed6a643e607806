import {UndirectedGraph} from "graphology";
import {NO_ROW} from "./rows.ts";

/** A graph with nothing to see. Sigma moves its camera only where there is a node. */
export function noGraph(): UndirectedGraph {
  const graph = new UndirectedGraph();
  graph.addNode("camera", {row: NO_ROW, x: 0, y: 0, size: 0, hidden: true});
  return graph;
}
