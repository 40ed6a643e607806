import {scaleSqrt} from "d3-scale";
import type {DescribedGraph} from "../graphs/described-graph.ts";
import {LIGHT} from "../view/palette.ts";
import {graphWriter} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/** Mean tie length in inches. */
const SCALE = 0.8;

/** DOT, for Graphviz: `neato -n2` draws it where the map has it, other programs of Graphviz lay it out anew. */
export const dot = graphWriter(
  {
    id: "dot",
    label: "DOT (Graphviz)",
    ending: ".dot",
    mediaType: "text/vnd.graphviz",
    loses: ["values of nodes", "values of ties"],
  },
  (graph, out) => {
    const {places, look, strength} = graph;
    const scale = SCALE / meanTie(graph);
    const greatest = strength.reduce((a, b) => Math.max(a, b), 0);
    const width = scaleSqrt([0, greatest > 0 ? greatest : 1], [1, 5]);
    if (graph.about !== null) out(`// ${commentText(graph.about)}\n`);
    out(`graph ${quoted(graph.name)} {\n`);
    out(`  graph [label=${quoted(graph.title)}, outputorder=edgesfirst];\n`);
    out(
      '  node [shape=circle, style=filled, fixedsize=true, color=white, fontname="sans-serif"];\n',
    );
    out('  edge [color="#a8a49a80"];\n');
    for (let i = 0; i < graph.order; i++) {
      // Points have 1/72 inch, and y grows upwards.
      const inch = (v: number) => (v * scale * 72).toFixed(2);
      const place = places === null ? "" : `pos="${inch(places.x[i])},${inch(0 - places.y[i])}", `;
      const fill = look?.fill(i) ?? LIGHT.neutral;
      // Sizes of a file are in units of that file.
      const radius = (graph.mapUnits ? look?.radius(i) : null) ?? 5;
      out(
        `  n${i} [label=${quoted(graph.nodeLabel[i])}, id=${quoted(graph.nodeId[i])}, ${place}width=${(radius / 36).toFixed(3)}, fillcolor="${fill}"];\n`,
      );
    }
    for (let e = 0; e < graph.size; e++)
      out(
        `  n${graph.source[e]} -- n${graph.target[e]} [weight=${strength[e]}, penwidth=${width(strength[e]).toFixed(2)}];\n`,
      );
    out("}\n");
  },
);

/** Mean length of ties in the units of the places; 1 where there are none. */
function meanTie({places, mapUnits, size, source, target}: DescribedGraph): number {
  if (places === null || mapUnits || size === 0) return 1;
  const {x, y} = places;
  let sum = 0;
  for (let e = 0; e < size; e++)
    sum += Math.hypot(x[source[e]] - x[target[e]], y[source[e]] - y[target[e]]);
  return sum > 0 ? sum / size : 1;
}

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
