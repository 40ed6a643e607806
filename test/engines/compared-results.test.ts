import {mkdirSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {graphFrom} from "../../src/graphs/build-graph.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {writeCheapTables} from "../bench/engines/cheap-tables.ts";
import {graphInMemory} from "../bench/engines/graph-results.ts";
import {measureEngine, numbersFile, resultsFile} from "../bench/engines/measure-engine.ts";
import {
  compared,
  type EngineResults,
  type Result,
  relativeDifference,
} from "../bench/engines/results.ts";
import {oddPapers} from "./odd-papers.ts";
import {recordsOf} from "./records-of.ts";

const engineWith = (
  engine: EngineResults["engine"],
  results: Record<string, Result>,
): EngineResults => ({engine, at: "", load: 0, laps: [], results, isWhole: true});

describe("results of engines are compared", () => {
  const years = {rows: 3, digest: "aa"};
  const none = () => null;

  test("and agree where rows and digests do", () => {
    const engines = [engineWith("memory", {years}), engineWith("duckdb", {years: {...years}})];
    expect(compared(engines, none, 0)).toEqual([{name: "years", text: "3 rows, aa", agrees: true}]);
  });

  test.each<[string, Record<string, Result>, string]>([
    ["digests", {years: {rows: 3, digest: "bb"}}, "duckdb: 3 rows, bb"],
    ["rows", {years: {rows: 4, digest: "aa"}}, "duckdb: 4 rows, aa"],
    ["what there is", {}, "duckdb: none"],
  ])("and differ in %s", (_, results, told) => {
    const engines = [engineWith("memory", {years}), engineWith("duckdb", results)];
    const [{text, agrees}] = compared(engines, none, 0);
    expect(agrees).toBe(false);
    expect(text).toBe(`DIFFERS: memory: 3 rows, aa; ${told}`);
  });

  test("and what only a later engine has differs too", () => {
    const engines = [engineWith("memory", {}), engineWith("duckdb", {years})];
    expect(compared(engines, none, 0)).toEqual([
      {name: "years", text: "DIFFERS: memory: none; duckdb: 3 rows, aa", agrees: false},
    ]);
  });

  test("and numbers may differ by the tolerance, and not by more", () => {
    const engines = [
      engineWith("memory", {PageRank: {rows: 3, digest: "aa"}}),
      engineWith("duckdb", {PageRank: {rows: 3, digest: "bb"}}),
    ];
    const within = (tolerance: number) => compared(engines, () => 1e-9, tolerance)[0];
    expect(within(1e-9).agrees).toBe(true);
    expect(within(0.9e-9)).toEqual({
      name: "PageRank",
      text: "DIFFERS: memory: 3 rows, aa; duckdb: 3 rows, bb, off by 1.0e-9",
      agrees: false,
    });
  });

  test("by the largest relative difference", () => {
    const of = (...numbers: number[]) => Float64Array.from(numbers);
    expect(relativeDifference(of(0, 100, 2), of(0, 101, 2.5))).toBe(0.2);
    expect(relativeDifference(of(2, 100), of(2.5, 101))).toBe(0.2);
    expect(relativeDifference(of(-4, 3), of(-5, 3))).toBe(0.2);
    expect(relativeDifference(of(7, 0), of(7, 0))).toBe(0);
    expect(relativeDifference(of(7), of(7, 8))).toBe(1);
  });
});

test("the same numbers of other nodes, and other numbers of the same nodes, are another result", () => {
  const degreesOf = (...edges: [number, number, number][]) => {
    let found = "";
    graphInMemory(graphFrom(4, edges), (name, {digest}) => {
      if (name === "degrees") found = digest;
    });
    return found;
  };
  const path = degreesOf([0, 1, 1], [1, 2, 1]);
  expect(degreesOf([0, 1, 2], [1, 2, 3])).toBe(path);
  expect(degreesOf([1, 2, 1], [2, 3, 1])).not.toBe(path);
  expect(degreesOf([0, 1, 1], [1, 2, 1], [0, 2, 1])).not.toBe(path);
});

test("measures of a graph are of the nodes that have ties", () => {
  // A square with a diagonal, a pair, and a node alone.
  const graph = graphFrom(7, [
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, 1],
    [0, 3, 1],
    [0, 2, 1],
    [4, 6, 2],
  ]);
  const found: Record<string, {rows: number; numbers: number[]}> = {};
  graphInMemory(graph, (name, {rows}, numbers) => {
    found[name] = {rows, numbers: [...numbers]};
  });
  expect(found.components).toEqual({rows: 6, numbers: [0, 0, 0, 0, 4, 4]});
  expect(found.degrees.numbers).toEqual([3, 2, 3, 2, 1, 1]);
  expect(found["2-core"]).toEqual({rows: 4, numbers: [2, 2, 2, 2]});
  expect(found["4-core"].rows).toBe(0);
  const {numbers: rank} = found.PageRank;
  expect(rank.reduce((sum, x) => sum + x, 0) / 2 ** 52).toBeCloseTo(
    1 - 0.15 / 7 / (1 - 0.85 / 7),
    3,
  );
  expect(rank[0]).toBeGreaterThan(rank[1]);
  const [a, b, c, d, e, f] = found["communities by label propagation"].numbers;
  expect(new Set([a, b, c, d]).size).toBe(1);
  expect(new Set([a, e, f]).size).toBe(e === f ? 2 : 3);
});

