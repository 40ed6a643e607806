import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {METRICS} from "../../src/analysis/all-metrics.ts";
import type {Graph} from "../../src/graphs/graph.ts";
import {relabelled} from "../../src/graphs/slice.ts";
import {betweenness} from "../../src/metrics/betweenness.ts";
import {closeness, harmonicCloseness} from "../../src/metrics/closeness.ts";
import {components, largestComponent} from "../../src/metrics/components.ts";
import {degrees} from "../../src/metrics/degree.ts";
import {distanceSums} from "../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {NODE_METRICS} from "../../src/metrics/node-metrics.ts";
import {communitiesOf} from "../../src/metrics/node-rows/groups.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {participation, withinModuleZ} from "../../src/metrics/roles.ts";
import {graphSummary} from "../../src/metrics/summary.ts";
import {numbers} from "../../src/util/number-column.ts";
import {anyGraph, anyRelabelling, graphOf, scaled, triples, union} from "../help/graphs.ts";
import {weightedDependencies} from "../help/plain-brandes.ts";

/** Equal but for rounding; unknown stays unknown. */
const like = (values: readonly (number | null)[]) =>
  values.map(x => (x === null ? null : expect.closeTo(x, 7)));

/** Values that neither a component beside it nor an isolated node changes, but for the count of all nodes. */
const LOCAL = [
  "degree", "strength", "core", "clustering", "constraint", "effective_size", "efficiency", "hierarchy",
]; // biome-ignore format: a list of names

/** Values that stay when every strength is multiplied by one number. */
const UNSCALED = NODE_METRICS.filter(({id}) => id !== "strength");

/**
 * The largest component must stand out: where two are equally large, the numbers of nodes decide which
 * is meant; and its leading eigenvalue must be told from the next.
 */
const isClear = (graph: Graph) => {
  const {size} = components(graph);
  return size.length < 2 || size[0] > size[1] || size[0] === 1;
};

describe.each(NODE_METRICS.map(metric => [metric.id, metric] as const))("%s", (id, metric) => {
  const run = (graph: Graph) => numbers(metric.run(graph));

  test("gives every node a number in its range, or says that it is unknown", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const values = run(graph);
        expect(values.length).toBe(graph.order);
        const [least, most] = metric.range;
        for (const x of values) {
          if (x === null) continue;
          expect(Number.isFinite(x)).toBe(true);
          if (least !== null) expect(x).toBeGreaterThanOrEqual(least - 1e-12);
          if (most !== null) expect(x).toBeLessThanOrEqual(most + 1e-12);
        }
      }),
    );
  });

  test("follows the nodes when they are numbered anew", () => {
    fc.assert(
      fc.property(anyRelabelling, ({graph, place}) => {
        fc.pre(id !== "eigenvector" || isClear(graph));
        const again = relabelled(graph, place);
        if (metric.needs.includes("communities")) {
          // Which communities are found may hang on the numbers of nodes; what is said by them may not.
          const found = Array.from(communitiesOf(graph, {}));
          const moved = new Array<number>(graph.order);
          for (const [i, to] of place.entries()) moved[to] = found[i];
          communitiesOf.remember(again, moved);
        }
        const renamed = run(again);
        const before = run(graph);
        expect(place.map(to => renamed[to])).toEqual(like(before));
      }),
    );
  });

  test.runIf(UNSCALED.includes(metric))("does not change when all strengths grow alike", () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(0.25, 2, 16), (graph, factor) => {
        expect(run(scaled(graph, factor))).toEqual(like(run(graph)));
      }),
    );
  });

  test.runIf(LOCAL.includes(id))("does not change when another graph stands beside", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (a, b) => {
        expect(run(union(a, b))).toEqual(like([...run(a), ...run(b)]));
      }),
    );
  });

  test("gives the same bits again", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        expect(metric.run({...graph})).toEqual(metric.run({...graph}));
      }),
    );
  });

  test("says what it is, and estimates only where it says so", () => {
    expect(metric.meaning).toMatch(/^[A-Z].*\.$/);
    expect(metric.label).toMatch(/^[A-Z]/);
    expect(metric.estimate?.(20_000) ?? null).toBe(null);
    if (metric.estimate) expect(metric.estimate(20_001)).toBe("estimated from 2000 of 20001 nodes");
  });
});

