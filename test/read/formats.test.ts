import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {FORMATS} from "../../src/read/formats.ts";
import {readText} from "../../src/read/read.ts";
import {randomFrom} from "../../src/util/random.ts";
import {MADE_FILES, madeFile} from "../help/made-files.ts";
import {mutated} from "../help/mutate.ts";

const COUNT = 7;
const titles = (count: number) => Array.from({length: count}, (_, i) => `Rivers ${i + 1}`);
/** Kinds that announce no paper by a sign of its own: damage to what parts two of them makes them one. */
const LOOSE = ["author-page", "paper-listing"];

test("there is a made file of each format but the one that has no records", () => {
  const ids = FORMATS.map(({id}) => id).filter(id => id !== "other-xml");
  expect(Object.keys(MADE_FILES).sort()).toEqual(ids.sort());
});

describe.each(Object.keys(MADE_FILES))("the format %s", id => {
  const form = MADE_FILES[id];

  test("is known by its content, and each record is a paper", async () => {
    const {format, found, records, problems} = await readText(madeFile(form, COUNT), "untitled");
    expect(format).toBe(id);
    expect(found.map(({title}) => title)).toEqual(titles(COUNT));
    expect(records).toBe(COUNT);
    expect(found.every(({authors}) => id === "paper-listing" || authors.length > 0)).toBe(true);
    expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
  });

  test("loses no undamaged neighbour to damage, and never throws", async () => {
    const starts: number[] = [];
    let text = form.head;
    for (let n = 1; n <= COUNT; n++) {
      if (n > 1) text += form.between;
      starts.push(text.length);
      text += form.record(n);
    }
    starts.push(text.length);
    text += form.foot;
    await fc.assert(
      fc.asyncProperty(fc.nat(COUNT - 1), fc.nat(), async (at, seed) => {
        // The line end that parts two records belongs to neither.
        const to = starts[at + 1] - form.between.length - 2;
        const damaged = mutated(text, starts[at], to, randomFrom(seed));
        const {found, records, papers, format} = await readText(damaged, "untitled");
        if (format !== id) return; // the first record says what the file is
        expect(papers).toBeLessThanOrEqual(records);
        const kept = new Set(found.map(({title}) => title));
        const near = (i: number) => LOOSE.includes(id) && Math.abs(i - at) === 1;
        const lost = titles(COUNT).filter((title, i) => i !== at && !near(i) && !kept.has(title));
        expect(lost, damaged).toEqual([]);
      }),
      {numRuns: 40, seed: 4},
    );
  });

  test("keeps what is whole where it is cut, and says so where something is not", async () => {
    const text = madeFile(form, COUNT);
    for (let k = 1; k < 12; k++) {
      const at = Math.floor((text.length * k) / 12);
      const {found, format, problems, records, papers} = await readText(
        text.slice(0, at),
        "untitled",
      );
      if (format !== id) {
        expect([k, problems.length > 0]).toEqual([k, true]);
        continue;
      }
      const whole = titles(COUNT).filter((_, i) => endOf(id, i + 1) <= at);
      expect(found.slice(0, whole.length).map(({title}) => title)).toEqual(whole);
      expect(papers).toBeLessThanOrEqual(records);
    }
  });

  test("leaves out NUL characters and says so", async () => {
    const text = madeFile(form, COUNT);
    const title = text.indexOf("Rivers 3");
    const damaged = `${text.slice(0, title)}\0\0${text.slice(title)}`;
    const {format, found, problems} = await readText(damaged, "untitled");
    expect(format).toBe(id);
    expect(found.map(paper => paper.title)).toEqual(titles(COUNT));
    expect(problems.map(({what}) => what)).toContain("NUL characters were left out: 2 of them.");
  });
});

/** Where record n of a made file is over. */
const endOf = (id: string, n: number): number =>
  madeFile(MADE_FILES[id], n).length - MADE_FILES[id].foot.length;
