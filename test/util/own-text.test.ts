import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import {expect, test} from "vitest";
import {ownText} from "../../src/util/own-text.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Bytes of heap that pieces of 100 long texts hold, each kept as `keep` gives it. */
function heldBy(keep: (piece: string) => string): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({length: 100}, (_, i) => {
    const long = Buffer.alloc(200_000, `${i} `).toString("latin1");
    return keep(long.slice(1000, 1020));
  });
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  expect(kept.length).toBe(100);
  return held;
}

test("a piece in memory of its own does not hold the text that it was cut from", () => {
  expect(heldBy(piece => piece)).toBeGreaterThan(10_000_000);
  expect(heldBy(ownText)).toBeLessThan(5_000_000);
});

test("it is the same text, half characters too", () => {
  for (const text of [
    "",
    "short",
    "Jürgen Müller-Lüdenscheidt",
    "\ud800 and more than that",
    "😀".repeat(9),
  ])
    expect(ownText(text)).toBe(text);
});
