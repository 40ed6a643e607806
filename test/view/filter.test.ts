import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {
  EVERYTHING,
  type Filter,
  filtered,
  forOtherAnalysis,
  forOtherNetwork,
} from "../../src/view/filter.ts";
import {paperMask, paperTypes} from "../../src/view/filter-papers.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const analysis = await smallAnalysis();
const person = (name: string) => analysis.people.name.indexOf(name);
const kept = (filter: Partial<Filter>) =>
  filtered(analysis, "coauthor", {...EVERYTHING, ...filter});
const names = (filter: Partial<Filter>) =>
  analysis.people.name.filter((_, i) => kept(filter).node[i] === 1).map(name => name.split(" ")[0]);

// Ties: Ada–Ben (papers 1, 2), Ada–Cleo (2), Ben–Cleo (2, 3), Dan–Eve (4, 5), Eve–Fay (6), Ada–Dan (7).
describe("a choice of papers", () => {
  test("by citations leaves out those without a count", () => {
    expect(kept({citations: [0, null]}).shown).toMatchObject({papers: 7, ofPapers: 9});
    // Papers 6, 7 and 8; an unknown count is not a small one.
    expect(kept({citations: [null, 2]}).shown.papers).toBe(3);
    // Papers 1 and 4 alone are cited eight times or more.
    expect(names({citations: [8, null]}).sort()).toEqual(["Ada", "Ben", "Dan", "Eve"]);
    expect(kept({citations: [8, null]}).shown.ties).toBe(2);
  });

  test("by terms keeps papers that carry any of them", () => {
    const rain = analysis.topics.label.indexOf("rain fall");
    expect(kept({terms: [rain]}).shown.papers).toBe(4); // 4, 6, 8, 9
    expect(names({terms: [rain]}).sort()).toEqual(["Ada", "Dan", "Eve", "Fay"]);
    expect(kept({terms: []}).shown).toMatchObject({papers: 0, nodes: 0});
  });

  test("by venue, type and byline asks for what is known", async () => {
    const other = await analyze(
      corpusOf([
        paper("One on water", ["Ada Example", "Ben Sample"], {venue: "Lakes", type: "article"}),
        paper("Two on rain", ["Ada Example"], {venue: "Seas", type: "book", truncated: true}),
        paper("Three on snow", ["Cleo Third"]),
      ]),
    );
    const papers = (filter: Partial<Filter>) =>
      [...(paperMask(other, {...EVERYTHING, ...filter}) ?? [1, 1, 1])].join("");
    expect(papers({})).toBe("111");
    expect(papers({venues: ["Lakes"]})).toBe("100");
    expect(papers({venues: ["Lakes", "Seas", "none"]})).toBe("110");
    expect(papers({types: ["book"]})).toBe("010");
    expect(papers({bylines: "whole"})).toBe("101");
    expect(papers({bylines: "cut"})).toBe("010");
    expect(papers({bylines: "cut", types: ["article"]})).toBe("000");
    expect(paperTypes(other.corpus).types).toEqual(["article", "book"]);
    expect([...paperTypes(other.corpus).type]).toEqual([0, 1, 2]);
  });
});

describe("a choice of ties and nodes", () => {
  test("by strength counts both bounds in", () => {
    // Fractional: paper 2 of three authors adds ½ to each of its ties, a paper of two adds 1.
    expect(kept({strength: [1.5, null]}).shown.ties).toBe(3);
    expect(kept({strength: [null, 0.5]}).shown.ties).toBe(1);
    expect(kept({strength: [1, 1]}).shown.ties).toBe(2);
  });

  test("by a metric leaves out who has no value", () => {
    expect(names({values: {papers: [4, null]}}).sort()).toEqual(["Ada"]);
    expect(names({values: {papers: [null, 2], degree: [1, null]}}).sort()).toEqual(["Cleo", "Fay"]);
    expect(() => kept({values: {nothing: [1, 2]}})).toThrow(/attribute/);
    expect(kept({values: {h_index: [null, null]}}).shown.nodes).toBe(6);
  });

  test("by the backbone keeps ties that are unlikely by chance", () => {
    const all = kept({backbone: 1}).edge.length;
    const few = kept({backbone: 0.3}).edge.length;
    expect(all).toBe(6);
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(6);
    expect(kept({backbone: 0}).edge.length).toBe(0);
  });
});

