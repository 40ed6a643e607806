import {writeSync} from "node:fs";

/** Writes bytes where a file ends by now. Where little room is left, the system may take a part only. */
export function writeAll(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
}
