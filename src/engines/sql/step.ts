import type {Counting} from "../../graphs/network.ts";
import type {SharedTopicRules} from "../memory/topic-units.ts";
import type {Dialect, SqlColumn} from "./dialect.ts";

/** One table that SQL makes of others. */
export interface Step {
  readonly table: string;
  readonly columns: readonly SqlColumn[];
  /**
   * Where rows go: "local" stays on the shard that made them; by a column: to the shard of its value; "all": every shard
   * gets all rows.
   */
  readonly to: "local" | "all" | {readonly by: string};
  /**
   * Makes the rows of a shard from the tables that it has. No column is given the name of another that the same query
   * reads: ClickHouse takes the name for the new one throughout. Rows are made one by GROUP BY: after a join its DISTINCT
   * leaves those that different threads found.
   */
  readonly sql: (d: Dialect) => string;
  /** Read at most twice, and so never stored: it is worked out where it is asked for. */
  readonly isView?: true;
  /** The rows are parts: those with equal keys are taken together, before they leave a shard and again where they meet. */
  readonly fold?: Readonly<Record<string, "sum" | "min" | "max">>;
}

/** What can be chosen about the stages. */
export interface StageOptions extends SharedTopicRules {
  readonly counting: Counting;
  /** Papers with more authors add no ties, and are in no profile; null = no cap. */
  readonly maxAuthors: number | null;
  /** Only papers of these years add ties; null = all. */
  readonly years: readonly [first: number, last: number] | null;
  /** Papers that two terms must share; null = 1 below 50 papers, else 2. */
  readonly minTogether: number | null;
  /** Ties of each term that are kept. */
  readonly neighbours: number;
}

export const STAGE_OPTIONS: StageOptions = {
  counting: "fractional",
  maxAuthors: null,
  years: null,
  minTogether: null,
  neighbours: 6,
  topicNeighbours: 10,
  minSimilarity: 0.1,
  minTerms: 2,
  topicBudget: 2e7,
};

/** The rows of a folded step as SQL: `from` holds rows of its columns. */
export function foldedSql({columns, fold}: Step, from: string): string {
  if (fold === undefined) return from;
  const isKey = ({name}: SqlColumn) => !(name in fold);
  // Other names inside: a database may take "sum(x) AS x" for a sum of itself.
  const inner = columns.map(each => (isKey(each) ? each.name : `${each.name} AS p_${each.name}`));
  const outer = columns.map(each =>
    isKey(each) ? each.name : `${fold[each.name]}(p_${each.name}) AS ${each.name}`,
  );
  const keys = columns.filter(isKey).map(({name}) => name);
  return `SELECT ${outer.join(", ")} FROM (SELECT ${inner.join(", ")} FROM (${from}) r) q GROUP BY ${keys.join(", ")}`;
}