describe("structure", () => {
  test("the core of two is the triangle, and who has no tie is in no core", () => {
    expect(names({core: 2}).sort()).toEqual(["Ada", "Ben", "Cleo"]);
    expect(kept({core: 2}).shown.ties).toBe(3);
    expect(names({core: 1, minTie: 2}).sort()).toEqual(["Ada", "Ben", "Cleo", "Dan", "Eve"]);
    expect(kept({core: 3}).shown).toMatchObject({nodes: 0, ties: 0});
  });

  test("the circle around somebody grows with its depth", () => {
    const fay = person("Fay Sixth");
    expect(names({ego: {node: fay, depth: 0}})).toEqual(["Fay"]);
    expect(names({ego: {node: fay, depth: 1}}).sort()).toEqual(["Eve", "Fay"]);
    expect(names({ego: {node: fay, depth: 3}}).sort()).toEqual(["Ada", "Dan", "Eve", "Fay"]);
    // Who is left out otherwise has no circle.
    expect(names({ego: {node: fay, depth: 9}, values: {papers: [3, null]}})).toEqual([]);
  });

  test("the largest part is that of what is left", () => {
    expect(kept({largest: true}).shown.nodes).toBe(6);
    // Without Ada–Dan there are two parts of three; the first is kept.
    expect(names({largest: true, minTie: 2}).sort()).toEqual(["Ada", "Ben", "Cleo"]);
    expect(names({components: [0]}).length).toBe(6);
    expect(names({components: [1]})).toEqual([]);
  });
});

test("any filter gives a subgraph: every tie has both ends, and more conditions never show more", () => {
  const range = fc.tuple(
    fc.option(fc.integer({min: 0, max: 6})),
    fc.option(fc.integer({min: 0, max: 12})),
  );
  const anyFilter: fc.Arbitrary<Partial<Filter>> = fc.record(
    {
      citations: range,
      strength: range,
      minTie: fc.integer({min: 1, max: 3}),
      backbone: fc.option(fc.double({min: 0, max: 1, noNaN: true})),
      terms: fc.option(fc.subarray([0, 1, 2, 3])),
      communities: fc.option(fc.subarray([0, 1, 2])),
      values: fc.record({papers: range}),
      core: fc.integer({min: 0, max: 3}),
    },
    {requiredKeys: []},
  );
  fc.assert(
    fc.property(anyFilter, anyFilter, (one, other) => {
      const {node, edge, shown} = kept(one);
      const {source, target} = analysis.networks.coauthor.network.edges;
      for (const e of edge) expect(node[source[e]] + node[target[e]]).toBe(2);
      expect(shown.nodes).toBe(node.filter(x => x === 1).length);
      const both = kept({...other, ...one});
      const without = kept(one);
      expect(both.shown.nodes).toBeLessThanOrEqual(without.shown.nodes);
      expect(both.shown.ties).toBeLessThanOrEqual(without.shown.ties);
    }),
  );
});

test("another network keeps the choice of papers alone, another analysis drops numbers of things", () => {
  const filter: Filter = {
    ...EVERYTHING,
    years: [2019, 2020],
    types: ["book"],
    terms: [1],
    core: 2,
    values: {papers: [1, 2]},
    communities: [0],
    ego: {node: 1, depth: 1},
  };
  expect(forOtherNetwork(filter)).toEqual({
    ...EVERYTHING,
    years: [2019, 2020],
    types: ["book"],
    terms: [1],
  });
  expect(forOtherAnalysis(filter)).toEqual({
    ...filter,
    terms: null,
    communities: null,
    ego: null,
  });
});
