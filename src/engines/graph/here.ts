import type {NetworkNotes} from "../../graphs/network.ts";
import {communityMap} from "../../layout/community-map.ts";
import {leiden} from "../../metrics/communities/leiden.ts";
import {components} from "../../metrics/components.ts";
import {coreNumbers} from "../../metrics/core-numbers.ts";
import {degrees, strengths} from "../../metrics/degree.ts";
import {pagerank} from "../../metrics/pagerank.ts";
import type {NumberColumn} from "../../util/number-column.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import {readEdges} from "../tables/analysis-tables.ts";
import type {TablesWriter} from "../tables/folder.ts";
import type {Tables} from "../tables/tables.ts";
import type {StageNote} from "../tables/tables-index.ts";
import type {GraphOptions} from "./plan.ts";
import {writeGraph} from "./write.ts";

/** Rounds of Leiden where graphs are large: nodes of a table come in any order. */
export const LEIDEN_ROUNDS = 3;

/** Measures the co-author graph here, from its table, and writes its scores and communities. */
export async function graphHere(
  tables: Tables,
  nodes: number,
  notes: NetworkNotes,
  to: TablesWriter,
  {seed, resolution, layoutRounds}: GraphOptions,
  watch: Watch = {},
): Promise<StageNote[]> {
  checkpoint(watch, "Reading ties", 0);
  const network = await readEdges(tables, "coauthor", nodes, notes);
  const {graph} = network;
  const scores: Record<string, NumberColumn> = {
    degree: {value: degrees(graph), known: null},
    strength: {value: strengths(graph), known: null},
    pagerank: {value: pagerank(graph, {}, part(watch, 0.1, 0.3)).score, known: null},
    core: {value: Float64Array.from(coreNumbers(graph)), known: null},
  };
  const communities = leiden(
    graph,
    {seed, resolution, rounds: LEIDEN_ROUNDS},
    part(watch, 0.3, 0.7),
  );
  const positions = communityMap(
    graph,
    communities.community,
    communities.count,
    {seed, rounds: layoutRounds},
    part(watch, 0.7, 0.9),
  );
  checkpoint(watch, "Writing scores", 0.9);
  await writeGraph(
    tables,
    network,
    scores,
    communities,
    components(graph).component,
    positions,
    to,
  );
  return [
    {table: "scores_coauthor", engine: "memory", exactness: "exact"},
    {table: "communities", engine: "memory", exactness: `Leiden, at most ${LEIDEN_ROUNDS} rounds`},
  ];
}
