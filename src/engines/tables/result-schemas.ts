import {column, FIRST, LAST, PERSON, TERM} from "./column.ts";
import type {TableColumn, TableName, TableSchema} from "./table-schema.ts";

/** Papers and what is known of their citations, of a person or a venue. */
const TOTALS: readonly TableColumn[] = [
  column("papers", "int", "number of papers"),
  column("citations_known", "int", "papers whose citation count is known"),
  column("citations", "int64", "sum of the known citation counts", "no count is known"),
  column("h", "int", "h-index over known counts", "no count is known"),
  column("g", "int", "g-index over known counts, at most their number", "no count is known"),
  column("i10", "int", "papers with at least 10 citations", "no count is known"),
];

const edges = (network: string, nodes: string, strength: string, behind: string): TableSchema => ({
  name: `edges_${network}` as TableName,
  meaning: `ties of the ${network.replace("_", "-")} network, each once`,
  byYear: false,
  order: ["source", "target"],
  more: "measures of ties",
  kind: "results",
  columns: [
    column("source", "int", `the ${nodes} with the smaller number`),
    column("target", "int", `the ${nodes} with the larger number`),
    column("strength", "double", strength),
    column("papers", "int", behind),
    column("first_year", "int", "first year of what is behind the tie", "no year is known"),
    column("last_year", "int", "last year of what is behind the tie", "no year is known"),
  ],
});

/** Ties, totals and series: what any engine computes of the records. */
export const RESULT_SCHEMAS: readonly TableSchema[] = [
  edges(
    "coauthor",
    "person",
    "sum over joint papers, by the counting that tables.json names",
    "papers that both signed",
  ),
  edges("topics", "term", "papers with both terms", "papers with both terms"),
  edges(
    "shared_topic",
    "person",
    "cosine of the topics of both without their joint papers, 0 to 1",
    "terms that both have",
  ),
  {
    name: "person_totals",
    meaning: "the numbers of each person who signed",
    byYear: false,
    order: ["person"],
    kind: "results",
    columns: [
      PERSON,
      ...TOTALS,
      column("fractional", "double", "Σ 1/n over papers of n authors", "no byline is complete"),
      FIRST,
      LAST,
      column("co_authors", "int", "people tied to in edges_coauthor"),
    ],
  },
  {
    name: "venue_totals",
    meaning: "the numbers of each venue",
    byYear: false,
    order: ["venue"],
    kind: "results",
    columns: [
      column("venue", "text", "as printed"),
      ...TOTALS,
      FIRST,
      LAST,
      column("people", "int", "how many people signed there"),
    ],
  },
  {
    name: "term_totals",
    meaning: "the numbers of each term",
    byYear: false,
    order: ["term"],
    kind: "results",
    columns: [TERM, ...TOTALS, FIRST, LAST],
  },
  {
    name: "years",
    meaning: "the series of years",
    byYear: false,
    order: ["year"],
    kind: "results",
    columns: [
      column("year", "int", "year of publication; 0 = not known"),
      column("papers", "int", "number of papers"),
      column("citations_known", "int", "papers whose citation count is known"),
      column("citations", "int64", "sum of the known citation counts", "no count is known"),
      column("authorships", "int", "people of all papers, counted once a paper"),
      column("people", "int", "how many people signed that year"),
    ],
  },
  {
    name: "term_years",
    meaning: "the series of years of each term",
    byYear: false,
    order: ["term", "year"],
    kind: "results",
    columns: [
      TERM,
      column("year", "int", "year of publication; 0 = not known"),
      column("papers", "int", "number of papers"),
    ],
  },
  {
    name: "name_pairs",
    meaning: "two printed names of one block that share something: evidence for who is who",
    byYear: false,
    order: ["a", "b"],
    kind: "results",
    columns: [
      column("a", "int", "the name with the smaller number"),
      column("b", "int", "the name with the larger number"),
      column("block", "int", "the block of both"),
      column("coauthors", "int", "names that signed with both"),
      column("venues", "int", "venues of both"),
      column("together", "int", "papers that both names stand on, which speaks against one person"),
    ],
  },
];
