import {spawn} from "node:child_process";
import {type Dirent, readdirSync, statSync} from "node:fs";
import {constants} from "node:os";
import {join} from "node:path";

/**
 * Files that are read with more bytes than this together, about two million papers, are worth a process that gives memory
 * back: it takes a hundredth to a tenth longer.
 */
const LARGE = 2 ** 29;

/**
 * How the C library of most Linux systems is told to give the memory of every array back to the system once it is freed. By
 * itself it keeps those of up to 32 MiB in pools of each thread, which never shrink: two gigabytes for ten million papers.
 * It looks at this when a process begins, and never again. Other systems have no need of it.
 */
const GIVING_BACK = {MALLOC_MMAP_THRESHOLD_: "65536", MALLOC_ARENA_MAX: "4"};

/** Whether the command reads so much that it should give memory back, and does not yet. */
export const needsOwnMemory = (args: readonly string[], large = LARGE): boolean =>
  process.platform === "linux" && !givesBack() && bytesOf(mayBeRead(args)) > large;

/** Flags whose folders are written to. */
const WRITTEN: readonly (string | undefined)[] = ["--out", "--tables"];

/** What of a command line may name files that are read: the results of the last time are not. */
const mayBeRead = (args: readonly string[]): string[] =>
  args.filter((_, i) => !WRITTEN.includes(args[i - 1]));

const givesBack = (): boolean => "MALLOC_MMAP_THRESHOLD_" in process.env;

/** Bytes of the files that are named, and of those that lie in the folders that are named. */
function bytesOf(paths: readonly string[]): number {
  let bytes = 0;
  for (const path of paths) {
    const found = statSync(path, {throwIfNoEntry: false});
    if (found === undefined) continue;
    if (found.isDirectory()) bytes += bytesOf(filesIn(path));
    else bytes += found.size;
  }
  return bytes;
}

const filesIn = (folder: string): string[] => {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(folder, {withFileTypes: true});
  } catch {} // who may not look into it will be told so when it is read
  return entries.filter(entry => entry.isFile()).map(({name}) => join(folder, name));
};

/**
 * Runs the program again, as a process that gives memory back, and gives its exit code. Both are one to who looks from
 * outside: the other has the same streams, hears the same signals, and ends when this one does.
 */
export function runInOwnMemory(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, program, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {...GIVING_BACK, ...process.env},
  });
  const {stdin, stdout, stderr} = process;
  // Ctrl-C on a terminal is heard by both; asked twice the other would not tidy up.
  const isTold = [stdin, stdout, stderr].some(stream => stream.isTTY);
  process.on("SIGINT", () => isTold || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code, signal) => {
      done(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
    });
  });
}

/** Ends this process when the one that runs it has ended, whatever ended it. */
export function endWithParent(): void {
  if (!givesBack() || process.channel === undefined) return;
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  (process.channel as {unref?(): void}).unref?.();
}
