import {type ChildProcess, execFileSync, spawn} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {get, type IncomingMessage} from "node:http";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {afterEach, beforeAll, describe, expect, test} from "vitest";

const running: ChildProcess[] = [];

beforeAll(() => {
  execFileSync("node", [".ci/build-once.mjs"], {stdio: "ignore"});
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** Starts `coterie open` and waits for the address. */
async function opened(...args: string[]): Promise<{child: ChildProcess; address: string}> {
  const child = spawn("node", ["dist/cli.js", "open", "--no-browser", ...args]);
  running.push(child);
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout!.on("data", data => {
      said += data;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found !== null) resolve(found[0]);
    });
    child.on("exit", code => reject(new Error(`ended with ${code}`)));
  });
  return {child, address};
}

/** A request as written, without the tidying that fetch does. */
const request = (address: string, path: string, headers = {}): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const {hostname, port} = new URL(address);
    get({hostname, port, path, headers}, response => {
      response.resume();
      resolve(response);
    }).on("error", reject);
  });

describe("coterie open", () => {
  test("serves the app with a strict policy, isolated, and nothing outside of it", async () => {
    const {address} = await opened("--port", "0");
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("content-security-policy")).not.toContain("unsafe-inline");
    expect(page.headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(page.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
    expect(await page.text()).toContain("<title>Coterie");
    expect((await request(address, "/analysis.json")).statusCode).toBe(404);
    expect((await request(address, "/seeds.json")).statusCode).toBe(200);
    expect((await fetch(address, {method: "POST"})).status).toBe(405);
    for (const path of ["/../package.json", "/%2e%2e/package.json", "/..%2fcli.js", "/%00", "/%"])
      expect([400, 404]).toContain((await request(address, path)).statusCode);
    expect((await request(address, "/", {host: "evil.example"})).statusCode).toBe(403);
  });

  test("sends what has not changed only once", async () => {
    const {address} = await opened("--port", "0");
    const tag = (await request(address, "/seeds.json")).headers.etag!;
    const again = await request(address, "/seeds.json", {"if-none-match": tag});
    expect(again.statusCode).toBe(304);
    expect(again.headers["content-security-policy"]).toContain("default-src 'none'");
    expect((await request(address, "/seeds.json", {"if-none-match": '"old"'})).statusCode).toBe(
      200,
    );
  });

  test("serves the analysis of the files that it is given", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "coterie-")), "t.csv");
    writeFileSync(path, "id,title,authors,year\n1,Rivers,Ada Example;Ben Sample,2020\n");
    const {address} = await opened(path, "--port", "0");
    const analysis = await (await fetch(`${address}analysis.json`)).json();
    expect(analysis.coterie).toBe("analysis");
    expect(analysis.people.name).toEqual(["Ada Example", "Ben Sample"]);
  });

  test("serves an analysis that was made before, without computing it again", async () => {
    const out = join(mkdtempSync(join(tmpdir(), "coterie-")), "r");
    execFileSync("node", ["dist/cli.js", "analyze", "data/samples/seeds.json", "--out", out], {
      stdio: "ignore",
    });
    const {address} = await opened(join(out, "analysis.json"), "--port", "0");
    const served = await (await fetch(`${address}analysis.json`)).text();
    expect(served).toBe(readFileSync(join(out, "analysis.json"), "utf8"));
  });

  test("takes another port when the wanted one is taken, and ends cleanly when told to", async () => {
    const taken = createServer();
    await new Promise<void>(resolve => taken.listen(0, "127.0.0.1", resolve));
    const {port} = taken.address() as {port: number};
    const {child, address} = await opened("--port", String(port));
    expect(address).not.toContain(`:${port}/`);
    const code = new Promise(resolve => child.on("exit", resolve));
    child.kill("SIGINT");
    expect(await code).toBe(0);
    taken.close();
  });
});

test("the command reads standard input", () => {
  const out = join(mkdtempSync(join(tmpdir(), "coterie-")), "r");
  const said = execFileSync("node", ["dist/cli.js", "analyze", "-", "--out", out], {
    input: "id,title,authors\n1,Rivers,Ada Example;Ben Sample\n",
    encoding: "utf8",
    stdio: ["pipe", "pipe", "ignore"],
  });
  expect(said).toContain("1 paper, 2 people, 1 co-author ties");
});

/** A table of papers that takes a while to analyse: everybody writes with everybody. */
function largeTable(): string {
  const path = join(mkdtempSync(join(tmpdir(), "coterie-")), "large.csv");
  const rows = Array.from({length: 3000}, (_, i) => {
    const names = [0, 1, 2, 3].map(k => `Ada Name${(i * 7 + k * (i + 13)) % 1500}`);
    return `${i},Title ${i},${names.join(";")},${2000 + (i % 20)},term ${i % 50};term ${i % 31}`;
  });
  writeFileSync(path, `id,title,authors,year,terms\n${rows.join("\n")}\n`);
  return path;
}

test("Ctrl-C ends a long computation at once and leaves nothing behind", async () => {
  const out = join(mkdtempSync(join(tmpdir(), "coterie-")), "r");
  const child = spawn("node", ["dist/cli.js", "analyze", largeTable(), "--out", out]);
  running.push(child);
  await new Promise<void>(resolve => {
    let said = "";
    child.stderr.on("data", data => {
      said += data;
      if (said.includes("Betweenness")) resolve();
    });
  });
  const ended = new Promise(resolve => child.on("exit", (code, signal) => resolve({code, signal})));
  child.kill("SIGINT");
  expect(await ended).toEqual({code: 130, signal: null});
  expect(existsSync(out)).toBe(false);
});

test("a reader who has read enough ends the command quietly", () => {
  const said = execFileSync("sh", ["-c", "node dist/cli.js metrics --json | head -n 1"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  expect(said).toBe("[\n");
  const talk = execFileSync(
    "sh",
    ["-c", "{ node dist/cli.js metrics | head -n 1 >/dev/null; } 2>&1"],
    {
      encoding: "utf8",
    },
  );
  expect(talk).toBe("");
});

test("papers.csv, analysed again, gives the same people, ties and topics", () => {
  const home = mkdtempSync(join(tmpdir(), "coterie-"));
  const run = (...args: string[]) =>
    execFileSync("node", [resolve("dist/cli.js"), ...args], {cwd: home, stdio: "ignore"});
  run("analyze", resolve("data/samples/seeds.json"), "--out", "one");
  run("analyze", "one/papers.csv", "--out", "two");
  const table = (folder: string, name: string) => readFileSync(join(home, folder, name), "utf8");
  for (const name of ["coauthor.edges.csv", "authorships.csv", "topics.csv", "communities.csv"])
    expect(table("two", name), name).toBe(table("one", name));
});
