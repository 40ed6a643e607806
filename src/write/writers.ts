import type {NetworkId} from "../graphs/network.ts";
import {gexf} from "./gexf.ts";
import {graphml} from "./graphml.ts";
import {graphologyJson} from "./graphology-json.ts";
import {svg} from "./svg.ts";
import type {GraphWriter} from "./writer.ts";

/** Every format that a network can be written in. A new one is a file and an entry here. */
export const GRAPH_WRITERS: readonly GraphWriter[] = [gexf, graphml, graphologyJson, svg];

/** "coauthor.gexf" */
export const fileName = (network: NetworkId, writer: GraphWriter): string =>
  `${network}${writer.ending}`;
