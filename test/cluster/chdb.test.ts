import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openDiary} from "../../src/engines/clickhouse/diary.ts";
import {engineOver} from "../../src/engines/clickhouse/engine.ts";
import {loadRecords} from "../../src/engines/clickhouse/loading.ts";
import {STAGE_OPTIONS} from "../../src/engines/sql/step.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {
  expectGraphSame,
  expectSame,
  resultsInMemory,
  resultsOf,
  runOnly,
} from "../engines/engine-tables.ts";
import {oddPapers, withSharedPlaces} from "../engines/odd-papers.ts";
import {recordsOf} from "../engines/records-of.ts";
import {chdb, chdbVersion, sessionInProcess} from "./in-process.ts";

if (chdb === null)
  console.warn(
    "chdb is not installed: the dialect of newer servers is not tested. npm install --no-save chdb",
  );

describe.skipIf(chdb === null)(
  "a ClickHouse of the newest kind, in this process, gives what the memory engine gives, to the last bit",
  () => {
    let scratch: string;
    beforeAll(() => {
      scratch = mkdtempSync(join(tmpdir(), "coterie-newer-"));
    });
    afterAll(() => rmSync(scratch, {recursive: true, force: true}));

    async function engineOf(folder: string) {
      const session = sessionInProcess();
      const diary = await openDiary(session);
      await loadRecords(session, openFolder(folder), diary, 1000);
      return {...engineOver(session, diary), close: () => session.close()};
    }

    test("and is newer than that of Debian", () => {
      expect(Number(chdbVersion().split(".")[0])).toBeGreaterThan(20);
    });

    test("of bylines with groups, names printed twice, cut names and unknown years", async () => {
      const folder = join(scratch, "odd");
      writeRecordTables(await recordsOf(corpusOf(withSharedPlaces(oddPapers(400, 3)))), folder);
      // Places in the byline count too.
      const options = {...STAGE_OPTIONS, counting: "harmonic"} as const;
      const expected = await resultsInMemory(openFolder(folder), options);
      await expectSame(await resultsOf(await engineOf(folder), 400, options), expected);
    });

    test("of a graph that stays there: components, ranks, communities, cores", async () => {
      const records = await recordsOf(corpusOf(oddPapers(300, 4)));
      const folder = join(scratch, "graph");
      writeRecordTables(records, folder);
      const engine = await engineOf(folder);
      await runOnly(engine);
      await expectGraphSame(engine, coauthorNetwork(records.corpus, records.people).graph);
      await engine.close();
    });
  },
);
