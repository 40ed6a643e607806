import {execFileSync, spawn} from "node:child_process";
import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {beforeAll, expect, test} from "vitest";

const readme = readFileSync("README.md", "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    match => match[1],
  );
const home = mkdtempSync(join(tmpdir(), "coterie-readme-"));

beforeAll(() => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
});

/** The command of a checkout, run from a folder of its own with the sample in the same place. */
function commandOf(line: string): string[] {
  const [, rest] = /^npm run -s coterie -- (.*)$/.exec(line) ?? [];
  if (rest === undefined) throw new Error(`not a command of the README's kind: ${line}`);
  return rest.split(" ").map(word => (word.startsWith("data/") ? resolve(word) : word));
}

const commands = blocks("sh").flatMap(block => block.trim().split("\n"));

test.each(commands.filter(line => !line.includes("-- open")))("`%s` works", line => {
  const said = execFileSync("node", [resolve("dist/cli.js"), ...commandOf(line)], {
    cwd: home,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(said.length).toBeGreaterThan(30);
});

test.each(commands.filter(line => line.includes("-- open")))(
  "`%s` gives an address",
  async line => {
    const words = [resolve("dist/cli.js"), ...commandOf(line), "--port", "0"];
    const child = spawn("node", words, {cwd: home, stdio: ["ignore", "pipe", "ignore"]});
    const said = await new Promise<string>(done => {
      child.stdout.once("data", data => done(String(data)));
      child.once("exit", code => done(`it ended with ${code}`));
    });
    child.kill("SIGTERM");
    expect(said).toMatch(/Coterie is at http:\/\/127\.0\.0\.1:\d+\//);
  },
);

test.each(blocks("ts"))("the snippet prints what its comment says: %#", code => {
  const file = join(home, "snippet.mjs");
  writeFileSync(file, code.replace('"coterie"', JSON.stringify(resolve("dist/index.js"))));
  const printed = execFileSync("node", [file], {encoding: "utf8"});
  const promised = /^\/\/ (.*)$/m.exec(code)![1];
  expect(printed.trim()).toBe(promised);
});
