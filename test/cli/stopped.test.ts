import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeAll, describe, expect, test} from "vitest";

const home = mkdtempSync(join(tmpdir(), "coterie-"));
const papers = join(home, "papers.csv");
const running: ChildProcess[] = [];

beforeAll(() => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
  const rows = Array.from({length: 20_000}, (_, i) => {
    const names = [0, 1, 2, 3].map(k => `Ada Name${(i * 7 + k * (i + 13)) % 9000}`);
    return `${i},Title ${i},${names.join(";")},${2000 + (i % 20)},term ${i % 50};term ${i % 31}`;
  });
  writeFileSync(papers, `id,title,authors,year,terms\n${rows.join("\n")}\n`);
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** The program as it is installed, with an open standard input, in a folder of its own. */
function program(...args: string[]) {
  const cwd = mkdtempSync(join(home, "run-"));
  const child = spawn("node", [join(process.cwd(), "dist/cli.js"), ...args], {cwd});
  running.push(child);
  let said = "";
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", data => {
      said += data;
      heard();
    });
  const ended = new Promise<{code: number | null; signal: string | null; said: string}>(done =>
    child.once("close", (code, signal) => done({code, signal, said})),
  );
  return {
    child,
    cwd,
    ended,
    /** When it says that. */
    says: (what: RegExp) =>
      new Promise<void>(done => {
        heard = () => what.test(said) && done();
        heard();
      }),
  };
}

const STOPPED = "Stopped; nothing was left half done.\n";

/** How every command that reads files is called, so that it would write something. */
const COMMANDS: readonly (readonly string[])[] = [
  ["analyze", "-", "--out", "result"],
  ["analyze", "-", "--tables", "tables", "--engine", "memory"],
  ["open", "-", "--no-browser"],
  ["check", "-"],
  ["author", "Ada Example", "-"],
  ["people", "-", "--out", "people"],
  ["authors", "-"],
  ["measure", "-", "--out", "measured"],
  ["convert", "-", "papers.ris"],
  ["report", "-", "--out", "report.html"],
  ["digest", "-", "--since", "2020-01-01", "--out", "digest.html"],
  ["laws", "-"],
  ["summary", "-"],
  ["search", "-", "--for", "water"],
];

/** More than a pipe and its reader's buffers hold: when it is gone, it is being read. */
const MUCH = `id,title,authors\n${"1,Rivers,Ada Example;Ben Sample\n".repeat(30_000)}`;

describe("stopping while files are read", () => {
  test.each([
    ...COMMANDS.map((args, i) => ({args, signal: i === 3 ? "SIGTERM" : "SIGINT"}) as const),
  ])("ends with the word, code 130, and nothing behind: $args, $signal", async ({args, signal}) => {
    const {child, cwd, ended} = program(...args);
    await new Promise<void>((done, fail) => {
      child.stdin.write(MUCH, error => (error ? fail(error) : done()));
    });
    child.kill(signal);
    const {said, ...how} = await ended;
    expect(how).toEqual({code: 130, signal: null});
    expect(said).toBe(STOPPED);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s in the midst of a long computation is heard at once",
  async signal => {
    const {child, cwd, ended, says} = program(
      "analyze",
      papers,
      "--out",
      "result",
      "--workers",
      "1",
    );
    await says(/Names|Who is who|People|Co-auth/);
    const from = performance.now();
    child.kill(signal);
    const {said, ...how} = await ended;
    expect(how).toEqual({code: 130, signal: null});
    expect(said.endsWith(STOPPED), said).toBe(true);
    expect(performance.now() - from).toBeLessThan(2000); // a busy machine is no failure
    expect(readdirSync(cwd)).toEqual([]);
  },
);

test("a folder that results go into is as it was when reading them is stopped", async () => {
  const out = join(home, "kept");
  mkdirSync(out);
  writeFileSync(join(out, "people.csv"), "of before");
  const {child, ended, says} = program("analyze", papers, "--out", out);
  await says(/Reading/);
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(readdirSync(out)).toEqual(["people.csv"]);
  expect(existsSync(join(out, "analysis.json"))).toBe(false);
});
