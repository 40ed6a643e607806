import type {Analysis} from "../analysis/analysis.ts";
import type {MapNetwork} from "../analysis/map-network.ts";
import type {Attribute, DescribedGraph} from "../graphs/described-graph.ts";
import {numberAt} from "../util/number-column.ts";
import {textAt} from "../util/text-column.ts";

/** A network that was made on demand as graph files have it, with its measures, communities and places. */
export function describedMap(analysis: Analysis, map: MapNetwork): DescribedGraph {
  const {network, kinds, kind, item, label, papers, scores, ties, communities} = map;
  const {edges, edgePapers, firstYear, lastYear} = network;
  const {corpus, people, topics} = analysis;
  const idOf = (i: number): string => {
    const number = item[i];
    switch (kinds[kind[i]]) {
      case "person":
        return `person:${people.id[number]}`;
      case "term":
        return `term:${topics.id[number]}`;
      case "paper":
        return textAt(corpus.id, number);
      default:
        return `work:${label[i]}`;
    }
  };
  return {
    name: map.id,
    title: map.id,
    kind: null,
    about: JSON.stringify({...analysis.manifest, network: map.id, strength: network.notes}),
    order: network.graph.order,
    size: edges.source.length,
    nodeId: label.map((_, i) => idOf(i)),
    nodeLabel: label,
    nodes: [
      {id: "kind", type: "string", at: i => kinds[kind[i]]},
      {id: "papers", type: "integer", at: i => papers.start[i + 1] - papers.start[i]},
      ...Object.entries(scores).map(
        ([id, column]): Attribute => ({id, type: "double", at: i => numberAt(column, i)}),
      ),
      {id: "community", type: "integer", at: i => communities.community[i] + 1},
      {
        id: "community_label",
        type: "string",
        at: i => map.communityLabels[communities.community[i]],
      },
    ],
    source: edges.source,
    target: edges.target,
    strength: edges.strength,
    edges: [
      {
        id: map.behind === null ? "behind" : `${map.behind}s`,
        type: "integer",
        at: e => edgePapers[e],
      },
      {id: "first_year", type: "integer", at: e => firstYear[e] || null},
      {id: "last_year", type: "integer", at: e => lastYear[e] || null},
      ...Object.entries(ties ?? {}).map(
        ([id, column]): Attribute => ({id, type: "double", at: e => numberAt(column, e)}),
      ),
    ],
    places: map.positions,
    mapUnits: true,
    look: null,
  };
}
