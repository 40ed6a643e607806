import {randomUUID} from "node:crypto";
import {existsSync, openSync, readSync, unlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type FarBytes, farTexts} from "../util/far-texts.ts";
import type {TextColumn} from "../util/text-column.ts";
import {writeAll} from "./write-all.ts";

/** Columns of fewer bytes stay in memory. */
const LARGE = 2 ** 28;

/** The same texts, if they are very many in a file that has no name and is gone with the program; else, and where no such file can be made, in memory. */
export function textsAside(column: TextColumn, large = LARGE): TextColumn {
  if (column.bytes.length <= large) return column;
  try {
    return farTexts(column, laidInFile);
  } catch {
    return column;
  }
}

/** Writes bytes to a file. Throws the system's error, a full disk say. */
function laidInFile(bytes: Uint8Array): FarBytes {
  const file = namelessFile();
  writeAll(file, bytes);
  return (from, to) => {
    const read = new Uint8Array(to - from);
    for (let done = 0; done < read.length; ) {
      const more = readSync(file, read, done, read.length - done, from + done);
      if (more === 0) throw new Error("a temporary file was cut short");
      done += more;
    }
    return read;
  };
}

/** Files that are made for a while may lie in memory in the usual folder; here they do not. */
const DISK = "/var/tmp";

function namelessFile(): number {
  const path = join(existsSync(DISK) ? DISK : tmpdir(), `coterie-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  return file;
}
