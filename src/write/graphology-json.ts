import type {DescribedGraph} from "../graphs/described-graph.ts";
import {aboutJson, valuesOf} from "./attribute-json.ts";
import {distinctNames} from "./distinct-names.ts";
import {graphWriter} from "./writer.ts";

/** graphology's own JSON, with the names that Sigma and Gephi Lite draw by: `Graph.from(JSON.parse(text))` reads it. */
export const graphologyJson = graphWriter(
  {
    id: "json",
    label: "JSON (graphology)",
    ending: ".graphology.json",
    mediaType: "application/json",
    loses: ["types of values"],
  },
  (graph, out) => {
    const {about, places} = graph;
    const nodes = distinctNames(graph.nodes, places === null ? ["label"] : ["label", "x", "y"]);
    const edges = distinctNames(graph.edges, ["weight"]);
    const made = about === null ? {} : {made: aboutJson(about)};
    out('{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},\n');
    out(`"attributes":${JSON.stringify({name: graph.title, ...made})},\n`);
    out('"nodes":[');
    for (let i = 0; i < graph.order; i++) {
      const attributes = {
        label: graph.nodeLabel[i],
        ...(places === null ? null : {x: places.x[i], y: places.y[i]}),
        ...lookOf(graph, i),
        ...valuesOf(nodes, i),
      };
      out(`${i > 0 ? "," : ""}\n${JSON.stringify({key: graph.nodeId[i], attributes})}`);
    }
    out('\n],\n"edges":[');
    for (let e = 0; e < graph.size; e++) {
      const edge = {
        key: `e${e}`,
        source: graph.nodeId[graph.source[e]],
        target: graph.nodeId[graph.target[e]],
        attributes: {weight: graph.strength[e], ...valuesOf(edges, e)},
      };
      out(`${e > 0 ? "," : ""}\n${JSON.stringify(edge)}`);
    }
    out("\n]}\n");
  },
);

/** Colour and size of a node, as Sigma draws it; a value of that name stands above them. */
function lookOf({look}: DescribedGraph, i: number): {color?: string; size?: number} {
  const [color, size] = [look?.fill(i) ?? null, look?.radius(i) ?? null];
  return {...(color === null ? null : {color}), ...(size === null ? null : {size})};
}
