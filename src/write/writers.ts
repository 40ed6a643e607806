import type {NetworkId} from "../graphs/network.ts";
import {cx2} from "./cx2.ts";
import {dot} from "./dot.ts";
import {gephiEdges, gephiNodes} from "./gephi-tables.ts";
import {gexf} from "./gexf.ts";
import {gml} from "./gml.ts";
import {graphml} from "./graphml.ts";
import {graphologyJson} from "./graphology-json.ts";
import {pajek} from "./pajek.ts";
import {svg} from "./svg.ts";
import {vosviewer} from "./vosviewer.ts";
import type {GraphWriter} from "./writer.ts";

/** Every format that a network can be written in. A new one is a file and an entry here. */
export const GRAPH_WRITERS: readonly GraphWriter[] = [
  gexf,
  graphml,
  graphologyJson,
  vosviewer,
  pajek,
  gml,
  dot,
  cx2,
  gephiNodes,
  gephiEdges,
  svg,
];

/** "coauthor.gexf" */
export const fileName = (network: NetworkId, writer: GraphWriter): string =>
  `${network}${writer.ending}`;
