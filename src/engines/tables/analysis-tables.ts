import type {Analysis, NetworkResult} from "../../analysis/analysis.ts";
import type {Manifest} from "../../analysis/manifest.ts";
import {graphOfSortedEdges} from "../../graphs/build-graph.ts";
import type {Network, NetworkId} from "../../graphs/network.ts";
import type {Profile} from "../../papers/paper.ts";
import type {Problem} from "../../papers/problem.ts";
import {growingArray} from "../../util/growing-array.ts";
import {growingWhole} from "../../util/growing-whole.ts";
import {type NumberColumn, numberAt, numberColumn} from "../../util/number-column.ts";
import {checkpoint, part, type Watch} from "../../util/watch.ts";
import {
  writeCommunities,
  writeCommunityPeople,
  writeCommunityTies,
  writeScores,
} from "../memory/write-communities.ts";
import {
  edgeTable,
  scoreTable,
  writeEdges,
  writeObjects,
  writeTotals,
} from "../memory/write-results.ts";
import {type TablesWriter, tablesWriter, writeRows} from "./folder.ts";
import {readRecords} from "./read-records.ts";
import {schemaOf} from "./schema.ts";
import type {Tables} from "./tables.ts";
import {writeRecords} from "./write-records.ts";

/** What of an analysis is small and stands in tables.json. */
interface Rest {
  readonly problems: readonly Problem[];
  readonly profiles: readonly Profile[];
  readonly minPapers: number;
  readonly networks: Readonly<Record<string, RestOfNetwork>>;
}

type RestOfNetwork = Pick<NetworkResult, "componentCount"> & {
  readonly given?: NonNullable<Network["given"]>;
  readonly method: NetworkResult["communities"]["method"];
  readonly modularity: number | null;
  readonly hasTies: boolean;
};

/**
 * Writes an analysis as Parquet tables into a folder, which `readAnalysisTables` reads back without loss; tables appear
 * all together. O(what it holds); memory: a row group beside it. Throws the signal's reason when stopped.
 */
export function writeAnalysisTables(analysis: Analysis, folder: string, watch: Watch = {}): void {
  const {corpus, people, topics, networks, indices, manifest, problems} = analysis;
  const to = tablesWriter(folder);
  try {
    writeRecords({corpus, people, topics}, to, part(watch, 0, 0.6));
    writeRare(analysis, to);
    const results = Object.values(networks);
    writeTotals(analysis, networks.coauthor.network, to, part(watch, 0.6, 0.8));
    checkpoint(watch, "Writing networks", 0.8);
    for (const result of results) {
      writeEdges(result.network, to, result.ties ?? {});
      writeScores(result, to);
    }
    writeCommunities(networks, to);
    const {network, communities} = networks.coauthor;
    writeCommunityTies(network, communities, to);
    const papersOf = (i: number) => people.papers.start[i + 1] - people.papers.start[i];
    const papers = people.name.map((_, i) => papersOf(i));
    writeCommunityPeople(network, communities, people.name, papers, to);
    const names = Object.keys(indices);
    writeRows(to.table("indices", names), people.count, rows => ({
      person: rows,
      ...Object.fromEntries(
        names.map(name => [name, Array.from(rows, i => numberAt(indices[name], i))]),
      ),
    }));
    checkpoint(watch, "Writing tables", 1);
    const rest: Rest = {
      problems,
      profiles: corpus.profiles,
      minPapers: topics.minPapers,
      networks: Object.fromEntries(
        Object.entries(networks).map(([id, {network, componentCount, communities, ties}]) => [
          id,
          {
            componentCount,
            method: communities.method,
            modularity: communities.modularity,
            hasTies: ties !== null,
            ...(network.given === undefined ? {} : {given: network.given}),
          },
        ]),
      ),
    };
    to.keep({
      manifest,
      notes: Object.fromEntries(results.map(({network}) => [network.id, network.notes])),
      stages: [{table: "all", engine: "memory", exactness: exactnessOf(manifest)}],
      rest: rest as unknown as Record<string, unknown>,
    });
  } catch (error) {
    to.drop();
    throw error;
  }
}

const exactnessOf = ({decided}: Manifest): string =>
  decided?.betweennessBound == null
    ? "exact"
    : "exact, but betweenness, which is estimated from shortest paths";

function writeRare({corpus, people}: Analysis, to: TablesWriter): void {
  writeRows(to.table("merged"), corpus.merges.count, rows => {
    const merges = Array.from(rows, k => corpus.merge(k));
    return {
      paper: merges.map(({paper}) => paper),
      reasons: merges.map(({reasons}) => reasons.join("\n")),
      records: merges.map(({records}) => JSON.stringify(records)),
    };
  });
  writeObjects(
    to,
    "doubts",
    people.doubts.map(doubt => ({...doubt, evidence: JSON.stringify(doubt.evidence)})),
  );
}

/**
 * Reads back the analysis that `writeAnalysisTables` wrote: equal in all but the numbers within pools of texts. Rejects
 * with an Error that says what is wrong with the tables.
 */
