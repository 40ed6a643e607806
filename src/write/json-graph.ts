import {aboutJson, valuesOf} from "./attribute-json.ts";
import {distinctNames} from "./distinct-names.ts";
import {graphWriter} from "./writer.ts";

/** JSON Graph Format 2: nodes by their ids, edges, and all values as metadata. */
export const jsonGraph = graphWriter(
  {
    id: "json-graph",
    label: "JSON Graph",
    ending: ".json-graph.json",
    mediaType: "application/vnd.jgf+json",
    loses: ["types of values", "colours and sizes"],
  },
  (graph, out) => {
    const {about, places} = graph;
    const nodes = distinctNames(graph.nodes, places === null ? ["label"] : ["label", "x", "y"]);
    const edges = distinctNames(graph.edges, ["weight"]);
    const made = about === null ? {} : {made: aboutJson(about)};
    out(`{"graph":{"id":${JSON.stringify(graph.name)},"label":${JSON.stringify(graph.title)},`);
    out(`"directed":false,\n"metadata":${JSON.stringify(made)},\n"nodes":{`);
    for (let i = 0; i < graph.order; i++) {
      const metadata = {
        ...(places === null ? null : {x: places.x[i], y: places.y[i]}),
        ...valuesOf(nodes, i),
      };
      const node = JSON.stringify({label: graph.nodeLabel[i], metadata});
      out(`${i > 0 ? "," : ""}\n${JSON.stringify(graph.nodeId[i])}:${node}`);
    }
    out('\n},\n"edges":[');
    for (let e = 0; e < graph.size; e++) {
      const edge = {
        source: graph.nodeId[graph.source[e]],
        target: graph.nodeId[graph.target[e]],
        metadata: {weight: graph.strength[e], ...valuesOf(edges, e)},
      };
      out(`${e > 0 ? "," : ""}\n${JSON.stringify(edge)}`);
    }
    out("\n]}}\n");
  },
);
