import type {NetworkId} from "../graphs/network.ts";
import {cx2} from "./cx2.ts";
import {cyjs} from "./cyjs.ts";
import {dot} from "./dot.ts";
import {gephiEdges, gephiNodes} from "./gephi-tables.ts";
import {gexf} from "./gexf.ts";
import {gml} from "./gml.ts";
import {graphml} from "./graphml.ts";
import {graphologyJson} from "./graphology-json.ts";
import {jsonGraph} from "./json-graph.ts";
import {matrixMarket} from "./matrix-market.ts";
import {pajek, pajekPartition, pajekVector} from "./pajek.ts";
import {svg} from "./svg.ts";
import {vosviewer} from "./vosviewer.ts";
import {vosviewerMap, vosviewerNetwork} from "./vosviewer-text.ts";
import type {GraphWriter} from "./writer.ts";

/** Every format that a network can be written in. A new one is a file and an entry here. */
export const GRAPH_WRITERS: readonly GraphWriter[] = [
  gexf,
  graphml,
  graphologyJson,
  vosviewer,
  vosviewerMap,
  vosviewerNetwork,
  pajek,
  pajekPartition,
  pajekVector,
  gml,
  dot,
  cx2,
  cyjs,
  jsonGraph,
  matrixMarket,
  gephiNodes,
  gephiEdges,
  svg,
];

/** "coauthor.gexf" */
export const fileName = (network: NetworkId, writer: GraphWriter): string =>
  `${network}${writer.ending}`;
