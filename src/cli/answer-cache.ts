import {createHash} from "node:crypto";
import {mkdir, readFile, rename, stat, writeFile} from "node:fs/promises";
import {homedir} from "node:os";
import {join} from "node:path";
import type {AnswerCache} from "../sources/client.ts";

/** Where answers of services are kept between runs, unless another folder is named. */
export const usualCacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "coterie", "answers");

/** Raw answers on disk, a file each, named by a hash of what was asked; older ones than `hours` are not used. */
export function answerCache(folder: string, hours: number): AnswerCache {
  const fileOf = (key: string) =>
    join(folder, createHash("sha256").update(key).digest("hex").slice(0, 32));
  return {
    async get(key) {
      const file = fileOf(key);
      try {
        const {mtimeMs} = await stat(file);
        return Date.now() - mtimeMs > hours * 3_600_000 ? null : await readFile(file, "utf8");
      } catch {
        return null; // not there, or not to be read: it is asked for
      }
    },
    async set(key, text) {
      const file = fileOf(key);
      const whole = `${file}.${process.pid}.part`;
      try {
        await mkdir(folder, {recursive: true});
        await writeFile(whole, text);
        await rename(whole, file);
      } catch {
        // A cache that cannot be written costs a request next time, no more.
      }
    },
  };
}
