import {existsSync} from "node:fs";
import {open, readFile} from "node:fs/promises";
import type {Analysis} from "../analysis/analysis.ts";
import {readAnalysis} from "../analysis/save.ts";
import {isTablesFolder} from "../engines/tables/is-tables-folder.ts";
import {loadTables} from "../node.ts";
import {InputError} from "./command.ts";

/** The analysis in a file or a folder of tables that `coterie analyze` wrote; null when the files are anything else. */
export async function savedAnalysis(files: readonly string[]): Promise<Analysis | null> {
  if (files.length !== 1 || files[0] === "-" || !existsSync(files[0])) return null;
  if (isTablesFolder(files[0])) {
    try {
      return await loadTables(files[0]);
    } catch (error) {
      throw new InputError((error as Error).message);
    }
  }
  const head = Buffer.alloc(64);
  const file = await open(files[0]);
  try {
    await file.read(head, 0, head.length, 0);
  } catch {
    return null; // a folder
  } finally {
    await file.close();
  }
  if (!/^\s*\{\s*"coterie"\s*:\s*"analysis"/.test(head.toString())) return null;
  try {
    return readAnalysis(await readFile(files[0], "utf8"));
  } catch (error) {
    throw new InputError(`${files[0]}: ${(error as Error).message}`);
  }
}
