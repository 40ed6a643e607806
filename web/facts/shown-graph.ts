import type {Attribute, DescribedGraph, Scene} from "../../src/index.ts";

/** The part of a graph that is on the map now: nodes that are drawn, and the ties between them that are. O(nodes + ties). */
export function shownGraph(graph: DescribedGraph, {radius, edge}: Scene): DescribedGraph {
  const nodes = Array.from({length: graph.order}, (_, i) => i).filter(i => radius[i] > 0);
  const place = new Int32Array(graph.order).fill(-1);
  for (const [at, node] of nodes.entries()) place[node] = at;
  const edges = [...edge].filter(e => place[graph.source[e]] >= 0 && place[graph.target[e]] >= 0);
  const of = (list: readonly number[], attributes: readonly Attribute[]) =>
    attributes.map(({id, type, at}): Attribute => ({id, type, at: i => at(list[i])}));
  const {look, places} = graph;
  return {
    ...graph,
    order: nodes.length,
    size: edges.length,
    nodeId: nodes.map(i => graph.nodeId[i]),
    nodeLabel: nodes.map(i => graph.nodeLabel[i]),
    nodes: of(nodes, graph.nodes),
    source: Uint32Array.from(edges, e => place[graph.source[e]]),
    target: Uint32Array.from(edges, e => place[graph.target[e]]),
    strength: Float64Array.from(edges, e => graph.strength[e]),
    edges: of(edges, graph.edges),
    places:
      places === null
        ? null
        : {
            x: Float64Array.from(nodes, i => places.x[i]),
            y: Float64Array.from(nodes, i => places.y[i]),
          },
    look:
      look === null ? null : {fill: i => look.fill(nodes[i]), radius: i => look.radius(nodes[i])},
  };
}
