import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {serve} from "../../src/cli/serve.ts";
import {writeGraph} from "../../src/engines/graph/write.ts";
import {writeCommunities, writeCommunityTies} from "../../src/engines/memory/write-communities.ts";
import {communityAnalysis} from "../../src/engines/tables/community-analysis.ts";
import {openFolder, tablesWriter} from "../../src/engines/tables/folder.ts";
import {openParquet} from "../../src/engines/tables/parquet-reading.ts";
import type {Chunk} from "../../src/engines/tables/parquet-writing.ts";
import {communitiesOf, openCommunity, openPerson, openRemoteTables} from "../../src/engines/tables/remote.ts"; // biome-ignore format: one line
import {schemaOf, TABLE_SCHEMAS} from "../../src/engines/tables/schema.ts";
import type {TableName} from "../../src/engines/tables/table-schema.ts";
import type {Tables} from "../../src/engines/tables/tables.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import type {Network} from "../../src/graphs/network.ts";
import type {Partition} from "../../src/metrics/partition.ts";
import {runTables} from "../../src/node.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {rowsOf} from "./engine-tables.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coterie-by-hand-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

type Row = Readonly<Record<string, unknown>>;

/** Tables of a few rows; what a row does not say is null, or nothing. A list of lists is a group of rows each. */
function tablesOf(
  name: string,
  given: Partial<Record<TableName, readonly (Row | readonly Row[])[]>>,
): Tables {
  const at = join(folder, name);
  const to = tablesWriter(at);
  for (const [table, list] of Object.entries(given)) {
    const {columns, byYear} = schemaOf(table as TableName);
    const writing = to.table(table as TableName);
    for (const each of list) {
      const rows = [each].flat() as Row[];
      const chunk: Chunk = Object.fromEntries(
        columns.map(({name, type, unknown}) => [
          name,
          rows.map(row => row[name] ?? (unknown !== undefined ? null : type === "texts" ? [] : type === "flag" ? false : type === "text" || type === "json" ? "" : 0)), // biome-ignore format: one choice
        ]),
      );
      writing.add(chunk, byYear ? ((rows[0].year as number | undefined) ?? 0) : undefined);
    }
    writing.close();
  }
  to.keep({manifest: null, notes: {}, stages: [], rest: {}});
  return openFolder(at);
}

const coauthor = (community: number, size: number, label = `people of ${community}`): Row => ({
  ...{network: "coauthor", community, size, label},
});

test("communities come by their numbers, and those of other networks are not among them", async () => {
  const tables = tablesOf("communities", {
    communities: [[coauthor(1, 4), {network: "shared_topic", community: 0}, coauthor(0, 9)], coauthor(2, 1)], // biome-ignore format: one row
  });
  expect((await communitiesOf(tables)).map(({community, size}) => [community, size])).toEqual([
    [0, 9],
    [1, 4],
    [2, 1],
  ]);
});

test("a community of one tied person is among the people of communities, one without ties is looked up", async () => {
  const tables = tablesOf("alone", {
    community_people: [{community: 0, person: 3, name: "Tied Elsewhere", papers: 2}],
    community_edges: [],
    scores_coauthor: [{node: 3, community: 0}, {node: 5, community: 1}, {node: 6, community: 2}], // biome-ignore format: one row
    people: [
      {person: 5, name: "Lone Author"},
      {person: 6, name: "Group Member"},
    ],
    person_totals: [
      {person: 3, papers: 2},
      {person: 5, papers: 7},
    ],
  });
  const of = async (c: number) => (await openCommunity(tables, c)).members;
  expect(await of(0)).toEqual([{person: 3, name: "Tied Elsewhere", papers: 2}]);
  expect(await of(1)).toEqual([{person: 5, name: "Lone Author", papers: 7}]);
  expect(await of(2)).toEqual([{person: 6, name: "Group Member", papers: 0}]);
  expect(await of(3)).toEqual([]);
});

