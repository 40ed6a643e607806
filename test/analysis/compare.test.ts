import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {ageBand, cohortKeys, percentiles} from "../../src/analysis/compare/cohorts.ts";
import {type CompareOptions, compare} from "../../src/analysis/compare/compare.ts";
import {GROUP_KINDS} from "../../src/analysis/compare/groups.ts";
import {parseSubset} from "../../src/analysis/compare/subset.ts";
import {expectations} from "../../src/analysis/expectations.ts";
import {corpusOf} from "../../src/papers/build.ts";
import type {Paper} from "../../src/papers/paper.ts";
import {resolvePeople} from "../../src/people/resolve.ts";
import {comparisonCells} from "../../src/write/comparison.ts";
import {SMALL, smallAnalysis} from "../help/analysis.ts";
import {paper} from "../help/papers.ts";

const known = await smallAnalysis();
const of = (options: CompareOptions) => compare(known, {draws: 0, ...options});
const column = (options: CompareOptions, id: string) =>
  of(options).rows.map(row => [row.name, row.values[id]]);

describe("a comparison", () => {
  test("sorts by an index, unknown values last, and says what is known", () => {
    const {rows, sort, total, warnings} = of({sort: "h"});
    expect(sort).toBe("h_index");
    expect(total).toBe(6);
    expect(rows[0]).toMatchObject({
      name: "Ben Sample",
      values: {papers: 3, citations: 20, h_index: 3},
      coverage: {papers: 3, citations: 3},
      lowerBounds: [],
    });
    const eve = rows.find(({name}) => name === "Eve Fifth")!;
    expect(eve.coverage).toMatchObject({papers: 3, citations: 2});
    expect(eve.lowerBounds).toContain("h_index");
    expect(eve.lowerBounds).not.toContain("papers");
    expect(warnings.join(" ")).toMatch(/lower bounds/);
  });

  test("of a subset counts its papers alone, as the same papers by themselves would", async () => {
    const early = of({subset: {years: [2019, 2020]}, referenceYear: 2023, top: null});
    const alone = await smallAnalysis();
    const corpus = corpusOf(SMALL.filter(({date}) => date !== null && date.year <= 2020));
    const other = compare(
      {...alone, corpus, people: resolvePeople(corpus)},
      {draws: 0, referenceYear: 2023, top: null},
    );
    expect(early.papers).toBe(3);
    expect(early.rows.map(({name, values}) => [name, values])).toEqual(
      other.rows.map(({name, values}) => [name, values]),
    );
    expect(early.notes.join()).toContain("1 papers have no year");
  });

  test("of a topic or a venue takes what has it", () => {
    expect(of({subset: {topic: "sea level"}}).papers).toBe(4);
    expect(of({subset: {venue: "nowhere"}})).toMatchObject({papers: 0, rows: []});
    expect(() => of({subset: {topic: "love"}})).toThrow(/topic: expected a term/);
  });

  test("is of anything that papers belong to", () => {
    for (const kind of GROUP_KINDS) {
      const {rows} = of({of: kind, sort: "papers"});
      for (const row of rows) expect(row.values.papers).toBe(row.coverage.papers);
    }
    expect(column({of: "topics", sort: "papers"}, "papers")[0]).toEqual(["river flow", 5]);
    expect(
      of({of: "communities"}).rows.reduce((n, row) => n + row.coverage.papers, 0),
    ).toBeGreaterThan(8);
    expect(() => of({of: "topics", sort: "first_papers"})).toThrow(
      /metric: expected an index of topics/,
    );
  });

  test("takes measures of the co-author network beside indices", () => {
    const {rows, notes} = of({metrics: ["degree", "h"], sort: "degree"});
    expect(rows[0]).toMatchObject({name: "Ada Example", values: {degree: 3}});
    expect(notes.join()).toContain("Degree: of the co-author network");
  });

  test("gives intervals that hold the value, the same for the same seed", () => {
    const rows = (seed: number) => of({draws: 200, seed, metrics: ["h", "mean_citations"]}).rows;
    for (const row of rows(1)) {
      const interval = row.intervals.h_index;
      if (row.coverage.papers < 3) expect(interval).toBeNull();
      else {
        expect(interval![0]).toBeLessThanOrEqual(row.values.h_index!);
        expect(interval![1]).toBeGreaterThanOrEqual(interval![0]);
      }
    }
    expect(rows(1)).toEqual(rows(1));
  });

  test("gives the range of a value over doubts about who is who", () => {
    const at = (name: string) => known.people.name.indexOf(name);
    const doubts = [
      {a: at("Ada Example"), b: at("Eve Fifth"), probability: 0.4, importance: 1, evidence: []},
      {a: at("Ben Sample"), b: at("Eve Fifth"), probability: 0.01, importance: 1, evidence: []},
    ];
    const found = compare(
      {...known, people: {...known.people, doubts}},
      {draws: 0, sort: "papers"},
    );
    const {rows, warnings} = found;
    const range = (name: string) => rows.find(row => row.name === name)!.range;
    expect(range("Ada Example")).toEqual([4, 7]);
    expect(range("Eve Fifth")).toEqual([3, 7]);
    expect(range("Ben Sample")).toBeNull(); // hardly a doubt
    expect(warnings.join(" ")).toMatch(/2 of 6 rows may be of two people/);
    const cells = comparisonCells(found, String);
    const place = cells.head.indexOf("papers as doubts go");
    const shown = (name: string) => cells.rows.find(row => row[0] === name)![place];
    expect([shown("Ada Example"), shown("Eve Fifth"), shown("Ben Sample")]).toEqual([
      "4–7",
      "3–7",
      "",
    ]);
    expect(comparisonCells(of({sort: "papers"}), String).head.join()).not.toContain("doubts");
  });

  test("says why a value is unknown", () => {
    const none = corpusOf([paper("One on water", ["Ada Example"])]);
    const {rows} = compare({corpus: none, people: resolvePeople(none), topics: null}, {draws: 0});
    expect(rows[0].values).toMatchObject({papers: 1, h_index: null});
    expect(rows[0].reasons.h_index).toBe("citations: known of none of 1 papers");
    expect(rows[0].reasons.m_quotient).toMatch(/^citations/);
  });

  test("warns where careers differ in length, and where fields do", () => {
    const fields: Paper[] = ["physics", "history"].flatMap((field, f) =>
      [2000 + 20 * f, 2022].map((year, k) =>
        paper(`On ${field} ${k} of ${year}`, [`Person ${field}`], {
          categories: [field],
          date: {year, month: null, day: null},
          citations: 1,
        }),
      ),
    );
    const corpus = corpusOf(fields);
    const {warnings} = compare({corpus, people: resolvePeople(corpus), topics: null}, {draws: 0});
    expect(warnings[0]).toMatch(/of 2 fields/);
    expect(warnings[1]).toMatch(
      /different length \(21 to 35 years; 1 to 5 years\)|different length \(1 to 5 years; 21 to 35 years\)/,
    );
  });
});

