import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {modifiedCollaborativeCoefficient} from "../../../src/metrics/indices/collaboration.ts";
import {authorCredit, type CreditScheme} from "../../../src/metrics/indices/credit.ts";
import {lotkaConstant, lotkaMle} from "../../../src/metrics/indices/lotka.ts";
import {ppTop} from "../../../src/metrics/indices/normalised.ts";
import {AUTHOR_INDICES, FIRST_INDICES} from "../../../src/metrics/indices/table.ts";
import type {Portfolio} from "../../../src/metrics/portfolio.ts";
import {portfolioOf} from "./portfolio-of.ts";

const run = (id: string, portfolio: Portfolio, parameters?: Record<string, number>) =>
  AUTHOR_INDICES.find(index => index.id === id)!.run(portfolio, parameters);

const unknownOr = (value: fc.Arbitrary<number>) => fc.option(value, {freq: 3});
const anyPaper = fc.record({
  citations: unknownOr(fc.oneof(fc.nat(30), fc.nat(2_147_483_647))),
  year: unknownOr(fc.integer({min: 1900, max: 2030})),
  authors: unknownOr(fc.oneof(fc.integer({min: 1, max: 8}), fc.nat(5000))),
  position: unknownOr(fc.integer({min: 1, max: 9})),
  score: unknownOr(fc.integer({min: -5, max: 40})),
  byYear: fc.option(fc.dictionary(fc.constantFrom("2020", "2026", "2031", "now"), fc.nat(9))),
});
const portfolioFrom = (
  papers: readonly (typeof anyPaper extends fc.Arbitrary<infer P> ? P : never)[],
) =>
  portfolioOf({
    citations: papers.map(paper => paper.citations),
    years: papers.map(paper => paper.year),
    authors: papers.map(paper => paper.authors),
    positions: papers.map(paper => paper.position),
    scores: papers.map(paper => paper.score),
    citationsByYear: papers.map(paper => paper.byYear),
    sharedPapers: papers.map(paper => paper.position ?? 0),
  });
const anyPapers = fc.array(anyPaper, {maxLength: 25});

describe("every author index", () => {
  test.each(AUTHOR_INDICES.map(index => [index.id, index] as const))(
    "%s is a number in its range or not defined, for any papers",
    (_, {run, range: [least, most]}) => {
      fc.assert(
        fc.property(anyPapers, papers => {
          const value = run(portfolioFrom(papers));
          if (value === null) return;
          expect(Number.isFinite(value)).toBe(true);
          if (least !== null) expect(value).toBeGreaterThanOrEqual(least - 1e-9);
          if (most !== null) expect(value).toBeLessThanOrEqual(most + 1e-9);
        }),
      );
    },
  );

  test("has a name of its own, whatever the case of letters, and says what it is", () => {
    const ids = AUTHOR_INDICES.map(({id}) => id.toLowerCase());
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(AUTHOR_INDICES.map(({label}) => label)).size).toBe(ids.length);
    for (const {id, meaning, formula, source} of AUTHOR_INDICES) {
      expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(meaning).toMatch(/^\S.*\.$/);
      expect(formula).not.toBe("");
      expect(source.doi ?? "10.1/x").toMatch(/^10\.\d+\//);
    }
    expect(FIRST_INDICES.every(id => ids.includes(id))).toBe(true);
  });

  test("of no papers is 0 where it counts and not defined where it is a share or mean", () => {
    const nothing = portfolioOf({sharedPapers: [], citationsByYear: []});
    const values = AUTHOR_INDICES.map(({id, run}) => [id, run(nothing)] as const);
    expect(
      values
        .filter(([, value]) => value === null)
        .map(([id]) => id)
        .sort(),
    ).toEqual([
      "academic_age",
      "citation_coverage",
      "citations_per_year",
      "collaborative_coefficient",
      "collaborative_index",
      "degree_of_collaboration",
      "dominance_factor",
      "first_year",
      "hi_annual",
      "hirsch_a",
      "international_share",
      "k_index_ye_rousseau",
      "last_year",
      "m_quotient",
      "max_citations",
      "mean_citations",
      "median_citations",
      "mncs",
      "papers_per_year",
      "pp_top10",
      "profit_h",
      "profit_p",
      "uncited_papers",
      "uncited_share",
    ]);
    expect(values.filter(([, value]) => value !== null && value !== 0)).toEqual([]);
  });

  test("of papers of which nothing is known is not defined, but for their number and what is known of them", () => {
    const unknown = portfolioOf({citations: [null, null]});
    const values = AUTHOR_INDICES.map(({id, run}) => [id, run(unknown)] as const);
    expect(values.filter(([, value]) => value !== null)).toEqual([
      ["papers", 2],
      ["citation_coverage", 0],
      ["citations_known", 0],
    ]);
  });

  test("of uncited papers is 0 or not defined where it is made of citations", () => {
    const uncited = portfolioOf({
      citations: [0, 0],
      years: [2020, 2021],
      authors: [2, 1],
      positions: [1, 1],
      citationsByYear: [{}, {}],
    });
    const made = AUTHOR_INDICES.filter(
      ({id, needs}) =>
        needs.some(need => need.startsWith("citations")) &&
        ![
          "citation_coverage",
          "citations_known",
          "uncited_papers",
          "uncited_share",
          "citations_known",
        ].includes(id),
    );
    for (const {id, run} of made) expect([id, run(uncited) ?? 0]).toEqual([id, 0]);
  });

  test("leaves unknown counts out: they change nothing that known ones say", () => {
    const alone = ["h_index", "g_index", "citations", "a_index", "tapered_h", "mean_citations"];
    fc.assert(
      fc.property(fc.array(fc.nat(60), {minLength: 1}), fc.nat(5), (citations, extra) => {
        const more = [...citations, ...new Array<null>(extra).fill(null)];
        for (const id of alone)
          expect(run(id, portfolioOf({citations: more}))).toBe(run(id, portfolioOf({citations})));
      }),
    );
  });

  test("does not depend on the order of papers that differ", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyPaper, {selector: p => p.citations, maxLength: 12}), papers => {
        const turned = portfolioFrom([...papers].reverse());
        for (const {id, run} of AUTHOR_INDICES) {
          const [a, b] = [run(portfolioFrom(papers)), run(turned)];
          if (a === null || b === null) expect([id, a]).toEqual([id, b]);
          else expect(Math.abs(a - b), id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a)));
        }
      }),
    );
  });

  test("refuses parameters that it does not have or that are out of range, by name", () => {
    const some = portfolioOf({citations: [1]});
    expect(() => run("h_index", some, {n: 1})).toThrow("n: expected no parameters of h_index");
    expect(() => run("i_n_index", some, {n: -1})).toThrow("n: expected at least 0, got -1");
    expect(() => run("contemporary_h", some, {delta: Number.NaN})).toThrow(
      /^delta: expected a number/,
    );
  });
});

