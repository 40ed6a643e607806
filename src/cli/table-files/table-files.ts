import type {TypedColumn} from "../../write/typed-columns.ts";
import {arrowOf} from "./arrow.ts";
import {parquetOf} from "./parquet.ts";

/** A form of tables for programs: with types, and in columns. */
export interface TableForm {
  readonly id: string;
  readonly label: string;
  readonly ending: string;
  make(columns: readonly TypedColumn[]): Promise<Uint8Array>;
}

/** Every such form; the tables are those that there are as CSV. */
export const TABLE_FORMS: readonly TableForm[] = [
  {id: "parquet", label: "Parquet", ending: ".parquet", make: parquetOf},
  {id: "arrow", label: "Arrow (Feather)", ending: ".arrow", make: arrowOf},
];
