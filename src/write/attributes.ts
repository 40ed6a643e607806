import type {Analysis} from "../analysis/analysis.ts";
import type {NetworkId} from "../graphs/network.ts";
import {numberAt} from "../util/number-column.ts";
import {nodePapers} from "../view/filter.ts";
import {nodeIds} from "./tables.ts";

/** The type of an attribute in a graph file. */
export type AttributeType = "integer" | "double" | "string";

/** One attribute of all nodes or all edges; null = unknown, and is left out of files. */
export interface Attribute {
  readonly id: string;
  readonly type: AttributeType;
  at(i: number): string | number | null;
}

/** What a network is made of when it is written: the same for every graph format. */
export interface GraphParts {
  readonly title: string;
  readonly order: number;
  readonly size: number;
  readonly nodeId: readonly string[];
  readonly nodeLabel: readonly string[];
  readonly nodes: readonly Attribute[];
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  readonly edges: readonly Attribute[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly community: Uint32Array;
  /** What made the file, in one line of JSON. */
  readonly made: string;
}

const TITLES: Record<NetworkId, string> = {
  coauthor: "Co-authorship",
  "shared-topic": "Shared topics",
  topics: "Topics",
};

/** Names that are no whole numbers although all their values may be. */
const DOUBLE =
  /^(strength|betweenness|harmonic|closeness|bridging|pagerank|eigenvector|katz|clustering|constraint|effective_size|efficiency|hierarchy)$|index|quotient|fraction/;

/** Collects all attributes of a network: measures, indices of people, communities, positions, years. */
export function graphParts(analysis: Analysis, id: NetworkId): GraphParts {
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
      const whole = !DOUBLE.test(name) && column.value.every(Number.isInteger);
      return {id: name, type: whole ? "integer" : "double", at: i => numberAt(column, i)};
    }),
    {id: "component", type: "integer", at: i => component[i] + 1},
    {id: "community", type: "integer", at: i => communities.community[i] + 1},
    {id: "community_label", type: "string", at: i => communityLabels[communities.community[i]]},
  ];
  const behind = id === "shared-topic" ? "terms" : "papers";
  return {
    title: TITLES[id],
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
      ...Object.entries(ties ?? {}).map(([name, column]): Attribute => {
        const type = name === "disparity" ? "double" : "integer";
        return {id: name, type, at: e => numberAt(column, e)};
      }),
    ],
    x: positions.x,
    y: positions.y,
    community: communities.community,
    made: JSON.stringify({...analysis.manifest, network: id, strength: network.notes}),
  };
}
