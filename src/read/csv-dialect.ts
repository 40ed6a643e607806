import type {Paper} from "../papers/paper.ts";
import {type ColumnNames, FIELDS} from "./csv-columns.ts";
import {ANY_NAMES, type NameStyle} from "./csv-names.ts";

/** How one source writes its table of papers. */
export interface TableDialect {
  readonly id: string;
  readonly label: string;
  /** Sets of column names, folded: a header that has all names of one set is this source's. */
  readonly signatures: readonly (readonly string[])[];
  readonly columns: ColumnNames;
  readonly names: NameStyle;
  /** What the identifiers in the column `author_ids` are. */
  readonly authorScheme?: string;
  /**
   * Affiliations: "each" = one a name, in the order of names; "paper" = of the paper as a whole, tied to names
   * only where another column says so; "counted" (default) = one a name where there are as many.
   */
  readonly affiliations?: "each" | "paper" | "counted";
  /** How affiliations stand with names in the column `author_affiliations`. */
  readonly authorAffiliations?: "behind" | "brackets";
  /** Whether the names of `full_names` take the place of the short ones or tell who is who. */
  readonly fullNames?: "names" | "identities";
  /** Identifiers of the paper beyond the usual ones: scheme → columns. */
  readonly ids?: Readonly<Record<string, readonly string[]>>;
  /** Further columns with keywords of an index. */
  readonly indexKeywords?: readonly string[];
  /** Figures of the source: name → column. */
  readonly scores?: Readonly<Record<string, string>>;
  /** Signs between keywords; ";" where nothing is said. */
  readonly keywordSign?: RegExp;
  /** What a reference names, where references are identifiers: "doi", "openalex", "lens". */
  readonly referenceScheme?: string;
  /** A thing to know about how this source is read, told as a notice. */
  readonly caution?: string;
  /** What a paper says in a way of its own: given what was read, what is otherwise. */
  refine?(paper: Paper): Partial<Paper>;
}

/** Tables of our own: papers.csv, and what people write by hand with these columns. */
export const OWN_TABLE: TableDialect = {
  id: "csv",
  label: "Table (CSV, TSV)",
  signatures: [],
  columns: FIELDS,
  names: {...ANY_NAMES},
  affiliations: "each",
};

/** Any other table, by the names of its columns. */
export const ANY_TABLE: TableDialect = {
  ...OWN_TABLE,
  affiliations: "counted",
  keywordSign: /\s*[;|]\s*|\s*,\s*/,
};
