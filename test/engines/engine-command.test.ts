import {readdirSync, readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {afterEach, describe, expect, test, vi} from "vitest";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {call, folder} from "../help/world.ts";
import {rowsOf} from "./engine-tables.ts";

const SEEDS = "data/samples/seeds.json";
const hasDuck = await hasDuckdb();

afterEach(() => {
  vi.unstubAllEnvs();
});

const analyzed = (...more: string[]) => {
  const at = join(folder(), "tables");
  return call("analyze", SEEDS, "--tables", at, ...more).then(said => ({...said, at}));
};

describe("coterie analyze --engine", () => {
  test("memory writes results beside the records, and tells what the graph needs before it is measured", async () => {
    const {code, err, out, at} = await analyzed("--engine", "memory");
    expect(code).toBe(0);
    expect(out).toBe(`Tables are in ${at}\n`);
    expect(err).toMatch(
      /the graph of \d+ people and \d+ ties needs 1 MB of 4.0 GB: it is measured in memory/,
    );
    const tables = openFolder(at);
    for (const name of [
      "edges_coauthor",
      "edges_topics",
      "edges_shared_topic",
      "person_totals",
      "venue_totals",
      "years",
      "name_pairs",
      "scores_coauthor",
      "communities",
      "community_edges",
    ] as const)
      expect(tables.has(name), name).toBe(true);
    const told = await call("tables", at);
    expect(told.out).toMatch(/communities: by memory, Leiden/);
  });

  test.skipIf(!hasDuck)(
    "duckdb gives the same, and with a tiny limit leaves the graph in DuckDB",
    async () => {
      const memory = await analyzed("--engine", "memory");
      const duck = await analyzed("--engine", "duckdb", "--engine-memory", "300MB");
      expect(duck.code).toBe(0);
      for (const name of ["edges_coauthor", "edges_shared_topic", "scores_coauthor"] as const)
        expect(await rowsOf(openFolder(duck.at), name)).toEqual(
          await rowsOf(openFolder(memory.at), name),
        );
      const tiny = await analyzed("--engine", "duckdb", "--graph-memory", "2kB");
      expect(tiny.code).toBe(0);
      expect(tiny.err).toMatch(/needs 1 MB of 1 MB: it stays in the engine/);
      expect((await call("tables", tiny.at)).out).toMatch(
        /communities: by duckdb, approximate: .*label propagation/,
      );
    },
  );

  test("takes the counting, the cap of authors and the years of ties", async () => {
    const {code, at} = await analyzed(
      ...["--engine", "memory", "--counting", "full", "--max-authors", "6"],
      ...["--years", "2015-2024"],
    );
    expect(code).toBe(0);
    const tables = openFolder(at);
    const edges = await rowsOf(tables, "edges_coauthor");
    expect(edges.length).toBeGreaterThan(0);
    for (const {strength, papers, first_year, last_year} of edges) {
      expect(strength).toBe(papers);
      expect([first_year, last_year].every(year => Number(year) >= 2015 && Number(year) <= 2024)).toBe(true); // biome-ignore format: one look
    }
    expect(tables.index.notes.coauthor).toMatchObject({
      counting: "full",
      maxAuthors: 6,
      years: [2015, 2024],
    });
  });

  test("refuses another name, and says which may be meant", async () => {
    const {code, err} = await analyzed("--engine", "duckbd");
    expect(code).toBe(2);
    expect(err).toContain(
      "--engine: expected memory, duckdb or clickhouse, got duckbd; did you mean duckdb?",
    );
    expect((await analyzed("--engine", "spark")).err).not.toContain("did you mean");
  });

  test("needs a folder for tables, writes nothing else, and refuses sizes that are none", async () => {
    const none = await call("analyze", SEEDS, "--out", folder(), "--engine", "memory");
    expect([none.code, none.err]).toEqual([
      2,
      expect.stringContaining("--tables: expected a folder"),
    ]);
    const both = await analyzed("--engine", "memory", "--out", folder());
    expect([both.code, both.err]).toEqual([
      2,
      expect.stringContaining("--out: an engine writes tables alone"),
    ]);
    for (const years of ["2015-2000", "2000", "then-now"])
      expect((await analyzed("--engine", "memory", "--years", years)).err).toContain(
        `--years: expected a first and a last year, as 2000-2015, got ${years}`,
      );
    const alone = await analyzed("--years", "2000-2015");
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining("--years: an engine")]);
    const size = await analyzed("--engine", "memory", "--graph-memory", "much");
    expect([size.code, size.err]).toEqual([
      2,
      expect.stringContaining("--graph-memory: expected a size"),
    ]);
  });
});

