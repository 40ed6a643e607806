import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {projection, shuffledBylines} from "../../src/graphs/projection.ts";
import {conductance} from "../../src/metrics/communities/conductance.ts";
import {corePeriphery} from "../../src/metrics/core-periphery.ts";
import {degrees} from "../../src/metrics/degree.ts";
import {degreeDistribution} from "../../src/metrics/degree-distribution.ts";
import {graphReport} from "../../src/metrics/graph-report.ts";
import {rewired} from "../../src/metrics/rewired.ts";
import {richClubReport} from "../../src/metrics/rich-club.ts";
import {listAt, listColumn} from "../../src/util/list-column.ts";
import {randomFrom} from "../../src/util/random.ts";
import {
  anyGraph,
  clique,
  cycle,
  graphOf,
  KITE,
  path,
  star,
  triples,
  union,
} from "../help/graphs.ts";

const bylines = fc.array(
  fc.uniqueArray(fc.nat(9), {maxLength: 5}).map(list => list.sort((a, b) => a - b)),
  {maxLength: 15},
);

describe("random bylines", () => {
  test("have as many authors a paper and papers a person, but for names that come twice", () => {
    fc.assert(
      fc.property(bylines, fc.nat(), (lists, seed) => {
        const papers = listColumn(lists);
        const drawn = shuffledBylines(papers, randomFrom(seed));
        const timesOf = (item: Uint32Array) =>
          Array.from({length: 10}, (_, i) => item.filter(p => p === i).length);
        for (const [p, list] of lists.entries())
          expect(listAt(drawn, p).length).toBeLessThanOrEqual(list.length);
        const [before, after] = [timesOf(papers.item), timesOf(drawn.item)];
        for (const [i, n] of after.entries()) expect(n).toBeLessThanOrEqual(before[i]);
        for (const [p] of lists.entries())
          expect(new Set(listAt(drawn, p)).size).toBe(listAt(drawn, p).length);
      }),
    );
  });

  test("are hardly ever short where there is room", () => {
    const lists = Array.from({length: 200}, (_, p) =>
      [p, p + 1, p + 2].map(i => i % 300).sort((a, b) => a - b),
    );
    const papers = listColumn(lists);
    const drawn = shuffledBylines(papers, randomFrom(3));
    expect(drawn.item.length).toBe(papers.item.length);
    expect([...drawn.item]).not.toEqual([...papers.item]);
  });

  test("project to a graph whose strengths are joint papers", () => {
    expect(triples(projection(listColumn([[0, 1], [0, 1, 2], [3]]), 4))).toEqual([
      [0, 1, 2],
      [0, 2, 1],
      [1, 2, 1],
    ]);
  });
});

describe("core and periphery", () => {
  test("of a clique with one pendant for each member is the clique", () => {
    const graph = graphOf([...triples(clique(5)), ...[0, 1, 2, 3, 4].map(i => [i, i + 5])]);
    const found = corePeriphery(graph);
    expect([...found.core]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    expect(found).toMatchObject({
      size: 5,
      coreDensity: 1,
      peripheryDensity: 0,
      betweenDensity: 5 / 25,
      fit: 1,
    });
  });

  test("of a clique of four and a path of three is three of the clique: the fewest of those that do as well", () => {
    const found = corePeriphery(union(clique(4), path(3)));
    expect([...found.core]).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(found).toMatchObject({
      size: 3,
      coreDensity: 1,
      peripheryDensity: 2 / 6,
      betweenDensity: 3 / 12,
      fit: expect.closeTo((9 * 3 - 5 * 3) / Math.sqrt(5 * 4 * 3 * 6), 12),
    });
  });

  test("of a pair is its first; what has no pairs has no density", () => {
    expect(corePeriphery(path(2))).toEqual({
      core: Uint8Array.of(1, 0),
      size: 1,
      coreDensity: null,
      peripheryDensity: null,
      betweenDensity: 1,
      fit: null,
    });
  });

  test("leaves the fewest faults of all cuts by degree", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const {core, fit} = corePeriphery(graph);
        const faults = (inside: Uint8Array) => {
          let n = 0;
          const tied = new Set(triples(graph).map(([a, b]) => `${a} ${b}`));
          for (let i = 0; i < graph.order; i++)
            for (let j = i + 1; j < graph.order; j++) {
              const tie = tied.has(`${i} ${j}`);
              if (inside[i] === 1 && inside[j] === 1 && !tie) n += 1;
              if (inside[i] === 0 && inside[j] === 0 && tie) n += 1;
            }
          return n;
        };
        const found = faults(core);
        for (let mask = 0; mask < Math.min(2 ** graph.order, 4096); mask++)
          expect(found).toBeLessThanOrEqual(
            faults(Uint8Array.from({length: graph.order}, (_, i) => (mask >> i) & 1)),
          );
        if (fit !== null) expect(Math.abs(fit)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      {numRuns: 25},
    );
  });
});

