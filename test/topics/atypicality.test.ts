import {describe, expect, test} from "vitest";
import {
  fosterShare,
  leeCommonness,
  leeNovelty,
  shibayama,
  uzziPaper,
  uzziZ,
  wangNovelty,
} from "../../src/topics/atypicality.ts";
import {cdIndex, disruption} from "../../src/topics/disruption.ts";

describe("novelty by references", () => {
  test("is null, never NaN, where there is nothing to compare with", () => {
    expect(leeCommonness({nij: 0, nt: 4, ni: 0, nj: 2})).toBeNull();
    expect(leeNovelty([])).toBeNull();
    expect(uzziZ(1, [])).toBeNull();
    expect(uzziPaper([null])).toEqual({tail: null, median: null, atypical: null});
    expect(shibayama([[1, 0]])).toBeNull();
    expect(shibayama([[0], [0]])).toBeNull();
    expect(fosterShare(["a", "b"], new Map([["a", 1]]))).toBeNull();
  });

  test("of a new pair without company is 1", () => {
    expect(wangNovelty([[[], [1, 2]]])).toBe(1);
  });

  test("of equal pairs is 0, and commoner pairs are less novel", () => {
    expect(leeNovelty([1, 1, 1])).toBeCloseTo(0, 15);
    expect(leeNovelty([2, 2])!).toBeLessThan(leeNovelty([0.5, 0.5])!);
  });
});

describe("disruption", () => {
  const year = new Map(Object.entries({r: 2000, f: 2001, a: 2002, b: 2003, c: 2003, late: 2010}));
  const cites = (...pairs: string[]) =>
    pairs.map(pair => pair.split(">") as unknown as [string, string]);

  test("counts who cites the paper alone, both, or its references alone, each once", () => {
    const found = cdIndex(cites("f>r", "a>f", "a>f", "b>f", "b>r", "c>r", "late>f"), year, "f");
    expect(found).toEqual({i: 1, j: 1, k: 1, cd: 0, mcd: 0});
  });

  test("is null for a paper that cites nothing or is not cited", () => {
    expect(cdIndex(cites("a>f"), year, "f").cd).toBeNull();
    expect(cdIndex(cites("f>r", "a>r"), year, "f")).toMatchObject({k: 1, cd: null, mcd: null});
    expect(cdIndex(cites("f>r", "a>f"), new Map(), "f").cd).toBeNull();
  });

  test("goes from −1 to 1", () => {
    expect(disruption({i: 3, j: 0, k: 0})).toBe(1);
    expect(disruption({i: 0, j: 3, k: 0})).toBe(-1);
  });
});
