#!/usr/bin/env node
import {fileURLToPath} from "node:url";
import {endWithParent, needsOwnMemory, runInOwnMemory} from "./own-memory.ts";
import {runOnThread} from "./run-on-thread.ts";

// The command as it is installed.
const args = process.argv.slice(2);
const thread = new URL(/* @vite-ignore */ "./cli-thread.js", import.meta.url);
endWithParent();
process.exitCode = needsOwnMemory(args)
  ? await runInOwnMemory(fileURLToPath(import.meta.url), args)
  : await runOnThread(thread, args);
