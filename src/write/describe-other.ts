import type {DescribedGraph} from "../graphs/described-graph.ts";
import type {OtherNetwork} from "../graphs/other-network.ts";
import type {Partition} from "../metrics/partition.ts";

/** What is named behind a tie at most. */
const NAMED = 10;

/** One of the other networks as graph files have it: kinds of nodes, their groups, and what is behind each tie. */
export function describedOther(network: OtherNetwork, {community}: Partition): DescribedGraph {
  const {graph, edges, edgePapers, firstYear, lastYear, behindKind} = network;
  const counted = behindKind === "reference" ? "references" : `${behindKind}s`;
  return {
    name: network.id,
    title: network.title,
    kind: null,
    about: network.strength,
    order: graph.order,
    size: edges.source.length,
    nodeId: network.nodeId,
    nodeLabel: network.nodeLabel,
    nodes: [
      {id: "kind", type: "string", at: i => network.nodeKind[i]},
      {id: "degree", type: "integer", at: i => graph.start[i + 1] - graph.start[i]},
      {id: "community", type: "integer", at: i => community[i] + 1},
    ],
    source: edges.source,
    target: edges.target,
    strength: edges.strength,
    edges: [
      {id: counted, type: "integer", at: e => edgePapers[e]},
      {id: "first_year", type: "integer", at: e => firstYear[e] || null},
      {id: "last_year", type: "integer", at: e => lastYear[e] || null},
      {
        id: "behind",
        type: "string",
        at: e =>
          network
            .behind(e)
            .slice(0, NAMED)
            .map(({label}) => label)
            .join("; "),
      },
    ],
    places: null,
    mapUnits: false,
    look: null,
  };
}