test("papers of a person come the newest first, of one year by their numbers, and those without a year last", async () => {
  const papers: Row[] = [
    {paper: 4, title: "d", year: 2001},
    {paper: 9, title: "i", year: 2001},
    {paper: 1, title: "a", year: 1999, venue: "V", citations: 5},
    {paper: 7, title: "g"},
    {paper: 2, title: "b", year: 2010},
  ];
  const tables = tablesOf("papers", {
    people: [
      {person: 0, name: "Has Papers"},
      {person: 1, name: "Has None"},
    ],
    person_totals: [{person: 0, papers: 5}],
    person_papers: [papers.map(({paper, year = 0}) => ({person: 0, paper, year}))],
    papers: [...papers, {paper: 3, title: "of another", year: 2001}],
  });
  const found = (await openPerson(tables, 0))!;
  expect(found.papers.map(({paper}) => paper)).toEqual([2, 4, 9, 1, 7]);
  expect(found.papers[3]).toEqual({paper: 1, title: "a", year: 1999, venue: "V", citations: 5});
  expect(found.papers[4]).toMatchObject({year: null, venue: null, citations: null});
  expect(await openPerson(tables, 1)).toBeNull();
  expect(await openPerson(tables, 2)).toBeNull();
});

test("rows are found at the ends of groups too, in the years that are asked for, and nowhere else", async () => {
  const row = (paper: number, year: number): Row => ({paper, year, seat: paper * 10});
  const tables = tablesOf("groups", {
    authorships: [row(3, 2001), [row(1, 2000), row(3, 2000)], [row(3, 2000), row(5, 2000)], [row(6, 2000), row(8, 2000)]], // biome-ignore format: one list
    papers: [],
  });
  const seats = async (values: readonly number[], year?: number) =>
    (await tables.find("authorships", "paper", values, ["paper"], year)).map(({paper}) => paper);
  expect(await seats([3])).toEqual([3, 3, 3]);
  expect(await seats([3], 2000)).toEqual([3, 3]);
  expect(await seats([3], 2001)).toEqual([3]);
  expect(await seats([3], 1999)).toEqual([]);
  expect(await seats([1, 8], 2000)).toEqual([1, 8]);
  expect(await seats([2, 7])).toEqual([]);
  expect(await tables.find("authorships", "paper", [5], ["seat"])).toEqual([{seat: 50}]);
  expect(tables.years("authorships")).toEqual([2000, 2001]);
  expect(tables.rows("authorships")).toBe(7);
  expect(tables.rows("papers")).toBe(0);
  expect(tables.rows("names")).toBe(0);
  expect(tables.has("names")).toBe(false);
  expect(await tables.columns("names")).toEqual([]);
  expect((await tables.groups("authorships")).map(({rows}) => rows)).toEqual([1, 2, 2, 2]);
  const [group] = await tables.groups("authorships");
  await expect(group.read(["shoe_size"])).rejects.toThrow(/column.*shoe_size/);
});

test("columns are named as the table has them, lists too, and come back as they were", async () => {
  const given: Row = {
    ...{paper: 3, title: "t", year: 2000, citations: 0, categories: ["x", "y"], truncated: true},
    index_keywords: ["z"],
  };
  const tables = tablesOf("columns", {papers: [[given, {paper: 4, year: 2000}]]});
  expect(await tables.columns("papers")).toEqual([
    ...schemaOf("papers").columns.map(({name}) => name),
  ]);
  const [first, second] = await tables.find("papers", "paper", [3, 4]);
  expect(first).toMatchObject({...given, author_keywords: [], abstract: null, ids: ""});
  expect(second).toMatchObject({citations: null, categories: [], truncated: false});
});

test("files of others may leave out which numbers a group has, and hold large numbers beside none", async () => {
  const columnData = [
    {name: "a", data: [7n, null, 9n], type: "INT64" as const},
    {name: "b", data: [null, "x", "y"], type: "STRING" as const},
  ];
  const {parquetWriteBuffer} = await import("hyparquet-writer");
  const plain = await openParquet(parquetWriteBuffer({columnData}));
  expect(plain.groups[0].range("a")).toEqual([7, 9]);
  const silent = await openParquet(parquetWriteBuffer({columnData, statistics: false}));
  expect(silent.groups[0].range("a")).toBeNull();
  expect(silent.groups[0].range("shoe_size")).toBeNull();
  const {a, b} = await silent.group(0);
  expect([[...(a as unknown[])], [...(b as unknown[])]]).toStrictEqual([[7, null, 9], [null, "x", "y"]]); // biome-ignore format: one line
});

