import {describe, expect, test} from "vitest";
import {analyze} from "../../src/analysis/analyze.ts";
import {compareQuestion} from "../../src/jobs/questions/compare.ts";
import {corpusOf} from "../../src/papers/build.ts";
import {smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const analysis = await smallAnalysis();
const {people, topics, networks} = analysis;
const person = (name: string) => people.name.indexOf(name);
const term = (label: string) => topics.label.indexOf(label);
const years = (year: number) => ({date: {year, month: null, day: null}});

describe("two people", () => {
  const of = (a: string, b: string) =>
    compareQuestion(analysis, {of: "people", sides: [person(a), person(b)]}, {});

  test("have papers, years and topics of their own and in common", async () => {
    const found = await of("Ada Example", "Dan Fourth");
    expect(found.sides.map(({papers}) => papers)).toEqual([
      [0, 1, 6, 7],
      [3, 4, 6],
    ]);
    expect(found.sides.map(side => side.years)).toEqual([
      [2019, 2023],
      [2020, 2023],
    ]);
    expect(found.joint).toEqual([6]);
    // Ada: flow 4, depth 2, level 1, rain 1. Dan: level 3, rain 1, flow 1.
    expect(found.topics.shared.items.map(({item, papers}) => [item, papers])).toEqual([
      [term("river flow"), [4, 1]],
      [term("sea level"), [1, 3]],
      [term("rain fall"), [1, 1]],
    ]);
    expect(found.topics.own[0].items.map(({item}) => item)).toEqual([term("lake depth")]);
    expect(found.topics.own[1]).toEqual({items: [], count: 0, all: []});
    expect(found.topics.shared.all).toEqual(found.topics.shared.items.map(({item}) => item));
  });

  test("are not among the people whom they share", async () => {
    const found = await of("Ada Example", "Cleo Third");
    expect(found.people.shared.items.map(({item, papers}) => [item, papers])).toEqual([
      [person("Ben Sample"), [2, 2]],
    ]);
    expect(found.people.own[0].items.map(({item}) => item)).toEqual([person("Dan Fourth")]);
    expect(found.people.own[1]).toEqual({items: [], count: 0, all: []});
  });

  test("have measures with what is not known of them, and of their place in the network", async () => {
    const {metrics, warnings, between} = await of("Ada Example", "Eve Fifth");
    const of_ = (id: string) => metrics.find(metric => metric.id === id);
    // Ada: 12, 5, 2, 0; Eve: 8, 1 and one unknown.
    expect(of_("citations")).toMatchObject({values: [19, 9], lowerBound: [false, true]});
    expect(of_("h_index")).toMatchObject({values: [2, 1], lowerBound: [false, true]});
    expect(of_("h_index")?.intervals[0]?.[0]).toBeLessThanOrEqual(2);
    expect(of_("degree")).toMatchObject({level: "node", values: [3, 2]});
    expect(of_("score_h")).toBeUndefined(); // nobody has a score
    expect(of_("h_index")?.percentiles).toEqual([null, null]); // six people are too few
    expect(warnings.join(" ")).toContain("1 of 2 sides have papers without a citation count");
    expect(between).toBeNull();
  });

  test("of different fields and career lengths are warned of", async () => {
    const other = await analyze(
      corpusOf([
        paper("One", ["Ada Example"], {...years(1990), categories: ["cs.CL"]}),
        paper("Two", ["Ada Example"], {...years(2020), categories: ["cs.CL"]}),
        paper("Three", ["Ben Sample"], {...years(2020), categories: ["math.CO"]}),
      ]),
    );
    const sides = ["Ada Example", "Ben Sample"].map(name => other.people.name.indexOf(name));
    const found = await compareQuestion(other, {of: "people", sides: [sides[0], sides[1]]}, {});
    expect(found.warnings.join(" ")).toMatch(/of 2 fields/);
    expect(found.warnings.join(" ")).toMatch(/careers are of different length/);
    expect(found.sides.map(({cohort}) => cohort)).toEqual([
      {field: "cs.CL", ages: "21 to 35 years", size: 1, people: [sides[0]]},
      {field: "math.CO", ages: "1 to 5 years", size: 1, people: [sides[1]]},
    ]);
  });

  test("stand among others of their field and age where there are ten of them", async () => {
    const many = await analyze(
      corpusOf(
        Array.from({length: 11}, (_, i) =>
          paper(`Work ${i}`, [`${"ABCDEFGHIJK"[i]}nna Person${"abcdefghijk"[i]}`], {
            ...years(2020),
            citations: i,
            categories: ["cs.CL"],
          }),
        ),
      ),
    );
    const at = (letter: string) => many.people.name.findIndex(name => name.startsWith(letter));
    const {metrics} = await compareQuestion(many, {of: "people", sides: [at("A"), at("K")]}, {});
    const cited = metrics.find(({id}) => id === "citations");
    // Least and most of eleven: half of one below, ten and a half below.
    expect(cited?.percentiles[0]).toBeCloseTo((100 * 0.5) / 11);
    expect(cited?.percentiles[1]).toBeCloseTo((100 * 10.5) / 11);
  });
});

describe("two communities", () => {
  const {community} = networks.coauthor.communities;
  const sides = [community[person("Ada Example")], community[person("Dan Fourth")]] as const;

  test("have the papers of their members, and the ties between them", async () => {
    const found = await compareQuestion(
      analysis,
      {of: "communities", network: "coauthor", sides},
      {},
    );
    expect(found.sides.map(({papers}) => papers)).toEqual([
      [0, 1, 2, 6, 7],
      [3, 4, 5, 6, 8],
    ]);
    expect(found.joint).toEqual([6]);
    expect(found.between).toEqual({ties: 1, strength: 1});
    expect(found.people.shared.items.map(({item}) => item)).toEqual([
      person("Ada Example"),
      person("Dan Fourth"),
    ]);
    expect(found.metrics.some(({level}) => level === "node")).toBe(false);
  });

  test("of papers of other times are warned of", async () => {
    const far = await analyze(
      corpusOf([
        paper("One", ["Ada Example", "Ben Sample"], {...years(1990), terms: ["river flow"]}),
        paper("Two", ["Dan Fourth", "Eve Fifth"], {...years(2020), terms: ["lake depth"]}),
      ]),
    );
    const found = await compareQuestion(
      far,
      {of: "communities", network: "coauthor", sides: [0, 1]},
      {},
    );
    expect(found.warnings.join(" ")).toMatch(/1990 on the one side, 2020 on the other/);
  });
});

describe("two periods", () => {
  test("have what grew and what declined, and no citation counts", async () => {
    const rising = await analyze(
      corpusOf(
        [2015, 2020].flatMap(year =>
          Array.from({length: 12}, (_, i) =>
            paper(`Paper ${i} of ${year}`, [i < 6 ? "Ada Example" : "Ben Sample"], {
              ...years(year),
              citations: 3,
              terms: [(year === 2020) === i > 1 ? "river flow" : "lake depth", "sea level"],
            }),
          ),
        ),
      ),
    );
    const found = await compareQuestion(
      rising,
      {of: "periods", sides: [[2010, 2016], [2017, 2021]]}, // biome-ignore format: one line
      {},
    );
    const label = ({items}: {items: readonly {item: number}[]}) =>
      items.map(({item}) => rising.topics.label[item]);
    expect(label(found.topics.more[0])).toEqual(["lake depth"]);
    expect(label(found.topics.more[1])).toEqual(["river flow"]);
    expect(found.topics.more[1].items[0].papers).toEqual([2, 10]);
    expect(found.topics.more[1].items[0].likelihood).toBeLessThan(-3.84);
    expect(label(found.topics.shared)).toEqual(["sea level", "lake depth", "river flow"]);
    expect(found.joint).toEqual([]);
    expect(found.metrics.map(({id}) => id)).not.toContain("citations");
    expect(found.warnings.join(" ")).toContain("Citation counts are left out");
    expect(found.warnings.join(" ")).not.toContain("fields");
  });

  test("leave out papers without a year", async () => {
    const {sides} = await compareQuestion(
      analysis,
      {of: "periods", sides: [[0, 2020], [2021, 9999]]}, // biome-ignore format: one line
      {},
    );
    expect(sides.map(({papers}) => papers.length)).toEqual([3, 5]);
    expect(sides.map(({undated}) => undated)).toEqual([0, 0]);
  });
});

test("a side that is not there is refused", async () => {
  const asked = (input: Parameters<typeof compareQuestion>[1]) =>
    expect((async () => compareQuestion(analysis, input, {}))()).rejects.toThrow(RangeError);
  await asked({of: "people", sides: [0, people.count]});
  await asked({of: "communities", network: "coauthor", sides: [0, 99]});
  await asked({of: "periods", sides: [[2020, 2019], [2021, 2022]]}); // biome-ignore format: one line
});
