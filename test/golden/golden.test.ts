import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {type Case, casesOf, difference} from "./runner/case.ts";
import {failure, RUNS} from "./runner/run.ts";

const cases = casesOf(readFileSync(new URL("golden-metrics.json", import.meta.url), "utf8"));

/** Names of people are compared as soon as there is something that takes them apart. */
const runnable = ({id, metric}: Case) => !id.startsWith("G-") || Object.hasOwn(RUNS, metric);

describe("golden cases", () => {
  const mine = cases.filter(runnable);

  test("name no metric that we do not have", () => {
    expect(mine.length).toBeGreaterThan(280);
    expect(mine.filter(({metric}) => !Object.hasOwn(RUNS, metric))).toEqual([]);
  });

  test.each(mine.map(known => [known.id, known] as const))("%s holds", (_, known) => {
    expect(failure(known)).toBeNull();
  });
});

describe("further inputs of the same shapes, worked by hand", () => {
  const more = casesOf(readFileSync(new URL("more-cases.json", import.meta.url), "utf8"));
  test.each(more.map(known => [known.id, known] as const))("%s", (_, known) => {
    expect(failure(known)).toBeNull();
  });
});

describe("a file of cases", () => {
  const run = (text: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "golden-")), "cases.json");
    writeFileSync(file, text);
    try {
      const out = execFileSync("npx", ["tsx", "test/golden/main.ts", file], {encoding: "utf8"});
      return {out, code: 0};
    } catch (error) {
      const {stdout, status} = error as {stdout: string; status: number};
      return {out: stdout, code: status};
    }
  };
  const h = (expected: unknown) => ({
    id: `h is ${expected}`,
    metric: "h_index",
    input: {citations: [3, 2, 1]},
    expected,
    tolerance: 0,
  });

  test("ends with how many passed and failed; unknown metrics fail", () => {
    const strange = {...h(2), metric: "fame"};
    const {out, code} = run(JSON.stringify([h(2), h(3), strange]));
    expect(out).toMatch(/^h is 3 \(h_index\): expected 3, got 2$/m);
    expect(out).toMatch(/there is no metric fame/);
    expect(out.trimEnd().split("\n").at(-1)).toBe("1 passed, 2 failed");
    expect(code).toBe(1);
  });

  test("that cannot be read fails, and so does an input that a metric refuses", () => {
    expect(run("{").out).toMatch(/0 passed, 1 failed\n$/);
    expect(failure({...h(1), metric: "lotka_constant", input: {}})).toMatch(/threw RangeError/);
  });
});

describe("a difference", () => {
  test("is nothing within the tolerance, and is said with its place", () => {
    expect(difference({a: [1, 2.0000001], b: null}, {a: [1, 2]}, 1e-6)).toBeNull();
    expect(difference({a: [1, 2.1]}, {a: [1, 2]}, 1e-6)).toBe("a.1: expected 2, got 2.1");
    expect(difference({a: 1}, {a: 1, b: 2}, 0)).toMatch(/^b: expected 2, got undefined/);
    expect(difference([1, 2, 3], [1, 2], 0)).not.toBeNull();
  });

  test("is no null where a number is expected, nor the other way round", () => {
    expect(difference(null, 0, 1)).not.toBeNull();
    expect(difference(0, null, 1)).not.toBeNull();
    expect(difference(Number.NaN, 0, 1)).not.toBeNull();
  });
});