test("a file that could not be opened is opened when it is asked for again", async () => {
  const good = tablesOf("again", {people: [{person: 0, name: "A"}]});
  let fails = true;
  const {openTables} = await import("../../src/engines/tables/tables.ts");
  const {asyncBufferFromFile} = await import("hyparquet");
  const tables = openTables(good.index, async path => {
    if (fails) throw new Error("the server is away");
    return asyncBufferFromFile(join(folder, "again", path));
  });
  await expect(tables.columns("people")).rejects.toThrow();
  fails = false;
  expect(await tables.columns("people")).toContain("name");
});

test("a server without tables is told with what it answered", async () => {
  const served = await serve(folder, 0, null);
  try {
    await expect(openRemoteTables(`${served.address}nowhere`)).rejects.toThrow(
      /nowhere\/tables\.json: the server answered 404/,
    );
  } finally {
    await served.close();
  }
});

test("communities are the nodes of a graph: named, as large as their people, in the middle of them", async () => {
  const place = (node: number, community: number, x: number, y: number): Row => ({...{node, community, x, y}}); // biome-ignore format: one line
  const tables = tablesOf("map", {
    communities: [[coauthor(0, 3), coauthor(1, 2, ""), {network: "topics", community: 2}]],
    community_ties: [
      {a: 0, b: 1, ties: 4, strength: 1.5},
      {a: 0, b: 7, ties: 1, strength: 9},
    ],
    scores_coauthor: [[place(0, 0, 1, 10), place(1, 1, 4, 0), place(2, 0, 2, 20)], [place(3, 0, 6, 30), place(4, 1, 8, 2), place(5, 9, 5, 5)]], // biome-ignore format: one row
  });
  const {people, networks} = await communityAnalysis(tables);
  const {network, positions, scores} = networks.coauthor;
  expect([...scores.people.value]).toEqual([3, 2]);
  expect(people.name).toEqual(["people of 0", "community 2"]);
  expect([...network.edges.source, ...network.edges.target]).toEqual([0, 1]);
  expect([...network.edges.strength]).toEqual([1.5]);
  expect(network.given).toMatchObject({stored: true, placed: true});
  // From the middle of one to that of the other, (3, 20) to (6, 1), at whatever scale.
  const [dx, dy] = [positions.x[1] - positions.x[0], positions.y[1] - positions.y[0]];
  expect(dx).toBeGreaterThan(0);
  expect(dy / dx).toBeCloseTo(-19 / 3, 9);
});

test("communities without places are laid out, and only the largest 2,000 are shown", async () => {
  const many = Array.from({length: 2002}, (_, c) => coauthor(c, 1));
  const tables = tablesOf("many", {
    communities: [many],
    community_ties: [{a: 1999, b: 2000, ties: 1, strength: 1}, {a: 0, b: 1, ties: 1, strength: 1}], // biome-ignore format: one row
    scores_coauthor: [many.map((_, node) => ({node, community: node}))],
  });
  const {people, networks} = await communityAnalysis(tables, {layoutRounds: 1});
  expect(people.count).toBe(2000);
  expect([...networks.coauthor.network.edges.target]).toEqual([1]);
  expect(networks.coauthor.positions.x.every(Number.isFinite)).toBe(true);
  expect(networks.coauthor.network.given).toMatchObject({placed: false});
});

test("rows of every table that an engine writes stand in the order that its schema tells", async () => {
  const at = join(folder, "ordered");
  writeRecordTables(await recordsOf(corpusOf(oddPapers(120, 4))), at);
  await runTables(at, {engine: "memory"});
  const tables = openFolder(at);
  for (const {name, order, byYear} of TABLE_SCHEMAS) {
    if (order.length === 0 || !tables.has(name)) continue;
    for (const year of byYear ? tables.years(name) : [undefined]) {
      let before: unknown[] | null = null;
      for await (const chunk of tables.chunks(name, order, year))
        for (let row = 0; row < chunk[order[0]].length; row++) {
          const now = order.map(column => chunk[column][row]);
          if (before !== null) expect(follows(before, now), `${name}: ${before} ${now}`).toBe(true);
          before = now;
        }
    }
  }
});

