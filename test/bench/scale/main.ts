// Stages of an analysis, in CPU time and memory: npx tsx test/bench/scale/main.ts papers.csv [options of analyze]
// It runs the command as it was built, where it was: npx vite build --mode library. What tsx makes of the source instead
// names every function anew each time it is made, which takes up to twice as long.
import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {World} from "../../../src/cli/command.ts";

const built = fileURLToPath(new URL("../../../dist/cli-thread.js", import.meta.url));
const command = existsSync(built) ? built : "../../../src/cli/main.ts";
const {run} = (await import(command)) as typeof import("../../../src/cli/main.ts");
console.log(
  `${existsSync(built) ? "built command" : "command from source"}: ${process.argv.slice(2).join(" ")}`,
);

interface Stage {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
  /** MiB when it began. */
  readonly resident: number;
}

const now = (name: string): Stage => {
  const {user, system} = process.cpuUsage();
  return {
    name,
    wall: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    resident: process.memoryUsage().rss / 2 ** 20,
  };
};

const out = mkdtempSync(join(tmpdir(), "coterie-scale-"));
const stages = [now("Start")];
const say = () => {
  const [a, b] = stages.slice(-2);
  console.log(
    `${a.name.padEnd(32)}${(b.wall - a.wall).toFixed(1).padStart(10)}${(b.cpu - a.cpu).toFixed(1).padStart(10)}${b.resident.toFixed(0).padStart(10)}`,
  );
};
const world: World = {
  out: text => void process.stdout.write(text),
  err(text) {
    const stage = /^(.*) …\n$/.exec(text)?.[1];
    if (stage === undefined) return;
    stages.push(now(stage));
    say();
  },
  isTerminal: false,
  input: (async function* () {})(),
  stoppable: work => work(new AbortController().signal),
};

console.log(
  `${"stage".padEnd(32)}${"wall s".padStart(10)}${"CPU s".padStart(10)}${"MiB after".padStart(10)}`,
);
const code = await run(["analyze", ...process.argv.slice(2), "--out", out], world);
stages.push(now("End"));
say();
const {wall, cpu} = stages[stages.length - 1];
console.log(
  `${"all".padEnd(32)}${(wall - stages[0].wall).toFixed(1).padStart(10)}${(cpu - stages[0].cpu).toFixed(1).padStart(10)}${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(10)} at most`,
);
rmSync(out, {recursive: true});
process.exitCode = code;
