#!/usr/bin/env node
import {runOnThread} from "./run-on-thread.ts";

// The command as it is installed.
const thread = new URL(/* @vite-ignore */ "./cli-thread.js", import.meta.url);
process.exitCode = await runOnThread(thread, process.argv.slice(2));
