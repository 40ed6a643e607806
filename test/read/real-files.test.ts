import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {inputFromBytes, readInputs} from "../../src/read/read.ts";
import {hasShared, shared} from "../help/shared.ts";

/** Kinds of file whose number of records must be found; others must only be answered. */
const COUNTED = ["bibtex", "ris", "nbib", "wos", "endnote"];
/** What counts as a record differs in so many of these files: comments that look like entries, say. */
const DIFFERENT = 0.03;

describe.skipIf(!hasShared)("real files", () => {
  test("are all answered without an exception, and their records are found", async () => {
    const rows = hasShared
      ? readFileSync(shared("data/MANIFEST.tsv"), "utf8").trim().split("\n").slice(1)
      : [];
    let counted = 0;
    const different: string[] = [];
    for (const row of rows) {
      const [file, , , , , , records] = row.split("\t");
      const path = shared(`data/${file}`);
      if (!existsSync(path) || file === "bibtex/biber-tugboat.bib") continue; // large; others are like it
      const target = {add: () => {}, addProfile: () => {}};
      const [reading] = await readInputs([inputFromBytes(file, readFileSync(path))], target);
      if (!COUNTED.includes(reading.format) || !/^\d+$/.test(records)) continue;
      counted += 1;
      if (reading.papers !== Number(records))
        different.push(`${file}: ${records}, found ${reading.papers}`);
    }
    expect(counted).toBeGreaterThan(850);
    expect(different.length / counted, different.join("\n")).toBeLessThan(DIFFERENT);
  }, 120_000);
});
