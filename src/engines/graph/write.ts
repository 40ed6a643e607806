import type {Network} from "../../graphs/network.ts";
import type {Partition} from "../../metrics/partition.ts";
import type {NumberColumn} from "../../util/number-column.ts";
import {
  writeCommunities,
  writeCommunityPeople,
  writeCommunityTies,
  writeScores,
} from "../memory/write-communities.ts";
import type {TablesWriter} from "../tables/folder.ts";
import type {Tables} from "../tables/tables.ts";

/** Writes scores, communities and, where the ties are here, those within and between communities. */
export async function writeGraph(
  tables: Tables,
  network: Network,
  scores: Readonly<Record<string, NumberColumn>>,
  communities: Partition,
  component: Uint32Array,
  positions: {readonly x: Float64Array; readonly y: Float64Array},
  to: TablesWriter,
): Promise<void> {
  writeScores({network, scores, component, communities, positions}, to);
  const communityLabels = await leadersOf(tables, scores.degree, communities);
  writeCommunities({coauthor: {communities, communityLabels}}, to);
  // Where there are no ties here an engine wrote them.
  if (network.edges.source.length === 0) return;
  writeCommunityTies(network, communities, to);
  const order = network.graph.order;
  const name = new Array<string>(order).fill("");
  for await (const chunk of tables.chunks("people", ["person", "name"]))
    for (let k = 0; k < chunk.person.length; k++)
      name[chunk.person[k] as number] = chunk.name[k] as string;
  const papers = new Uint32Array(order);
  for await (const chunk of tables.chunks("person_totals", ["person", "papers"]))
    for (let k = 0; k < chunk.person.length; k++)
      papers[chunk.person[k] as number] = chunk.papers[k] as number;
  writeCommunityPeople(network, communities, name, papers, to);
}

/** The two people with most co-authors name a community. */
async function leadersOf(
  tables: Tables,
  degree: NumberColumn,
  {community, count}: Partition,
): Promise<string[]> {
  const first = new Int32Array(count).fill(-1);
  const second = new Int32Array(count).fill(-1);
  const less = (i: number, j: number) => j < 0 || degree.value[i] > degree.value[j];
  for (const [i, c] of community.entries())
    if (less(i, first[c])) {
      second[c] = first[c];
      first[c] = i;
    } else if (less(i, second[c])) second[c] = i;
  const wanted = new Set([...first, ...second]);
  const names = new Map<number, string>();
  for await (const chunk of tables.chunks("people", ["person", "name"]))
    for (let k = 0; k < chunk.person.length; k++)
      if (wanted.has(chunk.person[k] as number))
        names.set(chunk.person[k] as number, chunk.name[k] as string);
  return Array.from(first, (i, c) => [i, second[c]].flatMap(j => names.get(j) ?? []).join(", "));
}
