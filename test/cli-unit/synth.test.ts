import {mkdtempSync, readdirSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {StopError, type World} from "../../src/cli/command.ts";
import {run} from "../../src/cli/main.ts";
import {readText} from "../../src/read/read.ts";

async function call(stop: AbortController, ...args: string[]) {
  let out = "";
  let err = "";
  const world: World = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    isTerminal: false,
    input: (async function* () {})(),
    stoppable: work => work(stop.signal),
  };
  return {code: await run(["synth", ...args], world), out: () => out, err: () => err};
}
const made = (...args: string[]) => call(new AbortController(), ...args);
const folder = () => mkdtempSync(join(tmpdir(), "coterie-synth-"));

describe("coterie synth", () => {
  test("writes papers that can be read, the truth about them, and how they compare", async () => {
    const home = folder();
    const {code, out} = await made(
      ...["--papers", "300", "--seed", "5"],
      ...["--out", join(home, "a.csv"), "--truth", join(home, "t.csv")],
    );
    expect(code).toBe(0);
    expect(out()).toMatch(/papers +300 +2163923/);
    expect(out()).toMatch(/transitivity +0\.\d{3} +0\.066 +0\.430/);
    expect(readdirSync(home).sort()).toEqual(["a.csv", "t.csv"]);

    const {found, problems} = await readText(readFileSync(join(home, "a.csv"), "utf8"));
    expect([found.length, problems]).toEqual([300, []]);
    const truth = readFileSync(join(home, "t.csv"), "utf8").trim().split("\n").slice(1);
    const names = found.flatMap(({ids, authors}) =>
      authors.map(({name, position}) => `${ids.id},${position},${name}`),
    );
    expect(truth.map(line => line.replace(/,p\d+,\d+$/, ""))).toEqual(names);
  });

  test("makes the same papers in each form, and others of another seed", async () => {
    const home = folder();
    const read = async (file: string, seed: string) => {
      await made("--papers", "50", "--seed", seed, "--out", join(home, file));
      return (await readText(readFileSync(join(home, file), "utf8"))).found.map(
        ({origins: _, ...paper}) => paper,
      );
    };
    const table = await read("a.csv", "1");
    expect(await read("a.jsonl", "1")).toEqual(table);
    expect(await read("a.json", "1")).toEqual(table);
    expect(await read("b.csv", "2")).not.toEqual(table);
  });

  test("refuses an ending that it does not know, and a count that is none", async () => {
    const home = folder();
    const ending = await made("--papers", "1", "--out", join(home, "a.txt"));
    expect([ending.code, ending.err()]).toEqual([2, expect.stringContaining(".csv, .jsonl")]);
    expect((await made("--papers", "-1", "--out", join(home, "a.csv"))).code).toBe(2);
    const years = ["--from-year", "2020", "--to-year", "2019"];
    const wrong = await made("--papers", "1", ...years, "--out", join(home, "a.csv"));
    expect([wrong.code, wrong.err()]).toEqual([2, expect.stringContaining("toYear")]);
    expect(readdirSync(home)).toEqual([]);
  });

  test("leaves nothing half done when it is stopped", async () => {
    const home = folder();
    const stop = new AbortController();
    stop.abort(new StopError("stopped"));
    const {code} = await call(stop, "--papers", "5000", "--out", join(home, "a.csv"));
    expect([code, readdirSync(home)]).toEqual([130, []]);
  });
});
