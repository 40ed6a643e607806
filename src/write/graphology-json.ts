import {type Attribute, graphParts} from "./attributes.ts";
import type {GraphWriter} from "./writer.ts";

/** graphology's own JSON: `Graph.from(JSON.parse(text))` reads it. */
export const graphologyJson: GraphWriter = {
  id: "json",
  label: "JSON (graphology)",
  ending: ".json",
  mediaType: "application/json",
  write(analysis, network, out) {
    const graph = graphParts(analysis, network);
    const values = (attributes: readonly Attribute[], i: number) =>
      Object.fromEntries(
        attributes.map(({id, at}) => [id, at(i)]).filter(([, value]) => value !== null),
      );
    out('{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},\n');
    out(`"attributes":${JSON.stringify({name: graph.title, made: JSON.parse(graph.made)})},\n`);
    out('"nodes":[');
    for (let i = 0; i < graph.order; i++) {
      const attributes = {
        label: graph.nodeLabel[i],
        x: graph.x[i],
        y: graph.y[i],
        ...values(graph.nodes, i),
      };
      out(`${i > 0 ? "," : ""}\n${JSON.stringify({key: graph.nodeId[i], attributes})}`);
    }
    out('\n],\n"edges":[');
    for (let e = 0; e < graph.size; e++) {
      const edge = {
        key: `e${e}`,
        source: graph.nodeId[graph.source[e]],
        target: graph.nodeId[graph.target[e]],
        attributes: {weight: graph.strength[e], ...values(graph.edges, e)},
      };
      out(`${e > 0 ? "," : ""}\n${JSON.stringify(edge)}`);
    }
    out("\n]}\n");
  },
};