describe("a comparison without self-citations", () => {
  const self: readonly Paper[] = [
    paper("First on rivers", ["Ada Example"], {ids: {doi: "10.1000/a"}, citations: 5}),
    paper("Second on lakes", ["Ada Example"], {references: ["doi:10.1000/a"], citations: 0}),
    paper("Third on seas", ["Ben Sample"], {
      references: ["Example A, 2020, DOI 10.1000/A"],
      citations: 0,
    }),
  ];
  const compared = (papers: readonly Paper[]) => {
    const corpus = corpusOf(papers);
    return compare(
      {corpus, people: resolvePeople(corpus), topics: null},
      {draws: 0, subset: {selfCitations: false}},
    );
  };

  test("leaves out what papers of the same people cite", () => {
    const {rows, notes} = compared(self);
    expect(rows[0]).toMatchObject({name: "Ada Example", values: {citations: 4}});
    expect(notes.join()).toMatch(/^1 self-citations are left out; 2 of 3 papers list references/);
  });

  test("says so where no paper has references", () => {
    expect(compared([self[0]]).notes.join()).toMatch(/No paper lists references/);
  });
});

describe("a subset in words", () => {
  test("is read part by part", () => {
    expect(parseSubset("years=2010..2015;venue=Nature; topic=graphs;no-self-citations")).toEqual({
      years: [2010, 2015],
      venue: "Nature",
      topic: "graphs",
      selfCitations: false,
    });
    expect(parseSubset("years=2010")).toEqual({years: [2010, 2010]});
    expect(parseSubset("years=..2015")).toEqual({years: [0, 2015]});
    expect(parseSubset("")).toEqual({});
  });

  test.each([
    "years=now",
    "years=2015..2010",
    "venue=",
    "field=x",
    "no-self-citations=1",
    "years=..",
  ])("%s is refused", text => {
    expect(() => parseSubset(text)).toThrow(/^subset: expected/);
  });
});

describe("percentiles", () => {
  test("are within field and age, and need ten to stand among", () => {
    const rows = Array.from({length: 12}, (_, i) => ({
      field: i < 11 ? "a" : "b",
      age: 3,
      value: i,
    }));
    const found = percentiles(
      cohortKeys(rows),
      rows.map(({value}) => value),
    );
    expect(found[0]).toBeCloseTo(100 * (0.5 / 11), 12);
    expect(found[10]).toBeCloseTo(100 * (10.5 / 11), 12);
    expect(found[11]).toBeNull();
  });

  test("of one value for all are 50", () => {
    fc.assert(
      fc.property(fc.integer({min: 10, max: 40}), fc.integer(), (n, value) => {
        const rows = Array.from({length: n}, () => ({field: null, age: 7}));
        expect(
          percentiles(
            cohortKeys(rows),
            rows.map(() => value),
          ),
        ).toEqual(rows.map(() => 50));
      }),
    );
  });

  test("know ages by bands, and none without a year", () => {
    expect([1, 5, 6, 35, 36].map(ageBand)).toEqual([
      "1 to 5 years",
      "1 to 5 years",
      "6 to 10 years",
      "21 to 35 years",
      "36 years and more",
    ]);
    expect(cohortKeys([{field: "a", age: null}])).toEqual([null]);
  });
});

