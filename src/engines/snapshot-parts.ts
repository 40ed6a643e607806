import {closeSync, openSync, readdirSync, readSync, statSync} from "node:fs";
import {join} from "node:path";
import {constants, gunzipSync} from "node:zlib";

/** As much of a part as it is told by. */
const HEAD = 1 << 16;

/**
 * The files of a snapshot of OpenAlex among some paths: works, one a line, gzip or plain, in folders too. Null where one of the
 * files is anything else.
 */
export function snapshotParts(paths: readonly string[]): string[] | null {
  const files: string[] = [];
  for (const path of paths) {
    if (path === "-") return null;
    const info = statSync(path, {throwIfNoEntry: false});
    if (info === undefined) return null;
    if (!info.isDirectory()) files.push(path);
    else
      for (const name of readdirSync(path, {recursive: true, encoding: "utf8"}).sort())
        if (/\.(gz|jsonl|ndjson)$/.test(name)) files.push(join(path, name));
  }
  return files.length > 0 && files.every(isPart) ? files : null;
}

function isPart(path: string): boolean {
  const head = Buffer.alloc(HEAD);
  const file = openSync(path, "r");
  let bytes: Buffer;
  try {
    bytes = head.subarray(0, readSync(file, head, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    try {
      bytes = gunzipSync(bytes, {finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1 << 26});
    } catch {
      return false;
    }
  return /^\s*\{\s*"id"\s*:\s*"https?:\/\/openalex\.org\/W\d/.test(bytes.toString("utf8", 0, 200));
}
