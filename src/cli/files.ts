import {existsSync} from "node:fs";
import {readdir, readFile, stat} from "node:fs/promises";
import {join, resolve, sep} from "node:path";
import {inputFromFile} from "../node.ts";
import {type Input, inputFromBytes} from "../read/read.ts";
import type {Watch} from "../util/watch.ts";
import {InputError, type World} from "./command.ts";
import {type FileToWrite, writingInto} from "./folder-writing.ts";
import {expandGlob, isGlob} from "./globs.ts";

/**
 * The files that are named or that a pattern stands for, and those in the folders, as inputs; "-" is standard input. The
 * folder `except` is passed over where it lies in another: results are no input of the next run.
 */
export async function inputsFrom(
  paths: readonly string[],
  world: World,
  except: string | null = null,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of await listFiles(paths, except)) {
    if (path === "-") inputs.push(await wholeInput("standard input", world.input));
    else if (existsSync(path)) inputs.push(await inputFromFile(path));
    else throw new InputError(`${path}: there is no such file`);
  }
  return inputs;
}

/** The text of a file that an option names. */
export function textOf(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => {
    throw new InputError(`${path}: it cannot be read`);
  });
}

/** The size of all inputs in MB; null where one of them is of unknown size. */
export function megabytes(inputs: readonly Input[]): number | null {
  const bytes = inputs.reduce((sum, {size}) => sum + (size ?? Number.NaN), 0);
  return Number.isNaN(bytes) ? null : bytes / 1e6;
}

async function listFiles(paths: readonly string[], except: string | null): Promise<string[]> {
  const files: string[] = [];
  const passedOver = except === null ? null : resolve(except) + sep;
  for (const path of await expanded(paths)) {
    const info = path === "-" ? null : await stat(path).catch(() => null);
    if (!info?.isDirectory()) {
      files.push(path);
      continue;
    }
    const inside = await readdir(path, {recursive: true, withFileTypes: true});
    files.push(
      ...inside
        .filter(entry => entry.isFile() && !entry.name.startsWith("."))
        .map(entry => join(entry.parentPath, entry.name))
        .filter(file => passedOver === null || !resolve(file).startsWith(passedOver))
        .sort(),
    );
  }
  return files;
}

/** Patterns become what they stand for; a file of that very name comes before its meaning as a pattern. */
async function expanded(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (path === "-" || !isGlob(path) || existsSync(path)) {
      files.push(path);
      continue;
    }
    const found = await expandGlob(path);
    if (found.length === 0) throw new InputError(`${path}: no file is like this`);
    files.push(...found);
  }
  return files;
}

/** What comes as a stream is read whole: it cannot be read twice, and files of one name can. */
async function wholeInput(name: string, stream: AsyncIterable<Uint8Array>): Promise<Input> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return inputFromBytes(name, Buffer.concat(parts));
}

/**
 * Writes files so that none is ever half there: each goes to a name of its own first, and all are renamed
 * when all are whole. When anything fails or the signal aborts, nothing stays behind.
 */
export async function writeWhole(
  folder: string,
  files: readonly FileToWrite[],
  signal: AbortSignal,
  onProgress?: NonNullable<Watch["onProgress"]>,
): Promise<void> {
  await writingInto(folder).finish(files, signal, onProgress);
}
