import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {withEqualStrengths} from "../../src/graphs/slice.ts";
import {attributeAssortativity, degreeAssortativity} from "../../src/metrics/assortativity.ts";
import {betweenness, betweennessSources} from "../../src/metrics/betweenness.ts";
import {bridging} from "../../src/metrics/bridging.ts";
import {brokerage} from "../../src/metrics/brokerage.ts";
import {closeness, harmonicCloseness} from "../../src/metrics/closeness.ts";
import {clustering} from "../../src/metrics/clustering.ts";
import {components, largestComponent} from "../../src/metrics/components.ts";
import {constraint, hierarchy} from "../../src/metrics/constraint.ts";
import {coreNumbers} from "../../src/metrics/core-numbers.ts";
import {degrees, strengths} from "../../src/metrics/degree.ts";
import {dijkstra, lengths} from "../../src/metrics/dijkstra.ts";
import {distanceSplit, distanceSums} from "../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {effectiveSize, efficiency} from "../../src/metrics/effective-size.ts";
import {eigenvector} from "../../src/metrics/eigenvector.ts";
import {katz} from "../../src/metrics/katz.ts";
import {leadingEigen, leadingValue} from "../../src/metrics/leading-eigen.ts";
import {NODE_METRICS} from "../../src/metrics/node-metrics.ts";
import {communitiesOf} from "../../src/metrics/node-rows/groups.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {perGraph} from "../../src/metrics/per-graph.ts";
import {richClub} from "../../src/metrics/rich-club.ts";
import {cartographicRole, participation, withinModuleZ} from "../../src/metrics/roles.ts";
import {graphSummary} from "../../src/metrics/summary.ts";
import {twinQuotient} from "../../src/metrics/twins.ts";
import {numbers} from "../../src/util/number-column.ts";
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

const near = (values: Iterable<number | null>, digits = 12) =>
  [...values].map(x => (x === null ? null : expect.closeTo(x, digits)));

/** Many nodes in clusters of papers, so that there are twins, long rows and several components. */
function papersGraph(nodes: number, papers: number, seed: number) {
  const random = randomFrom(seed);
  const edges = new Map<string, number[]>();
  for (let p = 0; p < papers; p++) {
    const first = random.below(nodes);
    const by = [first];
    for (let k = random.below(4); k > 0; k--) by.push((first + 1 + random.below(9)) % nodes);
    for (const a of by)
      for (const b of by) if (a < b) edges.set(`${a} ${b}`, [a, b, 1 + random.below(3)]);
  }
  return graphOf([...edges.values()], nodes);
}

describe("degree and strength", () => {
  test("count ties and add them up", () => {
    const graph = graphOf(
      [
        [0, 1, 0.5],
        [0, 2, 2],
      ],
      4,
    );
    expect([...degrees(graph)]).toEqual([2, 1, 1, 0]);
    expect([...strengths(graph)]).toEqual([2.5, 0.5, 2, 0]);
  });
});

describe("components", () => {
  test("are numbered by size, then by smallest member", () => {
    const graph = graphOf([[1, 2], [5, 6], [3, 4], [4, 0]], 8); // biome-ignore format: edges
    expect([...components(graph).component]).toEqual([0, 1, 1, 0, 0, 2, 2, 3]);
    expect([...components(graph).size]).toEqual([3, 2, 2, 1]);
    const even = components(graphOf([[0, 3], [1, 2]], 4)); // biome-ignore format: edges
    expect([...even.component]).toEqual([0, 1, 1, 0]);
  });

  test("the largest one keeps the order of its nodes", () => {
    const {graph, node} = largestComponent(union(path(2), path(3)));
    expect([...node]).toEqual([2, 3, 4]);
    expect(triples(graph)).toEqual(triples(path(3)));
    expect(largestComponent(graphOf([], 0)).graph.order).toBe(0);
  });
});