describe("h and its relatives", () => {
  const citations = fc.array(fc.nat(60), {maxLength: 40});

  test("stand in their known order: h(2) ≤ w(Wu) or h, h ≤ g, h ≤ rational h < h + 1, h ≤ w(Woeginger) ≤ 2h", () => {
    fc.assert(
      fc.property(citations, list => {
        const of = (id: string) => run(id, portfolioOf({citations: list})) ?? 0;
        const h = of("h_index");
        expect(of("h2_index")).toBeLessThanOrEqual(h);
        expect(of("w_index_wu")).toBeLessThanOrEqual(h);
        expect(h).toBeLessThanOrEqual(of("g_index"));
        expect(of("g_index")).toBeLessThanOrEqual(
          run("g_index", portfolioOf({citations: list}), {fictitious: 1})!,
        );
        for (const id of [
          "rational_h",
          "real_h",
          "k_index_anania_caruso",
          "w_index_anania_caruso",
        ]) {
          expect(of(id)).toBeGreaterThanOrEqual(h - 1e-9);
          expect(of(id)).toBeLessThan(h + 1 + 1e-9);
        }
        expect(of("w_index_woeginger")).toBeGreaterThanOrEqual(h);
        expect(of("w_index_woeginger")).toBeLessThanOrEqual(2 * h);
        expect(of("r_index") ** 2).toBeCloseTo(of("e_index") ** 2 + h * h, 6);
        expect(of("tapered_h")).toBeGreaterThanOrEqual(h - 1e-9);
      }),
    );
  });

  const growing = AUTHOR_INDICES.filter(({grows}) => grows);
  test.each(growing.map(index => [index.id, index] as const))(
    "%s grows, or stays, when a paper gains citations or more of it becomes known",
    (_, index) => {
      fc.assert(
        fc.property(
          fc.array(anyPaper, {minLength: 1, maxLength: 15}),
          fc.nat(),
          fc.nat(50),
          (papers, at, gain) => {
            const small = papers.map(paper => ({
              ...paper,
              citations: paper.citations === null ? null : paper.citations % 100,
            }));
            const more = small.map((paper, i) => {
              if (i !== at % small.length) return paper;
              const byYear = {...paper.byYear, "2020": (paper.byYear?.["2020"] ?? 0) + gain};
              const authors = paper.authors ?? gain + 1;
              const position = paper.position ?? Math.max(1, Math.min(gain, authors));
              return {
                ...paper,
                citations: (paper.citations ?? 0) + gain,
                byYear,
                authors,
                position,
              };
            });
            const before = index.run(portfolioFrom(small));
            if (before === null) return;
            expect(index.run(portfolioFrom(more))).toBeGreaterThanOrEqual(before - 1e-9);
          },
        ),
      );
    },
  );

  test("mark the most of those that a lost count would lower", () => {
    expect(growing.length).toBeGreaterThan(30);
    // Shares, means, roots of surpluses and ranks by fractions may fall.
    for (const id of ["mean_citations", "e_index", "hm_index", "uncited_papers", "ar_index"])
      expect(growing.some(index => index.id === id)).toBe(false);
  });

  test("are plain h when papers have one author each, or age does not matter", () => {
    fc.assert(
      fc.property(citations, list => {
        const solo = portfolioOf({
          citations: list,
          authors: list.map(() => 1),
          years: list.map(() => 2000),
        });
        const h = run("h_index", solo);
        expect(run("hi_norm", solo)).toBe(h);
        expect(run("hm_index", solo)).toBe(h);
        expect(run("hi_batista", solo)).toBe(h);
        expect(run("contemporary_h", solo, {gamma: 1, delta: 0})).toBe(h);
        expect(run("gf_index", solo)).toBe(run("g_index", solo));
        expect(run("gf_rank_index", solo)).toBe(run("g_index", solo));
      }),
    );
  });

  test("tapered h of a paper with millions of citations is where its series says, without adding them up", () => {
    // Σ_{j=1..n} 1/(2j − 1) at both sides of where adding ends, against adding to the end.
    const added = (n: number) =>
      Array.from({length: n}, (_, j) => 1 / (2 * j + 1)).reduce((a, b) => a + b);
    for (const n of [999, 1000, 1001, 100_000])
      expect(run("tapered_h", portfolioOf({citations: [n]}))).toBeCloseTo(added(n), 10);
    expect(run("tapered_h", portfolioOf({citations: [2_000_000_000]}))).toBeLessThan(12);
  });

  test("hm of equals takes the paper with more authors first, as Schreiber's rule is coded", () => {
    // Ranks 1/2, then 3/2 > 1; the other way round it would be 1.
    expect(run("hm_index", portfolioOf({citations: [1, 1], authors: [1, 2]}))).toBe(1 / 2);
  });

  test("AR of equals takes the newer paper into the core, a paper without year last", () => {
    const ar = (years: (number | null)[]) =>
      run("ar_index", portfolioOf({citations: [4, 2, 2], years: [2024, ...years]}));
    expect(ar([null, 2025])).toBeCloseTo(Math.sqrt(4 / 3 + 2 / 2), 12);
    expect(ar([2020, null])).toBeCloseTo(Math.sqrt(4 / 3 + 2 / 7), 12);
  });

  test("h on scores is the h rule on the source's scores, and unknown without them", () => {
    expect(run("score_h", portfolioOf({scores: [9, 2, null, 3, -4]}))).toBe(2);
    expect(run("score_h", portfolioOf({citations: [9, 9]}))).toBe(null);
  });
});

