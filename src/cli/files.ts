import {createHash} from "node:crypto";
import {closeSync, existsSync, openSync, writeSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, rmdir, stat} from "node:fs/promises";
import {dirname, join, resolve, sep} from "node:path";
import {setImmediate} from "node:timers/promises";
import {inputFromFile} from "../node.ts";
import {type Input, inputFromBytes} from "../read/read.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {InputError, type World} from "./command.ts";
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

/** Text is written to disk in pieces of about this size. */
const PIECE = 1 << 16;

/** A file and what goes into it: text, or bytes. */
export interface FileToWrite {
  readonly name: string;
  readonly write: (out: (piece: string | Uint8Array) => void) => void;
}

/**
 * Writes files so that none is ever half there: each goes to a name of its own first, and all are renamed
 * when all are whole. When anything fails or the signal aborts, nothing stays behind.
 */
export async function writeWhole(
  folder: string,
  files: readonly FileToWrite[],
  signal: AbortSignal,
  onProgress: NonNullable<Watch["onProgress"]> = () => {},
): Promise<void> {
  const made = await mkdir(folder, {recursive: true});
  const written: {from: string; to: string}[] = [];
  try {
    for (const [i, {name, write}] of files.entries()) {
      await setImmediate(); // a signal that came during the last file is heard now
      checkpoint({signal, onProgress}, "Writing files", i / files.length);
      const to = join(folder, name);
      const from = join(folder, `.${name}.${shortHash(`${process.pid} ${to}`)}.part`);
      written.push({from, to});
      writeFile(from, write);
    }
    await setImmediate();
    signal.throwIfAborted();
    for (const {from, to} of written) await rename(from, to);
  } catch (error) {
    for (const {from} of written) await rm(from, {force: true});
    if (made !== undefined) await removeEmpty(folder, made);
    throw error;
  }
}

/** Removes a folder and those above it up to `top`, as far as they are empty. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  try {
    for (let each = resolve(folder); ; each = dirname(each)) {
      await rmdir(each);
      if (each === resolve(top)) return;
    }
  } catch {
    // Somebody else has put something there meanwhile.
  }
}

function writeFile(path: string, write: FileToWrite["write"]): void {
  const file = openSync(path, "w");
  try {
    let held = "";
    const flush = () => {
      writeAll(file, Buffer.from(held));
      held = "";
    };
    write(piece => {
      if (typeof piece === "string") {
        held += piece;
        if (held.length >= PIECE) flush();
        return;
      }
      flush();
      writeAll(file, piece);
    });
    flush();
  } finally {
    closeSync(file);
  }
}

/** Where little room is left, the system may take a part only. */
function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}

const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);