describe("distances", () => {
  test("of a path are what they are", () => {
    const {inverse, total, reached, eccentricity, pairsAt} = distanceSums(path(4));
    expect([...total]).toEqual([6, 4, 4, 6]);
    expect([...inverse]).toEqual(near([1 + 1 / 2 + 1 / 3, 2.5, 2.5, 1 + 1 / 2 + 1 / 3]));
    expect([...reached]).toEqual([3, 3, 3, 3]);
    expect([...eccentricity]).toEqual([3, 2, 2, 3]);
    expect([...pairsAt]).toEqual([0, 6, 4, 2]);
  });

  test("take about a step for each word that a sweep carries over an edge", () => {
    expect(distanceSplit.cost(cycle(600))).toBe(3 * 1200 * 8);
  });

  test("are right over many batches of searches", () => {
    // In a ring of n = 2m + 1 each node has two others at every distance up to m.
    const m = 300;
    const {total, eccentricity, inverse} = distanceSums(cycle(2 * m + 1));
    expect([...new Set(total)]).toEqual([m * (m + 1)]);
    expect([...new Set(eccentricity)]).toEqual([m]);
    const harmonic = Array.from({length: m}, (_, d) => 2 / (d + 1)).reduce((a, b) => a + b);
    expect([...inverse]).toEqual(near(inverse.map(() => harmonic)));
  });

  test("are those of one search a node", () => {
    const graph = withEqualStrengths(papersGraph(700, 420, 7));
    const {total, reached, eccentricity} = distanceSums(graph);
    const search = dijkstra(graph, lengths(graph));
    for (let i = 0; i < graph.order; i++) {
      search.from(i);
      const far = [...search.settled.subarray(0, search.reached)].map(j => search.distance[j]);
      expect(total[i]).toBe(far.reduce((sum, d) => sum + d, 0));
      expect(reached[i]).toBe(search.reached - 1);
      expect(eccentricity[i]).toBe(far[far.length - 1]);
    }
  });
});

describe("betweenness", () => {
  test("of a path of five is 0, 3, 4, 3, 0 pairs of 6", () => {
    expect([...betweenness(path(5))]).toEqual(near([0, 3 / 6, 4 / 6, 3 / 6, 0]));
    expect([...betweenness(path(5), {normalised: false})]).toEqual([0, 3, 4, 3, 0]);
  });

  test("of a star is 1 for its centre, of a clique 0", () => {
    expect([...betweenness(star(6))]).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect([...betweenness(clique(5))]).toEqual([0, 0, 0, 0, 0]);
  });

  test("of a ring of n is ⌊(n − 2)²/8⌋ for odd n, (n − 2)²/8 for even", () => {
    const raw = (n: number) => betweenness(cycle(n), {normalised: false})[0];
    expect(raw(7)).toBeCloseTo(Math.floor(5 ** 2 / 8), 12);
    expect(raw(8)).toBeCloseTo(6 ** 2 / 8, 12);
  });

  test("splits over equally short paths, through twins as through others", () => {
    // 0 and 5 are joined by the twins 1, 2 (tied to each other) and by 3: each has a third.
    const graph = graphOf([[0, 1], [0, 2], [0, 3], [1, 2], [1, 5], [2, 5], [3, 5]], 6); // biome-ignore format: edges
    const raw = betweenness(graph, {normalised: false});
    expect(raw[1]).toBeCloseTo(1 / 3, 12);
    expect(raw[2]).toBe(raw[1]);
    expect(raw[3]).toBeCloseTo(1 / 3, 12);
    expect(raw[0]).toBeCloseTo(1, 12); // half of 1–3 and of 2–3
  });

  test("by strength goes round a weak tie", () => {
    // A–B 3, A–C 1, B–C 2: A to C takes 1/3 + 1/2 by B, which is shorter than 1.
    const graph = graphOf([[0, 1, 3], [0, 2, 1], [1, 2, 2]]); // biome-ignore format: edges
    expect([...betweenness(graph, {by: "strength"})]).toEqual([0, 1, 0]);
    expect([...betweenness(graph)]).toEqual([0, 0, 0]);
  });

  test("by strength takes lengths for equal that only rounding tells apart", () => {
    // 0–1–3 is 1/10 + 1/5; 0–2–3 is 1/7.5 + 1/6: both 0.3, but not to the last bit.
    const graph = graphOf([[0, 1, 10], [1, 3, 5], [0, 2, 7.5], [2, 3, 6]]); // biome-ignore format: edges
    expect(1 / 10 + 1 / 5 === 1 / 7.5 + 1 / 6).toBe(false);
    const raw = betweenness(graph, {by: "strength", normalised: false});
    expect([raw[1], raw[2]]).toEqual(near([1 / 2, 1 / 2]));
  });

  test("by strength is not led astray by ties too short to show in a distance", () => {
    const graph = graphOf([[0, 1, 1], [1, 2, 1e14], [2, 3, 1]]); // biome-ignore format: edges
    const raw = betweenness(graph, {by: "strength", normalised: false});
    expect([...raw]).toEqual(near([0, 2, 2, 0]));
    const triangle = graphOf([[0, 1, 1], [1, 2, 1e14], [0, 2, 1]]); // biome-ignore format: edges
    for (const x of betweenness(triangle, {by: "strength"})) expect(x).toBeLessThanOrEqual(1);
  });

  test("of fewer than three nodes is 0", () => {
    for (const n of [0, 1, 2]) expect([...betweenness(path(n))]).toEqual(new Array(n).fill(0));
  });

  test("from sampled sources is the same for a seed, and right on average", () => {
    const graph = papersGraph(120, 90, 3);
    const exact = betweenness(graph);
    const sample = (seed: number, by: "links" | "strength" = "links") =>
      betweenness(graph, {sources: 30, seed, by});
    expect(sample(1)).toEqual(sample(1));
    expect(sample(1)).not.toEqual(sample(2));
    expect(betweenness(graph, {sources: 120})).toEqual(exact);
    for (const by of ["links", "strength"] as const) {
      const whole = betweenness(graph, {by}).reduce((sum, x) => sum + x, 0);
      let mean = 0;
      for (let seed = 0; seed < 200; seed++)
        mean += sample(seed, by).reduce((sum, x) => sum + x, 0) / 200;
      expect(Math.abs(mean / whole - 1)).toBeLessThan(0.05);
    }
  });

  test("is exact up to 20,000 nodes and estimated from 2,000 sources above", () => {
    expect(betweennessSources(20_000)).toBe(null);
    expect(betweennessSources(20_001)).toBe(2000);
  });

  test("refuses more paths than a number can count, rather than give none", () => {
    // A ladder of pairs, each tied to all of the next: the ways double at every rung.
    const rungs = Array.from({length: 1200}, (_, i) => 2 * i);
    const chain = graphOf([[0, 1, 0.1], ...rungs.flatMap(i => [[i, i + 2], [i, i + 3], [i + 1, i + 2], [i + 1, i + 3]])]); // biome-ignore format: edges
    const sources = 2;
    for (const by of ["links", "strength"] as const) {
      const most = /expected fewer than 10³⁰⁸ shortest paths/;
      expect(() => betweenness(chain, {by, sources})).toThrow(most);
      expect(() => edgeBetweenness(chain, {by, sources})).toThrow(most);
    }
  });

  test("refuses a sample of none, by name", () => {
    expect(() => betweenness(path(3), {sources: 0})).toThrow(
      /sources: expected a positive count, got 0/,
    );
    expect(() => betweenness(path(3), {by: "weight" as "links"})).toThrow(
      /by: expected links or strength/,
    );
  });
});