export async function readAnalysisTables(tables: Tables, watch: Watch = {}): Promise<Analysis> {
  const {manifest, notes} = tables.index;
  const rest = tables.index.rest as unknown as Rest;
  if (manifest === null || rest.networks === undefined)
    throw new Error("these tables hold records and results of an engine, but no whole analysis");
  const records = await readRecords(tables, rest, part(watch, 0, 0.7));
  checkpoint(watch, "Reading networks", 0.7);
  const networks = {} as Record<NetworkId, NetworkResult>;
  for (const id of Object.keys(rest.networks) as NetworkId[]) {
    const order = id === "topics" ? records.topics.count : records.people.count;
    networks[id] = await readNetwork(tables, id, order, rest.networks[id], notes[id]);
  }
  const names = (await tables.columns("indices")).slice(1);
  const indices = await readColumns(tables, "indices", "person", names, records.people.count);
  checkpoint(watch, "Done", 1);
  return {...records, manifest, problems: rest.problems, networks, indices};
}

async function readNetwork(
  tables: Tables,
  id: NetworkId,
  order: number,
  rest: RestOfNetwork,
  notes: Network["notes"],
): Promise<NetworkResult> {
  const network = await readEdges(tables, id, order, notes);
  const own = schemaOf(edgeTable(id)).columns.length;
  const tieNames = (await tables.columns(edgeTable(id))).slice(own);
  const scoreNames = (await tables.columns(scoreTable(id))).slice(
    schemaOf(scoreTable(id)).columns.length,
  );
  const component = new Uint32Array(order);
  const community = new Uint32Array(order);
  const positions = {x: new Float64Array(order), y: new Float64Array(order)};
  for await (const chunk of tables.chunks(scoreTable(id)))
    for (let k = 0; k < chunk.node.length; k++) {
      const node = nodeOf(chunk.node[k], order, scoreTable(id));
      component[node] = chunk.component[k] as number;
      community[node] = chunk.community[k] as number;
      positions.x[node] = (chunk.x[k] as number | null) ?? 0;
      positions.y[node] = (chunk.y[k] as number | null) ?? 0;
    }
  const size: number[] = [];
  const communityLabels: string[] = [];
  for await (const chunk of tables.chunks("communities"))
    for (let k = 0; k < chunk.network.length; k++) {
      if (chunk.network[k] !== id.replace("-", "_")) continue;
      size[chunk.community[k] as number] = chunk.size[k] as number;
      communityLabels[chunk.community[k] as number] = chunk.label[k] as string;
    }
  return {
    network: {...network, ...(rest.given === undefined ? {} : {given: rest.given})},
    scores: await readColumns(tables, scoreTable(id), "node", scoreNames, order),
    ties: rest.hasTies
      ? await readColumns(tables, edgeTable(id), null, tieNames, network.edges.source.length)
      : null,
    component,
    componentCount: rest.componentCount,
    communities: {
      community,
      count: size.length,
      size: Uint32Array.from(size),
      method: rest.method,
      modularity: rest.modularity,
    },
    communityLabels,
    positions,
  };
}

/** The ties of a network from its table. Rejects where they are out of order or out of range. */
export async function readEdges(
  tables: Tables,
  id: NetworkId,
  order: number,
  notes: Network["notes"],
): Promise<Network> {
  const source = growingArray(Uint32Array);
  const target = growingArray(Uint32Array);
  const strength = growingArray(Float64Array);
  const papers = id === "coauthor" ? growingWhole() : growingArray(Uint32Array);
  const first = growingArray(Int16Array);
  const last = growingArray(Int16Array);
  const columns = schemaOf(edgeTable(id)).columns.map(({name}) => name);
  let [before, beforeB] = [-1, -1];
  for await (const chunk of tables.chunks(edgeTable(id), columns))
    for (let k = 0; k < chunk.source.length; k++) {
      const a = nodeOf(chunk.source[k], order, edgeTable(id));
      const b = nodeOf(chunk.target[k], order, edgeTable(id));
      if (!(a < b && (a > before || (a === before && b > beforeB))))
        throw new Error(`${edgeTable(id)}: ties stand out of order at ${a}, ${b}`);
      [before, beforeB] = [a, b];
      source.push(a);
      target.push(b);
      strength.push(chunk.strength[k] as number);
      papers.push(chunk.papers[k] as number);
      first.push((chunk.first_year[k] as number | null) ?? 0);
      last.push((chunk.last_year[k] as number | null) ?? 0);
    }
  const edges = {source: source.finish(), target: target.finish(), strength: strength.finish()};
  return {
    id,
    nodeKind: id === "topics" ? "term" : "person",
    graph: graphOfSortedEdges(order, edges),
    edges,
    edgePapers: papers.finish(),
    firstYear: first.finish(),
    lastYear: last.finish(),
    notes,
  };
}

function nodeOf(value: unknown, order: number, table: string): number {
  const node = value as number;
  if (!(Number.isInteger(node) && node >= 0 && node < order))
    throw new Error(`${table}: expected nodes below ${order}, got ${String(value)}`);
  return node;
}

/** Columns of numbers, by the number of their row or by a key. */
async function readColumns(
  tables: Tables,
  table: Parameters<Tables["chunks"]>[0],
  key: string | null,
  names: readonly string[],
  count: number,
): Promise<Record<string, NumberColumn>> {
  const values = names.map(() => new Array<number | null>(count).fill(null));
  let row = 0;
  for await (const chunk of tables.chunks(table, key === null ? names : [key, ...names])) {
    const rows = (chunk[key ?? names[0]] ?? []).length;
    for (let k = 0; k < rows; k++, row++) {
      const at = key === null ? row : nodeOf(chunk[key][k], count, table);
      for (const [c, name] of names.entries()) values[c][at] = chunk[name][k] as number | null;
    }
  }
  return Object.fromEntries(names.map((name, c) => [name, numberColumn(values[c])]));
}
