import type {Analysis} from "../analysis/analysis.ts";
import type {Attribute, DescribedGraph, Look} from "../graphs/described-graph.ts";
import type {NetworkId} from "../graphs/network.ts";
import {numberAt} from "../util/number-column.ts";
import {scene} from "../view/draw.ts";
import {nodePapers} from "../view/node-papers.ts";
import {usualSize} from "../view/node-values.ts";
import {colourOf, LIGHT} from "../view/palette.ts";
import {jointTopics, jointWork} from "./joint-topics.ts";
import {nodeIds} from "./node-ids.ts";

const TITLES: Record<NetworkId, string> = {
  coauthor: "Co-authorship",
  "shared-topic": "Shared topics",
  topics: "Topics",
};

/** Measures of ties that are whole numbers. */
const WHOLE_OF_TIES = new Set(["simmelian", "first_joint_year", "last_joint_year"]);

/** Measures of nodes that are whole numbers by their meaning; all others are any number, also where all values are whole. */
const WHOLE = new Set(
  (
    "degree core papers citations h_index g_index i_n_index hi_norm contemporary_h first_papers middle_papers " +
    "last_papers solo_papers score_h academic_age first_year last_year citations_known max_citations uncited_papers " +
    "maxprod w_index_wu w_index_woeginger partnership_ability"
  ).split(" "),
);

/** A network of an analysis with all attributes: measures, indices of people, communities, places, colours, years. */
export function describedNetwork(analysis: Analysis, id: NetworkId): DescribedGraph {
  const {network, scores, ties, component, communities, communityLabels, positions} =
    analysis.networks[id];
  const {edges, edgePapers, firstYear, lastYear} = network;
  const people = network.nodeKind === "person";
  const papers = nodePapers(analysis, network);

  const columns = {...(people ? analysis.indices : {}), ...scores};
  const nodes: Attribute[] = [
    ...(people
      ? []
      : [
          {
            id: "papers",
            type: "integer" as const,
            at: (i: number) => papers.start[i + 1] - papers.start[i],
          },
        ]),
    ...Object.entries(columns).map(([name, column]): Attribute => {
      const whole = WHOLE.has(name) && column.value.every(Number.isInteger);
      return {id: name, type: whole ? "integer" : "double", at: i => numberAt(column, i)};
    }),
    {id: "component", type: "integer", at: i => component[i] + 1},
    {id: "community", type: "integer", at: i => communities.community[i] + 1},
    {id: "community_label", type: "string", at: i => communityLabels[communities.community[i]]},
  ];
  const behind = id === "shared-topic" ? "terms" : "papers";
  const topics: Attribute[] =
    id === "coauthor" && analysis.topics.count > 0
      ? [{id: "topics", type: "string", at: topicsOfTies(analysis)}]
      : [];
  return {
    name: id,
    title: network.given === undefined ? TITLES[id] : network.given.title,
    kind: network.nodeKind,
    about: JSON.stringify({...analysis.manifest, network: id, strength: network.notes}),
    order: network.graph.order,
    size: edges.source.length,
    nodeId: nodeIds(analysis, id),
    nodeLabel: people ? analysis.people.name : analysis.topics.label,
    nodes,
    source: edges.source,
    target: edges.target,
    strength: edges.strength,
    edges: [
      {id: behind, type: "integer", at: e => edgePapers[e]},
      {id: "first_year", type: "integer", at: e => firstYear[e] || null},
      {id: "last_year", type: "integer", at: e => lastYear[e] || null},
      ...topics,
      ...Object.entries(ties ?? {}).map(([name, column]): Attribute => {
        const type = WHOLE_OF_TIES.has(name) ? "integer" : "double";
        return {id: name, type, at: e => numberAt(column, e)};
      }),
    ],
    places: positions,
    mapUnits: true,
    look: lookOf(analysis, id),
  };
}

function topicsOfTies(analysis: Analysis): (tie: number) => string | null {
  const {source, target} = analysis.networks.coauthor.network.edges;
  const topics = jointTopics(jointWork(analysis));
  return tie => topics(source[tie], target[tie]);
}

/** Nodes as the map has them: sized by papers, coloured by community. */
function lookOf(analysis: Analysis, network: NetworkId): Look {
  const {colour, radius} = scene(analysis, {
    network,
    size: usualSize(analysis, network),
    colour: "community",
  });
  return {fill: i => colourOf(LIGHT, "groups", colour[i]), radius: i => radius[i]};
}