describe("twins", () => {
  test("are those with the same neighbours who are tied themselves", () => {
    const {classOf, size, simplicial} = twinQuotient(star(3));
    expect([...classOf]).toEqual([0, 1, 2, 3]); // leaves are alike but not tied
    expect([...simplicial]).toEqual([0, 1, 1, 1]);
    expect([...size]).toEqual([1, 1, 1, 1]);
    expect([...twinQuotient(union(clique(3), clique(2))).classOf]).toEqual([0, 0, 0, 1, 1]);
    expect([...twinQuotient(graphOf([], 2)).classOf]).toEqual([0, 1]);
  });

  test("and classes are just those with equal closed neighbourhoods, on any graph", () => {
    const closed = (graph: ReturnType<typeof graphOf>, i: number) =>
      [i, ...graph.target.subarray(graph.start[i], graph.start[i + 1])]
        .sort((a, b) => a - b)
        .join();
    fc.assert(
      fc.property(anyGraph, graph => {
        const {classOf, start, target, simplicial} = twinQuotient(graph);
        // Whatever the hash: nodes are compared.
        expect(twinQuotient(graph, () => 7)).toEqual(twinQuotient(graph));
        for (let c = 0; c + 1 < start.length; c++) {
          const row = [...target.subarray(start[c], start[c + 1])];
          expect(row).not.toContain(c);
          const tied = (a: number, b: number) =>
            target.subarray(start[a], start[a + 1]).includes(b);
          const whole = row.every(a => row.every(b => a === b || tied(a, b)));
          expect(simplicial[c]).toBe(whole ? 1 : 0);
        }
        for (let i = 0; i < graph.order; i++)
          for (let j = 0; j < i; j++)
            expect(classOf[i] === classOf[j]).toBe(closed(graph, i) === closed(graph, j));
      }),
    );
  });
});

