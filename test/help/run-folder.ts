import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import sparticuz from "@sparticuz/chromium";

/** How the folder of one run of the tests begins. */
const MARK = "coterie-tests-";

let folder: string | null = null;

/**
 * All that tests write lies in one folder. The packaged browser is unpacked before, by one process alone, to where it
 * is kept for the next run.
 */
export async function setup({name}: {readonly name: string}): Promise<void> {
  if (name === "browser" && process.env.CHROME_PATH === undefined) {
    const path = await sparticuz.executablePath().catch(() => undefined);
    if (path !== undefined) process.env.CHROME_PATH = path;
  }
  if (basename(tmpdir()).startsWith(MARK)) return;
  folder = mkdtempSync(join(tmpdir(), MARK));
  for (const variable of ["TMPDIR", "TMP", "TEMP"]) process.env[variable] = folder;
}

/** The folder is gone when the tests are done. */
export function teardown(): void {
  if (folder !== null) rmSync(folder, {recursive: true, force: true, maxRetries: 3});
}
