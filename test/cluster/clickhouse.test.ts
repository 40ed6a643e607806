import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type ClickhouseCluster, clusterFrom} from "../../src/engines/clickhouse/cluster.ts";
import {openClickhouse} from "../../src/engines/clickhouse/engine.ts";
import type {SqlEngine} from "../../src/engines/engine.ts";
import {fingerprintOf} from "../../src/engines/run.ts";
import {STAGE_OPTIONS, type StageOptions} from "../../src/engines/sql/step.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {type Records, writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {runTables} from "../../src/node.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {
  expectGraphSame,
  expectSame,
  resultsInMemory,
  resultsOf,
  runOnly,
} from "../engines/engine-tables.ts";
import {oddPapers, withSharedPlaces} from "../engines/odd-papers.ts";
import {REAL_CORPORA, recordsOf, recordsOfFiles} from "../engines/records-of.ts";
import {hasShared} from "../help/shared.ts";
import {hasServer, PASSWORD, type Servers, startServers} from "./servers.ts";

if (!hasServer)
  console.warn(
    "There is no clickhouse-server here: the cluster is not tested. In Debian: apt-get install clickhouse-server",
  );

describe.skipIf(!hasServer)(
  "two ClickHouse servers give what the memory engine gives, to the last bit",
  () => {
    let servers: Servers;
    let cluster: ClickhouseCluster;
    let scratch: string;
    beforeAll(async () => {
      scratch = mkdtempSync(join(tmpdir(), "coterie-cluster-"));
      servers = await startServers(2);
      cluster = clusterFrom({
        COTERIE_CLICKHOUSE_URLS: servers.urls.join(","),
        COTERIE_CLICKHOUSE_PASSWORD: PASSWORD,
      });
    });
    afterAll(async () => {
      await servers?.close();
      rmSync(scratch, {recursive: true, force: true});
    });

    async function expectClusterSame(
      folder: string,
      options: StageOptions,
      answerRows?: number,
    ): Promise<void> {
      const tables = openFolder(folder);
      const name = fingerprintOf(tables, options);
      const engine = await openClickhouse(tables, cluster, name, answerRows);
      await expectSame(
        await resultsOf(engine, tables.rows("papers"), options),
        await resultsInMemory(tables, options),
      );
    }

    async function expectGraphOfClusterSame(
      {corpus, people}: Records,
      folder: string,
    ): Promise<void> {
      const tables = openFolder(folder);
      const engine = await openClickhouse(tables, cluster, fingerprintOf(tables, STAGE_OPTIONS));
      try {
        await runOnly(engine);
        await expectGraphSame(engine, coauthorNetwork(corpus, people).graph);
      } finally {
        await engine.close(true);
      }
    }

    test("of bylines with groups, names printed twice, cut names and unknown years", async () => {
      const folder = join(scratch, "odd");
      writeRecordTables(await recordsOf(corpusOf(withSharedPlaces(oddPapers(400, 3)))), folder);
      await expectClusterSame(folder, STAGE_OPTIONS);
      await expectClusterSame(folder, {...STAGE_OPTIONS, counting: "harmonic", maxAuthors: 6});
      await expectClusterSame(folder, {
        ...STAGE_OPTIONS,
        counting: "first-last",
        years: [2000, 2015],
      });
    });

    test("read in many small parts", async () => {
      const folder = join(scratch, "parts");
      writeRecordTables(await recordsOf(corpusOf(oddPapers(400, 3))), folder);
      await expectClusterSame(folder, STAGE_OPTIONS, 20);
    });

    test.skipIf(!hasShared).each(REAL_CORPORA)(
      "of %s, graph included",
      async (name, paths, terms) => {
        const records = await recordsOfFiles(paths, terms);
        const folder = join(scratch, name);
        writeRecordTables(records, folder);
        await expectClusterSame(folder, STAGE_OPTIONS);
        await expectGraphOfClusterSame(records, folder);
      },
    );

    test("when one is lost in the midst of a stage and comes back, and the run is started again", async () => {
      const folder = join(scratch, "lost");
      writeRecordTables(await recordsOf(corpusOf(oddPapers(3000, 5))), folder);
      const tables = openFolder(folder);
      const name = fingerprintOf(tables, STAGE_OPTIONS);
      const first = await openClickhouse(tables, cluster, name);
      let lost: Promise<void> | null = null;
      const losing: SqlEngine = {
        ...first,
        make(step) {
          const making = first.make(step);
          if (step.table === "coauthor_parts") lost = servers.kill(1);
          return making;
        },
        close: () => first.close(false),
      };
      const failure = await resultsOf(losing, 3000, STAGE_OPTIONS).then(
        () => null,
        (error: Error) => error.message,
      );
      await lost;
      expect(failure).toMatch(/shard [12] of 2/);
      expect(failure).not.toContain(PASSWORD);
      // Nobody can go on without it.
      await expect(openClickhouse(tables, cluster, name)).rejects.toThrow(/shard 2 of 2/);

      await servers.start(1);
      const again = await openClickhouse(tables, cluster, name);
      const made: string[] = [];
      const watched: SqlEngine = {
        ...again,
        async make(step) {
          made.push(step.table);
          await again.make(step);
        },
      };
      await expectSame(
        await resultsOf(watched, 3000, STAGE_OPTIONS),
        await resultsInMemory(tables, STAGE_OPTIONS),
      );
      expect(made).toContain("coauthor_parts");
    });

    test("of a graph that stays in the servers: components, ranks, communities, cores", async () => {
      const records = await recordsOf(corpusOf(oddPapers(300, 4)));
      const folder = join(scratch, "graph");
      writeRecordTables(records, folder);
      await expectGraphOfClusterSame(records, folder);
    });

    test("of a whole run whose graph stays in the servers but for its core, and no file holds the password", async () => {
      const records = await recordsOf(corpusOf(oddPapers(300, 6)));
      const folders = ["here", "there"].map(name => join(scratch, name));
      for (const folder of folders) writeRecordTables(records, folder);
      const graphMemory = 70_000;
      await runTables(folders[0], {engine: "duckdb", graphMemory});
      const {plan} = await runTables(folders[1], {engine: "clickhouse", cluster, graphMemory});
      expect(plan.fits).toBe(false);
      await expectSame(openFolder(folders[1]), openFolder(folders[0]));
      const index = readFileSync(join(folders[1], "tables.json"), "utf8");
      expect(index).toMatch(/Leiden on the \d+-core/);
      expect(index).not.toContain(PASSWORD);
    });

    test("and a wrong password is told without repeating it", async () => {
      const folder = join(scratch, "odd");
      const wrong = {...cluster, password: "not-this-one"};
      const failure = await openClickhouse(openFolder(folder), wrong, "x").then(
        () => "",
        (error: Error) => error.message,
      );
      expect(failure).toMatch(/shard 1 of 2/);
      expect(failure).not.toContain("not-this-one");
    });
  },
);

test("addresses with a user in them, or none at all, are refused without repeating them", () => {
  for (const urls of ["", "http://me:secret@host:8123", "host:8123"])
    expect(() => clusterFrom({COTERIE_CLICKHOUSE_URLS: urls})).toThrow(
      expect.objectContaining({message: expect.not.stringContaining("secret")}),
    );
});
