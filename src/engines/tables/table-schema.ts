/** The form of the tables; a reader refuses what is newer than it knows. It grows when a column changes its meaning. */
export const SCHEMA_VERSION = 1;

/** int = 32 bits and int64 = 64 bits, signed; texts = a list of texts; json = text that holds JSON. */
export type ColumnType = "int" | "int64" | "double" | "flag" | "text" | "texts" | "json";

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: string;
  /** What a null means; absent = the column has none. */
  readonly unknown?: string;
}

/** Numbers that a table has beyond its own columns, one a measure, each a double or null. */
export type MoreColumns = "author indices" | "measures of nodes" | "measures of ties";

export interface TableSchema {
  readonly name: TableName;
  readonly meaning: string;
  readonly columns: readonly TableColumn[];
  /** In folders by year of the paper: in_year=2017, and in_year=0 for papers without one. */
  readonly byYear: boolean;
  /** The rows come in the order of these columns, within each folder where there are several. */
  readonly order: readonly string[];
  /** Columns that only some runs have; they are named as `coterie metrics` lists them. */
  readonly more?: MoreColumns;
  /** "records" is what was read and who and what is in it; "results" is computed of that by any engine; "analysis" by the memory engine alone. */
  readonly kind: "records" | "results" | "analysis";
}

export type TableName =
  | "papers"
  | "authorships"
  | "names"
  | "people"
  | "terms"
  | "paper_terms"
  | "references"
  | "merged"
  | "doubts"
  | "edges_coauthor"
  | "edges_topics"
  | "edges_shared_topic"
  | "person_totals"
  | "venue_totals"
  | "term_totals"
  | "years"
  | "term_years"
  | "name_pairs"
  | "scores_coauthor"
  | "scores_topics"
  | "scores_shared_topic"
  | "communities"
  | "community_people"
  | "community_edges"
  | "community_ties"
  | "person_papers"
  | "indices";
