import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {nearest} from "../../src/cli/choice.ts";
import {coloursFor, painted} from "../../src/cli/colours.ts";
import type {World} from "../../src/cli/command.ts";
import {call, written} from "../help/command.ts";

const BIB = `@article{a, title = {Rivers}, author = {Ada Example and Ben Sample}, year = 2020}
`;

describe("a typing error", () => {
  test.each([
    [["anlyze"], /Did you mean analyze\?/],
    [["analyze", "x", "--otu", "y"], /Did you mean --out\?/],
    [["analyze", "x", "--out", "y", "--communities", "ledien"], /Did you mean leiden\?/],
    [["analyze", "x", "--out", "y", "--edge-metrics", "disparty"], /Did you mean disparity\?/],
    [["convert", "x", "y.gefx"], /Did you mean \.gexf\?/],
    [
      ["measure", "x", "--out", "y", "--metrics", "degree,betweeness"],
      /Did you mean betweenness\?/,
    ],
    [["fetch", "openalxe", "x", "--out", "y"], /Did you mean openalex\?/],
    [["completion", "bsah"], /Did you mean bash\?/],
    [["metrics", "h_idnex"], /Did you mean h_index\?/],
    [["network", "x", "--out", "y.gexf", "--kind", "cuopling"], /Did you mean coupling\?/],
    [["evaluate", "peple", "x"], /Did you mean people\?/],
    [["topics", "x", "--kinds", "txet"], /Did you mean text\?/],
  ])("in %j is answered with what may have been meant", async (args, reason) => {
    const {code, err, out} = await call(...args);
    expect(err).toMatch(reason);
    expect([code, out]).toEqual([2, ""]);
  });

  test("in a format is answered before anything is written", async () => {
    const bib = written("a.bib", BIB);
    const {code, err} = await call("analyze", bib, "--out", `${bib}.out`, "--format", "gexff");
    expect(code).toBe(2);
    expect(err).toMatch(/got gexff\n\(Did you mean gexf\?\)/);
  });

  test("an option given twice is refused, one that takes several values in a row is not", async () => {
    const bib = written("twice.bib", BIB);
    const out = ["analyze", bib, "--out", `${bib}.out`];
    const twice = await call(...out, "--format", "gexf", "--format", "gml");
    expect(twice.code).toBe(2);
    expect(twice.err).toMatch(/--format: given twice/);
    expect((await call(...out, "--format", "gexf,gml", "--seed", "3")).code).toBe(0);
  });

  test("far from every word is answered with the list alone", async () => {
    const {err} = await call("fetch", "library", "x", "--out", "y");
    expect(err).toContain("expected one of");
    expect(err).not.toContain("Did you mean");
  });
});

describe("the nearest word", () => {
  test("is at most three slips off, the first of several, whatever the case", () => {
    expect(nearest("GEXF", ["gexf"])).toBe("gexf");
    expect(nearest("xefg", ["gexf"])).toBeNull();
    expect(nearest("ab", ["ac", "ad"])).toBeNull(); // one of two letters is too much
    expect(nearest("abcd", ["abce", "abcf"])).toBe("abce");
    expect(nearest("betweenness_", ["betweenness", "closeness"])).toBe("betweenness");
    expect(nearest("ledien", ["louvain", "leiden"])).toBe("leiden");
  });

  test("of any text is one of the words or none, soon", () => {
    const words = ["gexf", "graphml", "json"];
    fc.assert(
      fc.property(fc.string({maxLength: 5000}), text => {
        expect([null, ...words]).toContain(nearest(text, words));
      }),
    );
  });

  test("counts two letters that changed places as one slip", () => {
    expect(nearest("abdc", ["abcd"])).toBe("abcd");
    expect(nearest("bacd", ["abcd"])).toBe("abcd");
    expect(nearest("badc", ["abcd"])).toBeNull(); // twice
  });
});

describe("colours", () => {
  const terminals = {out: true, err: false};
  test.each([
    [{}, terminals],
    [{NO_COLOR: "1"}, {out: false, err: false}],
    [{NO_COLOR: ""}, terminals],
    [{FORCE_COLOR: "1"}, {out: true, err: true}],
    [{FORCE_COLOR: "0"}, {out: false, err: false}],
    [
      {FORCE_COLOR: "1", NO_COLOR: "1"},
      {out: true, err: true},
    ],
    [{TERM: "dumb"}, {out: false, err: false}],
  ])("follow the environment %j", (environment, expected) => {
    expect(coloursFor(environment, terminals)).toEqual(expected);
  });

  test("are on a stream that takes them alone", () => {
    const world = {colours: {out: false, err: true}} as World;
    expect(painted("x", "red", world)).toBe("\u001b[31mx\u001b[0m");
    expect(painted("x", "red", world, "out")).toBe("x");
    expect(painted("x", "red", {} as World)).toBe("x");
  });
});
