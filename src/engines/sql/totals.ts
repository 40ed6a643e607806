import {MANY_CITATIONS} from "../memory/totals.ts";
import {big, int, maybeBig, maybeDouble, maybeInt, text} from "./columns.ts";
import type {Dialect, SqlColumn} from "./dialect.ts";
import {coarseSql, fineSql, ofGrainsSql} from "./grains-sql.ts";
import type {Step} from "./step.ts";

const TOTALS: readonly SqlColumn[] = [
  int("papers"),
  int("citations_known"),
  maybeBig("citations"),
  maybeInt("h"),
  maybeInt("g"),
  maybeInt("i10"),
];

/** The numbers of all papers under each key: `from` has a row a paper and key, with year and citations. */
function totals(d: Dialect, from: string, key: string, more: readonly string[] = []): string {
  const extra = more.map(name => `, ${name}`).join("");
  const known = (value: string) => `CASE WHEN known = 0 THEN NULL ELSE ${value} END`;
  return `SELECT ${key}, n AS papers, known AS citations_known, ${known("total")} AS citations,
      ${known("coalesce(h, 0)")} AS h, ${known("coalesce(g, 0)")} AS g, ${known("many")} AS i10, first_year, last_year${extra}
    FROM (SELECT ${key}, count(*) AS n, count(citations) AS known, ${d.as("bigint", "sum(coalesce(citations, 0))")} AS total,
        sum(CASE WHEN coalesce(citations, 0) >= ${MANY_CITATIONS} THEN 1 ELSE 0 END) AS many,
        min(year) AS first_year, max(year) AS last_year${more.length === 0 ? "" : `, ${FRACTIONAL(d)}`}
      FROM ${from} GROUP BY ${key}) t
    LEFT JOIN (${d.ranks(from, key, "citations")}) r USING (${key})`;
}

/** Σ 1/n over papers of n authors, in grains. */
const FRACTIONAL = (d: Dialect): string => {
  const share = "1.0 / CASE WHEN coalesce(authors, 0) > 0 THEN coalesce(authors, 0) ELSE 1 END";
  const some = (value: string) =>
    `sum(CASE WHEN coalesce(authors, 0) > 0 THEN ${value} ELSE 0 END)`;
  return `${some(coarseSql(d, share))} AS whole, ${some(fineSql(d, share))} AS rest, ${some("1")} AS sized`;
};

const years = [maybeInt("first_year"), maybeInt("last_year")];

/** People, venues, terms and years in numbers. */
export const PERSON_TOTALS: readonly Step[] = [
  {
    table: "person_papers",
    columns: [
      int("person"),
      int("paper"),
      int("year"),
      maybeInt("known_year"),
      maybeInt("citations"),
      maybeInt("authors"),
    ],
    to: {by: "person"},
    sql: () =>
      "SELECT person, paper, coalesce(known_year, 0) AS year, known_year, citations, authors FROM (SELECT person, paper, year AS known_year, citations, authors FROM signed) s",
  },
  // The same with the year under the name that totals look for.
  {
    table: "person_portfolio",
    columns: [int("person"), maybeInt("year"), maybeInt("citations"), maybeInt("authors")],
    to: "local",
    isView: true,
    sql: () => "SELECT person, known_year AS year, citations, authors FROM person_papers",
  },
  {
    table: "co_authors",
    columns: [int("person"), big("ties")],
    to: {by: "person"},
    sql: () =>
      "SELECT source AS person, 1 AS ties FROM edges_coauthor UNION ALL SELECT target AS person, 1 AS ties FROM edges_coauthor",
    fold: {ties: "sum"},
  },
  {
    table: "person_totals",
    columns: [int("person"), ...TOTALS, maybeDouble("fractional"), ...years, int("co_authors")],
    to: "local",
    isView: true,
    sql(d) {
      return `SELECT person, papers, citations_known, citations, h, g, i10,
          CASE WHEN sized = 0 THEN NULL ELSE ${ofGrainsSql(d, "whole", "rest")} END AS fractional,
          first_year, last_year, coalesce(ties, 0) AS co_authors
        FROM (${totals(d, "person_portfolio", "person", ["whole", "rest", "sized"])}) p LEFT JOIN co_authors USING (person)`;
    },
  },
];