describe("conductance", () => {
  test("of two triangles with a bridge is 1/7 for each", () => {
    const graph = graphOf([[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [3, 5], [4, 5]]); // biome-ignore format: edges
    const {of, mean, between} = conductance(graph, [0, 0, 0, 1, 1, 1]);
    expect(of).toEqual([1 / 7, 1 / 7]);
    expect(mean).toBeCloseTo(1 / 7, 14);
    expect(between).toBe(1 / 7);
  });

  test("is 0 for what is cut off, and unknown where one side has nothing", () => {
    expect(conductance(union(clique(3), clique(3)), [0, 0, 0, 1, 1, 1]).of).toEqual([0, 0]);
    expect(conductance(clique(3), [0, 0, 0])).toEqual({of: [null], mean: null, between: 0});
    expect(conductance(graphOf([], 2), [0, 1]).between).toBeNull();
    expect(() => conductance(clique(3), [0])).toThrow(/community: expected 3/);
  });
});

describe("degrees", () => {
  test("are counted, and few nodes have no tail", () => {
    expect(degreeDistribution(star(4))).toEqual({
      nodes: [
        [1, 4],
        [4, 1],
      ],
      most: 4,
      law: null,
      p: null,
      samples: 0,
    });
    expect(degreeDistribution(graphOf([], 0))).toMatchObject({nodes: [], most: 0});
  });
});

describe("random ties", () => {
  test("leave every degree as it was, and the graph simple", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, seed) => {
        const drawn = rewired(graph, randomFrom(seed));
        expect([...degrees(drawn)]).toEqual([...degrees(graph)]);
        expect(triples(drawn).every(([a, b, strength]) => a < b && strength === 1)).toBe(true);
      }),
    );
  });

  test("reach every graph of the same degrees about equally often", () => {
    // Three pairs of six nodes: 15 ways to pair them.
    const pairs = graphOf([[0, 1], [2, 3], [4, 5]]); // biome-ignore format: edges
    const times = new Map<string, number>();
    const random = randomFrom(11);
    for (let i = 0; i < 3000; i++) {
      const key = triples(rewired(pairs, random))
        .map(([a, b]) => `${a}${b}`)
        .join(" ");
      times.set(key, (times.get(key) ?? 0) + 1);
    }
    expect(times.size).toBe(15);
    for (const n of times.values()) expect(Math.abs(n - 200)).toBeLessThan(70); // five deviations
  });
});

describe("the rich club", () => {
  test("of hubs that are tied to each other is above 1, of hubs that keep apart below", () => {
    // Six hubs in a ring of sixty others: tied to each other and to six of them, or to eleven of them.
    const ring = Array.from({length: 60}, (_, i) => [6 + i, 6 + ((i + 1) % 60)]);
    const spokes = (n: number) =>
      [0, 1, 2, 3, 4, 5].flatMap(h =>
        Array.from({length: n}, (_, i) => [h, 6 + ((h * n + i) % 60)]),
      );
    const tied = graphOf([...triples(clique(6)), ...ring, ...spokes(6)]);
    const found = richClubReport(tied, {seed: 1, samples: 10});
    expect(found).toMatchObject({above: 3, density: 1});
    expect(found.ratio).toBeGreaterThan(1.3);
    expect(richClubReport(graphOf([...ring, ...spokes(11)]), {seed: 1, samples: 10}).ratio).toBe(0);
  });

  test("is not defined where nobody stands out, and the same bits each time", () => {
    expect(richClubReport(cycle(5), {seed: 1, samples: 2})).toMatchObject({above: 2, ratio: null});
    expect(richClubReport(graphOf([], 3), {seed: 1, samples: 2})).toMatchObject({above: null});
    const chain = graphOf([...triples(clique(6)), ...triples(path(60)).map(([a, b]) => [a + 5, b + 5])]); // biome-ignore format: one chain
    const found = richClubReport(chain, {seed: 5, samples: 4});
    expect(found).toEqual(richClubReport(chain, {seed: 5, samples: 4}));
    expect(found.expected).not.toBe(richClubReport(chain, {seed: 6, samples: 4}).expected);
  });
});

describe("the report of a graph", () => {
  const report = (graph = KITE, more = {}) => graphReport(graph, {seeds: 3, samples: 3, ...more});

  test("holds the summary, and the same bits each time", () => {
    expect(report()).toMatchObject({order: 10, size: 18, diameter: 4, transitivity: 33 / 57});
    expect(report()).toEqual(report());
  });

  test("finds the communities of a chain of cliques every time", () => {
    const chain = graphOf(
      [0, 5, 10].flatMap(from => [
        ...triples(clique(5)).map(([a, b]) => [a + from, b + from]),
        ...(from < 10 ? [[from, from + 5]] : []),
      ]),
    );
    const {communities} = report(chain);
    expect(communities).toMatchObject({
      count: 3,
      stability: {
        adjustedRand: 1,
        normalisedMutualInformation: 1,
        certainty: 1,
        communities: [3, 3],
      },
    });
    expect(communities.conductance.between).toBe(2 / 32);
  });

  test("is near 1 for a graph that is as random as its papers", () => {
    const random = randomFrom(7);
    const papers = listColumn(
      Array.from({length: 400}, () =>
        [...new Set(Array.from({length: 3}, () => random.below(300)))].sort((a, b) => a - b),
      ),
    );
    const {smallWorld} = report(projection(papers, 300), {bylines: papers});
    expect(smallWorld.bipartite!.sigma).toBeGreaterThan(0.85);
    expect(smallWorld.bipartite!.sigma).toBeLessThan(1.15);
    expect(smallWorld.quickSigma).toBeGreaterThan(3); // what the formula makes of any projection
  });

  test("compares with nothing where there are no papers, and has no NaN for any graph", () => {
    for (const graph of [graphOf([], 0), graphOf([], 3), path(2), star(3), cycle(5)]) {
      const found = report(graph);
      expect(found.smallWorld.bipartite).toBeNull();
      expect(
        JSON.stringify(found, (_, x) => (typeof x === "number" && !Number.isFinite(x) ? "odd" : x)),
      ).not.toContain("odd");
    }
    expect(() => report(KITE, {seeds: 0})).toThrow(/seeds: expected/);
  });
});
