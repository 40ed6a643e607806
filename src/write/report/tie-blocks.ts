import type {Analysis} from "../../analysis/analysis.ts";
import {LAYOUT_METRICS} from "../../layout/layout-metrics.ts";
import {layoutQuality} from "../../layout/layout-quality.ts";
import {graphSummary} from "../../metrics/summary.ts";
import {boundsText} from "../bounds-text.ts";
import {closenessText} from "../closeness-text.ts";
import {type Block, figure, TOP} from "./block.ts";

/** The map and how well it shows the network, the network as a whole, and its strongest ties. */
export function tieBlocks({people, networks, manifest}: Analysis): Block[] {
  const {network, positions} = networks.coauthor;
  const {edges, edgePapers, notes} = network;
  const summary = graphSummary(network.graph);
  const quality = layoutQuality(network.graph, positions, {seed: manifest.options.seed});
  const order = Array.from(edges.source.keys())
    .sort((a, b) => edges.strength[b] - edges.strength[a] || a - b)
    .slice(0, TOP);
  const facts: [string, string][] = [
    ["nodes", figure(summary.order)],
    ["ties", figure(summary.size)],
    ["density", figure(summary.density)],
    ["components", figure(summary.components)],
    ["nodes in the largest component", figure(summary.largest)],
    ["isolated", figure(summary.isolated)],
    ["mean degree", figure(summary.meanDegree)],
    ["transitivity", figure(summary.transitivity)],
    ["mean distance", figure(summary.meanDistance)],
    ["diameter", boundsText(summary.diameterBounds)],
  ];
  return [
    {
      kind: "map",
      network: "coauthor",
      title: `The map: ${closenessText(quality.connectedCloseness)}`,
    },
    {
      kind: "table",
      title: "How well the map shows the network",
      head: ["figure", "value", "meaning"],
      rows: LAYOUT_METRICS.map(({label, meaning, run}) => [label, figure(run(quality)), meaning]),
      caveat:
        "Neighbours and stress are those of 500 nodes at most, and distances those of 500,000 pairs.",
    },
    {
      kind: "table",
      title: "The network",
      head: ["measure", "value"],
      rows: facts,
      caveat: summary.distances
        ? "Distances are of pairs that can reach each other."
        : "The mean distance was not computed: the network is too large.",
    },
    {
      kind: "table",
      title: `The ${order.length} strongest ties`,
      head: network.given ? ["", "", "strength"] : ["", "", "strength", "papers"],
      rows: order.map(e => [
        people.name[edges.source[e]],
        people.name[edges.target[e]],
        figure(edges.strength[e]),
        ...(network.given ? [] : [String(edgePapers[e])]),
      ]),
      caveat: `Strength: ${notes.strength}${notes.maxAuthors === null ? "" : `; ${notes.leftOut} papers with over ${notes.maxAuthors} authors add no ties`}.`,
    },
  ];
}
