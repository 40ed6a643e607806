import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {World} from "../../src/cli/command.ts";
import {run} from "../../src/cli/main.ts";

/** Runs the command and gives what it said. */
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
    input: (async function* () {})(),
    stoppable: work => work(new AbortController().signal),
  };
  const code = await run(args, world);
  return {code, out, err};
}

/** A file with that text, in a folder of its own. */
export function written(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "coterie-")), name);
  writeFileSync(path, text);
  return path;
}
