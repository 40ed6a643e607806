import {createHash} from "node:crypto";
import {closeSync, existsSync, openSync, writeSync} from "node:fs";
import {mkdir, readdir, rename, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import {inputFromFile} from "../node.ts";
import type {Input} from "../read/read.ts";
import {InputError} from "./command.ts";

/** A file as an input; "-" is standard input. */
export async function inputFromPath(path: string): Promise<Input> {
  if (path === "-") return inputFromStdin();
  if (!existsSync(path)) throw new InputError(`${path}: there is no such file`);
  return inputFromFile(path);
}

/** The files that are named, and those in the folders that are named, by name. */
export async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = path === "-" ? null : await stat(path).catch(() => null);
    if (info?.isDirectory()) {
      const inside = await readdir(path, {recursive: true, withFileTypes: true});
      files.push(
        ...inside
          .filter(entry => entry.isFile() && !entry.name.startsWith("."))
          .map(entry => join(entry.parentPath, entry.name))
          .sort(),
      );
    } else files.push(path);
  }
  return files;
}

/** Standard input is read whole: it cannot be read twice, and names can. */
async function inputFromStdin(): Promise<Input> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  return {
    name: "standard input",
    size: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
}

/** Text is written to disk in pieces of about this size. */
const PIECE = 1 << 16;

/**
 * Writes files so that none is ever half there: each goes to a name of its own first, and all are renamed
 * when all are whole. When anything fails, nothing stays behind.
 */
export async function writeWhole(
  folder: string,
  files: readonly {readonly name: string; readonly write: (out: (text: string) => void) => void}[],
  signal: AbortSignal,
): Promise<void> {
  await mkdir(folder, {recursive: true});
  const written: {from: string; to: string}[] = [];
  try {
    for (const {name, write} of files) {
      signal.throwIfAborted();
      const to = join(folder, name);
      const from = join(folder, `.${name}.${shortHash(`${process.pid} ${to}`)}.part`);
      written.push({from, to});
      writeFile(from, write);
    }
    for (const {from, to} of written) await rename(from, to);
  } catch (error) {
    for (const {from} of written) await rm(from, {force: true});
    throw error;
  }
}

function writeFile(path: string, write: (out: (text: string) => void) => void): void {
  const file = openSync(path, "w");
  try {
    let held = "";
    write(text => {
      held += text;
      if (held.length < PIECE) return;
      writeSync(file, held);
      held = "";
    });
    writeSync(file, held);
  } finally {
    closeSync(file);
  }
}

const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);
