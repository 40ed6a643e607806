import {describe, expect, test} from "vitest";
import {edgeOfSlot} from "../../src/graphs/build-graph.ts";
import {coauthorNetwork} from "../../src/graphs/coauthor.ts";
import {edgeCount} from "../../src/graphs/graph.ts";
import {withEqualStrengths} from "../../src/graphs/slice.ts";
import {degreeAssortativity} from "../../src/metrics/assortativity.ts";
import {betweenness} from "../../src/metrics/betweenness.ts";
import {closeness, harmonicCloseness} from "../../src/metrics/closeness.ts";
import {clustering} from "../../src/metrics/clustering.ts";
import {components} from "../../src/metrics/components.ts";
import {constraint} from "../../src/metrics/constraint.ts";
import {coreNumbers} from "../../src/metrics/core-numbers.ts";
import {degrees, strengths} from "../../src/metrics/degree.ts";
import {distanceSums} from "../../src/metrics/distances.ts";
import {edgeBetweenness} from "../../src/metrics/edge-betweenness.ts";
import {effectiveSize} from "../../src/metrics/effective-size.ts";
import {eigenvector} from "../../src/metrics/eigenvector.ts";
import {pagerank} from "../../src/metrics/pagerank.ts";
import {graphSummary} from "../../src/metrics/summary.ts";
import {numbers} from "../../src/util/number-column.ts";
import {
  difference,
  goldenNetwork,
  projectionPapers,
  projectionTies,
} from "../help/golden-network.ts";
import {weightedDependencies} from "../help/plain-brandes.ts";
import {signed} from "../help/signed.ts";

const TOLERANCE = 1e-9;
/** Largest entry 1, as the golden columns have it. */
const maxOne = (values: (number | null)[]) => {
  const most = values.reduce((m: number, x) => Math.max(m, x ?? 0), 0);
  return values.map(x => (x === null ? null : x / most));
};

