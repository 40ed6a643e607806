import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bylineOf, bylineSize, bylinesOf, signersOf} from "../../src/graphs/bylines.ts";
import {coauthorGraph, coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {coauthorPapers} from "../../src/graphs/coauthor-papers.ts";
import {coauthorSums} from "../../src/graphs/coauthor-sums.ts";
import {contribution, pairCoverage} from "../../src/graphs/counting.ts";
import {edgeCount} from "../../src/graphs/graph.ts";
import type {Network} from "../../src/graphs/network.ts";
import {strengths} from "../../src/metrics/degree.ts";
import {anyOptions, anyPapers, COUNTINGS, type Signed, signed} from "../help/signed.ts";

const [A, B, C, D, E] = [0, 1, 2, 3, 4];

/** Papers ABC, AB, A and BCDE. */
const FOUR: readonly Signed[] = [
  {by: [A, B, C], year: 2001},
  {by: [A, B], year: 2005},
  {by: [A], year: 2003},
  {by: [B, C, D, E], year: null},
];

function network(papers: readonly Signed[], count: number, options = {}): Network {
  const {corpus, people} = signed(papers, count);
  return coauthorNetwork(corpus, people, options);
}

const ties = ({edges}: Network) =>
  Object.fromEntries(
    Array.from(edges.source, (a, e) => [`${a}${edges.target[e]}`, edges.strength[e]]),
  );

describe("the co-authorship network", () => {
  test.each([
    [255, Uint8Array],
    [256, Uint16Array],
    [65_535, Uint16Array],
    [65_536, Uint32Array],
  ])(
    "counts %i papers behind a tie in as few bytes as hold them, and those before it",
    (many, kind) => {
      const papers = [
        {by: [A, B]},
        {by: [C, D]},
        ...Array.from({length: many}, () => ({by: [B, C]})),
      ];
      const {edgePapers} = network(papers, 4);
      expect(edgePapers).toBeInstanceOf(kind);
      expect([...edgePapers]).toEqual([1, many, 1]);
    },
  );

  test("of full counting counts papers", () => {
    expect(ties(network(FOUR, 5, {counting: "full"}))).toEqual({
      "01": 2,
      "02": 1,
      "12": 2,
      "13": 1,
      "14": 1,
      "23": 1,
      "24": 1,
      "34": 1,
    });
  });

  test("of fractional counting adds 1/(n − 1) a pair, so that strength is papers with others", () => {
    const found = network(FOUR, 5);
    expect(ties(found)["01"]).toBe(1 / 2 + 1);
    expect(ties(found)["12"]).toBeCloseTo(1 / 2 + 1 / 3, 15);
    expect([...strengths(found.graph)]).toEqual([2, 3, 2, 1, 1].map(s => expect.closeTo(s, 12)));
  });

  test.each([
    ["full", 1, 1],
    ["fractional", 1 / 3, 1 / 3],
    ["per-author", 1 / 4, 1 / 4],
    ["per-pair", 1 / 6, 1 / 6],
    // Credits 1, 1/2, 1/3, 1/4: the pairs sum to 1/2 + 1/3 + 1/4 + 1/6 + 1/8 + 1/12 = 35/24.
    ["harmonic", 1 / 2 / (35 / 24), 1 / 12 / (35 / 24)],
  ] as const)("of four authors adds by %s counting what its formula says", (counting, ab, cd) => {
    const found = ties(network([{by: [A, B, C, D]}], 4, {counting}));
    expect(found["01"]).toBeCloseTo(ab, 14);
    expect(found["23"]).toBeCloseTo(cd, 14);
  });

  test("has its ties by smaller, then larger end, and its rows in rising order", () => {
    fc.assert(
      fc.property(anyPapers, papers => {
        const {edges, graph} = network(papers, 6);
        const keys = Array.from(edges.source, (a, e) => graph.order * a + edges.target[e]);
        expect(keys).toEqual([...new Set(keys)].sort((x, y) => x - y));
        for (let i = 0; i < graph.order; i++) {
          const row = [...graph.target.subarray(graph.start[i], graph.start[i + 1])];
          expect(row).toEqual(row.toSorted((x, y) => x - y));
        }
      }),
    );
    const {edges} = network([{by: [A, E]}, {by: [A, B, D]}, {by: [A, C]}], 5);
    expect([...edges.target]).toEqual([B, C, D, E, D]);
  });

  test("has every tie of papers whose ties are many", () => {
    const crowd = Array.from({length: 400}, (_, i) => i);
    const {edges, graph} = network([{by: crowd}, {by: crowd.slice(200)}], 400);
    expect(edges.source.length).toBe((400 * 399) / 2);
    expect([...edges.strength.subarray(0, 399)]).toEqual(Array(399).fill(1 / 399));
    expect(edges.strength.at(-1)).toBeCloseTo(1 / 399 + 1 / 199, 15);
    expect([...graph.start]).toEqual(Array.from({length: 401}, (_, i) => 399 * i));
  });

  test("keeps people without ties as nodes", () => {
    const {graph} = network([{by: [A]}, {by: []}, {by: ["group"]}], 3);
    expect(graph.order).toBe(3);
    expect(edgeCount(graph)).toBe(0);
  });

  test("counts the true length of a byline that is cut: 3 of 100 names add 1/99", () => {
    const found = network([{by: [A, B, C], total: 100, truncated: true}], 3);
    expect(Object.values(ties(found))).toEqual([1 / 99, 1 / 99, 1 / 99]);
    expect(found.notes.truncated).toBe(1);
  });

  test("counts the names there are where a cut byline has no number", () => {
    expect(ties(network([{by: [A, B, C], truncated: true}], 3))["01"]).toBe(1 / 2);
  });

  test("takes an author of unknown place for a member, after the printed names", () => {
    const owner = {by: [A, B, C], places: [1, 2, null], total: 12};
    expect(ties(network([owner], 3))["02"]).toBe(1 / 11);
    const {corpus, people} = signed([owner], 3);
    expect(bylineOf(corpus, people, 0).place).toEqual([1, 2, 3]);
  });

  test("counts somebody who is printed twice once, also in the length of the byline", () => {
    for (const counting of COUNTINGS)
      expect(ties(network([{by: [A, A, B]}], 2, {counting}))["01"]).toBeCloseTo(
        counting === "per-author" ? 1 / 2 : counting === "per-author-squared" ? 1 / 4 : 1,
        14,
      );
  });

  test("gives somebody who is printed twice the first place, and moves those after up", () => {
    const {corpus, people} = signed([{by: ["group", C, B, C, A], total: 9}], 3);
    expect(bylineOf(corpus, people, 0)).toEqual({people: [A, B, C], place: [3, 2, 1], size: 7});
  });

  test("takes no group for a person: it adds no node, no tie and no length", () => {
    const found = network([{by: ["group", A, B]}], 2);
    expect(ties(found)).toEqual({"01": 1});
    expect(found.graph.order).toBe(2);
  });

  test("leaves papers above the author cap out, and counts them", () => {
    const found = network(FOUR, 5, {maxAuthors: 3});
    expect(ties(found)).toEqual({"01": 1.5, "02": 0.5, "12": 0.5});
    expect(found.notes.leftOut).toBe(1);
    expect(found.notes.maxAuthors).toBe(3);
  });

  test("knows the papers behind a tie and their first and last year, unknown years apart", () => {
    const found = network(FOUR, 5);
    expect([...found.edgePapers]).toEqual([2, 1, 2, 1, 1, 1, 1, 1]);
    expect([...found.firstYear]).toEqual([2001, 2001, 2001, 0, 0, 0, 0, 0]);
    expect([...found.lastYear]).toEqual([2005, 2001, 2001, 0, 0, 0, 0, 0]);
  });

  test("of some years has their papers alone; an undated paper is in none", () => {
    const found = network(FOUR, 5, {years: [2002, 2009]});
    expect(ties(found)).toEqual({"01": 1});
    expect(found.graph.order).toBe(5);
    expect(found.notes.years).toEqual([2002, 2009]);
  });

  test("of all slices of years together is that of the dated papers", () => {
    fc.assert(
      fc.property(anyPapers, fc.integer({min: 1990, max: 1999}), (papers, cut) => {
        const sum = (years: readonly [number, number]) =>
          network(papers, 8, {years}).edges.strength.reduce((s, w) => s + w, 0);
        expect(sum([1990, cut]) + sum([cut + 1, 2000])).toBeCloseTo(sum([1990, 2000]), 9);
      }),
    );
  });

  test.each([
    [{maxAuthors: 0}, /maxAuthors: expected at least 1, got 0/],
    [{years: [2005, 2001]}, /years: expected first ≤ last, got 2005 and 2001/],
    [{counting: "newman"}, /counting: expected one of full, .*, got newman/],
  ])("refuses %j, by name", (options, message) => {
    expect(() => network(FOUR, 5, options)).toThrow(message);
  });

  test("reports how far it is and stops when told to", () => {
    const {corpus, people} = signed(FOUR, 5);
    const stages: string[] = [];
    coauthorNetwork(corpus, people, {}, {onProgress: stage => void stages.push(stage)});
    expect(stages).toContain("Co-authorship");
    const stop = AbortSignal.abort(new Error("stopped"));
    expect(() => coauthorNetwork(corpus, people, {}, {signal: stop})).toThrow("stopped");
  });
});

describe("the graph of a co-authorship network alone", () => {
  test("is that of the network, whatever the counting, cap and years", () => {
    fc.assert(
      fc.property(anyPapers, anyOptions, (papers, options) => {
        const {corpus, people} = signed(papers, 8);
        const {graph} = coauthorNetwork(corpus, people, options);
        expect(coauthorGraph(corpus, people, options)).toEqual(graph);
      }),
    );
  });

  test("is the same where more ties come than there was room for", () => {
    const {corpus, people} = signed([...FOUR, {by: [A, C, D, E]}], 5);
    const rows = {
      authors: signersOf(corpus, people).people,
      papers: people.papers,
      share: Float64Array.of(1 / 2, 1, 0, 1 / 3, 1 / 3),
      credit: null,
      year: corpus.year,
    };
    const whole = coauthorGraph(corpus, people);
    for (const room of [0, 1, 4]) expect(coauthorSums(rows, {}, room)).toEqual(whole);
  });

  test("reports how far it is and stops when told to", () => {
    const {corpus, people} = signed(FOUR, 5000);
    const seen: number[] = [];
    coauthorGraph(corpus, people, {}, {onProgress: (_, fraction) => void seen.push(fraction)});
    expect(seen).toEqual([0, 4096 / 5000]);
    const stop = new AbortController();
    const watch = {signal: stop.signal, onProgress: () => stop.abort(new Error("stopped"))};
    expect(() => coauthorGraph(corpus, people, {}, watch)).toThrow("stopped");
  });
});

describe("all bylines", () => {
  test("are those of each paper, short or long", () => {
    const long = fc.uniqueArray(fc.nat(59), {minLength: 20}).map(by => ({by}));
    fc.assert(
      fc.property(anyPapers, long, (papers, more) => {
        const {corpus, people} = signed([...papers, more], 60);
        const all = bylinesOf(corpus, people);
        for (let p = 0; p < corpus.size; p++) {
          const {start, item} = all.people;
          expect({
            people: [...item.subarray(start[p], start[p + 1])],
            place: [...all.place.subarray(start[p], start[p + 1])],
            size: all.size[p],
          }).toEqual(bylineOf(corpus, people, p));
          expect(bylineSize(corpus, people, p)).toBe(all.size[p]);
        }
      }),
    );
  });
});

describe("the signers of all papers", () => {
  test("are the people of their bylines, with the lengths of those", () => {
    fc.assert(
      fc.property(anyPapers, papers => {
        const {corpus, people} = signed(papers, 8);
        const {people: signers, size} = bylinesOf(corpus, people);
        expect(signersOf(corpus, people)).toEqual({people: signers, size});
      }),
    );
  });

  test("leave what is neither a group nor a name its place", () => {
    const {corpus, people} = signed([{by: ["group", A, B]}], 2);
    const blank = {...corpus, authorIsGroup: new Uint8Array(3)};
    expect([...signersOf(blank, people).size]).toEqual([3]);
    expect([...bylinesOf(blank, people).size]).toEqual([3]);
    expect(bylineSize(blank, people, 0)).toBe(3);
  });
});

describe("the papers behind a tie", () => {
  test("of A and B are ABC with 1/2 and AB with 1", () => {
    const {corpus, people} = signed(FOUR, 5);
    const found = coauthorPapers(coauthorNetwork(corpus, people), corpus, people, B, A);
    expect(found).toEqual([
      {kind: "paper", index: 0, amount: 1 / 2},
      {kind: "paper", index: 1, amount: 1},
    ]);
  });

  test("sum to its strength and are as many as it says, whatever the counting, cap and years", () => {
    fc.assert(
      fc.property(anyPapers, anyOptions, (papers, options) => {
        const {corpus, people} = signed(papers, 8);
        const found = coauthorNetwork(corpus, people, options);
        const tied = new Set<string>();
        for (let e = 0; e < found.edges.source.length; e++) {
          const [a, b] = [found.edges.source[e], found.edges.target[e]];
          tied.add(`${a} ${b}`);
          const behind = coauthorPapers(found, corpus, people, a, b);
          const sum = behind.reduce((s, {amount}) => s + amount, 0);
          expect(sum / found.edges.strength[e]).toBeCloseTo(1, 12);
          expect(behind.length).toBe(found.edgePapers[e]);
          const dated = behind.map(({index}) => corpus.year[index]).filter(year => year > 0);
          expect(found.firstYear[e]).toBe(dated.length === 0 ? 0 : Math.min(...dated));
          expect(found.lastYear[e]).toBe(dated.length === 0 ? 0 : Math.max(...dated));
        }
        for (let a = 0; a < 8; a++)
          for (let b = a; b < 8; b++)
            if (!tied.has(`${a} ${b}`))
              expect(coauthorPapers(found, corpus, people, a, b)).toEqual([]);
      }),
    );
  });

  test("add up by harmonic and per-pair counting to 1 a paper whose names are all there", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(7), {minLength: 2}), by => {
        for (const counting of ["harmonic", "per-pair"] as const) {
          const {edges} = network([{by}], 8, {counting});
          expect(edges.strength.reduce((s, w) => s + w, 0)).toBeCloseTo(1, 12);
        }
      }),
    );
  });
});

describe("a contribution", () => {
  test("of harmonic counting goes on smoothly where sums give way to expansions", () => {
    const sum = (n: number) => 1 / contribution("harmonic", n, 1, 1);
    let below = 0;
    let pairs = 0;
    for (let m = 1; m <= 5000; m++) {
      pairs += below / m;
      below += 1 / m;
    }
    expect(sum(5000) / pairs).toBeCloseTo(1, 13);
    expect(sum(2 ** 31 - 1)).toBeLessThan(300); // and a length that a file claims costs nothing
  });
});

describe("the pairs that a cut byline shows", () => {
  test("are 3 · 2 of 100 · 99, all of a whole one, and not defined for one author", () => {
    expect(pairCoverage(3, 100)).toBeCloseTo(6 / 9900, 12);
    expect(pairCoverage(5, 5)).toBe(1);
    expect(pairCoverage(1, 1)).toBe(null);
    expect(() => pairCoverage(3, 2)).toThrow(/known: expected 0 to 2, got 3/);
  });
});
