import type {TableDialect} from "./csv-dialect.ts";
import {INDEX_TABLES} from "./csv-indexes.ts";
import {LIBRARY_TABLES} from "./csv-libraries.ts";

/** Tables of known sources; a header that fits several is the first one's. */
export const TABLE_DIALECTS: readonly TableDialect[] = [...INDEX_TABLES, ...LIBRARY_TABLES];