describe("closeness", () => {
  test("of a star of m leaves is 1 for the centre and m/(2m − 1) for a leaf", () => {
    expect([...closeness(star(4))]).toEqual(near([1, 4 / 7, 4 / 7, 4 / 7, 4 / 7]));
    expect([...harmonicCloseness(star(4))]).toEqual(near([1, 0.625, 0.625, 0.625, 0.625]));
  });

  test("by strength counts 1/strength along the shortest way", () => {
    const graph = graphOf([[0, 1, 4], [1, 2, 4], [0, 2, 1]]); // biome-ignore format: edges
    expect([...closeness(graph, {by: "strength"})]).toEqual(near([2 / 0.75, 4, 2 / 0.75]));
    expect(harmonicCloseness(graph, {by: "strength"})[0]).toBeCloseTo((4 + 2) / 2, 12);
  });

  test("of nobody is nothing, of one alone is 0", () => {
    expect([...closeness(graphOf([], 0))]).toEqual([]);
    expect([...closeness(graphOf([], 1))]).toEqual([0]);
    expect(() => closeness(path(2), {by: "x" as "links"})).toThrow(
      /by: expected links or strength/,
    );
  });
});

describe("PageRank", () => {
  test("of a path of three is 19/74, 18/37, 19/74", () => {
    // Solved by hand: the middle holds y = (1 + 2d) / 3(1 + d), with d = 0.85.
    expect([...pagerank(path(3)).score]).toEqual(near([19 / 74, 18 / 37, 19 / 74]));
  });

  test("of nodes without ties is even, and of none nothing", () => {
    expect([...pagerank(graphOf([], 4)).score]).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(pagerank(graphOf([], 0))).toMatchObject({rounds: 0, converged: true});
  });

  test("with damping 0 is even", () => {
    expect([...pagerank(star(3), {damping: 0}).score]).toEqual(near([0.25, 0.25, 0.25, 0.25]));
  });

  test("says so when it runs out of rounds", () => {
    expect(pagerank(path(2), {maxRounds: 0})).toMatchObject({rounds: 0, converged: false});
    expect(pagerank(path(9), {maxRounds: 3})).toMatchObject({rounds: 3, converged: false});
  });

  test("solves its equation to the last digits", () => {
    const graph = papersGraph(300, 200, 5);
    const {score} = pagerank(graph);
    const total = strengths(graph);
    const stranded = score.reduce((sum, x, i) => sum + (total[i] === 0 ? x : 0), 0);
    for (let i = 0; i < graph.order; i++) {
      let sum = 0.15 / graph.order + (0.85 * stranded) / graph.order;
      for (let k = graph.start[i]; k < graph.start[i + 1]; k++)
        sum += (0.85 * score[graph.target[k]] * graph.strength[k]) / total[graph.target[k]];
      expect(sum / score[i]).toBeCloseTo(1, 9);
    }
  });

  test("refuses a damping of 1, by name", () => {
    expect(() => pagerank(path(2), {damping: 1})).toThrow(/damping: expected 0 ≤ d < 1, got 1/);
  });
});

describe("eigenvector centrality", () => {
  test("of a star of m leaves is 1/√2 for the centre and 1/√(2m) for a leaf", () => {
    expect(numbers(eigenvector(star(8)))).toEqual(
      near([Math.SQRT1_2, ...new Array(8).fill(1 / 4)]),
    );
  });

  test("of a clique or a ring is even", () => {
    expect(numbers(eigenvector(clique(4)))).toEqual(near(new Array(4).fill(1 / 2)));
    expect(numbers(eigenvector(cycle(9)))).toEqual(near(new Array(9).fill(1 / 3)));
  });

  test("is known in the largest component alone", () => {
    expect(numbers(eigenvector(union(path(2), path(3))))).toEqual(
      near([null, null, 1 / 2, Math.SQRT1_2, 1 / 2]),
    );
    expect(numbers(eigenvector(graphOf([], 2)))).toEqual([null, null]);
    expect(numbers(eigenvector(graphOf([], 0)))).toEqual([]);
  });

  test("of a path of n follows the sine, down to its ends", () => {
    const n = 101;
    const expected = Array.from(
      {length: n},
      (_, i) => Math.sqrt(2 / (n + 1)) * Math.sin((Math.PI * (i + 1)) / (n + 1)),
    );
    const {value, vector, converged} = leadingEigen(path(n));
    expect(converged).toBe(true);
    expect(value).toBeCloseTo(2 * Math.cos(Math.PI / (n + 1)), 12);
    for (const [i, x] of expected.entries()) expect(vector[i] / x).toBeCloseTo(1, 9);
  });

  test("of a path of two thousand is found, though the next eigenvalue is a four hundred thousandth less", () => {
    const {value, vector, converged} = leadingEigen(path(2000));
    expect(converged).toBe(true);
    expect(value).toBeCloseTo(2 * Math.cos(Math.PI / 2001), 13);
    for (const i of [0, 3, 500, 1000])
      expect(vector[i] / (Math.sqrt(2 / 2001) * Math.sin((Math.PI * (i + 1)) / 2001))).toBeCloseTo(
        1,
        8,
      );
  });

  test("has a value that is quick to find, the same as with its vector", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        expect(leadingValue(graph)).toBeCloseTo(leadingEigen(graph).value, 11);
      }),
    );
  });

  test("has a value that is right to the last digits where many others are near it", () => {
    expect(leadingValue(path(300))).toBeCloseTo(2 * Math.cos(Math.PI / 301), 12);
  });

  test("is exact where the start is nearly right, and what is left of a step is mostly rounding", () => {
    const ring = Array.from({length: 30}, (_, i) => [i, (i + 1) % 30, 1]);
    const graph = graphOf([...ring, [0, 15, 1e-9]]);
    const {value, vector} = leadingEigen(graph);
    for (let i = 0; i < 30; i++) {
      let sum = 0;
      for (let k = graph.start[i]; k < graph.start[i + 1]; k++)
        sum += graph.strength[k] * vector[graph.target[k]];
      expect(Math.abs(sum - value * vector[i])).toBeLessThan(2e-15);
    }
  });

  test("is right, relative to its size, far from the centre too", () => {
    // A clique of 12 with a tail: along the tail it falls as the root of t + 1/t = λ does.
    const tail = Array.from({length: 14}, (_, i) => [i === 0 ? 0 : 11 + i, 12 + i]);
    const {value, vector} = leadingEigen(graphOf([...triples(clique(12)), ...tail]));
    for (let i = 13; i < 25; i++)
      expect((vector[i - 1] + vector[i + 1]) / vector[i] / value).toBeCloseTo(1, 9);
    expect(vector[25]).toBeLessThan(1e-12);
  });
});

