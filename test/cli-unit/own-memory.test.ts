import {spawn} from "node:child_process";
import {once} from "node:events";
import {mkdirSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {afterEach, expect, test, vi} from "vitest";
import {needsOwnMemory} from "../../src/cli/own-memory.ts";
import {folder} from "../help/world.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

const isLinux = process.platform === "linux";

test("large files are read by a process that gives memory back; once", () => {
  vi.stubEnv("MALLOC_MMAP_THRESHOLD_", undefined);
  const home = folder();
  const [one, other] = [join(home, "one.csv"), join(home, "two.csv")];
  writeFileSync(one, "x".repeat(600));
  writeFileSync(other, "x".repeat(600));
  mkdirSync(join(home, "sub"));
  expect(needsOwnMemory(["analyze", one, "--out", join(home, "not-there")], 1000)).toBe(false);
  expect(needsOwnMemory(["analyze", one, other], 1000)).toBe(isLinux);
  expect(needsOwnMemory(["analyze", home], 1000)).toBe(isLinux);
  expect(needsOwnMemory(["analyze", one, other])).toBe(false);
  for (const flag of ["--out", "--tables"]) {
    expect(needsOwnMemory(["analyze", one, flag, home], 1000)).toBe(false);
    expect(needsOwnMemory(["analyze", flag, one, "--json", home], 1000)).toBe(isLinux);
  }
  vi.stubEnv("MALLOC_MMAP_THRESHOLD_", "131072");
  expect(needsOwnMemory(["analyze", home], 1000)).toBe(false);
});

/** A program that runs itself again, and then says what it was given and waits for a signal. */
function program(ending: string) {
  const file = join(folder(), "program.mts");
  const ours = JSON.stringify(resolve("src/cli/own-memory.ts"));
  writeFileSync(
    file,
    `import {endWithParent, runInOwnMemory} from ${ours};
    endWithParent();
    if (process.argv[2] === "again") {
      process.exitCode = await runInOwnMemory(import.meta.filename, ["working"]);
    } else {
      for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
        console.log("heard", name);
        process.exit(130);
      });
      console.log(process.pid, process.argv[2], process.env.MALLOC_MMAP_THRESHOLD_);
      ${ending}
    }`,
  );
  const {MALLOC_MMAP_THRESHOLD_: _, ...env} = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", file, "again"], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  let said = "";
  child.stdout.on("data", data => {
    said += data;
  });
  const until = (text: string) => vi.waitUntil(() => said.includes(text), {timeout: 20_000});
  return {child, until, said: () => said};
}

const WAITING = "setInterval(() => {}, 1000);";

test("the process that gives memory back is this one to who looks from outside", async () => {
  const {child, said} = program("process.exitCode = 3;");
  expect(await once(child, "close")).toEqual([3, null]);
  expect(said()).toMatch(/^\d+ working 65536\n$/);
});

test("a process that is killed is told as shells tell it", async () => {
  const {child} = program('process.kill(process.pid, "SIGKILL");');
  expect(await once(child, "close")).toEqual([128 + 9, null]);
});

test.each(["SIGINT", "SIGTERM"] as const)("%s is heard by both", async name => {
  const {child, until, said} = program(WAITING);
  await until("working");
  child.kill(name);
  expect(await once(child, "close")).toEqual([130, null]);
  expect(said()).toContain(`heard ${name}`);
});

test("nothing goes on when the first process was killed", async () => {
  const {child, until} = program(WAITING);
  await until("working");
  child.kill("SIGKILL");
  await until("heard SIGTERM");
});