export const VENUE_TOTALS: readonly Step[] = [
  {
    table: "venue_papers",
    columns: [text("venue"), maybeInt("year"), maybeInt("citations")],
    to: {by: "venue"},
    sql: d =>
      `SELECT ${d.notNull("v")} AS venue, year, citations FROM (SELECT venue AS v, year, citations FROM papers) p WHERE v IS NOT NULL`,
  },
  {
    table: "venue_people",
    columns: [text("venue"), int("person"), int("once")],
    to: {by: "venue"},
    sql: d => `SELECT venue, person, 1 AS once FROM signed INNER JOIN (
        SELECT paper, ${d.notNull("v")} AS venue FROM (SELECT paper, venue AS v FROM papers) p WHERE v IS NOT NULL) v USING (paper)`,
    fold: {once: "max"},
  },
  {
    table: "venue_totals",
    columns: [text("venue"), ...TOTALS, ...years, int("people")],
    to: "local",
    isView: true,
    sql: d => `SELECT venue, papers, citations_known, citations, h, g, i10, first_year, last_year, coalesce(people, 0) AS people
      FROM (${totals(d, "venue_papers", "venue")}) v
      LEFT JOIN (SELECT venue, count(*) AS people FROM venue_people GROUP BY venue) w USING (venue)`,
  },
];

export const TERM_TOTALS: readonly Step[] = [
  {
    table: "term_facts",
    columns: [int("term"), maybeInt("year"), maybeInt("citations")],
    to: {by: "term"},
    sql: () => "SELECT term, year, citations FROM paper_terms INNER JOIN facts USING (paper)",
  },
  {
    table: "term_totals",
    columns: [int("term"), ...TOTALS, ...years],
    to: "local",
    isView: true,
    sql: d => totals(d, "term_facts", "term"),
  },
  {
    table: "term_years",
    columns: [int("term"), int("year"), int("papers")],
    to: "local",
    isView: true,
    sql: () =>
      "SELECT term, year0 AS year, count(*) AS papers FROM (SELECT term, coalesce(year, 0) AS year0 FROM term_facts) t GROUP BY term, year0",
  },
];

export const YEARS: readonly Step[] = [
  {
    table: "year_parts",
    columns: [
      int("year"),
      big("papers"),
      big("known"),
      big("cited"),
      big("authorships"),
      big("people"),
    ],
    to: {by: "year"},
    sql: d =>
      `SELECT coalesce(year, 0) AS year, 1 AS papers, CASE WHEN citations IS NULL THEN 0 ELSE 1 END AS known,
        coalesce(citations, 0) AS cited, 0 AS authorships, 0 AS people FROM papers
      UNION ALL SELECT coalesce(year, 0) AS year, 0 AS papers, 0 AS known, 0 AS cited, 1 AS authorships, 0 AS people FROM signed
      UNION ALL SELECT year, 0 AS papers, 0 AS known, 0 AS cited, 0 AS authorships, 1 AS people
        FROM (SELECT year, person FROM person_papers GROUP BY year, person) y`.replaceAll(
        /\b(0|1) AS (\w+)/g,
        (_, value: string, name: string) => `${d.as("bigint", value)} AS ${name}`,
      ),
    fold: {papers: "sum", known: "sum", cited: "sum", authorships: "sum", people: "sum"},
  },
  {
    table: "years",
    columns: [
      int("year"),
      int("papers"),
      int("citations_known"),
      maybeBig("citations"),
      int("authorships"),
      int("people"),
    ],
    to: "local",
    isView: true,
    sql: () =>
      "SELECT year, papers, known AS citations_known, CASE WHEN known = 0 THEN NULL ELSE cited END AS citations, authorships, people FROM year_parts",
  },
];
