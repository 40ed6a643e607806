import {dotReader} from "./dot.ts";
import {edgeTableReader} from "./edge-table.ts";
import {gexfReader} from "./gexf.ts";
import {gmlReader} from "./gml.ts";
import type {GraphReader} from "./graph-reader.ts";
import {graphmlReader} from "./graphml.ts";
import {
  cx2Reader,
  cyjsReader,
  graphologyReader,
  jsonGraphReader,
  nodeLinkReader,
} from "./json-graphs.ts";
import {matrixMarketReader} from "./matrix-market.ts";
import {nodeTableReader} from "./node-table.ts";
import {pajekReader} from "./pajek.ts";
import {pajekValuesReader} from "./pajek-values.ts";
import {vosviewerReader} from "./vosviewer.ts";

/** Every kind of graph file that can be read. Where two fit equally well, the earlier one reads it. */
export const GRAPH_READERS: readonly GraphReader[] = [
  gexfReader,
  graphmlReader,
  gmlReader,
  dotReader,
  pajekValuesReader,
  pajekReader,
  matrixMarketReader,
  vosviewerReader,
  graphologyReader,
  cyjsReader,
  jsonGraphReader,
  cx2Reader,
  nodeLinkReader,
  nodeTableReader,
  edgeTableReader,
];

/** The reader that fits the beginning of a text best, with how sure it is and why; null = this is no graph. */
export function graphReaderFor(
  head: string,
): {readonly reader: GraphReader; readonly certainty: number; readonly why: string} | null {
  let best: {reader: GraphReader; certainty: number; why: string} | null = null;
  for (const reader of GRAPH_READERS) {
    const fit = reader.fit(head);
    if (fit !== null && fit.certainty > (best?.certainty ?? 0)) best = {reader, ...fit};
  }
  return best;
}