describe("Katz centrality", () => {
  test("of a pair is even, and α is 0.85 of the largest that sums", () => {
    const {score, alpha} = katz(graphOf([[0, 1, 4]]), {normalised: false});
    expect(alpha).toBeCloseTo(0.85 / 4, 12);
    expect([...score]).toEqual(near([1 / 0.15, 1 / 0.15], 9));
  });

  test("of nodes without ties is even", () => {
    expect(katz(graphOf([], 4)).alpha).toBe(0);
    expect([...katz(graphOf([], 4)).score]).toEqual([0.5, 0.5, 0.5, 0.5]);
    // In a star of two leaves m = 1 + 2αl and l = 1 + αm, and squares sum to 1.
    const [middle, leaf] = katz(star(2), {alpha: 0.5}).score;
    expect(middle / leaf).toBeCloseTo(4 / 3, 12);
    expect(middle ** 2 + 2 * leaf ** 2).toBeCloseTo(1, 12);
    expect([...katz(graphOf([], 0)).score]).toEqual([]);
  });

  test("takes λ from all components", () => {
    expect(katz(union(clique(4), star(16))).alpha).toBeCloseTo(0.85 / 4, 12);
    expect(katz(union(clique(6), star(4))).alpha).toBeCloseTo(0.85 / 5, 12);
  });

  test("refuses a step that does not sum, by name", () => {
    expect(() => katz(clique(3), {alpha: 0.5})).toThrow(
      /alpha: expected 0 ≤ α < 0\.(5|49+\d), got 0.5/,
    );
    const limit = 1 / leadingValue(clique(3));
    expect(() => katz(clique(3), {alpha: limit})).toThrow(/alpha: expected 0 ≤ α/);
    expect(() => katz(clique(3), {alpha: -1})).toThrow(/alpha: expected 0 ≤ α/);
  });
});

describe("core numbers", () => {
  test("of a clique of n are n − 1, of a ring 2, of a tree 1, of nobody tied 0", () => {
    expect([...coreNumbers(clique(5))]).toEqual([4, 4, 4, 4, 4]);
    expect([...coreNumbers(cycle(4))]).toEqual([2, 2, 2, 2]);
    expect([...coreNumbers(star(3))]).toEqual([1, 1, 1, 1]);
    expect([...coreNumbers(graphOf([], 2))]).toEqual([0, 0]);
  });

  test("are what taking nodes off by hand leaves, on any graph", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const core = coreNumbers(graph);
        const edges = triples(graph);
        for (let k = 0; k <= 13; k++) {
          let inside = new Set(Array.from({length: graph.order}, (_, i) => i));
          for (let before = -1; before !== inside.size; ) {
            before = inside.size;
            const degree = (i: number) =>
              edges.filter(([a, b]) => (a === i || b === i) && inside.has(a) && inside.has(b))
                .length;
            inside = new Set([...inside].filter(i => degree(i) >= k));
          }
          for (let i = 0; i < graph.order; i++) expect(core[i] >= k).toBe(inside.has(i));
        }
      }),
    );
  });
});

