import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {World} from "../../src/cli/command.ts";
import {run} from "../../src/cli/main.ts";

/** A folder of its own. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "coterie-"));

/** A file of that name with that text, in a folder of its own. */
export function written(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command and gives its exit code and what it said. */
export async function call(...args: string[]): Promise<{code: number; out: string; err: string}> {
  let out = "";
  let err = "";
  const world: World = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    isTerminal: false,
    input: (async function* () {
      yield new Uint8Array(0);
    })(),
    stoppable: work => work(new AbortController().signal),
  };
  const code = await run(args, world);
  return {code, out, err};
}