test("every metric has an id of its own", () => {
  const ids = METRICS.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe("an isolated node more", () => {
  const withIsolate = (graph: Graph) => graphOf(triples(graph), graph.order + 1);

  test("has no betweenness or closeness and scales those of others by the pairs there are", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const n = graph.order;
        const more = withIsolate(graph);
        const raw = betweenness(graph, {normalised: false});
        expect([...betweenness(more, {normalised: false})]).toEqual(like([...raw, 0]));
        const ratio = Math.max(1, n - 1) / Math.max(1, n);
        const harmonic = [...harmonicCloseness(graph)].map(x => x * ratio);
        expect([...harmonicCloseness(more)]).toEqual(like([...harmonic, 0]));
        const near = [...closeness(graph)].map(x => x * ratio);
        expect([...closeness(more)]).toEqual(like([...near, 0]));
      }),
    );
  });
});

describe("two graphs side by side", () => {
  test("keep their distances and the paths within them", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (a, b) => {
        const both = union(a, b);
        const [all, ofA, ofB] = [both, a, b].map(graph => distanceSums(graph));
        for (const sums of ["inverse", "total", "reached", "eccentricity"] as const)
          expect([...all[sums]]).toEqual(like([...ofA[sums], ...ofB[sums]]));
        const raw = (graph: Graph) => [...betweenness(graph, {normalised: false})];
        expect(raw(both)).toEqual(like([...raw(a), ...raw(b)]));
        const ofTies = (graph: Graph) => [...edgeBetweenness(graph, {normalised: false})];
        expect(ofTies(both)).toEqual(like([...ofTies(a), ...ofTies(b)]));
      }),
    );
  });

  test("share PageRank out by their numbers of nodes", () => {
    fc.assert(
      fc.property(anyGraph, anyGraph, (a, b) => {
        fc.pre(
          [a, b].every(
            ({order, start}) => order > 0 && start.every((k, i) => i === 0 || k > start[i - 1]),
          ),
        );
        const scores = (graph: Graph, share: number) =>
          Array.from(pagerank(graph).score, x => x * share);
        const n = a.order + b.order;
        expect(scores(union(a, b), 1)).toEqual(
          like([...scores(a, a.order / n), ...scores(b, b.order / n)]),
        );
      }),
    );
  });
});

describe("on any graph", () => {
  test("PageRank sums to 1", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        fc.pre(graph.order > 0);
        expect(pagerank(graph).score.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("raw betweenness sums to the steps of all shortest paths less one a pair", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const {total, reached} = distanceSums(graph);
        const between = betweenness(graph, {normalised: false}).reduce((sum, x) => sum + x, 0);
        const steps = total.reduce((sum, d, i) => sum + d - reached[i], 0) / 2;
        expect(between).toBeCloseTo(steps, 8);
      }),
    );
  });

  test("measures by strength are those by links where all strengths are 1", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const plain = {...graph, strength: graph.strength.map(() => 1)};
        const by = "strength";
        expect([...betweenness(plain, {by})]).toEqual(like([...betweenness(plain)]));
        const all = Uint32Array.from(graph.start.keys()).subarray(0, graph.order);
        const raw = [...betweenness(plain, {normalised: false, sources: null})];
        expect([...weightedDependencies(plain, all)].map(x => x / 2)).toEqual(like(raw));
        expect([...closeness(plain, {by})]).toEqual(like([...closeness(plain)]));
        expect([...harmonicCloseness(plain, {by})]).toEqual(like([...harmonicCloseness(plain)]));
      }),
    );
  });

  test("the summary fits its parts", () => {
    fc.assert(
      fc.property(anyGraph, graph => {
        const summary = graphSummary(graph);
        expect(summary.size).toBe(triples(graph).length);
        expect(summary.largest).toBe(largestComponent(graph).graph.order);
        expect(summary.isolated).toBe(degrees(graph).filter(k => k === 0).length);
        for (const x of Object.values(summary)) expect(x).not.toBeNaN();
        if (summary.degreeAssortativity !== null)
          expect(Math.abs(summary.degreeAssortativity)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test("participation is 0 in one community, and z sums to 0 in each", () => {
    fc.assert(
      fc.property(anyGraph, fc.infiniteStream(fc.nat(2)), (graph, stream) => {
        const one = new Array(graph.order).fill(0);
        for (const x of numbers(participation(graph, one))) expect(x ?? 0).toBeCloseTo(0, 12);
        const community = Array.from({length: graph.order}, () => stream.next().value);
        for (const x of numbers(participation(graph, community))) {
          expect(x ?? 0).toBeGreaterThanOrEqual(0);
          expect(x ?? 0).toBeLessThanOrEqual(2 / 3 + 1e-12);
        }
        const z = withinModuleZ(graph, community);
        for (const c of [0, 1, 2]) {
          const sum = z.reduce((s, x, i) => s + (community[i] === c ? x : 0), 0);
          expect(sum).toBeCloseTo(0, 8);
        }
      }),
    );
  });
});