describe("clustering", () => {
  test("of a triangle with a tail is 1/3, 1, 1, 0; 3 of 5 triples are closed", () => {
    const {local, triangles, transitivity, mean} = clustering(
      graphOf([[0, 1], [0, 2], [1, 2], [0, 3]]), // biome-ignore format: edges
    );
    expect([...local]).toEqual(near([1 / 3, 1, 1, 0]));
    expect([...triangles]).toEqual([1, 1, 1, 0]);
    expect(transitivity).toBeCloseTo(3 / 5, 12);
    expect(mean).toBeCloseTo(7 / 12, 12);
  });

  test("is not defined for a whole without triples, or of nobody", () => {
    expect(clustering(path(2)).transitivity).toBe(null);
    expect(clustering(graphOf([], 0)).mean).toBe(null);
  });
});

describe("structural holes", () => {
  test("constraint of a star is 1/m for its centre of m leaves and 1 for a leaf; an isolate has none", () => {
    expect(numbers(constraint(union(star(4), graphOf([], 1))))).toEqual([
      ...near([1 / 4, 1, 1, 1, 1]),
      null,
    ]);
  });

  test("constraint of a clique of four is 25/27", () => {
    expect(numbers(constraint(clique(4)))).toEqual(near(new Array(4).fill(25 / 27)));
  });

  test("effective size of a star is its leaves, of a clique 1; efficiency is that a partner", () => {
    expect(numbers(effectiveSize(star(4)))).toEqual(near([4, 1, 1, 1, 1]));
    expect(numbers(effectiveSize(clique(5)))).toEqual(near([1, 1, 1, 1, 1]));
    expect(numbers(efficiency(clique(5)))).toEqual(near(new Array(5).fill(1 / 4)));
    expect(numbers(efficiency(graphOf([], 1)))).toEqual([null]);
  });

  test("hierarchy is 0 where all partners constrain alike, 1 for a single partner", () => {
    expect(numbers(hierarchy(union(clique(4), graphOf([[0, 1]], 3))))).toEqual(
      near([0, 0, 0, 0, 1, 1, null]),
    );
  });
});

describe("bridging", () => {
  test("of a node between two triangles is 0.6 · 3/4", () => {
    const graph = graphOf([[0, 1], [0, 2], [1, 2], [2, 3], [3, 4], [4, 5], [4, 6], [5, 6]]); // biome-ignore format: edges
    expect(numbers(bridging(graph))[3]).toBeCloseTo(0.6 * 0.75, 12);
    expect(numbers(bridging(graphOf([], 1)))).toEqual([null]);
  });
});

describe("roles in communities", () => {
  test("participation of three ties inside and one outside is 3/8; by strength it shifts", () => {
    const community = [0, 0, 0, 0, 1, 0];
    const spread = (outside: number) =>
      numbers(participation(graphOf([[0, 1], [0, 2], [0, 3], [0, 4, outside]], 6), community)); // biome-ignore format: edges
    expect(spread(1)[0]).toBeCloseTo(3 / 8, 12);
    expect(spread(3)[0]).toBeCloseTo(1 / 2, 12);
    expect(spread(1)[5]).toBe(null);
    expect(numbers(participation(cycle(4), [0, 0, 1, 1]))).toEqual(near(new Array(4).fill(1 / 2)));
  });

  test("z of within-strengths 3, 1, 1, 1 is (3 − 1.5)/√0.75, and 0 where all are alike", () => {
    expect([...withinModuleZ(star(3), [5, 5, 5, 5])]).toEqual(
      near([1.5, -0.5, -0.5, -0.5].map(x => x / Math.sqrt(0.75))),
    );
    expect([...withinModuleZ(cycle(3), [1, 1, 1])]).toEqual([0, 0, 0]);
    // Ties to other communities do not count: within-strengths 2, 1, 1 and 1, 1, 0.
    const graph = graphOf([[0, 1], [0, 2], [3, 4], [0, 5, 9], [1, 5, 9]], 6); // biome-ignore format: edges
    const [high, low] = [2 / 3, -1 / 3].map(x => x / Math.sqrt(2 / 9));
    expect([...withinModuleZ(graph, [0, 0, 0, 1, 1, 1])]).toEqual(
      near([high, low, low, -low, -low, -high]),
    );
  });

  test("want a community for every node", () => {
    expect(() => participation(path(3), [0])).toThrow(/community: expected 3 entries, got 1/);
    expect(() => withinModuleZ(path(3), [0])).toThrow(/community: expected 3 entries, got 1/);
    expect(() => brokerage(path(3), [0], 0)).toThrow(/group: expected 3 entries, got 1/);
    expect(() => attributeAssortativity(path(3), [0])).toThrow(/kind: expected 3 entries, got 1/);
  });

  test("brokerage counts pairs without a tie by whose groups they join, in whatever order they come", () => {
    const graph = graphOf([[0, 1], [0, 2], [0, 3], [0, 4], [3, 4]]); // biome-ignore format: edges
    expect(brokerage(graph, [0, 2, 0, 1, 2], 0)).toEqual({
      coordinator: 0,
      itinerant: 1,
      boundary: 3,
      liaison: 1,
    });
    expect(brokerage(graph, [0, -1, 0, 0, 5], 0)).toEqual({
      coordinator: 1,
      itinerant: 0,
      boundary: 1,
      liaison: 0,
    });
  });

  test("roles begin where Guimerà and Amaral have them begin", () => {
    const roles = (z: number, shares: readonly number[]) =>
      shares.map(share => cartographicRole(z, share)).join(" ");
    expect(roles(2.49, [0, 0.05, 0.06, 0.62, 0.63, 0.8, 0.81])).toBe("R1 R1 R2 R2 R3 R3 R4");
    expect(roles(2.5, [0, 0.3, 0.31, 0.75, 0.76])).toBe("R5 R5 R6 R6 R7");
  });

  test("brokerage leaves pairs with an unknown group out", () => {
    expect(brokerage(star(3), [1, 1, 2, -1], 0)).toEqual({
      coordinator: 0,
      itinerant: 0,
      boundary: 1,
      liaison: 0,
    });
    expect(brokerage(star(3), [-1, 1, 2, 3], 0).liaison).toBe(0);
  });
});

