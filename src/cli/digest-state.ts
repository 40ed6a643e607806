import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import {basename, dirname, join} from "node:path";
import {InputError} from "./command.ts";

/** Who reads a file that is written: nobody by name. */
export const EVERYBODY = "";

/** What was told to whom: keys of papers by address. */
export interface DigestState {
  readonly told: Readonly<Record<string, readonly string[]>>;
  /** Mails that were begun and of which nobody knows whether they arrived: keys by address. */
  readonly pending: Readonly<Record<string, readonly string[]>>;
}

const NOTHING: DigestState = {told: {}, pending: {}};

/** What a state file holds; nothing where there is no file. Throws an InputError for any other file. */
export function digestState(path: string | undefined): DigestState {
  if (path === undefined || !existsSync(path)) return NOTHING;
  try {
    const {coterie, form, told, pending} = JSON.parse(readFileSync(path, "utf8"));
    if (coterie === "told" && form === 1 && Array.isArray(told))
      return {told: {[EVERYBODY]: told.map(String)}, pending: {}};
    if (coterie === "told" && form === 2) return {told: lists(told), pending: lists(pending)};
  } catch {
    // Told below.
  }
  throw new InputError(`${path}: this is no list of papers that were told`);
}

function lists(value: unknown): Record<string, string[]> {
  const entries = Object.entries(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, keys]) => [name, (keys as unknown[]).map(String)]));
}

export const stateText = ({told, pending}: DigestState): string =>
  `${JSON.stringify({coterie: "told", form: 2, told, pending}, null, 1)}\n`;

/** Everything that a reader may have seen, mails in doubt included. */
export const knownTo = ({told, pending}: DigestState, reader: string): Set<string> =>
  new Set([...(told[reader] ?? []), ...(pending[reader] ?? [])]);

/** A mail is about to be sent: from here on its papers count as told unless somebody says otherwise. */
export const begun = (
  {told, pending}: DigestState,
  reader: string,
  keys: readonly string[],
): DigestState => ({
  told,
  pending: {...pending, [reader]: [...(pending[reader] ?? []), ...keys]},
});

/** A mail was taken by the server, or a file written. */
export const finished = (
  {told, pending}: DigestState,
  reader: string,
  keys: readonly string[],
): DigestState => ({
  told: {...told, [reader]: [...new Set([...(told[reader] ?? []), ...keys])]},
  pending: without(pending, reader, keys),
});

/** A mail was certainly not sent. */
export const withdrawn = (
  {told, pending}: DigestState,
  reader: string,
  keys: readonly string[],
): DigestState => ({told, pending: without(pending, reader, keys)});

function without(
  pending: DigestState["pending"],
  reader: string,
  keys: readonly string[],
): DigestState["pending"] {
  const gone = new Set(keys);
  const left = (pending[reader] ?? []).filter(key => !gone.has(key));
  const others = Object.entries(pending).filter(([name]) => name !== reader);
  return Object.fromEntries(left.length === 0 ? others : [...others, [reader, left]]);
}

/** Writes the state so that it is on the disk, whole, before anything else happens. */
export function saveState(path: string, state: DigestState): void {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = openSync(part, "w");
  try {
    writeSync(file, stateText(state));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
}

/** Keeps a second run from using a state at the same time; gives what ends that. */
export function lockState(path: string): () => void {
  const lock = `${path}.lock`;
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(lock, "wx");
      writeSync(file, `${process.pid}\n`);
      closeSync(file);
      return () => rmSync(lock, {force: true});
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = Number(readFileSync(lock, "utf8"));
      if (tries > 0 || isRunning(owner))
        throw new InputError(`${path}: another run (process ${owner}) uses it`);
      rmSync(lock, {force: true}); // left by a run that was killed
    }
  }
}

function isRunning(pid: number): boolean {
  if (!(Number.isInteger(pid) && pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
