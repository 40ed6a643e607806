import {big, int, maybeInt} from "./columns.ts";
import {coarseSql, fineSql, ofGrainsSql} from "./grains-sql.ts";
import type {StageOptions, Step} from "./step.ts";
import {nearestTies, TIE, tiesView} from "./ties.ts";

/** Which papers add ties, as SQL over `signed`. */
function counted({maxAuthors, years}: StageOptions): string {
  const rules = ["size > 1"];
  if (maxAuthors !== null) rules.push(`size <= ${Number(maxAuthors)}`);
  if (years !== null) rules.push(`year >= ${Number(years[0])} AND year <= ${Number(years[1])}`);
  return rules.join(" AND ");
}

/** What a place in the byline multiplies the share by; see graphs/counting. */
function credit({counting}: StageOptions): string {
  if (counting === "harmonic") return "1.0 / place";
  if (counting === "first-last") return "CASE WHEN place = 1 OR place = size THEN 2.0 ELSE 1.0 END";
  return "1.0";
}

/** Lengths of bylines that add ties: what each adds is computed once, outside of the database. */
export const sizesOfBylines = (options: StageOptions): Step => ({
  table: "sizes",
  columns: [int("size"), big("papers")],
  to: "all",
  sql: () => `SELECT size, 1 AS papers FROM signed WHERE ${counted(options)}`,
  fold: {papers: "sum"},
});

/** Authorships to co-author ties; `shares` holds what a byline of some length adds to each of its pairs. */
export const coauthorEdges = (options: StageOptions): readonly Step[] => [
  {
    table: "coauthor_parts",
    columns: [
      int("source"),
      int("target"),
      big("whole"),
      big("rest"),
      big("papers"),
      maybeInt("first_year"),
      maybeInt("last_year"),
    ],
    to: {by: "source"},
    sql(d) {
      const from = `SELECT paper, person, year, share, ${d.as("double", credit(options))} AS credit
        FROM (SELECT paper, person, place, size, year FROM signed WHERE ${counted(options)}) c INNER JOIN shares USING (size)`;
      const x = "share * a_credit * b_credit";
      return `SELECT a_person AS source, b_person AS target, ${coarseSql(d, x)} AS whole, ${fineSql(d, x)} AS rest,
          1 AS papers, year AS first_year, year AS last_year
        FROM (${d.pairs(from, ["paper"], "person", ["person", "credit"], ["year", "share"])}) p`;
    },
    fold: {whole: "sum", rest: "sum", papers: "sum", first_year: "min", last_year: "max"},
  },
  tiesView(
    "edges_coauthor",
    d =>
      `SELECT source, target, ${ofGrainsSql(d, "whole", "rest")} AS strength, papers, first_year, last_year FROM coauthor_parts`,
  ),
];

/** How many papers each term has: every shard has all of it. */
export const TERM_PAPERS: Step = {
  table: "term_papers",
  columns: [int("term"), big("papers")],
  to: "all",
  sql: () => "SELECT term, 1 AS papers FROM paper_terms",
  fold: {papers: "sum"},
};

/** Terms of papers to co-word ties: papers with both, of each term the closest; see graphs/coword. */
export const cowordEdges = (least: number, {neighbours}: StageOptions): readonly Step[] => [
  TERM_PAPERS,
  {
    table: "term_pairs",
    columns: [int("a"), int("b"), big("papers"), maybeInt("first_year"), maybeInt("last_year")],
    to: {by: "a"},
    sql(d) {
      const from = "SELECT paper, term, year FROM paper_terms INNER JOIN facts USING (paper)";
      const pairs = d.pairs(from, ["paper"], "term", ["term"], ["year"]);
      // From either end, so that each term finds its closest.
      return `SELECT a_term AS a, b_term AS b, 1 AS papers, year AS first_year, year AS last_year FROM (${pairs}) p
        UNION ALL SELECT b_term AS a, a_term AS b, 1 AS papers, year AS first_year, year AS last_year FROM (${pairs}) p`;
    },
    fold: {papers: "sum", first_year: "min", last_year: "max"},
  },
  nearestTies({
    table: "edges_topics",
    columns: TIE,
    ends: ["a", "b"],
    from(d) {
      const sized = `SELECT a, b, papers, first_year, last_year, of_a, of_b FROM (
          SELECT a, b, papers, first_year, last_year, of_a
          FROM (SELECT a, b, papers, first_year, last_year FROM term_pairs WHERE papers >= ${Number(least)}) t
          INNER JOIN (SELECT term AS a, papers AS of_a FROM term_papers) x USING (a)) u
        INNER JOIN (SELECT term AS b, papers AS of_b FROM term_papers) y USING (b)`;
      return `SELECT a, b, papers, first_year, last_year,
          ${d.as("double", "papers")} / sqrt(${d.as("double", "of_a")} * ${d.as("double", "of_b")}) AS near FROM (${sized}) s`;
    },
    strength: d => d.as("double", "papers"),
    papers: "papers",
    order: "near DESC, papers DESC",
    count: neighbours,
  }),
];
