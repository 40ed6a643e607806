import {graphParts} from "./attributes.ts";
import type {GraphWriter} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/**
 * Pajek's .net, which VOSviewer reads too: vertices with labels and places, edges with strengths.
 *
 * Pajek knows no sign for a quote within quotes and no line ends in them: a quote becomes an apostrophe, white
 * space a space. Its program tells UTF-8 by a mark at the start. Places are 0 … 1, with y downwards.
 */
export const pajek: GraphWriter = {
  id: "pajek",
  label: "Pajek",
  ending: ".net",
  mediaType: "text/plain",
  write(analysis, network, out) {
    const graph = graphParts(analysis, network);
    const x = between0And1(graph.x);
    const y = between0And1(graph.y);
    out(`\ufeff*Vertices ${graph.order}\n`);
    for (let i = 0; i < graph.order; i++)
      out(
        `${i + 1} "${plainLabel(graph.nodeLabel[i])}" ${x[i].toFixed(4)} ${y[i].toFixed(4)} 0.5\n`,
      );
    out("*Edges\n");
    for (let e = 0; e < graph.size; e++)
      out(`${graph.source[e] + 1} ${graph.target[e] + 1} ${graph.strength[e]}\n`);
  },
};

/** Where all values are equal they stand in the middle. */
function between0And1(values: Float64Array): Float64Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return values.map(value => (most > least ? (value - least) / (most - least) : 0.5));
}

const plainLabel = (label: string): string =>
  wellFormed(label)
    .replaceAll('"', "'")
    .replace(/[\s\p{Cc}]+/gu, " ");