describe.each(["netscience", "netscience-lcc", "ca-GrQc-lcc"])(
  "%s as networkx and igraph have it",
  name => {
    const {graph, column, whole, tieBetweenness} = goldenNetwork(name);
    const plain = withEqualStrengths(graph);
    const others = graph.order - 1;
    const weighted = name !== "ca-GrQc-lcc";

    test("degree, core number, triangles, eccentricity: the same numbers", () => {
      expect([...degrees(graph)]).toEqual(column("degree"));
      expect([...coreNumbers(graph)]).toEqual(column("core"));
      expect([...clustering(graph).triangles]).toEqual(column("triangles"));
      expect([...distanceSums(graph).eccentricity]).toEqual(column("eccentricity"));
    });

    test("strength, clustering, constraint, effective size", () => {
      expect(difference(strengths(graph), column("strength"))).toBeLessThan(TOLERANCE);
      expect(difference(clustering(graph).local, column("clustering"))).toBeLessThan(1e-12);
      expect(difference(numbers(constraint(plain)), column("constraint"))).toBeLessThan(1e-12);
      expect(difference(numbers(effectiveSize(plain)), column("effective_size"))).toBeLessThan(
        1e-12,
      );
      if (!weighted) return;
      expect(difference(numbers(constraint(graph)), column("constraint_w"))).toBeLessThan(1e-12);
      expect(difference(numbers(effectiveSize(graph)), column("effective_size_w"))).toBeLessThan(
        1e-12,
      );
    });

    test("betweenness, raw and normalised", () => {
      const raw = betweenness(graph, {normalised: false});
      expect(difference(raw, column("betweenness"))).toBeLessThan(TOLERANCE);
      expect(difference(betweenness(graph), column("betweenness_norm"))).toBeLessThan(TOLERANCE);
    });

    test.runIf(weighted)("betweenness and closeness by strength", () => {
      const raw = betweenness(graph, {by: "strength", normalised: false});
      expect(difference(raw, column("betweenness_w_inv"))).toBeLessThan(TOLERANCE);
      const {reached} = distanceSums(graph);
      const perComponent = closeness(graph, {by: "strength"}).map((x, i) =>
        reached[i] === 0 ? 0 : (x * others) / reached[i],
      );
      expect(difference(perComponent, column("closeness_component_w_inv"))).toBeLessThan(TOLERANCE);
    });

    test("betweenness of ties", () => {
      const raw = edgeBetweenness(graph, {normalised: false});
      expect(difference(raw, tieBetweenness)).toBeLessThan(TOLERANCE);
    });

    test.runIf(weighted)("betweenness of ties by strength, beside the plain way", () => {
      const all = Uint32Array.from({length: graph.order}, (_, i) => i);
      const edge = edgeOfSlot(graph);
      const plainly = new Float64Array(edgeCount(graph));
      weightedDependencies(graph, all, (slot, amount) => {
        plainly[edge[slot]] += amount / 2;
      });
      const raw = edgeBetweenness(graph, {by: "strength", normalised: false, sources: null});
      expect(difference(raw, [...plainly])).toBeLessThan(TOLERANCE);
    });

    test("closeness and harmonic closeness", () => {
      expect(difference(closeness(graph), column("closeness_wf"))).toBeLessThan(TOLERANCE);
      const sums = harmonicCloseness(graph).map(x => x * others);
      expect(difference(sums, column("harmonic"))).toBeLessThan(TOLERANCE);
    });

    test("PageRank", () => {
      expect(difference(pagerank(plain).score, column("pagerank"))).toBeLessThan(TOLERANCE);
      expect(difference(pagerank(graph).score, column("pagerank_w"))).toBeLessThan(TOLERANCE);
    });

    test.runIf(name.endsWith("-lcc"))("eigenvector", () => {
      const found = maxOne(numbers(eigenvector(plain)));
      const foundW = maxOne(numbers(eigenvector(graph)));
      expect(difference(found, column("eigenvector_max1"))).toBeLessThan(TOLERANCE);
      expect(difference(foundW, column("eigenvector_w_max1"))).toBeLessThan(TOLERANCE);
    });

    test("components and the whole graph in a few numbers", () => {
      const summary = graphSummary(graph);
      const near = (x: number) => expect.closeTo(x, 12);
      expect(summary).toMatchObject({
        order: whole.nodes,
        size: whole.edges,
        components: whole.components,
        largest: whole.giant,
        density: near(whole.density),
        transitivity: near(whole.transitivity),
        meanClustering: near(whole.average_clustering),
        degreeAssortativity: near(whole.degree_assortativity),
        meanDistance: near(whole.average_path_length),
        diameter: whole.diameter,
      });
      expect(degreeAssortativity(graph)).toBe(summary.degreeAssortativity);
      // Ours are numbered by size: the same nodes must fall together.
      const ours = components(graph).component;
      const pairs = new Set(column("component").map((c, i) => `${c} ${ours[i]}`));
      expect(pairs.size).toBe(whole.components);
    });
  },
);

test("2,000 papers give the ties that another projection gives", () => {
  const papers = projectionPapers();
  const count = papers.flat().reduce((n, i) => Math.max(n, i + 1), 0);
  const {corpus, people} = signed(
    papers.map(by => ({by})),
    count,
  );
  const {edges, edgePapers} = coauthorNetwork(corpus, people);
  const expected = projectionTies().sort(([a, b], [c, d]) => a - c || b - d);
  expect([...edges.source]).toEqual(expected.map(([a]) => a));
  expect([...edges.target]).toEqual(expected.map(([, b]) => b));
  expect([...edgePapers]).toEqual(expected.map(([, , , papersBehind]) => papersBehind));
  expect(
    difference(
      edges.strength,
      expected.map(([, , newman]) => newman),
    ),
  ).toBeLessThan(1e-12);
});