describe("measures by communities", () => {
  const row = (id: string) => NODE_METRICS.find(metric => metric.id === id)!;
  const of = (graph: ReturnType<typeof graphOf>, id: string) => numbers(row(id).run(graph));
  // Two cliques of ten that share a tie 0–10, and somebody, 20, tied to one of each.
  const cliques = () => {
    const ties = triples(clique(10));
    return graphOf([
      ...ties,
      ...ties.map(([a, b]) => [a + 10, b + 10]),
      [0, 10],
      [1, 20],
      [11, 20],
    ]);
  };

  test("go by Leiden's communities where no others are told", () => {
    const found = of(cliques(), "participation");
    expect(found[5]).toBe(0);
    expect(found[0]).toBeCloseTo(1 - (9 / 10) ** 2 - (1 / 10) ** 2, 12);
    expect(found[20]).toBeCloseTo(1 / 2, 12);
  });

  test("go by the communities that are told, also when others are told later", () => {
    const graph = star(4);
    communitiesOf.remember(graph, [0, 0, 0, 1, 2]);
    expect(of(graph, "participation")[0]).toBeCloseTo(1 - 4 / 16 - 1 / 16 - 1 / 16, 12);
    expect(of(graph, "brokerage_coordinator")).toEqual([1, 0, 0, 0, 0]);
    expect(of(graph, "brokerage_boundary")[0]).toBe(4);
    expect(of(graph, "brokerage_liaison")[0]).toBe(1);
    expect(of(graph, "brokerage_itinerant")[0]).toBe(0);
    communitiesOf.remember(graph, [0, 1, 1, 1, 1]);
    expect(of(graph, "participation")[0]).toBe(0);
    expect(of(graph, "brokerage_itinerant")[0]).toBe(6);
    expect(of(graph, "brokerage_liaison")[0]).toBe(0);
  });

  test("of two graphs that share their communities are those of each", () => {
    const communities = [0, 0, 0, 0];
    const [one, other] = [star(3), path(4)];
    communitiesOf.remember(one, communities);
    communitiesOf.remember(other, communities);
    expect(of(one, "brokerage_coordinator")).toEqual([3, 0, 0, 0]);
    expect(of(other, "brokerage_coordinator")).toEqual([0, 1, 1, 0]);
  });

  test("give roles in communities of ten and more only", () => {
    const graph = cliques();
    const roles = of(graph, "cartographic_role");
    expect(roles[5]).toBe(1);
    expect(roles[0]).toBe(2);
    expect(of(star(4), "cartographic_role")).toEqual([null, null, null, null, null]);
    expect(of(star(30), "cartographic_role")[0]).toBe(5);
    expect(of(star(30), "within_module_z")[0]).toBeCloseTo(Math.sqrt(30), 12);
  });
});

