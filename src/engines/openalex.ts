import {mkdirSync, rmSync} from "node:fs";
import {join, resolve} from "node:path";
import {NONE} from "../papers/corpus.ts";
import {blocksOfNames} from "../people/name-blocks.ts";
import {adaptedMaximum, adaptedMinimum} from "../topics/find.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {EngineError} from "./engine-error.ts";
import {literal} from "./sql/dialect.ts";
import {tablesWriter, writeRows} from "./tables/folder.ts";
import {GROUP_ROWS} from "./tables/parquet-writing.ts";
import type {TableName} from "./tables/table-schema.ts";

/** What came of a snapshot. */
export interface OpenAlexLoad {
  readonly papers: number;
  readonly authorships: number;
  readonly people: number;
  /** Lines that are no work: they are left out, and counted. */
  readonly unread: number;
}

/** The fields of a work that tables take, as DuckDB names their types. */
const FIELDS = {
  id: "VARCHAR",
  doi: "VARCHAR",
  title: "VARCHAR",
  display_name: "VARCHAR",
  publication_year: "INTEGER",
  publication_date: "VARCHAR",
  language: "VARCHAR",
  type: "VARCHAR",
  cited_by_count: "INTEGER",
  authors_count: "INTEGER",
  is_authors_truncated: "BOOLEAN",
  authorships:
    "STRUCT(author STRUCT(id VARCHAR, display_name VARCHAR, orcid VARCHAR), raw_author_name VARCHAR)[]",
  primary_location: "STRUCT(source STRUCT(display_name VARCHAR))",
  topics: "STRUCT(display_name VARCHAR)[]",
  keywords: "STRUCT(display_name VARCHAR)[]",
  referenced_works: "VARCHAR[]",
} as const;

/**
 * Loads parts of a snapshot of OpenAlex (works, one a line, gzip or plain) into tables: DuckDB reads the parts and writes the
 * tables, and only distinct names pass through here, to be filed. People are OpenAlex's authors; an author without a number is
 * whoever is printed alike. Papers are numbered by their OpenAlex id; a work that comes twice counts once.
 *
 * Rejects with an Error when DuckDB is not installed or a part cannot be opened.
 */
