import {existsSync} from "node:fs";
import {join} from "node:path";
import {INDEX_FILE} from "./tables-index.ts";

/** Whether a path is a folder of tables. */
export const isTablesFolder = (path: string): boolean => existsSync(join(path, INDEX_FILE));