describe("what papers of a kind are cited", () => {
  const cell = (n: number, category: string, year: number, citations: number) =>
    Array.from({length: n}, (_, i) =>
      paper(`Paper ${i} of ${category} ${year} with ${citations}`, [`Writer ${i}${category}`], {
        categories: [category],
        date: {year, month: null, day: null},
        citations,
      }),
    );

  test("is the mean of the cell, or of a wider one where it is small", () => {
    const corpus = corpusOf([
      ...cell(10, "cs.CL", 2020, 2),
      ...cell(10, "cs.CL", 2020, 6),
      ...cell(3, "cs.DM", 2020, 27),
      ...cell(1, "cs.DM", 2021, 1),
      ...cell(1, "math", 2020, 5),
    ]);
    const {expected, cell: size} = expectations(corpus, 20);
    const of = (category: string, year: number) => {
      const i = Array.from({length: corpus.size}, (_, k) => corpus.paper(k)).findIndex(
        p => p.categories[0] === category && p.date?.year === year,
      );
      return [expected[i], size[i]];
    };
    expect(of("cs.CL", 2020)).toEqual([4, 20]);
    expect(of("cs.DM", 2020)).toEqual([(20 * 4 + 3 * 27) / 23, 23]);
    expect(of("cs.DM", 2021)).toEqual([(20 * 4 + 3 * 27 + 1) / 24, 24]);
    expect(of("math", 2020)).toEqual([null, 0]);
    expect(() => expectations(corpus, 0)).toThrow(/smallest: expected/);
  });

  test("and who is among the most cited tenth add up to a tenth of every cell", () => {
    const corpus = corpusOf([
      ...cell(3, "a", 2020, 9),
      ...cell(27, "a", 2020, 1),
      ...cell(40, "a", 2021, 5),
      ...cell(2, "b", 2020, 7),
    ]);
    const {inTopTenth} = expectations(corpus, 20);
    const sum = (year: number, category: string) =>
      Array.from({length: corpus.size}, (_, k) => corpus.paper(k)).reduce(
        (total, p, k) =>
          p.date?.year === year && p.categories[0] === category
            ? total + (inTopTenth[k] ?? Number.NaN)
            : total,
        0,
      );
    expect(sum(2020, "a")).toBe(3);
    expect(sum(2021, "a")).toBeCloseTo(4, 12); // all alike: a tenth each
    expect(sum(2020, "b")).toBeNaN(); // two papers are no reference
    const mixed = corpusOf([
      ...cell(2, "a", 2020, 9),
      ...cell(18, "a", 2020, 0),
      ...cell(20, "b", 2020, 30),
      paper("Of both fields", ["Ann Both"], {
        categories: ["a", "b"],
        date: {year: 2020, month: null, day: null},
        citations: 9,
      }),
      paper("Not known", ["Bea Both"], {
        categories: ["a"],
        date: {year: 2020, month: null, day: null},
        citations: null,
      }),
    ]);
    const shares = expectations(mixed, 20).inTopTenth;
    const at = (title: string) =>
      shares[Array.from({length: mixed.size}, (_, k) => mixed.paper(k).title).indexOf(title)];
    // Among the top of 21 in a, of whom three have 9, and none of the top of 21 in b.
    expect(at("Of both fields")).toBeCloseTo((2.1 / 3 + 0) / 2, 12);
    expect(at("Not known")).toBeNull();
    expect(at("Paper 0 of a 2020 with 0")).toBe(0);
    const without = expectations(
      corpus,
      20,
      corpus.citations.map(n => (n === 9 ? 0 : n)),
    );
    expect(without.inTopTenth.filter(share => share === 1)).toEqual([]);
  });

  test("makes the field-normalised impact of all papers 1", () => {
    const papers = [...cell(15, "a", 2020, 3), ...cell(15, "a", 2020, 9)].map(p => ({
      ...p,
      venue: "V",
    }));
    const corpus = corpusOf(papers);
    const {rows} = compare(
      {corpus, people: resolvePeople(corpus), topics: null},
      {of: "venues", metrics: ["mncs"], draws: 0},
    );
    expect(rows[0].values.mncs).toBeCloseTo(1, 12);
  });
});