describe.skipIf(!(await hasDuckdb()))("an engine that is measured", () => {
  let folder: string;
  let memory: EngineResults;
  let duckdb: EngineResults;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "coterie-measured-"));
    const records = await recordsOf(corpusOf(oddPapers(200, 4)));
    [memory, duckdb] = await measured("odd", at => writeRecordTables(records, at));
  }, 60_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  async function measured(
    name: string,
    write: (records: string) => void | Promise<void>,
  ): Promise<EngineResults[]> {
    const at = join(folder, name);
    const records = join(at, "records");
    mkdirSync(records, {recursive: true});
    await write(records);
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    const found: EngineResults[] = [];
    for (const engine of ["memory", "duckdb"] as const) {
      await measureEngine(at, records, engine, "500MB");
      found.push(JSON.parse(readFileSync(resultsFile(at, engine), "utf8")));
    }
    log.mockRestore();
    return found;
  }

  const differing = (engines: readonly EngineResults[]) =>
    compared(engines, () => null, 0).filter(({agrees}) => !agrees);

  test("gives every table and every measure of the graph, the same as another", () => {
    expect(Object.keys(memory.results).sort()).toEqual(
      [
        "edges_coauthor edges_topics edges_shared_topic person_totals venue_totals term_totals years term_years name_pairs person_papers",
        "scores_coauthor communities community_people community_edges community_ties",
        "components degrees PageRank 2-core 4-core 8-core",
      ]
        .flatMap(names => names.split(" "))
        .concat("communities by label propagation")
        .sort(),
    );
    expect(differing([memory, duckdb])).toEqual([]);
    expect(memory.results.edges_coauthor.rows).toBeGreaterThan(100);
    const digests = Object.values(memory.results).map(({digest}) => digest);
    expect(new Set(digests).size).toBeGreaterThan(18);
  });

  test("gives the same of papers that a database made up, some of whose people signed nothing", async () => {
    const engines = await measured("cheap", at => writeCheapTables(300, at));
    expect(differing(engines)).toEqual([]);
    const [{results}] = engines;
    expect(results.person_totals.rows).toBeLessThan(results.scores_coauthor.rows);
    expect(results.name_pairs.rows).toBeGreaterThan(5);
  });

  test("tells its stages, that it is whole, and the numbers of PageRank", () => {
    expect([memory.isWhole, duckdb.isWhole]).toEqual([true, true]);
    expect(memory.laps.map(({stage}) => stage)).toEqual([
      "opening",
      "reading",
      "co-author edges",
      "co-word edges",
      "shared-topic edges",
      "people, venues, terms, years",
      "pairs of names",
      "graph here",
      "digests of tables",
      "graph as in an engine",
      "closing",
    ]);
    expect(duckdb.laps.map(({stage}) => stage)).toContain("pairs of names");
    const bytes = readFileSync(numbersFile(join(folder, "odd"), "duckdb", "PageRank"));
    expect(bytes.length).toBe(8 * duckdb.results.PageRank.rows);
  });
});
