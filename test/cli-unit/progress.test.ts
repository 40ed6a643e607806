import {expect, test} from "vitest";
import type {World} from "../../src/cli/command.ts";
import {progressFor, rateOf, timeLeft} from "../../src/cli/progress.ts";

function worldOf(isTerminal: boolean): {world: World; said(): string} {
  let said = "";
  const world: World = {
    out: () => {},
    err: text => {
      said += text;
    },
    isTerminal,
    input: (async function* () {})(),
    stoppable: work => work(new AbortController().signal),
  };
  return {world, said: () => said};
}

test("what is left follows from the rate so far, and is not guessed too early", () => {
  expect(timeLeft(10, 0.5)).toBe(" 10 s left");
  expect(timeLeft(60, 0.25)).toBe(" 3 min left");
  expect(timeLeft(1, 0.5)).toBe("");
  expect(timeLeft(100, 0.001)).toBe("");
  expect(timeLeft(100, 1)).toBe("");
});

test("a terminal has one line that is drawn over and goes, others have a line a stage", () => {
  const terminal = worldOf(true);
  const bar = progressFor(terminal.world);
  bar.watch.onProgress!("Reading a.bib", 1);
  bar.end();
  expect(terminal.said()).toMatch(/^\r█{24} 100 % {2}Reading a\.bib\x1b\[K\r\x1b\[K$/);
  const plain = worldOf(false);
  const lines = progressFor(plain.world);
  for (const fraction of [0, 0.5, 1]) lines.watch.onProgress!("Reading a.bib", fraction);
  lines.watch.onProgress!("Layout", 0);
  lines.end();
  expect(plain.said()).toBe("Reading a.bib …\nLayout …\n");
});

test("the rate is what was done since it began, and amounts are of the total", () => {
  expect(rateOf(0.5, 0, 3, 3, "MB")).toBe(", 1.5 of 3 MB, 0.5 MB/s");
  expect(rateOf(0.75, 0.25, 400, 2, "records")).toBe(", 300 of 400 records, 100 records/s");
  expect(rateOf(0.5, 0, 3, 0.5, "MB")).toBe(", 1.5 of 3 MB");
  expect(rateOf(0.5, 0, null, 3, "MB")).toBe("");
});

test("a terminal's line has the amount behind the share, within the width of the terminal", () => {
  const {world, said} = worldOf(true);
  const bar = progressFor({...world, columns: 60});
  const total = () => 200;
  const watch = bar.rated({onProgress: (s, f) => bar.watch.onProgress!(s, f / 2)}, "files", total);
  watch.onProgress!("Writing files", 1);
  bar.end();
  expect(said()).toContain("  50 %, 200 of 200 files  Writ");
  for (const line of said().split("\r"))
    expect(line.replaceAll("\x1b[K", "").length).toBeLessThan(60);
});

test("the bar is painted where the terminal takes colours", () => {
  const {world, said} = worldOf(true);
  progressFor({...world, colours: {out: true, err: true}}).watch.onProgress!("Layout", 1);
  expect(said()).toContain(`\x1b[36m${"█".repeat(24)}\x1b[0m`);
});
