import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, isAbsolute, join} from "node:path";
import {type Configuration, readConfiguration} from "../analysis/configuration.ts";
import {InputError} from "./command.ts";

/** The configuration in a file, with its files and folders as seen from here. */
export async function configurationIn(path: string): Promise<Configuration> {
  if (!existsSync(path)) throw new InputError(`${path}: there is no such file`);
  const text = await readFile(path, "utf8");
  let found: Configuration;
  try {
    found = readConfiguration(text);
  } catch (error) {
    throw new InputError(`${path}: ${(error as Error).message}`);
  }
  const here = (name: string) => (isAbsolute(name) ? name : join(dirname(path), name));
  return {...found, files: found.files.map(here), out: found.out === null ? null : here(found.out)};
}
