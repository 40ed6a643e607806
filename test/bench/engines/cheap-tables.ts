import {mkdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {literal} from "../../../src/engines/sql/dialect.ts";
import {duckdbType} from "../../../src/engines/sql/duckdb-dialect.ts";
import {tablesWriter} from "../../../src/engines/tables/folder.ts";
import {schemaOf} from "../../../src/engines/tables/schema.ts";
import type {TableColumn, TableName} from "../../../src/engines/tables/table-schema.ts";

const YEARS = 30;
const GROUP = 40;

/**
 * Writes tables of so many papers by DuckDB's own `range()`: bylines of 1 to 14 names by people who work in groups of 40, some
 * much more than others, and one in ten from anywhere; two in five names have a block to themselves, the others share one with
 * five; two or three terms and a venue a paper. All is a hash of numbers, so the same count gives the same tables.
 * It takes some 15 seconds of one core a million papers.
 */
export async function writeCheapTables(papers: number, folder: string): Promise<void> {
  const {DuckDBInstance} = await import("@duckdb/node-api");
  mkdirSync(folder, {recursive: true});
  const spill = join(folder, "spill");
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "2GB",
    temp_directory: spill,
  });
  const connection = await instance.connect();
  const to = tablesWriter(folder);
  const write = async (
    table: TableName,
    values: Readonly<Record<string, string>>,
    from: string,
    year?: number,
  ) => {
    const {path, wrote} = to.file(table, year);
    mkdirSync(dirname(path), {recursive: true});
    const columns = schemaOf(table).columns.map(column => valueIn(column, values[column.name]));
    const done = await connection.runAndReadAll(
      `COPY (SELECT ${columns.join(", ")} FROM (${from})) TO ${literal(path)} (FORMAT parquet, ROW_GROUP_SIZE 100000)`,
    );
    wrote(Number(done.getRows()[0][0]));
  };

  const people = Math.ceil((papers * 1.3) / GROUP) * GROUP;
  const names = Math.ceil(papers * 1.2);
  const terms = Math.ceil(2 * Math.sqrt(papers));
  for (let k = 0; k < YEARS; k++) {
    const [first, end] = [k, k + 1].map(part => Math.floor((papers * part) / YEARS));
    if (first === end) continue;
    const year = 2000 + k;
    const range = `SELECT range AS paper FROM range(${first}, ${end})`;
    const known = `CASE WHEN ${drawn("paper", 1)} < 0.1 THEN NULL ELSE`;
    await write(
      "papers",
      {
        paper: "paper",
        id: "'W' || paper",
        ids: "'{}'",
        title: "'Paper ' || paper",
        year: String(year),
        citations: `${known} floor(40 * power(${drawn("paper", 2)}, 4)) END`,
        truncated: "false",
        venue: `'Venue ' || floor(${terms} * power(${drawn("paper", 3)}, 2))::INTEGER`,
      },
      range,
      year,
    );
    const seats = `SELECT paper, unnest(range(1, 2 + floor(13 * power(${drawn("paper", 4)}, 3))::INTEGER)) AS seat FROM (${range})`;
    const group = `floor(${people / GROUP} * power(${drawn("paper", 5)}, 1.5))`;
    const member = `floor(${GROUP} * power(${drawn("paper", "seat", 6)}, 1.5))`;
    const persons = `SELECT paper, seat, CASE WHEN ${drawn("paper", "seat", 7)} < 0.1
        THEN floor(${people} * ${drawn("paper", "seat", 8)}) ELSE ${group} * ${GROUP} + ${member} END::INTEGER AS person FROM (${seats})`;
    const usual = `SELECT *, floor(${names} * ${drawn("person", 9)})::INTEGER AS usual FROM (${persons})`;
    await write(
      "authorships",
      {
        paper: "paper",
        seat: "seat",
        name: `CASE WHEN usual % 10 >= 4 AND ${drawn("paper", "seat", 10)} < 0.1
            THEN least(${names - 1}, usual - usual % 10 + 4 + floor(6 * ${drawn("person", 11)})::INTEGER) ELSE usual END`,
        person: "person",
        position: "seat",
        is_group: "false",
        unsure: "false",
      },
      `${usual} ORDER BY paper, seat`,
      year,
    );
    await write(
      "paper_terms",
      {paper: "paper", term: "term"},
      `SELECT DISTINCT paper, floor(${terms} * power(${drawn("paper", "k", 12)}, 2))::INTEGER AS term
        FROM (SELECT paper, unnest(range(0, 1 + (hash(paper, 13) % 3)::INTEGER)) AS k FROM (${range})) ORDER BY paper, term`,
      year,
    );
  }
  await write(
    "names",
    {
      name: "range",
      // Letters alone: numbers are no part of a name, and block must be what the name says.
      text: `chr(65 + (CASE WHEN range % 10 < 4 THEN range % 10 ELSE 4 END)::INTEGER) || chr(97 + (range % 10)::INTEGER) || 'n Fa' || translate((range // 10)::VARCHAR, '0123456789', 'bdfgklmnrt')`,
      block: "range // 10 * 5 + CASE WHEN range % 10 < 4 THEN range % 10 ELSE 4 END",
      authorships: "1",
    },
    `FROM range(${names})`,
  );
  await write(
    "people",
    {person: "range", id: "'p' || range", name: "'Person ' || range"},
    `FROM range(${people})`,
  );
  await write(
    "terms",
    {term: "range", id: "'t' || range", label: "'term ' || range", kind: "'author keyword'"},
    `FROM range(${terms})`,
  );
  await write("references", {paper: "range"}, "FROM range(0)", 0);
  to.keep({manifest: null, notes: {}, stages: [], rest: {}});
  connection.closeSync();
  instance.closeSync();
  rmSync(spill, {recursive: true, force: true});
}

/** A number from 0 up to 1 that other numbers decide. */
const drawn = (...by: readonly (string | number)[]): string =>
  `((hash(${by.join(", ")}) >> 11)::DOUBLE / 9007199254740992.0)`;

/** A value of the column, or what stands for none. */
function valueIn({name, type, unknown}: TableColumn, value?: string): string {
  const own =
    type === "texts"
      ? "VARCHAR[]"
      : type === "int64"
        ? "BIGINT"
        : type === "json"
          ? "VARCHAR"
          : duckdbType(type);
  const none =
    unknown !== undefined ? "NULL" : type === "texts" ? "[]" : type === "text" ? "''" : "0";
  return `CAST(${value ?? none} AS ${own}) AS ${name}`;
}
