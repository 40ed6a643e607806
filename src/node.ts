import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {basename} from "node:path";
import type {Input} from "./read/read.ts";

// The library, and what needs Node beside it.
export * from "./index.ts";

/**
 * A file as an input: streamed from disk, under its name without folders.
 * Rejects with the system's error when there is no such file.
 */
export async function inputFromFile(path: string): Promise<Input> {
  const {size} = await stat(path);
  return {
    name: basename(path),
    size,
    chunks: () => createReadStream(path, {highWaterMark: 1 << 18}),
  };
}
