import {scene} from "../view/draw.ts";
import {colourOf, LIGHT} from "../view/palette.ts";
import {graphParts} from "./attributes.ts";
import type {GraphWriter} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/** Mean tie length in inches. */
const SCALE = 0.8;

/** DOT, for Graphviz: `neato -n2` draws it where the map has it, other programs of Graphviz lay it out anew. */
export const dot: GraphWriter = {
  id: "dot",
  label: "DOT (Graphviz)",
  ending: ".dot",
  mediaType: "text/vnd.graphviz",
  write(analysis, network, out) {
    const graph = graphParts(analysis, network);
    const {colour, width, radius} = scene(analysis, {network, size: "papers", colour: "community"});
    out(`// ${commentText(graph.made)}\ngraph ${quoted(network)} {\n`);
    out(`  graph [label=${quoted(graph.title)}, outputorder=edgesfirst];\n`);
    out(
      '  node [shape=circle, style=filled, fixedsize=true, color=white, fontname="sans-serif"];\n',
    );
    out('  edge [color="#a8a49a80"];\n');
    for (let i = 0; i < graph.order; i++) {
      // Points have 1/72 inch, and y grows upwards.
      const place = `${(graph.x[i] * SCALE * 72).toFixed(2)},${(-graph.y[i] * SCALE * 72).toFixed(2)}`;
      const fill = colourOf(LIGHT, "groups", colour[i]);
      out(
        `  n${i} [label=${quoted(graph.nodeLabel[i])}, id=${quoted(graph.nodeId[i])}, pos="${place}", width=${(radius[i] / 36).toFixed(3)}, fillcolor="${fill}"];\n`,
      );
    }
    for (let e = 0; e < graph.size; e++)
      out(
        `  n${graph.source[e]} -- n${graph.target[e]} [weight=${graph.strength[e]}, penwidth=${width[e].toFixed(2)}];\n`,
      );
    out("}\n");
  },
};

/**
 * A quoted string of DOT. In labels a backslash begins an escape, so it is doubled; control characters, which no
 * reader wants, become spaces, and "&" is written as an entity because Graphviz reads entities.
 */
function quoted(text: string): string {
  const safe = wellFormed(text)
    .replace(/[\u0000-\u001f\u007f]/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"');
  return `"${safe}"`;
}

const commentText = (text: string): string =>
  wellFormed(text).replace(/[\u0000-\u001f\u2028\u2029]/g, " ");
