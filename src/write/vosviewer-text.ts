import {vosviewerItems} from "./vosviewer-items.ts";
import {graphWriter} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/** VOSviewer's map file: a row an item, between tabs, for the program's "Create a map based on network data". */
export const vosviewerMap = graphWriter(
  {
    id: "vosviewer-map",
    label: "VOSviewer map",
    ending: ".vosviewer-map.txt",
    mediaType: "text/plain",
    loses: [
      "ids",
      "ties",
      "strengths",
      "values of nodes",
      "values of ties",
      "types of values",
      "colours and sizes",
      "title",
      "what made it",
    ],
  },
  (graph, out) => {
    const {weights, scores, clusterOf} = vosviewerItems(graph);
    const {places} = graph;
    const names = [
      "id",
      "label",
      ...(places === null ? [] : ["x", "y"]),
      "cluster",
      ...weights.map(({id}) => `weight<${id}>`),
      ...scores.map(({id}) => `score<${id}>`),
    ];
    out(`\ufeff${names.map(field).join("\t")}\n`);
    for (let i = 0; i < graph.order; i++) {
      const cells = [
        i + 1,
        graph.nodeLabel[i],
        ...(places === null ? [] : [places.x[i], 0 - places.y[i]]),
        clusterOf(i),
        ...weights.map(({at}) => at(i)),
        ...scores.map(({at}) => at(i)),
      ];
      out(`${cells.map(cell => (cell === null ? "" : field(String(cell)))).join("\t")}\n`);
    }
  },
);

/** VOSviewer's network file: two items and the strength between them a row, by the numbers of the map file. */
export const vosviewerNetwork = graphWriter(
  {
    id: "vosviewer-network",
    label: "VOSviewer network",
    ending: ".vosviewer-network.txt",
    mediaType: "text/plain",
    loses: [
      "ids",
      "labels",
      "values of nodes",
      "values of ties",
      "places",
      "colours and sizes",
      "title",
      "what made it",
    ],
  },
  ({size, source, target, strength}, out) => {
    for (let e = 0; e < size; e++) out(`${source[e] + 1}\t${target[e] + 1}\t${strength[e]}\n`);
  },
);

/** A field between tabs: line ends and tabs become spaces, quotes are doubled within quotes. */
function field(text: string): string {
  const plain = wellFormed(text).replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return plain.includes('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
