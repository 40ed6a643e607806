import {setFlagsFromString} from "node:v8";
import {runInNewContext} from "node:vm";
import {describe, expect, test} from "vitest";
import {readInputs} from "../../src/read/read.ts";
import {MADE_FILES, type MadeForm} from "../help/made-files.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Pages are short and read at once: what they print without a year depends on the whole. */
const WHOLE = ["author-page", "paper-listing"];
const PIECE = 1 << 16;

/** A reader that kept a quarter of the text would be told. */
const KEPT = 0.25;
const STEP = 3 << 17;

/** What is made once may still be made over the first of so many steps; what is kept grows over all. */
const STEPS = 4;

/**
 * How much the bytes in use, of texts too, grow over the step of a made file, behind its first bytes, over which they grow
 * the least. The first step that is flat is the last.
 */
async function growth({head, record, between}: MadeForm, first: number): Promise<number> {
  const encoder = new TextEncoder();
  const live: number[] = [];
  let done = 0;
  const input = {
    name: "made",
    size: null,
    async *chunks() {
      let held = head;
      let n = 0;
      for (let step = 0; step <= STEPS; step++) {
        while (done < first + step * STEP) {
          n += 1;
          held += (n > 1 ? between : "") + record(n);
          if (held.length < PIECE) continue;
          done += held.length;
          yield encoder.encode(held);
          held = "";
        }
        collect();
        const {heapUsed, external} = process.memoryUsage();
        live.push(heapUsed + external);
        if (step > 0 && live[step] - live[step - 1] < KEPT * STEP) return;
      }
    },
  };
  let papers = 0;
  const target = {
    add() {
      papers += 1;
    },
    addProfile() {},
  };
  await readInputs([input], target);
  expect(papers).toBeGreaterThan(done / 2000);
  return Math.min(...live.slice(1).map((bytes, i) => bytes - live[i]));
}

describe("memory stays flat however long a file is", () => {
  test.each(Object.keys(MADE_FILES).filter(id => !WHOLE.includes(id)))(
    "%s",
    async id => {
      // What BibTeX keeps for entries that refer to others has a bound, which is passed at the first place.
      const first = id === "bibtex" ? 2 << 20 : STEP / 2;
      expect(await growth(MADE_FILES[id], first)).toBeLessThan(KEPT * STEP);
    },
    120_000,
  );
});
