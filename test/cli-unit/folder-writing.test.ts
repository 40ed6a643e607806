import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test, vi} from "vitest";
import {type HalfDone, removeHalfDone, writingInto} from "../../src/cli/folder-writing.ts";
import {hearStops, stopState} from "../../src/cli/stops.ts";
import {KNOWN_TABLES} from "../../src/write/tables.ts";
import {call, folder, written} from "../help/world.ts";

const file = (name: string, text: string) => ({
  name,
  write: (out: (text: string) => void) => out(text),
});
const unheard = () => new AbortController().signal;

test("what is written early appears with the rest, and the folder is made when there is something", async () => {
  const out = join(folder(), "deep", "result");
  const writing = writingInto(out);
  expect(existsSync(out)).toBe(false);
  writing.write([file("a.txt", "early")]);
  expect(readdirSync(out).map(name => name.endsWith(".part"))).toEqual([true]);
  const told: number[] = [];
  await writing.finish([file("b.txt", "late")], unheard(), (_, fraction) => told.push(fraction));
  expect(readdirSync(out).sort()).toEqual(["a.txt", "b.txt"]);
  expect(readFileSync(join(out, "a.txt"), "utf8")).toBe("early");
  expect([writing.names(), told]).toEqual([["a.txt", "b.txt"], [0]]);
});

test("what is given up, fails or is stopped leaves nothing behind, and no folder that was made for it", async () => {
  const home = folder();
  const out = join(home, "deep", "result");
  const begun = () => {
    const writing = writingInto(out);
    writing.write([file("a.txt", "early")]);
    expect(existsSync(out)).toBe(true);
    return writing;
  };
  begun().abandon();
  expect(readdirSync(home)).toEqual([]);
  const wrong = () => {
    throw new Error("no room");
  };
  await expect(begun().finish([{name: "b.txt", write: wrong}], unheard())).rejects.toThrow(
    "no room",
  );
  expect(readdirSync(home)).toEqual([]);
  await expect(begun().finish([], AbortSignal.abort(new Error("enough")))).rejects.toThrow(
    "enough",
  );
  expect(readdirSync(home)).toEqual([]);
  writingInto(out).abandon();
  expect(readdirSync(home)).toEqual([]);
});

test("a folder of somebody else keeps what is in it", () => {
  const home = folder();
  mkdirSync(join(home, "result"));
  writeFileSync(join(home, "result", "a.txt"), "of before");
  const writing = writingInto(join(home, "result"));
  writing.write([file("a.txt", "new")]);
  writing.abandon();
  expect(readdirSync(join(home, "result"))).toEqual(["a.txt"]);
  expect(readFileSync(join(home, "result", "a.txt"), "utf8")).toBe("of before");
});

test("each file is told before there is one, with the folder that was made", () => {
  const home = folder();
  const held: HalfDone[] = [];
  const there: boolean[] = [];
  const writing = writingInto(join(home, "x", "y"), left => {
    held.push(left);
    there.push(existsSync(left.files[left.files.length - 1]));
  });
  writing.write([file("a.txt", "1"), file("b.txt", "2")]);
  expect([held.map(({files}) => files.length), there]).toEqual([
    [1, 2],
    [false, false],
  ]);
  removeHalfDone(held[1]);
  expect(readdirSync(home)).toEqual([]);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "a program that %s ends at once removes what is half done",
  name => {
    const home = folder();
    let left: HalfDone | null = null;
    const before = process.listeners(name);
    hearStops(
      stopState(),
      () => {},
      () => left,
    );
    const ours = process.listeners(name).filter(each => !before.includes(each));
    const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
    const word = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    try {
      for (const listener of ours) listener(name);
      writingInto(join(home, "result"), each => {
        left = each;
      }).write([file("a.txt", "half")]);
      expect(readdirSync(home)).toEqual(["result"]);
      for (const listener of ours) listener(name);
      expect(exit).toHaveBeenCalledTimes(2);
      expect(exit).toHaveBeenCalledWith(130);
    } finally {
      exit.mockRestore();
      word.mockRestore();
      for (const each of ["SIGINT", "SIGTERM"] as const)
        for (const listener of process.listeners(each))
          if (!before.includes(listener)) process.off(each, listener);
    }
    expect(readdirSync(home)).toEqual([]);
  },
);

test("a large corpus has the same files, of which some are written before its networks are measured", async () => {
  const from = join(folder(), "papers.jsonl");
  await call("synth", "--papers", "120", "--out", from);
  const [early, late] = [folder(), folder()];
  const first = await call("analyze", from, "--out", early, "--detail", "essential");
  expect([first.code, first.out.includes("12 files are in")]).toEqual([0, true]);
  const again = await call("analyze", join(early, "analysis.json"), "--out", late);
  expect(again.code).toBe(0);
  const told = first.err.split("\n");
  expect(told.indexOf("Writing files …")).toBeLessThan(told.indexOf("Done …"));
  expect(readdirSync(early).sort()).toEqual(readdirSync(late).sort());
  for (const name of readdirSync(early))
    expect(readFileSync(join(early, name)).equals(readFileSync(join(late, name))), name).toBe(true);
  expect(KNOWN_TABLES.map(table => table.file).sort()).toEqual([
    "authorships.csv", "coauthor.edges.csv", "doubts.csv", "identities.json", "papers.csv",
  ]); // biome-ignore format: file names
});

test("an analysis that fails after some files were written leaves the folder as it was", async () => {
  const home = folder();
  const from = written(
    "papers.csv",
    "title,authors,year\nOn rivers,Ada Example; Ben Sample,2020\n",
  );
  const out = join(home, "result");
  const ended = await call(
    "analyze", from, "--out", out, "--detail", "essential", "--format", "png", "--font", join(home, "none.ttf"),
  ).catch(error => ({code: String(error)})); // biome-ignore format: arguments
  expect(ended.code).not.toBe(0);
  expect(existsSync(out)).toBe(false);
});
