import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Analysis} from "../../src/analysis/analysis.ts";
import {hasDuckdb} from "../../src/engines/duckdb.ts";
import {readAnalysisTables, writeAnalysisTables} from "../../src/engines/tables/analysis-tables.ts";
import {openFolder} from "../../src/engines/tables/folder.ts";
import {TABLE_SCHEMAS} from "../../src/engines/tables/schema.ts";
import type {ColumnType} from "../../src/engines/tables/table-schema.ts";
import {analyzeFiles} from "../../src/node.ts";
import {hasShared, shared} from "../help/shared.ts";

const filesIn = (path: string): string[] => readdirSync(path).map(name => join(path, name));

const hasDuck = await hasDuckdb();

/** What DuckDB calls the types of columns. */
const IN_DUCKDB: Readonly<Record<ColumnType, string>> = {
  int: "INTEGER",
  int64: "BIGINT",
  double: "DOUBLE",
  flag: "BOOLEAN",
  text: "VARCHAR",
  json: "VARCHAR",
  texts: "VARCHAR[]",
};

const SAMPLE = ["data/samples/seeds.json"];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coterie-tables-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Everything that an analysis says, with texts in place of numbers into pools. */
function said({corpus, people, ...rest}: Analysis) {
  return {
    ...rest,
    people: {...people, papers: lists(people.papers), authorships: lists(people.authorships)},
    papers: Array.from({length: corpus.size}, (_, i) => corpus.paper(i)),
    merges: Array.from({length: corpus.merges.count}, (_, k) => corpus.merge(k)),
    profiles: corpus.profiles,
  };
}
const lists = ({start, item}: {start: Uint32Array; item: Uint32Array}) => ({start, item});

async function roundTrip(name: string, paths: readonly string[]) {
  const analysis = await analyzeFiles(paths, {layoutRounds: 5});
  const at = join(folder, name);
  writeAnalysisTables(analysis, at);
  return {analysis, back: await readAnalysisTables(openFolder(at)), at};
}

describe("tables of an analysis", () => {
  test("give the sample back as it was", async () => {
    const {analysis, back, at} = await roundTrip("sample", SAMPLE);
    expect(said(back)).toEqual(said(analysis));
    expect(readdirSync(at).sort()).toEqual(
      [...TABLE_SCHEMAS.map(({name}) => name), "tables.json"].sort(),
    );
  });

  test.skipIf(!hasShared)("give papers that were joined back, with their records", async () => {
    const {analysis, back} = await roundTrip("seeds", filesIn(shared("seeds")));
    expect(said(back)).toEqual(said(analysis));
  });

  test.skipIf(!hasDuck)(
    "are read by DuckDB alone: every column has its type, none has a null but where the schema allows it, years are folders",
    async () => {
      const {at} = await roundTrip("for others", SAMPLE);
      const {DuckDBInstance} = await import("@duckdb/node-api");
      const instance = await DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
      for (const {name, columns, byYear} of TABLE_SCHEMAS) {
        const rows = `read_parquet('${at}/${name}/**/*.parquet', hive_partitioning = true)`;
        const types = new Map((await all(`DESCRIBE SELECT * FROM ${rows}`)).map(([of, type]) => [of, type])); // biome-ignore format: one map
        expect(types.has("in_year"), name).toBe(byYear);
        for (const {name: column, type, unknown} of columns) {
          expect(types.get(column), `${name}.${column}`).toBe(IN_DUCKDB[type]);
          if (unknown !== undefined) continue;
          const nulls = await all(`SELECT count(*) FROM ${rows} WHERE "${column}" IS NULL`);
          expect(Number(nulls[0][0]), `${name}.${column}`).toBe(0);
        }
      }
      const strange = `SELECT count(*) FROM read_parquet('${at}/papers/**/*.parquet', hive_partitioning = true) WHERE coalesce(year, 0) <> in_year`;
      expect(Number((await all(strange))[0][0])).toBe(0);
      connection.closeSync();
      instance.closeSync();
    },
  );

  test("of which a column is missing or a file is strange are refused", async () => {
    const {at} = await roundTrip("damaged", SAMPLE);
    const index = JSON.parse(readFileSync(join(at, "tables.json"), "utf8"));
    index.tables.people[0].path = "../../etc/passwd";
    writeFileSync(join(at, "tables.json"), JSON.stringify(index));
    expect(() => openFolder(at)).toThrow(/strange file/);
    index.form = 99;
    writeFileSync(join(at, "tables.json"), JSON.stringify(index));
    expect(() => openFolder(at)).toThrow(/form 99/);
    rmSync(join(at, "tables.json"));
    expect(() => openFolder(at)).toThrow(/not whole/);
  });
});
