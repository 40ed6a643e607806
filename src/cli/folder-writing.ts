import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync} from "node:fs";
import {rename} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {setImmediate} from "node:timers/promises";
import {checkpoint, type Watch} from "../util/watch.ts";

/** Text is written to disk in pieces of about this size. */
const PIECE = 1 << 16;

/** A file and what goes into it: text, or bytes. */
export interface FileToWrite {
  readonly name: string;
  readonly write: (out: (piece: string | Uint8Array) => void) => void;
}

/** Files that are not whole yet. */
export interface HalfDone {
  readonly folder: string;
  /** The topmost folder that was made for them; undefined = all were there. */
  readonly made: string | undefined;
  readonly files: readonly string[];
}

/** Files on their way into a folder: each has a name of its own until all are whole. */
export interface FolderWriting {
  /** Writes some files; whoever hears of a failure, also of what comes between, calls `abandon`. */
  write(files: readonly FileToWrite[]): void;
  /** Of the files so far. */
  names(): string[];
  /** Writes the last ones and gives all files their names. When that fails or the signal aborts, nothing stays behind. */
  finish(
    files: readonly FileToWrite[],
    signal: AbortSignal,
    onProgress?: NonNullable<Watch["onProgress"]>,
  ): Promise<void>;
  /** Removes all that was written. */
  abandon(): void;
}

/** Begins to write into a folder, which is made when there is something. `hold` is told of each file before there is one. */
export function writingInto(
  folder: string,
  hold: (left: HalfDone) => void = () => {},
): FolderWriting {
  let begun: {made: string | undefined} | null = null;
  const written: {name: string; from: string; to: string}[] = [];
  const left = (): HalfDone => ({
    folder,
    made: begun?.made,
    files: written.map(({from}) => from),
  });

  const begin = () => {
    begun ??= {made: mkdirSync(folder, {recursive: true})};
  };
  const write = ({name, write}: FileToWrite) => {
    begin();
    const to = join(folder, name);
    const from = join(folder, `.${name}.${shortHash(`${process.pid} ${to}`)}.part`);
    written.push({name, from, to});
    hold(left());
    writeFile(from, write);
  };
  const abandon = () => {
    if (begun !== null) removeHalfDone(left());
  };

  return {
    write(files) {
      for (const file of files) write(file);
    },
    names: () => written.map(({name}) => name),
    async finish(files, signal, onProgress = () => {}) {
      try {
        begin();
        for (const [i, file] of files.entries()) {
          await setImmediate(); // a signal that came during the last file is heard now
          checkpoint({signal, onProgress}, "Writing files", i / files.length);
          write(file);
        }
        await setImmediate();
        signal.throwIfAborted();
        for (const {from, to} of written) await rename(from, to);
      } catch (error) {
        abandon();
        throw error;
      }
    },
    abandon,
  };
}

/** Removes files that are half done, and the folders that were made for them as far as they are empty. */
export function removeHalfDone({folder, made, files}: HalfDone): void {
  for (const file of files) rmSync(file, {force: true});
  if (made === undefined) return;
  try {
    for (let each = resolve(folder); ; each = dirname(each)) {
      rmdirSync(each);
      if (each === resolve(made)) return;
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
