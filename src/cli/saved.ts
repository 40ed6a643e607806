import {existsSync} from "node:fs";
import {open, readFile} from "node:fs/promises";
import type {Analysis} from "../analysis/analysis.ts";
import {isSavedAnalysis, readAnalysis} from "../analysis/save.ts";
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
    if (!isSavedAnalysis(head)) return null;
    const {size} = await file.stat();
    if (size > LONGEST)
      throw new InputError(
        `${files[0]}: more than 2 GiB; write tables with --tables and open those`,
      );
  } catch (error) {
    if (error instanceof InputError) throw error;
    return null; // a folder
  } finally {
    await file.close();
  }
  try {
    return readAnalysis(await readFile(files[0]));
  } catch (error) {
    throw new InputError(`${files[0]}: ${(error as Error).message}`);
  }
}

/** What is longer cannot be read in one piece. */
const LONGEST = 2 ** 31 - 1;
