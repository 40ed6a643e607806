import {graphParts} from "./attributes.ts";
import {writeRow} from "./csv.ts";
import type {GraphWriter} from "./writer.ts";

/** The nodes of a network as a table with the names that Gephi's import knows: Id, Label, then all attributes. */
export const gephiNodes: GraphWriter = {
  id: "gephi-nodes",
  label: "Nodes table (Gephi)",
  ending: ".gephi-nodes.csv",
  mediaType: "text/csv",
  write(analysis, network, out) {
    const {order, nodeId, nodeLabel, nodes, x, y} = graphParts(analysis, network);
    writeRow(["Id", "Label", "X", "Y", ...nodes.map(({id}) => id)], out);
    for (let i = 0; i < order; i++)
      writeRow([nodeId[i], nodeLabel[i], x[i], -y[i], ...nodes.map(({at}) => at(i))], out);
  },
};

/** The ties of a network as a table with Gephi's names: Source, Target, Type, Weight, then all attributes. */
export const gephiEdges: GraphWriter = {
  id: "gephi-edges",
  label: "Edges table (Gephi)",
  ending: ".gephi-edges.csv",
  mediaType: "text/csv",
  write(analysis, network, out) {
    const {size, nodeId, source, target, strength, edges} = graphParts(analysis, network);
    writeRow(["Source", "Target", "Type", "Weight", ...edges.map(({id}) => id)], out);
    for (let e = 0; e < size; e++)
      writeRow(
        [
          nodeId[source[e]],
          nodeId[target[e]],
          "Undirected",
          strength[e],
          ...edges.map(({at}) => at(e)),
        ],
        out,
      );
  },
};
