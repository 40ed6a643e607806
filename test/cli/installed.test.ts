import {execFileSync, spawn} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {beforeAll, expect, test} from "vitest";

const home = mkdtempSync(join(tmpdir(), "coterie-installed-"));
const installed = join(home, "node_modules", "coterie");
const command = join(home, "node_modules", ".bin", "coterie");

/** What npm would install: the files of the package, its dependencies beside it, and the command as a link. */
beforeAll(() => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
  mkdirSync(join(home, "node_modules", ".bin"), {recursive: true});
  const [{filename}] = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", home], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  execFileSync("tar", ["-xzf", join(home, filename), "-C", home]);
  renameSync(join(home, "package"), installed);
  symlinkSync("../coterie/dist/cli.js", command);
  const {dependencies} = JSON.parse(readFileSync("package.json", "utf8"));
  for (const name of Object.keys(dependencies)) {
    const [scope] = name.split("/");
    if (scope !== name) mkdirSync(join(home, "node_modules", scope), {recursive: true});
    symlinkSync(resolve("node_modules", name), join(home, "node_modules", name));
  }
});

test("the installed command runs from its link", () => {
  const {version} = JSON.parse(readFileSync("package.json", "utf8"));
  const said = execFileSync("node", [command, "--version"], {encoding: "utf8", cwd: home});
  expect(said).toBe(`${version}\n`);
});

test("the installed command finds its app", async () => {
  const child = spawn("node", [command, "open", "--no-browser", "--port", "0"], {cwd: home});
  try {
    const said = await new Promise<string>((done, failed) => {
      child.stdout.once("data", data => done(String(data)));
      child.once("exit", code => failed(new Error(`ended with ${code}`)));
    });
    const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)!;
    expect(await (await fetch(address)).text()).toContain("<title>Coterie");
    expect((await fetch(`${address}seeds.json`)).status).toBe(200);
  } finally {
    child.kill("SIGTERM");
  }
});

test("what is installed has no sources, tests or marks of the build", () => {
  const list = execFileSync("find", [installed, "-type", "f"], {encoding: "utf8"});
  expect(list).not.toMatch(/\/(src|test|web|node_modules\/coterie\/node_modules)\/|\.built/);
  expect(list).toMatch(/dist\/app\/index\.html/);
  expect(list).toMatch(/LICENSE/);
});
