import {spawn} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {expect, test} from "vitest";
import {corpusBuilder} from "../../src/papers/build.ts";
import {inputFromText} from "../../src/read/input.ts";
import {readInputs} from "../../src/read/read.ts";
import {openalexReply, service} from "../help/service.ts";
import {call, folder} from "../help/world.ts";

/** The program as a process of its own, as a shell runs it. */
function program(...args: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", resolve("src/cli/main.ts"), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", data => (said += data));
  const ended = new Promise<{code: number | null; signal: string | null; said: string}>(done =>
    child.once("exit", (code, signal) => done({code, signal, said})),
  );
  return {child, ended};
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "fetch that is stopped by %s in the midst ends with 130, keeps whole answers, and goes on from there",
  async signal => {
    const reply = openalexReply(Array.from({length: 350}, (_, i) => ({number: i + 1})));
    let stop = () => {};
    let hold = true;
    const {base, seen} = await service((each, response, turn) => {
      if (hold && turn === 3)
        stop(); // and never answers
      else reply(each, response);
    });
    const out = join(folder(), "lakes");
    const args = [
      "fetch",
      "openalex",
      "lakes",
      "--out",
      out,
      "--base",
      base,
      "--pause",
      "1",
      "--no-cache",
    ];
    const {child, ended} = program(...args);
    stop = () => child.kill(signal);
    const {code, said} = await ended;
    expect([code, said.includes("Stopped; nothing was left half done.")]).toEqual([130, true]);
    expect(readdirSync(out).sort()).toEqual([
      ".coterie-fetch.json", "page-00001.json", "page-00002.json",
    ]); // biome-ignore format: file names
    for (const name of readdirSync(out)) JSON.parse(readFileSync(join(out, name), "utf8"));

    hold = false;
    const asked = seen.length;
    const again = await call(...args);
    expect([again.code, again.out.includes("350 of 350 records")]).toEqual([0, true]);
    expect(seen[asked].search.get("cursor")).toBe(btoa("200"));
    const builder = corpusBuilder();
    const pages = readdirSync(out).filter(name => name.startsWith("page-"));
    const texts = pages.map(name => inputFromText(name, readFileSync(join(out, name), "utf8")));
    await readInputs(texts, builder);
    expect(builder.finish().size).toBe(350);
  },
);

test("analyze that is stopped in the midst leaves the folder as it was", async () => {
  const home = folder();
  const out = join(home, "result");
  mkdirSync(out);
  writeFileSync(join(out, "people.csv"), "of before");
  const rows = Array.from({length: 3000}, (_, i) => {
    const names = [0, 1, 2, 3].map(k => `Ada Name${(i * 7 + k * (i + 13)) % 1500}`);
    return `${i},Title ${i},${names.join(";")},${2000 + (i % 20)},term ${i % 50};term ${i % 31}`;
  });
  writeFileSync(join(home, "large.csv"), `id,title,authors,year,terms\n${rows.join("\n")}\n`);
  const {child, ended} = program(
    "analyze",
    join(home, "large.csv"),
    "--out",
    out,
    "--format",
    "gexf",
  );
  await new Promise<void>(begun => {
    child.stderr.on("data", data => /Layout|Betweenness/.test(String(data)) && begun());
  });
  child.kill("SIGINT");
  expect((await ended).code).toBe(130);
  expect(readdirSync(out)).toEqual(["people.csv"]);
  expect(readFileSync(join(out, "people.csv"), "utf8")).toBe("of before");
}, 180_000); // from its source the program works on its first thread, and hears when a piece of work is done

test("convert that is killed while it writes leaves the old file whole", async () => {
  const home = folder();
  const ties = Array.from(
    {length: 150_000},
    (_, i) => `n${i % 999},m${(i * 7919) % 30_011},${(i % 9) + 1}`,
  );
  writeFileSync(join(home, "ties.csv"), `source,target,weight\n${ties.join("\n")}\n`);
  const out = join(home, "graph.gexf");
  writeFileSync(out, "of before");
  const {child, ended} = program("convert", join(home, "ties.csv"), out);
  const isWriting = () => readdirSync(home).some(name => name.endsWith(".part"));
  while (!isWriting() && child.exitCode === null) await new Promise(done => setTimeout(done, 2));
  child.kill("SIGKILL");
  const {signal} = await ended;
  if (signal === "SIGKILL") expect(readFileSync(out, "utf8")).toBe("of before");
  else expect(readFileSync(out, "utf8").trimEnd().endsWith("</gexf>")).toBe(true);
  expect(existsSync(out)).toBe(true);
});
