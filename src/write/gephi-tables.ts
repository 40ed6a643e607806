import {writeRow} from "./csv.ts";
import {distinctNames} from "./distinct-names.ts";
import {graphWriter} from "./writer.ts";

/** The nodes of a network as a table with the names that Gephi's import knows: Id, Label, then all attributes. */
export const gephiNodes = graphWriter(
  {
    id: "gephi-nodes",
    label: "Nodes table (Gephi)",
    ending: ".gephi-nodes.csv",
    mediaType: "text/csv",
    loses: ["ties", "types of values", "colours and sizes", "title", "what made it"],
  },
  ({order, nodeId, nodeLabel, places, ...graph}, out) => {
    const nodes = distinctNames(graph.nodes, ["id", "label", "x", "y"], lowered);
    const place = places === null ? [] : ["X", "Y"];
    writeRow(["Id", "Label", ...place, ...nodes.map(({id}) => id)], out);
    for (let i = 0; i < order; i++) {
      const at = places === null ? [] : [places.x[i], 0 - places.y[i]];
      writeRow([nodeId[i], nodeLabel[i], ...at, ...nodes.map(attribute => attribute.at(i))], out);
    }
  },
);

/** The ties of a network as a table with Gephi's names: Source, Target, Type, Weight, then all attributes. */
export const gephiEdges = graphWriter(
  {
    id: "gephi-edges",
    label: "Edges table (Gephi)",
    ending: ".gephi-edges.csv",
    mediaType: "text/csv",
    loses: [
      "labels",
      "values of nodes",
      "types of values",
      "places",
      "colours and sizes",
      "title",
      "what made it",
    ],
  },
  ({size, nodeId, source, target, strength, ...graph}, out) => {
    const edges = distinctNames(graph.edges, ["source", "target", "type", "weight"], lowered);
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
);

/** Importers do not tell names apart by their case. */
const lowered = (name: string): string => name.toLowerCase();
