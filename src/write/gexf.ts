import {scene} from "../view/draw.ts";
import {colourOf, LIGHT} from "../view/palette.ts";
import {type Attribute, graphParts} from "./attributes.ts";
import type {GraphWriter, Out} from "./writer.ts";
import {xmlText} from "./xml.ts";

/** Mean tie length in the units of the file: Gephi likes pictures of some hundreds. */
const SCALE = 40;

/**
 * GEXF 1.3, Gephi's own format, with typed attributes and the look of the map: places, colours by community,
 * sizes by papers. Marks of the look stand before the values: one published schema asks for this order, no
 * other minds.
 */
export const gexf: GraphWriter = {
  id: "gexf",
  label: "GEXF (Gephi)",
  ending: ".gexf",
  mediaType: "application/gexf+xml",
  write(analysis, network, out) {
    const graph = graphParts(analysis, network);
    const {colour, radius} = scene(analysis, {network, size: "papers", colour: "community"});
    out('<?xml version="1.0" encoding="UTF-8"?>\n');
    out('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n');
    out(
      `  <meta>\n    <creator>Coterie ${analysis.manifest.coterie}</creator>\n    <description>${xmlText(graph.made)}</description>\n  </meta>\n`,
    );
    out('  <graph defaultedgetype="undirected" mode="static">\n');
    writeDeclaration("node", graph.nodes, out);
    writeDeclaration("edge", graph.edges, out);

    out(`    <nodes count="${graph.order}">\n`);
    for (let i = 0; i < graph.order; i++) {
      out(`      <node id="${xmlText(graph.nodeId[i])}" label="${xmlText(graph.nodeLabel[i])}">\n`);
      const [r, g, b] = channels(colourOf(LIGHT, "groups", colour[i]));
      out(`        <viz:color r="${r}" g="${g}" b="${b}"/>\n`);
      out(`        <viz:position x="${graph.x[i] * SCALE}" y="${-graph.y[i] * SCALE}" z="0"/>\n`);
      out(`        <viz:size value="${radius[i]}"/>\n`);
      writeValues(graph.nodes, i, out);
      out("      </node>\n");
    }
    out(`    </nodes>\n    <edges count="${graph.size}">\n`);
    for (let e = 0; e < graph.size; e++) {
      const ends = `source="${xmlText(graph.nodeId[graph.source[e]])}" target="${xmlText(graph.nodeId[graph.target[e]])}"`;
      out(`      <edge id="${e}" ${ends} weight="${graph.strength[e]}">\n`);
      writeValues(graph.edges, e, out);
      out("      </edge>\n");
    }
    out("    </edges>\n  </graph>\n</gexf>\n");
  },
};

function writeDeclaration(of: "node" | "edge", attributes: readonly Attribute[], out: Out): void {
  out(`    <attributes class="${of}">\n`);
  for (const {id, type} of attributes)
    out(`      <attribute id="${xmlText(id)}" title="${xmlText(id)}" type="${type}"/>\n`);
  out("    </attributes>\n");
}

function writeValues(attributes: readonly Attribute[], i: number, out: Out): void {
  out("        <attvalues>\n");
  for (const {id, at} of attributes) {
    const value = at(i);
    if (value !== null)
      out(`          <attvalue for="${xmlText(id)}" value="${xmlText(String(value))}"/>\n`);
  }
  out("        </attvalues>\n");
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
