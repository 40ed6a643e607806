import type {NetworkResult} from "../../analysis/analysis.ts";
import type {Network} from "../../graphs/network.ts";
import type {Partition} from "../../metrics/partition.ts";
import {exactSum} from "../../util/grains.ts";
import {numberAt} from "../../util/number-column.ts";
import {type TablesWriter, writeRows} from "../tables/folder.ts";
import {scoreTable, writeObjects} from "./write-results.ts";

/** Places and measures of the nodes of a network, members of one community together. */
export function writeScores(
  {
    network,
    scores,
    component,
    communities,
    positions,
  }: Pick<NetworkResult, "network" | "scores" | "component" | "communities" | "positions">,
  to: TablesWriter,
): void {
  const more = Object.keys(scores);
  const {community} = communities;
  const nodes = Uint32Array.from({length: network.graph.order}, (_, i) => i).sort(
    (a, b) => community[a] - community[b] || a - b,
  );
  writeRows(to.table(scoreTable(network.id), more), nodes.length, rows => {
    const at = Array.from(rows, k => nodes[k]);
    return {
      node: at,
      component: at.map(i => component[i]),
      community: at.map(i => community[i]),
      x: at.map(i => placeAt(positions.x, i)),
      y: at.map(i => placeAt(positions.y, i)),
      ...Object.fromEntries(more.map(name => [name, at.map(i => numberAt(scores[name], i))])),
    };
  });
}

/** NaN = nothing was laid out. */
const placeAt = (places: Float64Array, i: number): number | null =>
  Number.isNaN(places[i]) ? null : places[i];

/** The communities of all networks. */
export function writeCommunities(
  networks: Readonly<Record<string, Pick<NetworkResult, "communities" | "communityLabels">>>,
  to: TablesWriter,
): void {
  const rows = Object.entries(networks).flatMap(([id, {communities, communityLabels}]) =>
    Array.from(communities.size, (size, community) => ({
      network: id.replace("-", "_"),
      community,
      label: communityLabels[community] ?? "",
      size,
    })),
  );
  writeObjects(to, "communities", rows);
}

/** The people of each community, as the table of people has them; those without co-authors are found by their scores. */
export function writeCommunityPeople(
  {graph: {start}}: Pick<Network, "graph">,
  {community}: Pick<Partition, "community">,
  name: readonly string[],
  papers: ArrayLike<number>,
  to: TablesWriter,
): void {
  const ties = (i: number) => start[i + 1] - start[i];
  const tied = Uint32Array.from(community.keys())
    .filter(i => ties(i) > 0)
    .sort((a, b) => community[a] - community[b] || a - b);
  writeRows(to.table("community_people"), tied.length, rows => {
    const person = Array.from(rows, k => tied[k]);
    return {
      community: person.map(i => community[i]),
      person,
      name: person.map(i => name[i]),
      papers: person.map(i => papers[i]),
      co_authors: person.map(ties),
    };
  });
}

/** Ties within each community by themselves, and ties between communities taken together. */
export function writeCommunityTies(
  {edges, edgePapers}: Network,
  {community, count}: Partition,
  to: TablesWriter,
): void {
  const {source, target, strength} = edges;
  const within: number[] = [];
  const between = new Map<number, number[]>();
  for (let e = 0; e < source.length; e++) {
    const [a, b] = [community[source[e]], community[target[e]]];
    if (a === b) within.push(e);
    else {
      const key = Math.min(a, b) * count + Math.max(a, b);
      const list = between.get(key);
      if (list === undefined) between.set(key, [strength[e]]);
      else list.push(strength[e]);
    }
  }
  const of = (e: number) => community[source[e]];
  within.sort((a, b) => of(a) - of(b) || a - b);
  writeRows(to.table("community_edges"), within.length, rows => {
    const at = Array.from(rows, k => within[k]);
    return {
      community: at.map(of),
      source: at.map(e => source[e]),
      target: at.map(e => target[e]),
      strength: at.map(e => strength[e]),
      papers: at.map(e => edgePapers[e]),
    };
  });
  writeObjects(
    to,
    "community_ties",
    [...between]
      .sort(([x], [y]) => x - y)
      .map(([key, strengths]) => ({
        a: Math.floor(key / count),
        b: key % count,
        ties: strengths.length,
        strength: exactSum(strengths),
      })),
  );
}
