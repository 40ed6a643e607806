import {aboutJson, valuesOf} from "./attribute-json.ts";
import {distinctNames} from "./distinct-names.ts";
import {graphWriter} from "./writer.ts";

/** Mean tie length in the units of the file: nodes of Cytoscape are some tens wide. */
const SCALE = 100;

/** JSON of Cytoscape.js, which Cytoscape opens as .cyjs. */
export const cyjs = graphWriter(
  {
    id: "cyjs",
    label: "Cytoscape.js",
    ending: ".cyjs",
    mediaType: "application/json",
    loses: ["types of values", "colours and sizes"],
  },
  (graph, out) => {
    const {about, places} = graph;
    const scale = graph.mapUnits ? SCALE : 1;
    const made = about === null ? {} : {made: aboutJson(about)};
    // A parent would put nodes into each other.
    const nodes = distinctNames(graph.nodes, ["id", "name", "label", "parent"]);
    const edges = distinctNames(graph.edges, ["id", "source", "target", "weight"]);
    out('{"format_version":"1.0","generated_by":"Coterie",\n');
    out(`"data":${JSON.stringify({name: graph.title, ...made})},\n"elements":{"nodes":[`);
    for (let i = 0; i < graph.order; i++) {
      const name = graph.nodeLabel[i];
      const node = {
        data: {id: graph.nodeId[i], name, label: name, ...valuesOf(nodes, i)},
        ...(places === null ? null : {position: {x: places.x[i] * scale, y: places.y[i] * scale}}),
      };
      out(`${i > 0 ? "," : ""}\n${JSON.stringify(node)}`);
    }
    out('\n],"edges":[');
    for (let e = 0; e < graph.size; e++) {
      const data = {
        id: `e${e}`,
        source: graph.nodeId[graph.source[e]],
        target: graph.nodeId[graph.target[e]],
        weight: graph.strength[e],
        ...valuesOf(edges, e),
      };
      out(`${e > 0 ? "," : ""}\n${JSON.stringify({data})}`);
    }
    out("\n]}}\n");
  },
);
