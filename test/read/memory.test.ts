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

/** Bytes in use, of texts too, when all of a made file of so many bytes was read but for its end. */
async function liveBytes({head, record, between}: MadeForm, size: number): Promise<number> {
  const encoder = new TextEncoder();
  let live = 0;
  const input = {
    name: "made",
    size: null,
    async *chunks() {
      let held = head;
      for (let n = 1, done = 0; done < size; n++) {
        held += (n > 1 ? between : "") + record(n);
        if (held.length < PIECE) continue;
        done += held.length;
        yield encoder.encode(held);
        held = "";
      }
      collect();
      const {heapUsed, external} = process.memoryUsage();
      live = heapUsed + external;
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
  expect(papers).toBeGreaterThan(size / 2000);
  return live;
}

describe("memory stays flat however long a file is", () => {
  test.each(Object.keys(MADE_FILES).filter(id => !WHOLE.includes(id)))(
    "%s",
    async id => {
      // What BibTeX keeps for entries that refer to others has a bound, which is passed here.
      const size = id === "bibtex" ? 2 << 20 : 1 << 19;
      await liveBytes(MADE_FILES[id], size); // what is made once and kept
      const short = await liveBytes(MADE_FILES[id], size);
      const long = await liveBytes(MADE_FILES[id], 8 * size);
      expect(long - short).toBeLessThan(0.25 * 7 * size);
    },
    120_000,
  );
});