export async function loadOpenAlex(
  parts: readonly string[],
  folder: string,
  memory = "2GB",
  watch: Watch = {},
): Promise<OpenAlexLoad> {
  const {DuckDBInstance} = await import("@duckdb/node-api").catch(() => {
    throw new EngineError("DuckDB is not installed: npm install @duckdb/node-api");
  });
  const work = join(folder, ".openalex");
  rmSync(work, {recursive: true, force: true});
  mkdirSync(work, {recursive: true});
  const instance = await DuckDBInstance.create(join(work, "work.duckdb"), {
    memory_limit: memory,
    temp_directory: join(work, "spill"),
  });
  const connection = await instance.connect();
  const run = async (sql: string) => void (await connection.run(sql));
  const all = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  const count = async (sql: string) => Number((await all(sql))[0][0]);
  const to = tablesWriter(folder);
  try {
    const files = `[${parts.map(part => literal(resolve(part))).join(", ")}]`;
    checkpoint(watch, "Reading works", 0);
    for (const sql of worksSql(files)) await run(sql);
    const unread = await count("SELECT count(*) FROM raw WHERE wid IS NULL");
    const papers = await count("SELECT count(*) FROM works");
    checkpoint(watch, "Filing names", 0.4);
    for (const sql of bylinesSql()) await run(sql);
    for (const sql of termsSql(adaptedMinimum(papers), adaptedMaximum(papers))) await run(sql);

    const names: string[] = [];
    const printed: number[] = [];
    const found = await connection.stream("SELECT text, n FROM names ORDER BY name");
    for (;;) {
      const chunk = await found.fetchChunk();
      if (chunk === null || chunk.rowCount === 0) break;
      for (const [text, n] of chunk.getRows()) {
        names.push(text as string);
        printed.push(Number(n));
      }
    }
    const block = blocksOfNames(names);
    writeRows(to.table("names"), names.length, rows => ({
      name: rows,
      text: Array.from(rows, i => names[i]),
      block: Array.from(rows, i => (block[i] === NONE ? null : block[i])),
      authorships: Array.from(rows, i => printed[i]),
    }));

    const copy = async (table: TableName, select: string, year?: number) => {
      const file = to.file(table, year);
      await run(
        `COPY (${select}) TO ${literal(resolve(file.path))} (FORMAT parquet, ROW_GROUP_SIZE ${GROUP_ROWS}, COMPRESSION snappy)`,
      );
      file.wrote(await count(`SELECT count(*) FROM read_parquet(${literal(resolve(file.path))})`));
    };
    await copy(
      "people",
      "SELECT person, id, name, NULL::VARCHAR AS evidence FROM people ORDER BY person",
    );
    await copy(
      "terms",
      "SELECT term, id, label, 'index keyword' AS kind, [label] AS forms, NULL::DOUBLE AS relevance FROM terms ORDER BY term",
    );
    const years = (await all("SELECT DISTINCT coalesce(year, 0) AS y FROM works ORDER BY y")).map(
      ([year]) => Number(year),
    );
    for (const [k, year] of years.entries()) {
      checkpoint(watch, "Writing tables", 0.6 + (0.4 * k) / years.length);
      for (const [table, select] of BY_YEAR) await copy(table, select(year), year);
    }
    if (years.length === 0) for (const [table, select] of BY_YEAR) await copy(table, select(0), 0);
    const loaded = {
      papers,
      authorships: await count("SELECT count(*) FROM seats"),
      people: await count("SELECT count(*) FROM people"),
      unread,
    };
    to.keep({
      manifest: null,
      notes: {},
      stages: [
        {
          table: "records",
          engine: "duckdb",
          exactness: `exact; ${loaded.unread} lines were no works`,
        },
      ],
      rest: {},
    });
    return loaded;
  } catch (error) {
    to.drop();
    throw error;
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(work, {recursive: true, force: true});
  }
}

/** "https://openalex.org/W12" → "W12" */
const shortId = (id: string) => `upper(regexp_extract(${id}, '([^/]+)/*$', 1))`;

function worksSql(files: string): string[] {
  const columns = Object.entries(FIELDS)
    .map(([name, type]) => `${name}: '${type}'`)
    .join(", ");
  return [
    // A line that is no JSON gives a row without values; it is kept until it is counted.
    `CREATE TABLE raw AS SELECT *, CASE WHEN ${shortId("id")} SIMILAR TO 'W[0-9]+' THEN ${shortId("id")} END AS wid FROM read_json(${files}, format = 'newline_delimited', ignore_errors = true, maximum_object_size = 16777216, columns = {${columns}})`,
    // Numbers follow the ids, whatever the order of parts; of a work that comes twice any is as good.
    `CREATE TABLE works AS SELECT CAST(row_number() OVER (ORDER BY CAST(wid[2:] AS BIGINT)) - 1 AS INTEGER) AS paper,
        nullif(coalesce(try_cast(publication_date[1:4] AS INTEGER), publication_year), 0) AS year, * REPLACE (wid AS id) FROM (
      SELECT DISTINCT ON (wid) * FROM raw WHERE wid IS NOT NULL ORDER BY wid, cited_by_count DESC) ORDER BY year, paper`,
  ];
}

function bylinesSql(): string[] {
  return [
    `CREATE TABLE seats AS SELECT paper, year, seat, coalesce(nullif(trim(a.raw_author_name), ''), trim(a.author.display_name), '') AS text,
        coalesce(nullif(${shortId("a.author.id")}, ''), 'name ' || lower(coalesce(nullif(trim(a.raw_author_name), ''), trim(a.author.display_name), ''))) AS author,
        a.author.orcid AS orcid, a.author.id AS given
      FROM (SELECT paper, year, unnest(authorships) AS a, unnest(range(1, len(authorships) + 1)) AS seat FROM works) ORDER BY year, paper, seat`,
    "CREATE TABLE names AS SELECT CAST(row_number() OVER (ORDER BY text) - 1 AS INTEGER) AS name, text, n FROM (SELECT text, count(*) AS n FROM seats GROUP BY text)",
    `CREATE TABLE people AS SELECT CAST(row_number() OVER (ORDER BY author) - 1 AS INTEGER) AS person, author AS id, name FROM (
      SELECT author, arg_max(text, (n, text)) AS name FROM (SELECT author, text, count(*) AS n FROM seats GROUP BY author, text) GROUP BY author)`,
  ];
}

