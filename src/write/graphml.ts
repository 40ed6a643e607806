import type {Attribute} from "../graphs/described-graph.ts";
import {distinctNames} from "./distinct-names.ts";
import {lookAttributes} from "./look-attributes.ts";
import {graphWriter, type Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

const TYPES = {integer: "int", double: "double", boolean: "boolean", string: "string"} as const;

/**
 * GraphML, which igraph, networkx, Gephi, yEd and Cytoscape read; every attribute has a typed key.
 * Places, colours and sizes have the names of Gephi's own files.
 */
export const graphml = graphWriter(
  {
    id: "graphml",
    label: "GraphML",
    ending: ".graphml",
    mediaType: "application/graphml+xml",
    loses: ["title"],
  },
  (graph, out) => {
    const {places} = graph;
    const nodes: Attribute[] = [
      {id: "label", type: "string", at: i => graph.nodeLabel[i]},
      ...distinctNames(graph.nodes, places === null ? ["label"] : ["label", "x", "y"]),
      ...(places === null
        ? []
        : [
            {id: "x", type: "double" as const, at: (i: number) => places.x[i]},
            {id: "y", type: "double" as const, at: (i: number) => places.y[i]},
          ]),
      ...lookAttributes(graph),
    ];
    const edges: Attribute[] = [
      {id: "weight", type: "double", at: e => graph.strength[e]},
      ...distinctNames(graph.edges, ["weight"]),
    ];
    out('<?xml version="1.0" encoding="UTF-8"?>\n');
    out(
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n',
    );
    if (graph.about !== null)
      out('  <key id="made" for="graph" attr.name="made" attr.type="string"/>\n');
    writeKeys("node", "n", nodes, out);
    writeKeys("edge", "e", edges, out);
    out(`  <graph id="${xmlText(graph.name)}" edgedefault="undirected">\n`);
    if (graph.about !== null) out(`    <data key="made">${xmlText(graph.about)}</data>\n`);
    for (let i = 0; i < graph.order; i++) {
      out(`    <node id="${xmlText(graph.nodeId[i])}">\n`);
      writeData("n", nodes, i, out);
      out("    </node>\n");
    }
    for (let e = 0; e < graph.size; e++) {
      out(
        `    <edge id="e${e}" source="${xmlText(graph.nodeId[graph.source[e]])}" target="${xmlText(graph.nodeId[graph.target[e]])}">\n`,
      );
      writeData("e", edges, e, out);
      out("    </edge>\n");
    }
    out("  </graph>\n</graphml>\n");
  },
);

function writeKeys(
  of: "node" | "edge",
  prefix: string,
  attributes: readonly Attribute[],
  out: Out,
): void {
  for (const {id, type} of attributes)
    out(
      `  <key id="${prefix}_${xmlText(id)}" for="${of}" attr.name="${xmlText(id)}" attr.type="${TYPES[type]}"/>\n`,
    );
}

function writeData(prefix: string, attributes: readonly Attribute[], i: number, out: Out): void {
  for (const {id, at} of attributes) {
    const value = at(i);
    if (value !== null)
      out(`      <data key="${prefix}_${xmlText(id)}">${xmlText(String(value))}</data>\n`);
  }
}
