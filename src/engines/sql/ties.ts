import {double, int, maybeInt} from "./columns.ts";
import type {Dialect, SqlColumn} from "./dialect.ts";
import type {Step} from "./step.ts";

/** Columns of ties, as the tables of edges have them. */
export const TIE: readonly SqlColumn[] = [
  int("source"),
  int("target"),
  double("strength"),
  int("papers"),
  maybeInt("first_year"),
  maybeInt("last_year"),
];

/** Ties that come from both of their ends, one of which is to keep them. */
interface TwoEnded {
  readonly table: string;
  readonly columns: readonly SqlColumn[];
  /** The columns of the end that chooses, and of the other. */
  readonly ends: readonly [node: string, other: string];
  /** Rows with both ends, papers, first_year, last_year and what `strength` and `order` name. */
  readonly from: (d: Dialect) => string;
  readonly strength: (d: Dialect) => string;
  readonly papers: string;
  /** The nearest comes first; the other end decides between equals. */
  readonly order: string;
  readonly count: number;
}

/** The step that keeps so many ties of each node: the nearest. A tie that either end keeps is there, once. */
export const nearestTies = ({
  table,
  columns,
  ends: [node, other],
  from,
  strength,
  papers,
  order,
  count,
}: TwoEnded): Step => ({
  table,
  columns,
  to: {by: "source"},
  sql: d => `SELECT CASE WHEN ${node} < ${other} THEN ${node} ELSE ${other} END AS source,
      CASE WHEN ${node} < ${other} THEN ${other} ELSE ${node} END AS target,
      ${named(strength(d), "strength")}, ${named(papers, "papers")}, first_year, last_year
    FROM (${d.top(from(d), node, `${order}, ${other}`, count)}) k`,
  fold: {strength: "max", papers: "max", first_year: "min", last_year: "max"},
});

/** A value under a name, unless that is its own. */
const named = (value: string, name: string): string =>
  value === name ? name : `${value} AS ${name}`;

/** The step under whose name ties are read: a view of rows that have the columns of ties. */
export const tiesView = (table: string, sql: Step["sql"]): Step => ({
  table,
  columns: TIE,
  to: "local",
  isView: true,
  sql,
});
