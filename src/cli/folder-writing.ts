import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, rmdirSync, rmSync} from "node:fs";
import {rename} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {setImmediate} from "node:timers/promises";
import {bytePen} from "../util/byte-pen.ts";
import {checkpoint, type Watch} from "../util/watch.ts";
import {writeHead} from "../write/plain-bytes.ts";
import type {PlainTable} from "../write/plain-table.ts";
import type {TableThreads} from "./table-threads.ts";
import {writeAll} from "./write-all.ts";

/** Text is written to disk in pieces of about this size. */
const PIECE = 1 << 16;

/** A file and what goes into it: text, or bytes. */
export interface FileToWrite {
  readonly name: string;
  readonly write: (out: (piece: string | Uint8Array) => void) => void;
  /** Gives the same as a table that threads can write; absent or null where there is none. */
  readonly table?: (() => PlainTable) | null;
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
  /** Writes some files, or has threads begin to; whoever hears of a failure, also of what comes between, calls `abandon`. */
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

/** Tables of fewer rows are written before threads have started. */
const WORTH_SENDING = 100_000;

/**
 * Begins to write into a folder, which is made when there is something. `hold` is told of each file before there is one.
 * Large tables are left to the threads, which end with the writing.
 */
export function writingInto(
  folder: string,
  hold: (left: HalfDone) => void = () => {},
  threads: TableThreads | null = null,
  worthSending = WORTH_SENDING,
): FolderWriting {
  let begun: {made: string | undefined} | null = null;
  const written: {name: string; from: string; to: string}[] = [];
  const left = (): HalfDone => ({
    folder,
    made: begun?.made,
    files: written.map(({from}) => from),
  });

  /** What threads are at. */
  const underWay: Promise<void>[] = [];

  const begin = () => {
    begun ??= {made: mkdirSync(folder, {recursive: true})};
  };
  const write = ({name, write, table}: FileToWrite) => {
    begin();
    const to = join(folder, name);
    const from = join(folder, `.${name}.${shortHash(`${process.pid} ${to}`)}.part`);
    written.push({name, from, to});
    hold(left());
    const sent = threads === null ? null : (table?.() ?? null);
    if (threads === null || sent === null || sent.rows < worthSending)
      writeFile(from, write, () => threads?.tend());
    else underWay.push(writeBeside(from, sent, threads));
  };
  const abandon = () => {
    threads?.close();
    if (begun !== null) removeHalfDone(left());
  };

  return {
    write(files) {
      for (const file of tablesFirst(files)) write(file);
    },
    names: () => written.map(({name}) => name),
    async finish(files, signal, onProgress = () => {}) {
      try {
        begin();
        for (const [i, file] of tablesFirst(files).entries()) {
          await setImmediate(); // a signal that came during the last file is heard now
          checkpoint({signal, onProgress}, "Writing files", i / files.length);
          write(file);
        }
        await setImmediate();
        await unlessAborted(Promise.all(underWay), signal);
        threads?.close();
        for (const {from, to} of written) await rename(from, to);
      } catch (error) {
        abandon();
        throw error;
      }
    },
    abandon,
  };
}

/** Tables come first: threads are busy with them while the other files are written. */
const tablesFirst = (files: readonly FileToWrite[]): readonly FileToWrite[] => [
  ...files.filter(({table}) => table != null),
  ...files.filter(({table}) => table == null),
];

/** Waits for what is done elsewhere; throws the signal's reason once it aborts. */
async function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  let hear = () => {};
  const aborted = new Promise<never>((_, fail) => {
    hear = () => fail(signal.reason);
    signal.addEventListener("abort", hear);
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", hear);
  }
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

/** @param between - is called now and then */
function writeFile(path: string, write: FileToWrite["write"], between: () => void): void {
  const file = openSync(path, "w");
  try {
    let held = "";
    const flush = () => {
      writeAll(file, Buffer.from(held));
      held = "";
      between();
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

/** Writes the names of a table's columns here, and has threads write its rows. */
function writeBeside(path: string, table: PlainTable, threads: TableThreads): Promise<void> {
  const file = openSync(path, "w");
  const pen = bytePen(bytes => writeAll(file, bytes));
  writeHead(table, pen);
  pen.end();
  const done = threads.write(file, table).finally(() => closeSync(file));
  done.catch(() => {}); // whoever finishes the files is told
  return done;
}

const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);
