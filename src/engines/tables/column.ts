import type {ColumnType, TableColumn} from "./table-schema.ts";

/** A column; `unknown` says what a null means. */
export const column = (
  name: string,
  type: ColumnType,
  meaning: string,
  unknown?: string,
): TableColumn => ({name, type, meaning, ...(unknown === undefined ? {} : {unknown})});

export const PAPER = column("paper", "int", "number of the paper, from 0");
export const PERSON = column("person", "int", "number of the person, from 0");
export const TERM = column("term", "int", "number of the term, from 0");
export const FIRST = column(
  "first_year",
  "int",
  "year of the earliest paper",
  "no paper has a year",
);
export const LAST = column("last_year", "int", "year of the latest paper", "no paper has a year");