/** Whether one row may stand after another. */
function follows(before: readonly unknown[], now: readonly unknown[]): boolean {
  const k = now.findIndex((value, at) => value !== before[at]);
  return k < 0 || (now[k] as number | string) > (before[k] as number | string);
}

test("somebody who never signed has no totals, and the others keep theirs", async () => {
  const tables = tablesOf("gaps", {
    people: [
      {person: 0, name: "A"},
      {person: 1, name: "Never"},
      {person: 2, name: "C"},
    ],
    person_totals: [
      {person: 0, papers: 4},
      {person: 2, papers: 9},
    ],
  });
  const edges = {
    source: Uint32Array.of(0),
    target: Uint32Array.of(2),
    strength: Float64Array.of(1),
  };
  const graph = graphFrom(3, [[0, 2, 1]]);
  const notes = {strength: "", counting: null, maxAuthors: null, leftOut: 0, truncated: 0};
  const none = new Int16Array(1);
  const to = tablesWriter(join(folder, "gaps"));
  await writeGraph(
    tables,
    {id: "coauthor", nodeKind: "person", graph, edges, edgePapers: Uint32Array.of(3), firstYear: none, lastYear: none, notes}, // biome-ignore format: one network
    {degree: {value: Float64Array.of(1, 0, 1), known: null}},
    {community: Uint32Array.of(1, 0, 1), count: 2, size: Uint32Array.of(1, 2), method: "leiden", modularity: null}, // biome-ignore format: one partition
    Uint32Array.of(0, 1, 0),
    {x: Float64Array.of(1, Number.NaN, 2), y: Float64Array.of(3, Number.NaN, 4)},
    to,
  );
  to.keep({manifest: null, notes: {}, stages: [], rest: {}});
  const made = openFolder(join(folder, "gaps"));
  const rows = (name: TableName) => rowsOf(made, name);
  expect(await rows("community_people")).toEqual([
    {community: 1, person: 0, name: "A", papers: 4, co_authors: 1},
    {community: 1, person: 2, name: "C", papers: 9, co_authors: 1},
  ]);
  expect((await rows("scores_coauthor")).map(({node, community, x}) => [node, community, x])).toEqual([[1, 0, null], [0, 1, 1], [2, 1, 2]]); // biome-ignore format: one line
  expect((await rows("communities")).map(({label}) => label)).toEqual(["Never", "A, C"]);
});

test("ties within communities stand by these, those between two are taken together from either end", async () => {
  const to = tablesWriter(join(folder, "ties"));
  const network = {
    edges: {
      source: Uint32Array.of(0, 0, 1, 1, 2),
      target: Uint32Array.of(1, 3, 2, 3, 3),
      strength: Float64Array.of(0.5, 1, 2, 0.25, 0.125),
    },
    edgePapers: Uint32Array.of(1, 2, 3, 4, 5),
  } as Network;
  // Communities of four people: 2, 0, 0, 2; nobody of 1 is tied.
  const communities = {community: Uint32Array.of(2, 0, 0, 2), count: 3, size: Uint32Array.of(2, 1, 2)}; // biome-ignore format: one line
  writeCommunityTies(network, communities as Partition, to);
  writeCommunities({"shared-topic": {communities: communities as Partition, communityLabels: ["x"]}}, to); // biome-ignore format: one line
  to.keep({manifest: null, notes: {}, stages: [], rest: {}});
  const tables = openFolder(join(folder, "ties"));
  expect(await rowsOf(tables, "community_edges")).toEqual([
    {community: 0, source: 1, target: 2, strength: 2, papers: 3},
    {community: 2, source: 0, target: 3, strength: 1, papers: 2},
  ]);
  expect(await rowsOf(tables, "community_ties")).toEqual([{a: 0, b: 2, ties: 3, strength: 0.875}]);
  expect(await rowsOf(tables, "communities")).toEqual([
    {network: "shared_topic", community: 0, label: "x", size: 2},
    {network: "shared_topic", community: 1, label: "", size: 1},
    {network: "shared_topic", community: 2, label: "", size: 2},
  ]);
});
