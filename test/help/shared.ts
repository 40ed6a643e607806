import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../../../shared/", import.meta.url));

/** Whether the folder with real files and reference values stands beside this checkout. */
export const hasShared = existsSync(root);

/** A path in that folder: shared("seeds/000.txt"). */
export const shared = (path: string): string => root + path;
