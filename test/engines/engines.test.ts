import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {hasDuckdb, openDuckdb} from "../../src/engines/duckdb.ts";
import {fingerprintOf} from "../../src/engines/run.ts";
import {STAGE_OPTIONS, type StageOptions} from "../../src/engines/sql/step.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {writeRecordTables} from "../../src/engines/tables/write-records.ts";
import type {Counting} from "../../src/graphs/network.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {NONE} from "../../src/papers/corpus.ts";
import {paper} from "../help/papers.ts";
import {hasShared} from "../help/shared.ts";
import {expectSame, resultsInMemory, resultsOf, rowsOf} from "./engine-tables.ts";
import {oddPapers, withSharedPlaces} from "./odd-papers.ts";
import {REAL_CORPORA, recordsOf, recordsOfFiles} from "./records-of.ts";

const hasDuck = await hasDuckdb();
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "coterie-engines-"));
});
afterAll(() => rmSync(scratch, {recursive: true, force: true}));

async function expectDuckdbSame(folder: string, options: StageOptions): Promise<void> {
  const tables = openFolder(folder);
  const work = join(scratch, "work");
  const engine = await openDuckdb(folder, tables, work, fingerprintOf(tables, options));
  const found = await resultsOf(engine, tables.rows("papers"), options);
  await expectSame(found, await resultsInMemory(tables, options));
}

describe.skipIf(!hasDuck)("DuckDB gives what the memory engine gives, to the last bit", () => {
  const COUNTINGS: readonly Counting[] = [
    "full",
    "fractional",
    "per-author",
    "per-author-squared",
    "per-pair",
    "harmonic",
    "first-last",
  ];

  describe("of bylines with groups, people without a name, names printed twice, cut names and unknown years", () => {
    let folder: string;
    beforeAll(async () => {
      folder = join(scratch, "odd");
      const papers = withSharedPlaces(oddPapers(400, 3));
      // Somebody whose name was not printed holds a place all the same.
      for (const [k, paper] of papers.entries())
        if (k % 9 === 0)
          papers[k] = {
            ...paper,
            authors: [{...paper.authors[0], name: "", kind: "person"}, ...paper.authors],
          };
      const records = await recordsOf(corpusOf(papers));
      const {authorIsGroup} = records.corpus;
      const nameless = records.people.ofAuthorship.filter(
        (who, k) => who === NONE && authorIsGroup[k] === 0,
      );
      expect(nameless.length).toBeGreaterThan(20);
      writeRecordTables(records, folder);
    }, 60_000);

    test.each(COUNTINGS)("by the counting that is %s", async counting => {
      await expectDuckdbSame(folder, {...STAGE_OPTIONS, counting});
    });

    test("with a cap of authors and some years", async () => {
      await expectDuckdbSame(folder, {...STAGE_OPTIONS, maxAuthors: 4, years: [2000, 2015]});
    });

    test("with other thresholds of terms", async () => {
      await expectDuckdbSame(folder, {...STAGE_OPTIONS, minTogether: 1, neighbours: 2});
    });
  });

  test("of names that share co-authors, on papers of 60 names at most", async () => {
    const letters = (i: number) => String.fromCharCode(97 + Math.floor(i / 26), 97 + (i % 26));
    const others = (count: number, from: number) =>
      Array.from({length: count}, (_, i) => `Kim Fam${letters(from + i)}ov`);
    const bylines = [
      ["Ann Smith", ...others(59, 0)],
      ["A. Smith", ...others(59, 0)],
      ["Bo Jones", ...others(60, 100)],
      ["B. Jones", ...others(60, 100)],
    ];
    const papers = bylines.map((names, k) => paper(`Paper ${k}`, names, {venue: "Water", ids: {id: `${k}`}})); // biome-ignore format: one paper
    const folder = join(scratch, "names");
    writeRecordTables(await recordsOf(corpusOf(papers)), folder);
    await expectDuckdbSame(folder, STAGE_OPTIONS);
    const found = await rowsOf(
      await resultsInMemory(openFolder(folder), STAGE_OPTIONS),
      "name_pairs",
    );
    expect(found).toEqual([expect.objectContaining({coauthors: 59, venues: 1, together: 0})]);
  });

  test("of a generated corpus", async () => {
    const folder = join(scratch, "made");
    writeRecordTables(await recordsOf(corpusOf(oddPapers(2000, 8))), folder);
    await expectDuckdbSame(folder, {...STAGE_OPTIONS, maxAuthors: 25});
  });

  test.skipIf(!hasShared).each(REAL_CORPORA)("of %s", async (name, paths, terms) => {
    const folder = join(scratch, name);
    writeRecordTables(await recordsOfFiles(paths, terms), folder);
    await expectDuckdbSame(folder, STAGE_OPTIONS);
  });

  test("and a run that stopped in its midst goes on, with nothing half done before", async () => {
    const folder = join(scratch, "resumed");
    writeRecordTables(await recordsOf(corpusOf(oddPapers(200, 5))), folder);
    const tables = openFolder(folder);
    const work = join(scratch, "resumed-work");
    const name = fingerprintOf(tables, STAGE_OPTIONS);
    const first = await openDuckdb(folder, tables, work, name);
    let made = 0;
    const failing = {
      ...first,
      make: (step: Parameters<typeof first.make>[0]) => {
        made += 1;
        if (made === 8) throw new Error("the power went out");
        return first.make(step);
      },
      close: () => first.close(false),
    };
    await expect(resultsOf(failing, 200, STAGE_OPTIONS)).rejects.toThrow("power");
    const again = await openDuckdb(folder, tables, work, name);
    const signed = await again.rows({columns: [], select: ["count(*)"], from: "signed"});
    expect(signed[0][0]).toBeGreaterThan(0);
    await expectSame(
      await resultsOf(again, 200, STAGE_OPTIONS),
      await resultsInMemory(tables, STAGE_OPTIONS),
    );
  });

  test("within a small limit of memory", async () => {
    const folder = join(scratch, "made");
    const tables = openFolder(folder);
    const work = join(scratch, "small-work");
    const engine = await openDuckdb(folder, tables, work, "small", {memory: "100MB", threads: 1});
    const found = await resultsOf(engine, 2000, STAGE_OPTIONS);
    expect((await rowsOf(found, "edges_coauthor")).length).toBeGreaterThan(1000);
  });

  test("and refuses a limit that is no size", async () => {
    const folder = join(scratch, "odd");
    await expect(
      openDuckdb(folder, openFolder(folder), join(scratch, "no"), "x", {memory: "much"}),
    ).rejects.toThrow(/memory: expected a size/);
  });
});

test.skipIf(hasDuck)("DuckDB is not installed: its results are not compared", () => {});