function termsSql(least: number, most: number): string[] {
  return [
    `CREATE TABLE words AS SELECT DISTINCT paper, year, lower(trim(k.display_name)) AS word, trim(k.display_name) AS label FROM (
      SELECT paper, year, unnest(keywords) AS k FROM works) WHERE coalesce(trim(k.display_name), '') <> ''`,
    `CREATE TABLE terms AS SELECT CAST(row_number() OVER (ORDER BY n DESC, word) - 1 AS INTEGER) AS term, replace(word, ' ', '-') AS id, word, label FROM (
      SELECT word, count(DISTINCT paper) AS n, min(label) AS label FROM words GROUP BY word HAVING count(DISTINCT paper) >= ${least} ORDER BY n DESC, word LIMIT ${most})`,
  ];
}

/** The rows of one year. */
const ofYear = (year: number) => (year === 0 ? "year IS NULL" : `year = ${year}`);

const BY_YEAR: readonly (readonly [TableName, (year: number) => string])[] = [
  [
    "papers",
    year => `SELECT paper, 'openalex:' || id AS id,
        to_json(CASE WHEN doi IS NULL THEN map {'openalex': id} ELSE map {'openalex': id, 'doi': lower(regexp_replace(doi, '^https?://(dx\\.)?doi\\.org/', ''))} END)::VARCHAR AS ids,
        coalesce(title, display_name, '') AS title, NULL::VARCHAR AS abstract, year,
        try_cast(nullif(publication_date[6:7], '') AS INTEGER) AS month, try_cast(nullif(publication_date[9:10], '') AS INTEGER) AS day,
        cited_by_count AS citations, authors_count AS author_count,
        coalesce(is_authors_truncated, false) OR coalesce(authors_count > len(authorships), false) AS truncated,
        nullif(primary_location.source.display_name, '') AS venue, type, language,
        list_transform(coalesce(topics, []), lambda t: t.display_name) AS categories, []::VARCHAR[] AS author_keywords,
        list_transform(coalesce(keywords, []), lambda k: k.display_name) AS index_keywords, NULL::VARCHAR AS more
      FROM works WHERE ${ofYear(year)} ORDER BY paper`,
  ],
  [
    "authorships",
    year => `SELECT s.paper, CAST(s.seat AS INTEGER) AS seat, n.name, p.person, CAST(s.seat AS INTEGER) AS position, false AS is_group, false AS unsure,
        []::VARCHAR[] AS affiliations,
        CASE WHEN s.given IS NULL THEN NULL WHEN s.orcid IS NULL THEN to_json({ids: {openalex: p.id}})::VARCHAR
          ELSE to_json({ids: {openalex: p.id, orcid: ${shortId("s.orcid")}}})::VARCHAR END AS more
      FROM (SELECT * FROM seats WHERE ${ofYear(year)}) s JOIN names n ON n.text = s.text JOIN people p ON p.id = s.author ORDER BY s.paper, s.seat`,
  ],
  [
    "paper_terms",
    year =>
      `SELECT DISTINCT w.paper, t.term FROM (SELECT * FROM words WHERE ${ofYear(year)}) w JOIN terms t USING (word) ORDER BY paper, term`,
  ],
  [
    "references",
    year => `SELECT r.paper, CAST(r.place AS INTEGER) AS place, 'openalex:' || r.cites AS reference, o.paper AS cited FROM (
        SELECT paper, ${shortId("unnest(referenced_works)")} AS cites, unnest(range(1, len(referenced_works) + 1)) AS place FROM works WHERE ${ofYear(year)}) r
      LEFT JOIN works o ON o.id = r.cites ORDER BY r.paper, r.place`,
  ],
];
