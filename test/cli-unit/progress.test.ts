import {expect, test} from "vitest";
import type {World} from "../../src/cli/command.ts";
import {progressFor, timeLeft} from "../../src/cli/progress.ts";

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
  expect(terminal.said()).toMatch(/^\r█{24} 100 % Reading a\.bib\x1b\[K\r\x1b\[K$/);
  const plain = worldOf(false);
  const lines = progressFor(plain.world);
  for (const fraction of [0, 0.5, 1]) lines.watch.onProgress!("Reading a.bib", fraction);
  lines.watch.onProgress!("Layout", 0);
  lines.end();
  expect(plain.said()).toBe("Reading a.bib …\nLayout …\n");
});