describe("credit", () => {
  const schemes: CreditScheme[] = [
    "fractional",
    "arithmetic",
    "geometric",
    "harmonic",
    "aziz",
    "first_last",
  ];

  test.each(schemes)("by the %s scheme sums to 1 over a paper, however long", scheme => {
    for (const n of [1, 2, 3, 4, 5, 40, 3001]) {
      const shares = Array.from({length: n}, (_, i) => authorCredit(scheme, n, i + 1));
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
    }
    expect(authorCredit(scheme, 4, null)).toBe(1 / 4);
  });

  test("refuses a place outside the byline, by name", () => {
    expect(() => authorCredit("harmonic", 3, 4)).toThrow("k: expected 1 to 3, got 4");
    expect(() => authorCredit("harmonic", 0, null)).toThrow("n: expected a positive count, got 0");
  });
});

describe("measures of a set of papers", () => {
  test("give the reference set itself exactly its share of top papers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), {minLength: 1, maxLength: 30}),
        fc.integer({min: 1, max: 100}),
        (reference, percent) => {
          expect(ppTop(reference, reference, percent / 100)).toBeCloseTo(percent / 100, 9);
        },
      ),
    );
  });

  test("find the exponent that authors were drawn with", () => {
    for (const exponent of [1.5, 2, 3.2]) {
      const drawn = Array.from({length: 3000}, (_, i): [number, number] => [
        i + 1,
        1e9 * lotkaConstant(exponent) * (i + 1) ** -exponent,
      ]);
      // Cutting the tail at 3,000 papers makes a flat law look a little steeper.
      expect(Math.abs(lotkaMle(new Map(drawn))! - exponent)).toBeLessThan(0.05);
    }
    expect(
      lotkaMle(
        new Map([
          [1, 20],
          [2, 9],
        ]),
      ),
    ).toBe(null);
    expect(lotkaMle(new Map([[1, 400]]))).toBe(null);
  });

  test("the modified coefficient is the plain one times A over A − 1", () => {
    expect(modifiedCollaborativeCoefficient([2, 1], 2)).toBeCloseTo((2 / 1) * 0.25, 12);
  });
});
