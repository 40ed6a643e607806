// Readers beside plain peers, each in a process of its own: npx tsx test/bench/read/main.ts [megabytes = 128] [part of a row's name] [runs = 3]
import {execFileSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "vite";
import {ROWS, type Row} from "./rows.ts";

/** What a process that read a file tells. */
interface Run {
  readonly records: number;
  /** CPU seconds, from before the file is opened. */
  readonly seconds: number;
  /** Most memory that the process ever had, in MiB. */
  readonly peak: number;
}

const [first = "128", ...rest] = process.argv.slice(2);
if (first === "--run") await runOne(rest[0], rest[1], rest[2]);
else await runAll(Number(first), rest[0] ?? "", Number(rest[1] ?? 3));

/** Reads one file in this process, which was started for it. */
async function runOne(what: string, side: string, path: string): Promise<void> {
  const row = ROWS.find(candidate => candidate.what === what)!;
  const before = process.cpuUsage();
  const records = side === "ours" ? await row.ours(path) : await row.theirs(path);
  const {user, system} = process.cpuUsage(before);
  const run: Run = {
    records,
    seconds: (user + system) / 1e6,
    peak: peakOf() / 1024,
  };
  process.stdout.write(JSON.stringify(run));
}

/** The most memory of this process in KiB. Linux counts that of the process that started it in `maxRSS`. */
function peakOf(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const own = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

async function runAll(megabytes: number, part: string, runs: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "coterie-bench-"));
  try {
    const program = await plainProgram();
    console.log(
      `${"".padEnd(40)}${"MB/s".padStart(8)}${"peer".padStart(8)}${"time".padStart(9)}${"MiB".padStart(7)}${"peer".padStart(7)}`,
    );
    const rows = ROWS.filter(({what}) => what.includes(part));
    for (const [i, row] of rows.entries()) {
      const path = join(folder, row.file);
      if (!existsSync(path)) row.write(path, megabytes * 1e6);
      console.log(lineOf(row, statSync(path).size / 1e6, ...bestOfBoth(program, row, path, runs)));
      if (rows[i + 1]?.file !== row.file) rmSync(path); // one file at a time
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/**
 * This program as plain JavaScript, as users run the library. What translates TypeScript at once names each function that
 * is made anew, which alone doubles the time of some readers.
 */
async function plainProgram(): Promise<string> {
  const outDir = fileURLToPath(new URL("../../../node_modules/.bench-read", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {ssr: fileURLToPath(import.meta.url), outDir, emptyOutDir: true, minify: false},
  });
  return join(outDir, "main.js");
}

/** The quickest of some runs of either side, by turns: what disturbs a run only makes it slower. */
function bestOfBoth(
  program: string,
  row: Row,
  path: string,
  runs: number,
): [ours: Run, theirs: Run] {
  const pairs = Array.from({length: runs}, () => [
    once(program, row, "ours", path),
    once(program, row, "theirs", path),
  ]);
  const best = (side: 0 | 1) =>
    pairs.map(pair => pair[side]).reduce((a, b) => (b.seconds < a.seconds ? b : a));
  return [best(0), best(1)];
}

function once(program: string, row: Row, side: "ours" | "theirs", path: string): Run {
  const args = [program, "--run", row.what, side, path];
  return JSON.parse(execFileSync(process.execPath, args, {encoding: "utf8"})) as Run;
}

function lineOf({what, peer, stage}: Row, megabytes: number, ours: Run, theirs: Run): string {
  if (ours.records !== theirs.records)
    return `${what}: ${ours.records} records, the peer has ${theirs.records}`;
  const rate = ({seconds}: Run) => (megabytes / seconds).toFixed(0).padStart(8);
  const ratio = `${(ours.seconds / theirs.seconds).toFixed(2)} ×`.padStart(9);
  const peaks = [ours, theirs].map(({peak}) => peak.toFixed(0).padStart(7)).join("");
  return `${what.padEnd(40)}${rate(ours)}${rate(theirs)}${ratio}${peaks}  ${ours.records} records; ${peer}${stage === "papers" ? " (ours does more)" : ""}`;
}