describe("credentials of servers", () => {
  const PASSWORD = "hush-4711";

  /** Everything that a run left: what it said, and all files. */
  const left = (at: string): string =>
    readdirSync(at, {recursive: true, encoding: "utf8"})
      .map(name => join(at, name))
      .filter(path => statSync(path).isFile())
      .map(path => readFileSync(path, "latin1"))
      .join("\n");

  test("come from the environment, and are in no message and no file, also when a server repeats them", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.headers.authorization));
      response.writeHead(516, {"Content-Type": "text/plain"});
      response.end(`Code: 516. Authentication failed for me with ${PASSWORD}\n`);
    });
    await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
    const {port} = server.address() as AddressInfo;
    vi.stubEnv("COTERIE_CLICKHOUSE_URLS", `http://127.0.0.1:${port}`);
    vi.stubEnv("COTERIE_CLICKHOUSE_USER", "me");
    vi.stubEnv("COTERIE_CLICKHOUSE_PASSWORD", PASSWORD);
    const {code, err, out, at} = await analyzed("--engine", "clickhouse");
    server.close();
    expect(code).toBe(1);
    expect(err).toMatch(/shard 1 of 1 \(127\.0\.0\.1:\d+\): .*Authentication failed/);
    expect(asked[0]).toBe(`Basic ${Buffer.from(`me:${PASSWORD}`).toString("base64")}`);
    const all = err + out + left(at);
    for (const secret of [PASSWORD, Buffer.from(`me:${PASSWORD}`).toString("base64")])
      expect(all).not.toContain(secret);
  });

  test("are missed by name, and a server that does not answer is named", async () => {
    const none = await analyzed("--engine", "clickhouse");
    expect([none.code, none.err]).toEqual([
      1,
      expect.stringContaining("COTERIE_CLICKHOUSE_URLS: expected addresses"),
    ]);
    vi.stubEnv("COTERIE_CLICKHOUSE_URLS", "http://127.0.0.1:1");
    const deaf = await analyzed("--engine", "clickhouse");
    expect([deaf.code, deaf.err]).toEqual([
      1,
      expect.stringMatching(/shard 1 of 1 \(127\.0\.0\.1:1\): .*ECONNREFUSED/),
    ]);
  });
});

// The last one: from here on modules are loaded anew.
test("says how to install an engine that is not there", async () => {
  vi.doMock("@duckdb/node-api", () => {
    throw new Error("no such package");
  });
  vi.doMock("@clickhouse/client", () => {
    throw new Error("no such package");
  });
  vi.resetModules();
  const {call: fresh} = await import("../help/world.ts");
  vi.stubEnv("COTERIE_CLICKHOUSE_URLS", "http://127.0.0.1:9");
  const at = () => join(folder(), "tables");
  const duck = await fresh("analyze", SEEDS, "--tables", at(), "--engine", "duckdb");
  expect([duck.code, duck.err]).toEqual([
    1,
    expect.stringContaining("npm install @duckdb/node-api"),
  ]);
  const click = await fresh("analyze", SEEDS, "--tables", at(), "--engine", "clickhouse");
  expect([click.code, click.err]).toEqual([
    1,
    expect.stringContaining("npm install @clickhouse/client"),
  ]);
});
