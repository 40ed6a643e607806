import {groupAttribute} from "../graphs/described-graph.ts";
import {distinctLabels} from "./distinct-labels.ts";
import {graphWriter, type Loss} from "./writer.ts";
import {wellFormed} from "./xml.ts";

/**
 * Pajek's .net, which VOSviewer reads too: vertices with labels and places, edges with strengths.
 *
 * Pajek knows no sign for a quote within quotes and no line ends in them: a quote becomes an apostrophe, white space a
 * space. Of nodes of one label each has its id behind it. The text is UTF-8 without the mark at the start by which Pajek's
 * program would know it: igraph and networkx do not read a file that has one. Places are 0 … 1, with y downwards.
 */
export const pajek = graphWriter(
  {
    id: "pajek",
    label: "Pajek",
    ending: ".net",
    mediaType: "text/plain",
    loses: [
      "ids",
      "values of nodes",
      "values of ties",
      "colours and sizes",
      "title",
      "what made it",
    ],
  },
  (graph, out) => {
    const x = graph.places && between0And1(graph.places.x);
    const y = graph.places && between0And1(graph.places.y);
    // networkx takes nodes of one label for one node.
    const plain = graph.nodeLabel.map(plainLabel);
    const labels = distinctLabels(plain, graph.nodeId.map(plainLabel)).map(plainLabel);
    out(`*Vertices ${graph.order}\n`);
    for (let i = 0; i < graph.order; i++) {
      const place = x && y ? ` ${x[i].toFixed(4)} ${y[i].toFixed(4)} 0.5` : "";
      out(`${i + 1} "${labels[i]}"${place}\n`);
    }
    out("*Edges\n");
    for (let e = 0; e < graph.size; e++)
      out(`${graph.source[e] + 1} ${graph.target[e] + 1} ${graph.strength[e]}\n`);
  },
);

const ONLY_GROUPS: readonly Loss[] = [
  "ids",
  "labels",
  "ties",
  "strengths",
  "values of ties",
  "places",
  "colours and sizes",
  "title",
  "what made it",
];

/** Pajek's partition: the community of each vertex, 0 where it is in none. It goes with the .net file. */
export const pajekPartition = graphWriter(
  {
    id: "pajek-partition",
    label: "Pajek partition",
    ending: ".clu",
    mediaType: "text/plain",
    loses: ONLY_GROUPS,
  },
  (graph, out) => {
    const group = groupAttribute(graph);
    out(`*Vertices ${graph.order}\n`);
    for (let i = 0; i < graph.order; i++) out(`${group?.at(i) ?? 0}\n`);
  },
);

/** Pajek's vector: the strength of each vertex, the sum over its ties. It goes with the .net file. */
export const pajekVector = graphWriter(
  {
    id: "pajek-vector",
    label: "Pajek vector",
    ending: ".vec",
    mediaType: "text/plain",
    loses: ONLY_GROUPS,
  },
  ({order, size, source, target, strength}, out) => {
    const sums = new Float64Array(order);
    for (let e = 0; e < size; e++) {
      sums[source[e]] += strength[e];
      sums[target[e]] += strength[e];
    }
    out(`*Vertices ${order}\n`);
    // With a point, by which a vector is told from a partition.
    for (const sum of sums) out(`${Number.isInteger(sum) && sum < 1e21 ? sum.toFixed(1) : sum}\n`);
  },
);

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