describe("the whole graph", () => {
  test("of the kite", () => {
    expect(graphSummary(KITE)).toEqual({
      order: 10,
      size: 18,
      density: 0.4,
      components: 1,
      largest: 10,
      isolated: 0,
      meanDegree: 3.6,
      transitivity: expect.closeTo(11 / 19, 12),
      meanClustering: expect.closeTo(0.52, 12),
      degreeAssortativity: expect.closeTo((36 * 634 - 150 ** 2) / (36 * 684 - 150 ** 2), 12),
      meanDistance: expect.closeTo(89 / 45, 12),
      diameter: 4,
      diameterBounds: {least: 4, most: 4},
      distances: true,
    });
  });

  test("of nobody, and without distances, says null where there is nothing", () => {
    expect(graphSummary(graphOf([], 0))).toMatchObject({
      density: null,
      components: 0,
      largest: 0,
      meanDegree: null,
      meanDistance: null,
      diameter: null,
      diameterBounds: null,
    });
    expect(graphSummary(path(1)).density).toBe(null);
    expect(graphSummary(path(3), {distancesUpTo: 3}).diameter).toBe(2);
    expect(graphSummary(graphOf([], 3))).toMatchObject({
      density: 0,
      isolated: 3,
      meanDistance: null,
    });
    expect(graphSummary(path(3), {distancesUpTo: 2})).toMatchObject({
      meanDistance: null,
      diameter: 2,
      diameterBounds: {least: 2, most: 2},
      distances: false,
    });
    // Of a long ring nobody is farther from the others than anybody else, so that only searches from all would tell.
    expect(graphSummary(cycle(201), {distancesUpTo: 2})).toMatchObject({
      diameter: null,
      diameterBounds: {least: 100, most: expect.toSatisfy(most => most > 100 && most < 200)},
    });
  });

  test("a star is as disassortative as can be; a ring has no assortativity", () => {
    expect(degreeAssortativity(star(3))).toBeCloseTo(-1, 12);
    expect(degreeAssortativity(cycle(4))).toBe(null);
    expect(attributeAssortativity(cycle(4), [1, 1, 1, 1])).toBe(null);
  });

  test("the rich club of a clique with tails is the clique", () => {
    const tails = clique(3).order;
    const graph = graphOf([...triples(clique(3)), [0, tails], [1, tails + 1], [2, tails + 2]]);
    expect(richClub(graph)).toEqual([6 / 15, 1, 1]);
    expect(richClub(graphOf([], 2))).toEqual([]);
    expect(richClub(star(2))).toEqual([2 / 3, null]);
  });
});

describe("long work", () => {
  test("tells how far it is, and stops when told to", () => {
    const graph = papersGraph(300, 250, 9);
    const stop = {signal: AbortSignal.abort(new Error("stopped"))};
    const quick = ["degree", "strength", "core", "clustering"];
    for (const {id, run} of NODE_METRICS.filter(metric => !quick.includes(metric.id))) {
      expect(() => run({...graph}, {}, stop), id).toThrow("stopped");
      const fractions: number[] = [];
      run({...graph}, {}, {onProgress: (_, fraction) => void fractions.push(fraction)});
      expect(fractions.length, id).toBeGreaterThan(0);
      for (const fraction of fractions) expect(fraction).toBeLessThanOrEqual(1);
    }
  });

  test("is done once for two measures that share it", () => {
    let times = 0;
    const measure = perGraph(graph => {
      times += 1;
      return degrees(graph);
    });
    const graph = path(3);
    expect(measure(graph, {})).toBe(measure(graph, {}));
    expect(times).toBe(1);
    measure({...graph}, {});
    expect(times).toBe(2);
  });
});

describe("parameters of the table", () => {
  test("reach the measures", () => {
    const graph = graphOf([[0, 1, 4], [1, 2, 4], [0, 2, 1]]); // biome-ignore format: edges
    const run = (id: string, parameters: Record<string, number>) =>
      numbers(NODE_METRICS.find(metric => metric.id === id)!.run(graph, parameters));
    expect(run("betweenness", {byStrength: 1})).toEqual([0, 1, 0]);
    expect(run("betweenness", {byStrength: 0})).toEqual([0, 0, 0]);
    expect(run("closeness", {byStrength: 1})[1]).toBeCloseTo(4, 12);
    expect(run("harmonic", {byStrength: 1})[0]).toBeCloseTo(3, 12);
    expect(run("katz", {alpha: 0})).toEqual(near(new Array(3).fill(1 / Math.sqrt(3))));
    expect(run("pagerank", {damping: 0})).toEqual(near(new Array(3).fill(1 / 3)));
    expect(() => run("betweenness", {sources: 0})).toThrow(/sources/);
  });
});
